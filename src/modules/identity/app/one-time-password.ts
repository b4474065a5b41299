import { randomInt } from 'node:crypto';
import { domainError } from '#kernel/errors.ts';
import { addMinutes } from '#kernel/instant.ts';
import { newId } from '#platform/ids.ts';
import { accountById, setPassword } from '../db/accounts.ts';
import { clearTriesOf } from '../db/password-guard.ts';
import { setPasswordAside } from '../db/password-past.ts';
import { revokeSessions } from '../db/sessions.ts';
import { signInRules } from '../db/sign-in-rule.ts';
import { hashPassword } from './password.ts';
import { aad } from './sealed.ts';
import { type By, onStaff, recordStaffAct } from './staff-life.ts';

export const VALID_HOURS = 72;
/** Without what is mistaken for another sign when read aloud or from paper. */
const SIGNS = { upper: 'ABCDEFGHJKLMNPQRSTUVWXYZ', lower: 'abcdefghijkmnpqrstuvwxyz', digit: '23456789' } as const;

/**
 * A password that opens the account once more, for 72 hours, until its holder has chosen their own: for a new member of
 * staff and for one who forgot. It is shown here and never again; the old password and all sessions end.
 */
export async function giveOneTimePassword(
  by: By,
  account: string,
): Promise<{ username: string; password: string; expiresAt: string }> {
  const password = newPassword();
  const hash = await hashPassword(password);
  const expiresAt = addMinutes(by.now, VALID_HOURS * 60);
  return onStaff(by, account, async (t) => {
    const row = await accountById(t, account);
    if (!row || row.disabled_at !== null) throw domainError('identity.staff_left');
    if (row.password !== null && row.one_time_until === null) {
      await setPasswordAside(t, newId(), row.password, (await signInRules(t)).passwordHistory, by.now);
    }
    await setPassword(t, account, { hash, oneTimeUntil: expiresAt }, by.now);
    await clearTriesOf(t, account);
    await revokeSessions(t, account, null, by.now);
    await recordStaffAct(t, by, account, 'identity.reset_password');
    return { username: by.app.crypto.open(row.login_sealed, aad.login(account)), password, expiresAt };
  });
}

/** `Kmwp-7394-rtzb`: 60 bits, three classes, easy to read out. */
export function newPassword(): string {
  const { upper, lower, digit } = SIGNS;
  return [upper, lower, lower, lower, '-', digit, digit, digit, digit, '-', lower, lower, lower, lower]
    .map((signs) => signs[randomInt(signs.length)])
    .join('');
}
