import type { Tx } from '#platform/db/tx.ts';

/** A member of staff as neighbours may name them. */
export interface StaffName {
  account: string;
  name: string;
}

/** Who is at work and has this role, by name. */
export async function staffWithRole(t: Tx, role: string): Promise<StaffName[]> {
  const { rows } = await t.client.query<StaffName>(
    `select s.account_id as account, s.name from identity.staff s
     join identity.role_member m on m.hospital_id = s.hospital_id and m.account_id = s.account_id
     where s.hospital_id = $1 and m.role = $2 and s.active order by s.name, s.account_id limit 2000`,
    [t.scope.hospital, role],
  );
  return rows;
}

/** Who is at work and may do this by any role, by name. */
export async function staffAllowed(t: Tx, permission: string): Promise<StaffName[]> {
  const { rows } = await t.client.query<StaffName>(
    `select s.account_id as account, s.name from identity.staff s
     where s.hospital_id = $1 and s.active and exists (
       select from identity.role_member m
       join identity.role_permission p on p.hospital_id = m.hospital_id and p.role = m.role
       where m.hospital_id = s.hospital_id and m.account_id = s.account_id and p.permission = $2)
     order by s.name, s.account_id limit 2000`,
    [t.scope.hospital, permission],
  );
  return rows;
}

/** What a role of this hospital allows now; nothing when there is no such role. */
export async function permissionsOfRole(t: Tx, role: string): Promise<string[]> {
  const { rows } = await t.client.query<{ permission: string }>(
    'select permission from identity.role_permission where hospital_id = $1 and role = $2 order by permission',
    [t.scope.hospital, role],
  );
  return rows.map((row) => row.permission);
}

/** Names of staff of this hospital by account, also of those who have left; unknown ids are left out. */
export async function staffNames(t: Tx, accounts: readonly string[]): Promise<StaffName[]> {
  if (accounts.length === 0) return [];
  const { rows } = await t.client.query<StaffName>(
    'select account_id as account, name from identity.staff where hospital_id = $1 and account_id = any($2::uuid[])',
    [t.scope.hospital, accounts],
  );
  return rows;
}

/** Everybody at work in this hospital, by name. */
export async function staffAtWork(t: Tx): Promise<StaffName[]> {
  const { rows } = await t.client.query<StaffName>(
    `select account_id as account, name from identity.staff where hospital_id = $1 and active
     order by name, account_id limit 5000`,
    [t.scope.hospital],
  );
  return rows;
}
