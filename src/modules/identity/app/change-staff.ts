import { domainError } from '#kernel/errors.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, accountOf } from '#platform/http/actor.ts';
import { setStaffActive, setStaffRoles, staffRows } from '../db/staff.ts';

export interface StaffMember {
  account: string;
  name: string;
  practitioner: string | null;
  active: boolean;
  roles: string[];
}

export async function listStaff(t: Tx): Promise<StaffMember[]> {
  const rows = await staffRows(t);
  return rows.map(({ account_id: account, practitioner_id: practitioner, name, active, roles }) => ({
    account,
    name,
    practitioner,
    active,
    roles,
  }));
}

/**
 * Switches a member of staff on or off and sets the roles; it bites on their next request. Nobody does it to
 * themselves, so a hospital never locks out its last administrator by a slip.
 */
export async function changeStaff(
  t: Tx,
  by: { actor: Actor; now: string },
  change: { account: string; active?: boolean | undefined; roles?: string[] | undefined },
): Promise<StaffMember> {
  const { account, active, roles } = change;
  if (accountOf(by.actor) === account) throw domainError('identity.not_yourself');
  const before = (await listStaff(t)).find((member) => member.account === account);
  if (!before) throw domainError('identity.staff_not_found');
  if (active !== undefined) await setStaffActive(t, account, active);
  if (roles !== undefined) await setStaffRoles(t, account, roles);
  const after = { ...before, active: active ?? before.active, roles: [...new Set(roles ?? before.roles)].sort() };
  await audit(
    t,
    {
      actor: by.actor,
      action: 'identity.change_staff',
      subject: `identity.staff/${account}`,
      outcome: 'ok',
      detail: { active: after.active, roles: after.roles },
    },
    by.now,
  );
  return after;
}
