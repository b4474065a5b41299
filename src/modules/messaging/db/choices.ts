import type { Instant } from '#kernel/instant.ts';
import { scopeSql, type Tx } from '#platform/db/tx.ts';
import type { Choosable } from '../domain/levels.ts';

/** What the transaction's account has switched off. */
export async function offHere(t: Tx): Promise<Choosable[]> {
  const { rows } = await t.client.query<{ template: Choosable }>(
    'select template from messaging.choice where account_id = $1 and not wanted order by template',
    [t.scope.account ?? null],
  );
  return rows.map((row) => row.template);
}

/** Answers whether anything changed. */
export async function choose(t: Tx, template: Choosable, wanted: boolean, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into messaging.choice as c (account_id, template, wanted, changed_at)
     select $1, $2, $3, $4 where not $3 or exists (select from messaging.choice where account_id = $1 and template = $2)
     on conflict on constraint messaging_choice_pkey do update
     set wanted = excluded.wanted, changed_at = excluded.changed_at where c.wanted <> excluded.wanted`,
    [t.scope.account ?? null, template, wanted, now],
  );
  return rowCount === 1;
}

/** `<account>/<template>` for all that these accounts have switched off; the transaction sees them for this question only. */
export async function unwanted(t: Tx, accounts: readonly string[]): Promise<Set<string>> {
  if (accounts.length === 0) return new Set();
  if (!accounts.every((id) => /^[0-9a-f-]{36}$/.test(id))) throw new RangeError('account');
  await t.client.query(`set local app.account = '${[...new Set(accounts)].join(',')}'`);
  const { rows } = await t.client.query<{ account_id: string; template: string }>(
    'select account_id, template from messaging.choice where account_id = any($1::uuid[]) and not wanted',
    [accounts],
  );
  await t.client.query(scopeSql(t.scope));
  return new Set(rows.map((row) => `${row.account_id}/${row.template}`));
}
