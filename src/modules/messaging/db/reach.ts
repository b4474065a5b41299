import { scopeSql, type Tx } from '#platform/db/tx.ts';

export interface ReachRow {
  account: string;
  id: string;
  form: 'email' | 'wechat' | 'push';
  sealed: string;
}

const isAccount = (id: string): boolean => /^[0-9a-f-]{36}$/.test(id);

/** The transaction sees these accounts for one question only. */
async function asAccounts<T>(t: Tx, accounts: readonly string[], ask: () => Promise<T>): Promise<T> {
  if (!accounts.every(isAccount)) throw new RangeError('account');
  await t.client.query(`set local app.account = '${[...new Set(accounts)].join(',')}'`);
  const answer = await ask();
  await t.client.query(scopeSql(t.scope));
  return answer;
}

/** Proved addresses and browsers that these accounts gave this hospital. */
export async function reachRows(t: Tx, accounts: readonly string[]): Promise<ReachRow[]> {
  if (accounts.length === 0) return [];
  return asAccounts(t, accounts, async () => {
    const { rows } = await t.client.query<ReachRow>(
      `select account_id as account, address_id as id, form, address_sealed as sealed from messaging.address
       where account_id = any($1::uuid[]) and hospital_id = $2 and proved_at is not null
       union all
       select account_id, subscription_id, 'push', subscription_sealed from messaging.push_subscription
       where account_id = any($1::uuid[]) and hospital_id = $2 order by 1, 2`,
      [accounts, t.scope.hospital],
    );
    return rows;
  });
}

/** Browsers that have ended their subscription are written to no more. */
export async function dropGone(t: Tx, accounts: readonly string[], ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await asAccounts(t, accounts, () =>
    t.client.query(
      'delete from messaging.push_subscription where account_id = any($1::uuid[]) and subscription_id = any($2::uuid[])',
      [accounts, ids],
    ),
  );
}

/** `<account>/<switch>` -> wanted, for all that these accounts have ever switched. */
export async function switchesOf(t: Tx, accounts: readonly string[]): Promise<Map<string, boolean>> {
  if (accounts.length === 0) return new Map();
  return asAccounts(t, accounts, async () => {
    const { rows } = await t.client.query<{ account: string; template: string; wanted: boolean }>(
      `select account_id as account, template, wanted from messaging.choice where account_id = any($1::uuid[])`,
      [accounts],
    );
    return new Map(rows.map(({ account, template, wanted }) => [`${account}/${template}`, wanted]));
  });
}
