import type { Tx } from '#platform/db/tx.ts';

/** People at work who hold a role of daily work, not of administration. */
export async function peopleWithRoles(t: Tx): Promise<number> {
  const { rows } = await t.client.query<{ people: number }>(
    `select count(distinct s.account_id)::integer as people
     from identity.staff s
     join identity.role_member m on m.hospital_id = s.hospital_id and m.account_id = s.account_id
     join identity.role r on r.hospital_id = m.hospital_id and r.role = m.role and r.duty = 'none'
     where s.hospital_id = $1 and s.active`,
    [t.scope.hospital],
  );
  return rows[0]?.people ?? 0;
}
