import { randomBytes } from 'node:crypto';
import { domainError } from '#kernel/errors.ts';
import type { Answer, IdempotencyClaim } from '#platform/http/route.ts';
import { idempotentTx } from '#platform/idempotency/idempotent-tx.ts';
import { newId } from '#platform/ids.ts';
import { insertAccount } from '../db/accounts.ts';
import { isPractitionerHere } from '../db/practitioner-here.ts';
import { insertStaff } from '../db/staff.ts';
import { hashPassword } from './password.ts';
import { aad, usernameKeys } from './sealed.ts';
import { type By, recordStaffAct } from './staff-life.ts';

/**
 * A new account without rights and without a password anybody knows: roles come from the security administrator, the
 * first password from `giveOneTimePassword`. No password is in the answer, because the answer of a creating route is
 * kept. Throws identity.username_taken and identity.practitioner_not_found.
 */
export async function createStaff(
  by: By & { idempotency: IdempotencyClaim | null },
  input: { username: string; name: string; practitioner?: string | null | undefined },
): Promise<Answer> {
  if (!by.idempotency) throw new Error('creating staff carries an Idempotency-Key');
  const { app, hospital, now } = by;
  const account = newId();
  const [loginKey = '', ...otherKeys] = usernameKeys(app.crypto, input.username);
  const loginSealed = app.crypto.seal(input.username, aad.login(account));
  const password = await hashPassword(randomBytes(32).toString('base64url'));
  const scope = { hospital, account, credential: [loginKey, ...otherKeys].join(',') };
  return idempotentTx(app, scope, by.idempotency, async (t) => {
    const row = { account, kind: 'staff', loginKey, otherKeys, loginSealed, password, hospital, lang: 'zh' } as const;
    if (!(await insertAccount(t, row, now))) throw domainError('identity.username_taken');
    const { name, practitioner = null } = input;
    if (practitioner && !(await isPractitionerHere(t, practitioner))) {
      throw domainError('identity.practitioner_not_found');
    }
    await insertStaff(t, [{ account, name, practitioner, roles: [] }]);
    await recordStaffAct(t, by, account, 'identity.create_staff');
    return { status: 201, body: { account } };
  });
}
