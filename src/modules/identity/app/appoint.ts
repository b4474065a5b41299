import { domainError } from '#kernel/errors.ts';
import { accountOf } from '#platform/http/actor.ts';
import { dutyHolders, lockDuties } from '../db/duties.ts';
import { rolesOf, setStaffRoles } from '../db/staff.ts';
import { powerOf } from '../domain/duties.ts';
import { type By, onStaff, recordStaffAct } from './staff-life.ts';

const roleOf = { security: 'security_admin', audit: 'audit_admin' } as const;

/**
 * The first security or audit administrator of a hospital is named by the system administrator: somebody else, and only
 * while nobody at work has that duty (identity.duty_held); whoever has it already keeps it. From then on rights come from the security administrator.
 */
export async function appoint(by: By, account: string, duty: 'security' | 'audit'): Promise<void> {
  if (accountOf(by.actor) === account) throw domainError('identity.not_yourself');
  await onStaff(by, account, async (t) => {
    await lockDuties(t);
    const { roles } = await rolesOf(t, account);
    if (roles.includes(roleOf[duty])) return;
    if ((await dutyHolders(t))[powerOf[duty]]) throw domainError('identity.duty_held');
    await setStaffRoles(t, account, [...roles, roleOf[duty]]);
    await recordStaffAct(t, by, account, 'identity.appoint', { duty });
  });
}
