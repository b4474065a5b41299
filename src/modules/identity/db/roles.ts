import type { Tx } from '#platform/db/tx.ts';
import type { RoleDefault } from '../domain/default-roles.ts';

/**
 * Puts default roles and permissions that are missing. For a new hospital: repeated later it would give back what was
 * taken away. `strict`: administrators need a second factor.
 */
export async function insertRoles(t: Tx, roles: readonly RoleDefault[], strict: boolean): Promise<void> {
  await t.client.query(
    `insert into identity.role (hospital_id, role, name_zh, name_en, duty, second_factor)
     select $1, *, $6::boolean and duty <> 'none'
     from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as given (role, zh, en, duty) on conflict do nothing`,
    [
      t.scope.hospital,
      roles.map((r) => r.role),
      roles.map((r) => r.zh),
      roles.map((r) => r.en),
      roles.map((r) => r.duty),
      strict,
    ],
  );
  const grants = roles.flatMap((r) => r.permissions.map((permission) => ({ role: r.role, permission, duty: r.duty })));
  await t.client.query(
    `insert into identity.role_permission (hospital_id, role, permission, duty)
     select $1, * from unnest($2::text[], $3::text[], $4::text[]) on conflict do nothing`,
    [t.scope.hospital, grants.map((g) => g.role), grants.map((g) => g.permission), grants.map((g) => g.duty)],
  );
}

export async function insertPatientPermissions(t: Tx, permissions: readonly string[]): Promise<void> {
  await t.client.query(
    'insert into identity.patient_permission (permission) select * from unnest($1::text[]) on conflict do nothing',
    [permissions],
  );
}

export async function patientPermissions(t: Tx): Promise<string[]> {
  const { rows } = await t.client.query<{ permission: string }>(
    'select permission from identity.patient_permission order by permission',
  );
  return rows.map((row) => row.permission);
}
