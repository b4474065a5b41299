import type { Tx } from '#platform/db/tx.ts';
import { type Holders, powerOf } from '../domain/duties.ts';

/** Waits for whoever changes administrators of this hospital at the same time: two last ones cannot both go. */
export async function lockDuties(t: Tx): Promise<void> {
  await t.client.query(
    `select role from identity.role where hospital_id = $1 and duty <> 'none' order by role for no key update`,
    [t.scope.hospital],
  );
}

/** How many people at work hold the power of each duty. */
export async function dutyHolders(t: Tx): Promise<Holders> {
  const { rows } = await t.client.query<{ permission: string; holders: number }>(
    `select p.permission, count(distinct s.account_id)::integer as holders
     from identity.role_permission p
     join identity.role_member m on m.hospital_id = p.hospital_id and m.role = p.role
     join identity.staff s on s.hospital_id = m.hospital_id and s.account_id = m.account_id and s.active
     where p.hospital_id = $1 and p.permission = any($2::text[]) group by p.permission`,
    [t.scope.hospital, Object.values(powerOf)],
  );
  return Object.fromEntries(rows.map((row) => [row.permission, row.holders]));
}
