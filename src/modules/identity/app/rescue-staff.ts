import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import { accountByLogin } from '../db/accounts.ts';
import { giveOneTimePassword } from './one-time-password.ts';
import { resetFactor } from './reset-factor.ts';
import { usernameKeys } from './sealed.ts';

/**
 * From the command line, for somebody whom no other administrator can help: second factors and sessions end, and a
 * one-time password is given. On record as an act of nobody signed in. Throws identity.staff_not_found, identity.staff_left.
 */
export async function rescueStaff(
  app: App,
  username: string,
): Promise<{ username: string; password: string; expiresAt: string }> {
  for (const credential of usernameKeys(app.crypto, username)) {
    const account = await app.db.tx({ hospital: null, credential }, (t) => accountByLogin(t, credential));
    if (!account || account.hospital_id === null) continue;
    const actor = { kind: 'system', name: 'identity.rescue' } as const;
    const by = { app, actor, hospital: account.hospital_id, now: app.clock.now() };
    await resetFactor(by, account.account_id);
    return giveOneTimePassword(by, account.account_id);
  }
  throw domainError('identity.staff_not_found');
}
