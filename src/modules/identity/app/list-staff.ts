import type { Tx } from '#platform/db/tx.ts';
import type { StaffMember } from '../contract-staff.ts';
import { roleRows } from '../db/role-rows.ts';
import { staffRows } from '../db/staff.ts';

/** Everybody who works or worked here, with the names of the roles in the reader's language. */
export async function listStaff(t: Tx, lang: 'zh' | 'en'): Promise<StaffMember[]> {
  const roles = new Map((await roleRows(t)).map((row) => [row.role, lang === 'zh' ? row.name_zh : row.name_en]));
  const rows = await staffRows(t);
  return rows.map((row) => ({
    account: row.account_id,
    name: row.name,
    practitioner: row.practitioner_id,
    state: row.left_at !== null ? 'left' : row.active ? 'active' : 'locked',
    roles: row.roles,
    roleNames: row.roles.map((role) => roles.get(role) ?? role),
  }));
}
