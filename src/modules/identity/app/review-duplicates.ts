import { domainError } from '#kernel/errors.ts';
import { toOffset } from '#kernel/instant.ts';
import { maskDocument, maskPhone } from '#kernel/masking.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { accountOf } from '#platform/http/actor.ts';
import type { ComparedRecord, Comparison, DuplicatePair, PatientMerge } from '../contract-merge.ts';
import { type ComparedRow, comparedRows } from '../db/compared-records.ts';
import { insertNotDuplicate, recordFacts } from '../db/duplicate-blocks.ts';
import { mergeRows } from '../db/merges.ts';
import type { DocumentKind } from '../domain/document-number.ts';
import { matchRecords } from '../domain/match-records.ts';
import { findDuplicates } from './find-duplicates.ts';
import { type By, mergeObstacles } from './merge-patients.ts';
import { aad } from './sealed.ts';

const PAIRS_SHOWN = 50;
const MERGES_SHOWN = 100;

/** The likeliest pairs, side by side. */
export async function listDuplicates(t: Tx, app: App): Promise<{ items: DuplicatePair[]; total: number }> {
  const all = await findDuplicates(t);
  const pairs = all.slice(0, PAIRS_SHOWN);
  const records = await compared(t, app, [...new Set(pairs.flatMap(({ first, second }) => [first, second]))]);
  const items = pairs.flatMap(({ first, second, score, reasons }) => {
    const [a, b] = [records.get(first), records.get(second)];
    return a && b ? [{ first: a, second: b, score, reasons }] : [];
  });
  return { items, total: all.length };
}

/** Any two records side by side, with what the matching rule says of them and what stands in the way of a merge. */
export async function comparePair(t: Tx, by: By & { app: App }, first: string, second: string): Promise<Comparison> {
  const obstacles = await mergeObstacles(t, by, { survivor: first, replaced: second });
  const facts = await recordFacts(t, [first, second]);
  const records = await compared(t, by.app, [first, second]);
  const [a, b, one, other] = [facts.get(first), facts.get(second), records.get(first), records.get(second)];
  if (!a || !b || !one || !other) throw domainError('identity.patient_not_found');
  return { first: one, second: other, ...matchRecords(a, b), obstacles };
}

/** Two people: remembered, and never offered again. Throws identity.patient_not_found. */
export async function declareTwoPeople(t: Tx, by: By, first: string, second: string): Promise<void> {
  if (first === second) throw domainError('identity.merge_same');
  const account = accountOf(by.actor);
  const facts = await recordFacts(t, [first, second]);
  if (account === null || facts.size < 2) throw domainError('identity.patient_not_found');
  await insertNotDuplicate(t, [first, second], account, by.now);
  const entry = { actor: by.actor, action: 'identity.not_duplicate', outcome: 'ok' as const };
  await audit(t, { ...entry, subject: `identity.patient/${first}`, detail: { other: second } }, by.now);
}

export async function listMerges(t: Tx): Promise<PatientMerge[]> {
  const rows = await mergeRows(t, MERGES_SHOWN);
  return rows.map((r) => ({
    id: r.merge_id,
    survivor: { id: r.survivor_id, name: r.survivor_name },
    replaced: { id: r.replaced_id, name: r.replaced_name },
    reason: r.reason,
    at: toOffset(r.merged_at),
    by: r.by,
    undone: r.undone_at === null ? null : { at: toOffset(r.undone_at), reason: r.undo_reason ?? '' },
    undoable: r.undone_at === null && r.survivor_of_survivor === null,
  }));
}

async function compared(t: Tx, { crypto }: App, ids: readonly string[]): Promise<Map<string, ComparedRecord>> {
  const shown = (row: ComparedRow): ComparedRecord => ({
    id: row.patient_id,
    name: row.name,
    gender: row.gender,
    birthDate: row.birth_date,
    phoneMasked: maskPhone(crypto.open(row.phone_sealed, aad.phone(row.patient_id))),
    documents: row.documents.map((d) => ({
      kind: d.kind as DocumentKind,
      masked: maskDocument(crypto.open(d.sealed, aad.document(d.id))),
    })),
    guardians: row.guardians,
    newborn: row.mother === null ? null : { mother: row.mother, order: row.birth_order ?? 1 },
    registeredAt: toOffset(row.created_at),
  });
  return new Map((await comparedRows(t, ids)).map((row) => [row.patient_id, shown(row)]));
}
