import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface DelegationRow {
  id: string;
  from: string;
  to: string;
  state: 'asked' | 'accepted' | 'declined';
  note: string;
  answer: string;
  askedAt: Instant;
  answeredAt: Instant | null;
}

export async function insertDelegation(
  t: Tx,
  d: { id: string; measure: string; from: string; to: string; note: string },
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into programme.delegation (hospital_id, delegation_id, measure_id, from_account, to_account, note, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [t.scope.hospital, d.id, d.measure, d.from, d.to, d.note, now],
  );
}

/** Only whoever was asked answers, and once. Null: nothing waits for this account. */
export async function answerDelegation(
  t: Tx,
  { measure, account, accept, answer }: { measure: string; account: string; accept: boolean; answer: string },
  now: Instant,
): Promise<{ from: string } | null> {
  const { rows } = await t.client.query<{ from: string }>(
    `update programme.delegation set state = $4, answer = $5, answered_at = $6
     where hospital_id = $1 and measure_id = $2 and to_account = $3 and state = 'asked' returning from_account as "from"`,
    [t.scope.hospital, measure, account, accept ? 'accepted' : 'declined', answer, now],
  );
  return rows[0] ?? null;
}

/** The chain, first to last. */
export async function delegationsOf(t: Tx, measure: string): Promise<DelegationRow[]> {
  const { rows } = await t.client.query<DelegationRow>(
    `select delegation_id as id, from_account as "from", to_account as "to", state, note, answer, asked_at as "askedAt",
       answered_at as "answeredAt"
     from programme.delegation where hospital_id = $1 and measure_id = $2 order by asked_at, delegation_id limit 200`,
    [t.scope.hospital, measure],
  );
  return rows;
}
