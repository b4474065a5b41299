import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, accountOf } from '#platform/http/actor.ts';
import { disableAccount } from '../db/accounts.ts';
import { clearTriesOf } from '../db/password-guard.ts';
import { revokeSessions } from '../db/sessions.ts';
import { endStaff, setStaffRoles, staffByAccount, unlockStaff } from '../db/staff.ts';
import { keepAdministrators } from './keep-administrators.ts';

export interface By {
  app: App;
  actor: Actor;
  hospital: number;
  now: string;
}

/**
 * One transaction over both sides of a staff account: the hospital's row and the account's own. Throws
 * identity.staff_not_found unless the account works or worked in this hospital, so that no other account is opened.
 */
export async function onStaff<T>(by: By, account: string, act: (t: Tx, name: string) => Promise<T>): Promise<T> {
  return by.app.db.tx({ hospital: by.hospital, account }, async (t) => {
    const staff = await staffByAccount(t, account);
    if (!staff) throw domainError('identity.staff_not_found');
    return act(t, staff.name);
  });
}

/** Shuts somebody out until they are unlocked; their sessions end now. Nobody does it to themselves. */
export async function lockStaff(by: By, account: string): Promise<void> {
  await end(by, account, 'locked_at');
}

/** Somebody leaves the hospital: roles, sessions and sign-in end for good, the name stays in what they did. */
export async function leaveStaff(by: By, account: string): Promise<void> {
  await end(by, account, 'left_at');
}

/** Lets somebody in again who was locked out, also by wrong passwords. */
export async function unlock(by: By, account: string): Promise<void> {
  await onStaff(by, account, async (t) => {
    if (!(await unlockStaff(t, account))) throw domainError('identity.staff_left');
    await clearTriesOf(t, account);
    await recordStaffAct(t, by, account, 'identity.unlock_staff');
  });
}

export async function recordStaffAct(
  t: Tx,
  { actor, now }: Pick<By, 'actor' | 'now'>,
  account: string,
  action: string,
  detail: Record<string, string | string[]> = {},
): Promise<void> {
  await audit(t, { actor, action, subject: `identity.staff/${account}`, outcome: 'ok', detail }, now);
}

async function end(by: By, account: string, how: 'locked_at' | 'left_at'): Promise<void> {
  if (accountOf(by.actor) === account) throw domainError('identity.not_yourself');
  const left = how === 'left_at';
  await onStaff(by, account, (t) =>
    keepAdministrators(t, async () => {
      if (!(await endStaff(t, account, how, by.now))) throw domainError('identity.staff_left');
      if (left) {
        await setStaffRoles(t, account, []);
        await disableAccount(t, account, by.now);
      }
      await revokeSessions(t, account, null, by.now);
      await recordStaffAct(t, by, account, left ? 'identity.end_staff' : 'identity.lock_staff');
    }),
  );
}
