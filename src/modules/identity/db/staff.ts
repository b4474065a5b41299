import type { Tx } from '#platform/db/tx.ts';

export interface StaffRow {
  name: string;
  practitioner_id: string | null;
  active: boolean;
}

/** The hospital's side of a staff account; the transaction's hospital decides which. */
export async function staffByAccount(t: Tx, account: string): Promise<StaffRow | undefined> {
  const { rows } = await t.client.query<StaffRow>(
    'select name, practitioner_id, active from identity.staff where hospital_id = $1 and account_id = $2',
    [t.scope.hospital, account],
  );
  return rows[0];
}

export async function rolesOf(t: Tx, account: string): Promise<{ roles: string[]; permissions: string[] }> {
  const { rows } = await t.client.query<{ roles: string[] | null; permissions: string[] | null }>(
    `select array_agg(distinct m.role order by m.role) as roles,
            array_agg(distinct p.permission order by p.permission) filter (where p.permission is not null) as permissions
     from identity.role_member m
     left join identity.role_permission p on p.hospital_id = m.hospital_id and p.role = m.role
     where m.hospital_id = $1 and m.account_id = $2`,
    [t.scope.hospital, account],
  );
  return { roles: rows[0]?.roles ?? [], permissions: rows[0]?.permissions ?? [] };
}

export interface NewStaff {
  account: string;
  name: string;
  practitioner: string | null;
  roles: readonly string[];
}

/** Staff rows and their roles, set-based. */
export async function insertStaff(t: Tx, staff: readonly NewStaff[]): Promise<void> {
  await t.client.query(
    `insert into identity.staff (hospital_id, account_id, name, practitioner_id)
     select $1, * from unnest($2::uuid[], $3::text[], $4::uuid[])`,
    [t.scope.hospital, staff.map((s) => s.account), staff.map((s) => s.name), staff.map((s) => s.practitioner)],
  );
  const members = staff.flatMap((s) => s.roles.map((role) => ({ role, account: s.account })));
  await t.client.query(
    `insert into identity.role_member (hospital_id, role, account_id) select $1, * from unnest($2::text[], $3::uuid[])`,
    [t.scope.hospital, members.map((m) => m.role), members.map((m) => m.account)],
  );
}
