import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import type { Json } from '#platform/audit/canonical-json.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { emit } from '#platform/outbox/emit.ts';
import type { PieceText } from '../contract.ts';
import { type PieceRow, pieceRow, type VersionRow, versionRows } from '../db/pieces.ts';
import * as db from '../db/versions.ts';
import { blockingOf, checkPiece } from './check.ts';

interface Act {
  piece: string;
  /** Of the row, as the page saw it. */
  version: number;
}

/** A new draft from the newest version. Throws content.piece_unknown, draft_exists. */
export async function revise(t: Tx, piece: string, by: Actor, now: Instant): Promise<void> {
  const { newest } = await known(t, piece);
  await db.insertDraft(t, piece, newest, actorId(by), now);
  await record(t, 'content.revise', piece, by, {}, now);
}

/** Throws content.piece_unknown, changed. */
export async function save(
  t: Tx,
  { piece, version }: Act,
  text: PieceText & { validUntil: string | null },
  by: Actor,
  now: Instant,
): Promise<void> {
  const { row } = await known(t, piece);
  const { validUntil } = text;
  const checked = await checkPiece(t, { kind: row.kind, text, validUntil }, localDate(now), 'zh');
  const steps = row.kind === 'process_map' ? (text.steps ?? []) : null;
  const kept = { ...text, steps, blocking: blockingOf(checked) };
  if (!(await db.saveDraft(t, piece, version, kept, actorId(by), now))) throw domainError('content.changed');
  await record(t, 'content.save', piece, by, { finds: checked.finds.length }, now);
}

/** Throws content.piece_unknown, not_ready, blocked, changed. */
export async function submit(t: Tx, { piece, version }: Act, by: Actor, now: Instant): Promise<void> {
  await requireSound(t, piece, now);
  if (!(await db.submitDraft(t, piece, version, now))) throw domainError('content.changed');
  await record(t, 'content.submit', piece, by, {}, now);
}

/** Patients read it from the commit on. Throws content.piece_unknown, own_text, not_ready, blocked, changed. */
export async function publish(t: Tx, { piece, version }: Act, note: string, by: Actor, now: Instant): Promise<void> {
  const newest = await requireSound(t, piece, now);
  const done = await db.publish(t, piece, version, { by: actorId(by), note, blocking: 0 }, now);
  if (!done) throw domainError('content.changed');
  await record(t, 'content.publish', piece, by, { no: newest.no }, now);
  await tell(t, 'content.published', piece, newest.no, now);
}

/** Throws content.piece_unknown, own_text, changed. */
export async function giveBack(t: Tx, { piece, version }: Act, note: string, by: Actor, now: Instant): Promise<void> {
  if (!(await db.giveBack(t, piece, version, actorId(by), note, now))) throw domainError('content.changed');
  await record(t, 'content.give_back', piece, by, {}, now);
}

/** Patients do not find it any more. Throws content.changed. */
export async function withdraw(t: Tx, { piece, version }: Act, why: string, by: Actor, now: Instant): Promise<void> {
  const { versions } = await known(t, piece);
  if (!(await db.withdraw(t, piece, version, actorId(by), why, now))) throw domainError('content.changed');
  const no = versions.find(({ state }) => state === 'published')?.no ?? 0;
  await record(t, 'content.withdraw', piece, by, { no }, now);
  await tell(t, 'content.withdrawn', piece, no, now);
}

async function known(t: Tx, piece: string): Promise<{ row: PieceRow; newest: VersionRow; versions: VersionRow[] }> {
  const row = await pieceRow(t, piece);
  const versions = await versionRows(t, piece);
  const [newest] = versions;
  if (!row || !newest) throw domainError('content.piece_unknown');
  return { row, newest, versions };
}

// Anew at every step: rules and pictures may have changed since it was written.
async function requireSound(t: Tx, piece: string, now: Instant): Promise<VersionRow> {
  const { row, newest } = await known(t, piece);
  const checked = await checkPiece(
    t,
    { kind: row.kind, text: newest, validUntil: newest.validUntil },
    localDate(now),
    'zh',
  );
  if (checked.faults.length > 0) throw domainError('content.not_ready');
  const count = blockingOf(checked);
  if (count > 0) throw domainError('content.blocked', { count });
  return newest;
}

// A version is published once and ends once: twice its number, and one more, never meet.
async function tell(t: Tx, type: 'content.published' | 'content.withdrawn', piece: string, no: number, now: Instant) {
  await emit(
    t,
    { type, subject: piece, seq: no * 2 + (type === 'content.withdrawn' ? 1 : 0), payload: { piece, no } },
    now,
  );
}

async function record(t: Tx, action: string, piece: string, actor: Actor, detail: Record<string, Json>, now: Instant) {
  await audit(t, { actor, action, subject: `content.piece/${piece}`, outcome: 'ok', detail }, now);
}
