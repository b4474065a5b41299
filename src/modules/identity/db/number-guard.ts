import { domainError } from '#kernel/errors.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface GuardedNumber {
  family: string;
  index: string;
  /** Indexes of the same number under the other keys of the ring; none unless keys are being rotated. */
  others?: readonly string[];
}

type Several = { family: string; index: string; all: string[] };

/** Those that have an index under more than one key. */
const underSeveralKeys = (numbers: readonly GuardedNumber[]): Several[] =>
  numbers.flatMap(({ family, index, others = [] }) =>
    others.length > 0 ? [{ family, index, all: [index, ...others].toSorted() }] : [],
  );

/**
 * Which of these numbers, told by their `index`, somebody has under another key. While keys are rotated one number has
 * an index under each of them, and the unique constraint compares only equal ones; so a number is locked under a name
 * that all processes agree on, and looked for under every key. With one key the constraint alone decides.
 */
export async function takenNumbers(t: Tx, numbers: readonly GuardedNumber[]): Promise<Set<string>> {
  const several = underSeveralKeys(numbers);
  if (several.length === 0) return new Set();
  await lockNumbers(
    t,
    several.map(({ all }) => all[0] as string),
  );
  return held(t, several);
}

/** Throws identity.document_taken when one of them is. */
export async function numbersMustBeFree(t: Tx, numbers: readonly GuardedNumber[]): Promise<void> {
  if ((await takenNumbers(t, numbers)).size > 0) throw domainError('identity.document_taken');
}

/** The same for an import: its thousands of numbers would need more locks than the server has. */
export async function importedNumbersMustBeFree(t: Tx, numbers: readonly GuardedNumber[]): Promise<void> {
  const several = underSeveralKeys(numbers);
  if (several.length === 0) return;
  await lockEveryNumber(t);
  if ((await held(t, several)).size > 0) throw domainError('identity.document_taken');
}

async function held(t: Tx, several: readonly Several[]): Promise<Set<string>> {
  const { rows } = await t.client.query<{ index: string }>(
    `select n.index from jsonb_to_recordset($2::jsonb) as n (family text, index text, "all" text[])
     where exists (select from identity.patient_document d
       where d.hospital_id = $1 and d.family = n.family and d.number_index = any(n."all"))`,
    [t.scope.hospital, JSON.stringify(several)],
  );
  return new Set(rows.map((row) => row.index));
}

/** Whoever locks some numbers holds this one too, shared. */
const EVERY = 'identity.every_number';

/** Until the end of the transaction nobody else locks one of these; always in the same order. */
export async function lockNumbers(t: Tx, names: readonly string[]): Promise<void> {
  await t.client.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [EVERY]);
  for (const name of names.toSorted()) {
    await t.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }
}

/** Until the end of the transaction nobody else locks any number. */
export async function lockEveryNumber(t: Tx): Promise<void> {
  await t.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [EVERY]);
}
