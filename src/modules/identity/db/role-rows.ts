import type { Tx } from '#platform/db/tx.ts';
import type { Duty } from '../domain/duties.ts';

export interface RoleRow {
  role: string;
  name_zh: string;
  name_en: string;
  duty: Duty;
  permissions: string[];
  second_factor: boolean;
  members: number;
}

/** Roles of the hospital with what they allow and how many people at work have them. */
export async function roleRows(t: Tx): Promise<RoleRow[]> {
  const { rows } = await t.client.query<RoleRow>(
    `select r.role, r.name_zh, r.name_en, r.duty, r.second_factor,
       coalesce((select array_agg(p.permission order by p.permission) from identity.role_permission p
         where p.hospital_id = r.hospital_id and p.role = r.role), '{}') as permissions,
       (select count(*)::integer from identity.role_member m
         where m.hospital_id = r.hospital_id and m.role = r.role) as members
     from identity.role r where r.hospital_id = $1 order by r.duty <> 'none', r.role`,
    [t.scope.hospital],
  );
  return rows;
}

export async function putRole(
  t: Tx,
  r: { role: string; zh: string; en: string; secondFactor?: boolean | undefined },
): Promise<void> {
  await t.client.query(
    `insert into identity.role as r (hospital_id, role, name_zh, name_en, second_factor)
     values ($1, $2, $3, $4, coalesce($5, false))
     on conflict (hospital_id, role) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
       second_factor = coalesce($5, r.second_factor)`,
    [t.scope.hospital, r.role, r.zh, r.en, r.secondFactor ?? null],
  );
}

/** identity_duties_apart refuses a power that is not of the role's duty. */
export async function setRolePermissions(t: Tx, role: string, permissions: readonly string[]): Promise<void> {
  await t.client.query(
    'delete from identity.role_permission where hospital_id = $1 and role = $2 and permission <> all($3::text[])',
    [t.scope.hospital, role, permissions],
  );
  await t.client.query(
    `insert into identity.role_permission (hospital_id, role, permission, duty)
     select $1::integer, r.role, wanted.permission, r.duty from identity.role r, unnest($3::text[]) as wanted (permission)
     where r.hospital_id = $1 and r.role = $2 on conflict (hospital_id, role, permission) do nothing`,
    [t.scope.hospital, role, permissions],
  );
}

/** False when somebody has the role, when it carries a duty, or when there is none. */
export async function deleteRole(t: Tx, role: string): Promise<boolean> {
  const gone = `r.hospital_id = $1 and r.role = $2 and r.duty = 'none' and not exists (
    select from identity.role_member m where m.hospital_id = r.hospital_id and m.role = r.role)`;
  await t.client.query(
    `delete from identity.role_permission p using identity.role r
     where p.hospital_id = r.hospital_id and p.role = r.role and ${gone}`,
    [t.scope.hospital, role],
  );
  const { rowCount } = await t.client.query(`delete from identity.role r where ${gone}`, [t.scope.hospital, role]);
  return rowCount === 1;
}
