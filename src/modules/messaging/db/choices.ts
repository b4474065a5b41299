import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Choosable, choosable, wantedAtFirst } from '../domain/purposes.ts';

/** The switches of the transaction's account that stand on off, by its own choice or because they begin there. */
export async function offHere(t: Tx): Promise<Choosable[]> {
  const { rows } = await t.client.query<{ template: Choosable; wanted: boolean }>(
    'select template, wanted from messaging.choice where account_id = $1',
    [t.scope.account ?? null],
  );
  const said = new Map(rows.map(({ template, wanted }) => [template, wanted]));
  return choosable.filter((choice) => !(said.get(choice) ?? wantedAtFirst(choice)));
}

/** Answers whether anything changed. */
export async function choose(t: Tx, template: Choosable, wanted: boolean, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into messaging.choice as c (account_id, template, wanted, changed_at)
     select $1, $2, $3::boolean, $4
     where $3::boolean <> $5::boolean or exists (select from messaging.choice where account_id = $1 and template = $2)
     on conflict on constraint messaging_choice_pkey do update
     set wanted = excluded.wanted, changed_at = excluded.changed_at where c.wanted <> excluded.wanted`,
    [t.scope.account ?? null, template, wanted, now, wantedAtFirst(template)],
  );
  return rowCount === 1;
}

export type ConsentPurpose = Choosable | 'email' | 'web_push' | 'wechat';

/** Writes down a yes or a no; nothing of it is ever changed. */
export async function keepConsent(
  t: Tx,
  { id, purpose, granted }: { id: string; purpose: ConsentPurpose; granted: boolean },
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into messaging.consent (account_id, consent_id, hospital_id, purpose, granted, at)
     values ($1, $2, $3, $4, $5, $6)`,
    [t.scope.account ?? null, id, t.scope.hospital, purpose, granted, now],
  );
}
