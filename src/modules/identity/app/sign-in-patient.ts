import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { accountByLogin, insertAccount } from '../db/accounts.ts';
import { tryCode } from '../db/sign-in-codes.ts';
import { openSession } from './open-session.ts';
import { rekeyLogin } from './rekey-login.ts';
import { aad, codeHash, phoneKey, purposes } from './sealed.ts';

/** Phone + code. The first right code of a phone makes its account. */
export async function signInPatient(
  app: App,
  input: { phone: string; code: string; lang: 'zh' | 'en' },
): Promise<{ token: string; account: string }> {
  const now = app.clock.now();
  const loginKey = phoneKey(app.crypto, input.phone);
  const fresh = newId();
  const right = await app.db.tx({ hospital: null, credential: loginKey }, (t) =>
    tryCode(t, loginKey, codeHash(app.crypto, loginKey, input.code), now),
  );
  // Thrown after the commit: a wrong try must stay counted.
  if (!right) throw domainError('identity.code_wrong');

  await rekeyLogin(app, app.crypto.blindIndexes(purposes.phone, input.phone));
  const account = await app.db.tx({ hospital: null, account: fresh, credential: loginKey }, (t) =>
    accountOfPhone(app, t, { fresh, loginKey, ...input }),
  );
  const { token } = await app.db.tx({ hospital: null, account }, (t) =>
    openSession(t, { id: account, hospital: null }, now),
  );
  return { token, account };
}

async function accountOfPhone(
  app: App,
  t: Tx,
  a: { fresh: string; loginKey: string; phone: string; lang: 'zh' | 'en' },
): Promise<string> {
  const loginSealed = app.crypto.seal(a.phone, aad.login(a.fresh));
  const made = await insertAccount(
    t,
    { account: a.fresh, kind: 'patient', loginKey: a.loginKey, loginSealed, lang: a.lang },
    app.clock.now(),
  );
  if (made) return a.fresh;
  const account = await accountByLogin(t, a.loginKey);
  if (!account) throw domainError('identity.code_wrong');
  return account.account_id;
}
