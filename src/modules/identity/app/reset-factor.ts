import { domainError } from '#kernel/errors.ts';
import { accountOf } from '#platform/http/actor.ts';
import { deletePasskeys } from '../db/passkeys.ts';
import { deleteFactor, dropNeedlessCodes } from '../db/second-factor.ts';
import { revokeSessions } from '../db/sessions.ts';
import { type By, onStaff, recordStaffAct } from './staff-life.ts';

/**
 * For somebody who lost the telephone and the recovery codes: app, passkeys and all sessions end. It takes the security
 * administrator, while a new password takes the system administrator: neither opens an account alone.
 */
export async function resetFactor(by: By, account: string): Promise<void> {
  if (accountOf(by.actor) === account) throw domainError('identity.not_yourself');
  await onStaff(by, account, async (t) => {
    await deleteFactor(t);
    await deletePasskeys(t, null);
    await dropNeedlessCodes(t);
    await revokeSessions(t, account, null, by.now);
    await recordStaffAct(t, by, account, 'identity.reset_factor');
  });
}
