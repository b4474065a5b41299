import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface StaffRow {
  name: string;
  practitioner_id: string | null;
  active: boolean;
  left_at: Instant | null;
  /** Which of the three administrators this is, if any. */
  duty: string | null;
}

/** The hospital's side of a staff account; the transaction's hospital decides which. */
export async function staffByAccount(t: Tx, account: string): Promise<StaffRow | undefined> {
  const { rows } = await t.client.query<StaffRow>(
    'select name, practitioner_id, active, left_at, duty from identity.staff where hospital_id = $1 and account_id = $2',
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
  for (const one of staff) await setStaffRoles(t, one.account, one.roles);
}

export interface StaffListRow {
  account_id: string;
  name: string;
  practitioner_id: string | null;
  active: boolean;
  left_at: Instant | null;
  roles: string[];
}

/** Everybody who works here, those switched off too. */
export async function staffRows(t: Tx): Promise<StaffListRow[]> {
  const { rows } = await t.client.query<StaffListRow>(
    `select s.account_id, s.name, s.practitioner_id, s.active, s.left_at,
       coalesce(array_agg(m.role order by m.role) filter (where m.role is not null), '{}') as roles
     from identity.staff s
     left join identity.role_member m on m.hospital_id = s.hospital_id and m.account_id = s.account_id
     where s.hospital_id = $1
     group by s.account_id, s.name, s.practitioner_id, s.active, s.left_at order by s.name, s.account_id`,
    [t.scope.hospital],
  );
  return rows;
}

/** Shuts a member of staff out, for now (`locked_at`) or for good (`left_at`). False when they have left already. */
export async function endStaff(t: Tx, account: string, how: 'locked_at' | 'left_at', now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update identity.staff set active = false, ${how} = $3
     where hospital_id = $1 and account_id = $2 and left_at is null`,
    [t.scope.hospital, account, now],
  );
  return rowCount === 1;
}

/** Lets somebody who was locked out in again; false for whoever has left. */
export async function unlockStaff(t: Tx, account: string): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update identity.staff set active = true, locked_at = null
     where hospital_id = $1 and account_id = $2 and left_at is null`,
    [t.scope.hospital, account],
  );
  return rowCount === 1;
}

/**
 * Makes `roles` the roles of a member of staff. A role the hospital does not have breaks identity_role_member_role,
 * roles of two duties break identity_one_duty_each.
 */
export async function setStaffRoles(t: Tx, account: string, roles: readonly string[]): Promise<void> {
  const scope = [t.scope.hospital, account];
  await t.client.query('delete from identity.role_member where hospital_id = $1 and account_id = $2', scope);
  await t.client.query(
    `update identity.staff set duty = (select min(r.duty) from identity.role r
       where r.hospital_id = $1 and r.role = any($3::text[]) and r.duty <> 'none')
     where hospital_id = $1 and account_id = $2`,
    [...scope, roles],
  );
  await t.client.query(
    `insert into identity.role_member (hospital_id, role, account_id, duty)
     select distinct $1::integer, wanted.role, $2::uuid, coalesce(r.duty, 'none') from unnest($3::text[]) as wanted (role)
     left join identity.role r on r.hospital_id = $1 and r.role = wanted.role`,
    [...scope, roles],
  );
}
