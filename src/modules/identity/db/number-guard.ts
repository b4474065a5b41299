import { domainError } from '#kernel/errors.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface GuardedNumber {
  family: string;
  index: string;
  /** Indexes of the same number under the other keys of the ring; none unless keys are being rotated. */
  others?: readonly string[];
}

/**
 * Which of these numbers, told by their `index`, somebody has under another key. While keys are rotated one number has
 * an index under each of them, and the unique constraint compares only equal ones; so a number is locked under a name
 * that all processes agree on, and looked for under every key. With one key the constraint alone decides.
 */
export async function takenNumbers(t: Tx, numbers: readonly GuardedNumber[]): Promise<Set<string>> {
  const several = numbers.flatMap(({ family, index, others = [] }) =>
    others.length > 0 ? [{ family, index, all: [index, ...others].toSorted() }] : [],
  );
  if (several.length === 0) return new Set();
  await lockNumbers(
    t,
    several.map(({ all }) => all[0] as string),
  );
  const { rows } = await t.client.query<{ index: string }>(
    `select n.index from jsonb_to_recordset($2::jsonb) as n (family text, index text, "all" text[])
     where exists (select from identity.patient_document d
       where d.hospital_id = $1 and d.family = n.family and d.number_index = any(n."all"))`,
    [t.scope.hospital, JSON.stringify(several)],
  );
  return new Set(rows.map((row) => row.index));
}

/** Throws identity.document_taken when one of them is. */
export async function numbersMustBeFree(t: Tx, numbers: readonly GuardedNumber[]): Promise<void> {
  if ((await takenNumbers(t, numbers)).size > 0) throw domainError('identity.document_taken');
}

/** Until the end of the transaction nobody else locks one of these; always in the same order. */
export async function lockNumbers(t: Tx, names: readonly string[]): Promise<void> {
  for (const name of names.toSorted()) {
    await t.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }
}
