import type { Instant } from '#kernel/instant.ts';
import { scopeSql, type Tx } from '#platform/db/tx.ts';

/** A browser asks for the messages of the transaction's account; whoever had it before has it no more. */
export async function putSubscription(
  t: Tx,
  { id, indexes, sealed }: { id: string; indexes: readonly string[]; sealed: string },
  now: Instant,
): Promise<void> {
  await dropEndpoint(t, indexes);
  await t.client.query(
    `insert into messaging.push_subscription
       (account_id, subscription_id, hospital_id, endpoint_index, subscription_sealed, created_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict on constraint messaging_push_subscription_once do nothing`,
    [t.scope.account ?? null, id, t.scope.hospital, indexes[0], sealed, now],
  );
}

/** Ends what one browser asked for, for whichever account: who holds the browser knows its address. */
export async function dropEndpoint(t: Tx, indexes: readonly string[]): Promise<boolean> {
  if (!indexes.every((index) => /^[0-9a-f]{64}$/.test(index))) throw new RangeError('index');
  await t.client.query(`set local app.credential = '${indexes.join(',')}'`);
  const { rowCount } = await t.client.query(
    'delete from messaging.push_subscription where endpoint_index = any($1::text[]) and hospital_id = $2',
    [indexes, t.scope.hospital],
  );
  await t.client.query(scopeSql(t.scope));
  return (rowCount ?? 0) > 0;
}

/** How many browsers of the transaction's account this hospital writes to. */
export async function ownSubscriptions(t: Tx): Promise<number> {
  const { rows } = await t.client.query<{ n: number }>(
    'select count(*)::integer as n from messaging.push_subscription where account_id = $1 and hospital_id = $2',
    [t.scope.account ?? null, t.scope.hospital],
  );
  return rows[0]?.n ?? 0;
}
