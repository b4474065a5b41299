import type { Tx } from '#platform/db/tx.ts';

/** Opens the accounts of these ids and logins inside the transaction, and closes them again after `work`. */
export async function withAccounts<T>(
  t: Tx,
  opened: { accounts?: readonly string[]; logins?: readonly string[] },
  work: () => Promise<T>,
): Promise<T> {
  const { accounts = [], logins = [] } = opened;
  if (!accounts.every((id) => /^[0-9a-f-]{36}$/.test(id))) throw new RangeError('account');
  if (!logins.every((key) => /^[0-9a-f]{64}$/.test(key))) throw new RangeError('login');
  const before = t.scope;
  const set = (account: string, credential: string) =>
    t.client.query(`set local app.account = '${account}'; set local app.credential = '${credential}'`);
  await set(accounts.join(','), logins.join(','));
  const result = await work();
  await set(before.account ?? '', before.credential ?? '');
  return result;
}
