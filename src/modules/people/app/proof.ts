import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, accountOf, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { insertProof, proofRow, proofRows } from '../db/proof.ts';
import { type ProofOf, proofKind } from '../domain/proof-kind.ts';

export const MOST_BYTES = 8_000_000;

/** Throws people.proof_unreadable, people.proof_refused. */
export async function keepProof(
  t: Tx,
  { of, record, bytes }: { of: ProofOf; record: string; bytes: Buffer },
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  const media = proofKind(bytes);
  if (media === null || bytes.length > MOST_BYTES) throw domainError('people.proof_unreadable');
  const id = newId();
  const sum = sm3(bytes);
  const kept = await insertProof(t, { id, of, record, media, bytes, sm3: sum, by: actorId(by) }, now);
  if (!kept) throw domainError('people.proof_refused');
  const detail = { of, media, bytes: bytes.length, sm3: sum };
  await audit(t, { actor: by, action: 'people.proof_keep', subject: `people.proof/${id}`, outcome: 'ok', detail }, now);
  return { id };
}

/** For whoever keeps the records, and for whom it concerns; to anybody else it is not there. Throws people.proof_unknown. */
export async function readProof(t: Tx, id: string, by: Actor): Promise<{ media: string; bytes: Buffer }> {
  const found = await proofRow(t, id);
  const keeps = 'permissions' in by && by.permissions.has('people.manage');
  const mine = found?.owner != null && found.owner === accountOf(by);
  if (!found || !(keeps || mine)) throw domainError('people.proof_unknown');
  return found;
}

/** The proofs of these records, by record. */
export async function proofsOf(
  t: Tx,
  records: readonly string[],
): Promise<(record: string) => { id: string; media: string; at: string }[]> {
  const rows = await proofRows(t, records);
  const all = Map.groupBy(rows, ({ record }) => record);
  return (record) => (all.get(record) ?? []).map(({ id, media, at }) => ({ id, media, at: toOffset(at) }));
}
