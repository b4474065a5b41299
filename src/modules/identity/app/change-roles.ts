import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, accountOf } from '#platform/http/actor.ts';
import type { Role } from '../contract-staff.ts';
import { deleteRole, putRole, type RoleRow, roleRows, setRolePermissions } from '../db/role-rows.ts';
import { rolesOf, setStaffRoles, staffByAccount } from '../db/staff.ts';
import { keepAdministrators } from './keep-administrators.ts';
import { recordStaffAct } from './staff-life.ts';

interface By {
  app: App;
  actor: Actor;
  now: string;
}

export async function listRoles(t: Tx): Promise<Role[]> {
  return (await roleRows(t)).map(asRole);
}

/** Permissions that a role can hold: all that the rooms declare but those that patients hold on their own affairs. */
export function grantable(app: App): { code: string; zh: string; en: string }[] {
  return app.rooms
    .flatMap((room) => Object.entries(room.permissions ?? {}))
    .filter(([code]) => !code.endsWith('.self'))
    .map(([code, text]) => ({ code, ...text }));
}

/**
 * Sets the roles of a member of staff; it holds on their next request. Nobody gives rights to themselves, nobody gets
 * two duties (identity.duties_apart), and a hospital keeps an administrator of each (identity.last_administrator).
 */
export async function giveRoles(t: Tx, by: By, account: string, roles: readonly string[]): Promise<void> {
  if (accountOf(by.actor) === account) throw domainError('identity.not_yourself');
  const staff = await staffByAccount(t, account);
  if (!staff) throw domainError('identity.staff_not_found');
  if (staff.left_at !== null) throw domainError('identity.staff_left');
  const wanted = [...new Set(roles)].sort();
  await keepAdministrators(t, () => setStaffRoles(t, account, wanted));
  await recordStaffAct(t, by, account, 'identity.give_roles', { roles: wanted });
}

/** Makes or changes a role. One's own role is left to others, so that nobody widens their own rights. */
export async function changeRole(
  t: Tx,
  by: By,
  input: { role: string; zh: string; en: string; permissions: readonly string[]; secondFactor?: boolean | undefined },
): Promise<Role> {
  await refuseOwnRole(t, by.actor, input.role);
  const known = new Set(grantable(by.app).map((permission) => permission.code));
  const unknown = input.permissions.find((permission) => !known.has(permission));
  if (unknown !== undefined) throw domainError('identity.permission_unknown', { permission: unknown });
  await keepAdministrators(t, async () => {
    await putRole(t, input);
    await setRolePermissions(t, input.role, input.permissions);
  });
  await recordRoleAct(t, by, 'identity.change_role', input.role, [...input.permissions].sort());
  const row = (await roleRows(t)).find((one) => one.role === input.role);
  if (!row) throw new Error('the role was written a moment ago');
  return asRole(row);
}

/** Takes away a role that nobody has and that carries no duty; else identity.role_in_use. */
export async function removeRole(t: Tx, by: By, role: string): Promise<void> {
  if (!(await deleteRole(t, role))) throw domainError('identity.role_in_use');
  await recordRoleAct(t, by, 'identity.remove_role', role, []);
}

async function refuseOwnRole(t: Tx, actor: Actor, role: string): Promise<void> {
  const own = accountOf(actor);
  if (own && (await rolesOf(t, own)).roles.includes(role)) throw domainError('identity.not_yourself');
}

async function recordRoleAct(t: Tx, by: By, action: string, role: string, permissions: string[]): Promise<void> {
  const entry = { actor: by.actor, action, subject: `identity.role/${role}`, outcome: 'ok' as const };
  await audit(t, { ...entry, detail: { permissions } }, by.now);
}

const asRole = (row: RoleRow): Role => ({
  role: row.role,
  zh: row.name_zh,
  en: row.name_en,
  duty: row.duty,
  permissions: row.permissions,
  secondFactor: row.second_factor,
  members: row.members,
});
