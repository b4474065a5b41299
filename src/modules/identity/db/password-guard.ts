import { addMinutes, type Instant } from '#kernel/instant.ts';
import { scopeSql, type Tx } from '#platform/db/tx.ts';

export const PASSWORD_TRIES = 5;
export const LOCK_MINUTES = 15;

/**
 * Counts a try before the password is looked at (MLPS 8.1.4.1 b): tries sent at once cannot all slip through. The
 * fifth try starts the lock, which `clearTries` lifts if it was right. False while locked.
 */
export async function payTry(t: Tx, loginKey: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into identity.password_guard as g (login_key, failures, locked_until) values ($1, 1, null)
     on conflict (login_key) do update set
       failures = case when g.locked_until is not null then 1 else g.failures + 1 end,
       locked_until = case when g.locked_until is null and g.failures + 1 >= $3 then $4::timestamptz end
     where g.locked_until is null or g.locked_until <= $2`,
    [loginKey, now, PASSWORD_TRIES, addMinutes(now, LOCK_MINUTES)],
  );
  return rowCount === 1;
}

export async function clearTries(t: Tx, loginKey: string): Promise<void> {
  await t.client.query('delete from identity.password_guard where login_key = $1', [loginKey]);
}

/** Lifts the lock of an account's login, from a transaction of that account. */
export async function clearTriesOf(t: Tx, account: string): Promise<void> {
  const { rows } = await t.client.query<{ login_key: string }>(
    'select login_key from identity.account where account_id = $1',
    [account],
  );
  const credential = rows[0]?.login_key;
  if (credential === undefined) return;
  await t.client.query(scopeSql({ ...t.scope, credential }));
  await clearTries(t, credential);
  await t.client.query(scopeSql(t.scope));
}
