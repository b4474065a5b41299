import type { Tx } from '#platform/db/tx.ts';

export interface UnitRow {
  id: string;
  name: string;
  people: { account: string; part: 'head' | 'member' }[];
}

/** The units in use with who works in them, heads first. */
export async function unitRows(t: Tx): Promise<UnitRow[]> {
  const { rows } = await t.client.query<UnitRow>(
    `select u.unit_id as id, u.name, coalesce(jsonb_agg(jsonb_build_object('account', m.account_id, 'part', m.part)
       order by m.part, m.account_id) filter (where m.account_id is not null), '[]'::jsonb) as people
     from programme.unit u
     left join programme.unit_member m on m.hospital_id = u.hospital_id and m.unit_id = u.unit_id
     where u.hospital_id = $1 and u.active group by u.unit_id, u.name order by u.name`,
    [t.scope.hospital],
  );
  return rows;
}

export async function ownUnits(t: Tx, account: string): Promise<string[]> {
  const { rows } = await t.client.query<{ id: string }>(
    'select unit_id as id from programme.unit_member where hospital_id = $1 and account_id::text = $2',
    [t.scope.hospital, account],
  );
  return rows.map(({ id }) => id);
}
