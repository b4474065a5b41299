import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { departmentById, practitionerById } from '#modules/catalog/public.ts';
import { staffNames } from '#modules/identity/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import type { Piece, PieceItem } from '../contract.ts';
import { insertPiece, type PieceRow, pieceHeads, pieceRow, type VersionRow, versionRows } from '../db/pieces.ts';
import { insertDraft } from '../db/versions.ts';
import { checkPiece } from './check.ts';
import { namesOf } from './names.ts';

/** A new piece with its first draft. Throws content.about_unknown, piece_exists. */
export async function createPiece(
  t: Tx,
  wish: Omit<PieceRow, 'id'> & { titleZh: string },
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  const { titleZh, ...rest } = wish;
  const piece = { id: newId(), ...rest, step: rest.kind === 'education' ? rest.step : null };
  const introduces = piece.kind === 'doctor' || piece.kind === 'department';
  if (introduces && piece.about === null) throw domainError('content.about_unknown');
  const doctor = piece.kind === 'doctor' ? await practitionerById(t, piece.about ?? '') : undefined;
  if (piece.kind === 'doctor' && !doctor) throw domainError('content.about_unknown');
  if (piece.kind === 'department' && !(await departmentById(t, piece.about ?? '')))
    throw domainError('content.about_unknown');
  if (!introduces) piece.about = null;
  if (doctor) piece.department = doctor.department.id;
  if (piece.kind === 'department') piece.department = piece.about;
  if (piece.department !== null && !(await departmentById(t, piece.department)))
    throw domainError('content.about_unknown');
  const steps = piece.kind === 'process_map' ? [] : null;
  const text = { titleZh, titleEn: '', bodyZh: '', bodyEn: '', steps, validUntil: null, blocking: 0 };
  await insertPiece(t, piece, actorId(by), now);
  await insertDraft(t, piece.id, text, actorId(by), now);
  const detail = { kind: piece.kind, about: piece.about };
  await audit(
    t,
    { actor: by, action: 'content.create', subject: `content.piece/${piece.id}`, outcome: 'ok', detail },
    now,
  );
  return { id: piece.id };
}

export async function listPieces(t: Tx, by: Actor, now: Instant, lang: Lang): Promise<{ items: PieceItem[] }> {
  const rows = await pieceHeads(t);
  const name = await namesOf(t, rows, lang);
  const today = localDate(now);
  return {
    items: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      about: name(row.about),
      department: name(row.department),
      step: row.step,
      title: (lang === 'en' && row.titleEn) || row.titleZh,
      state: row.state,
      live: row.live,
      outdated: row.live && row.validUntil !== null && row.validUntil < today,
      validUntil: row.validUntil,
      own: row.writers.includes(actorId(by)),
      changedAt: toOffset(row.endedAt ?? row.publishedAt ?? row.submittedAt ?? row.writtenAt),
    })),
  };
}

/** One piece with all its versions, and what the rules find in the newest. Throws content.piece_unknown. */
export async function readPiece(t: Tx, id: string, by: Actor, now: Instant, lang: Lang): Promise<Piece> {
  const piece = await pieceRow(t, id);
  const versions = await versionRows(t, id);
  const [newest] = versions;
  if (!piece || !newest) throw domainError('content.piece_unknown');
  const name = await namesOf(t, [piece], lang);
  const accounts = versions.flatMap(({ writers, reviewedBy }) => [...writers, reviewedBy ?? '']).filter(isAccount);
  const people = new Map((await staffNames(t, [...new Set(accounts)])).map((one) => [one.account, one.name]));
  const person = (account: string) => people.get(account) ?? account;
  const checked = await checkPiece(
    t,
    { kind: piece.kind, text: newest, validUntil: newest.validUntil },
    localDate(now),
    lang,
  );
  return {
    ...{ id, kind: piece.kind, about: name(piece.about), department: name(piece.department), step: piece.step },
    ...checked,
    versions: versions.map((row) => told(row, by, person)),
  };
}

// The demo's writers are no accounts.
const isAccount = (text: string): boolean => /^[0-9a-f]{8}-/.test(text);

function told(row: VersionRow, by: Actor, person: (account: string) => string): Piece['versions'][number] {
  const { piece: _piece, blocking: _blocking, reviewedBy, writers, ...rest } = row;
  const at = (instant: Instant | null) => (instant === null ? null : toOffset(instant));
  return {
    ...rest,
    writers: writers.map(person),
    own: writers.includes(actorId(by)),
    reviewer: reviewedBy === null ? null : person(reviewedBy),
    writtenAt: toOffset(row.writtenAt),
    submittedAt: at(row.submittedAt),
    publishedAt: at(row.publishedAt),
    endedAt: at(row.endedAt),
  };
}
