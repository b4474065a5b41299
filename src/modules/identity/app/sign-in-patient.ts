import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { accountByLogin, insertAccount } from '../db/accounts.ts';
import { tryCode } from '../db/sign-in-codes.ts';
import { openSession } from './open-session.ts';
import { recordAccountAct, recordStranger } from './record-act.ts';
import { rekeyLogin } from './rekey-login.ts';
import { aad, codeHashes, purposes } from './sealed.ts';

const SIGN_IN = 'identity.sign_in';

/** Phone + code. The first right code of a phone makes its account. */
export async function signInPatient(
  app: App,
  input: { phone: string; code: string; lang: 'zh' | 'en'; device?: string | null },
): Promise<{ token: string; account: string }> {
  const now = app.clock.now();
  const fresh = newId();
  const indexes = app.crypto.blindIndexes(purposes.phone, input.phone);
  const anyKey = indexes.join(',');
  const known = await accountOfLogin(app, indexes);
  const right = await app.db.tx({ hospital: null, account: known, credential: anyKey }, async (t) => {
    const used = await tryCodeUnderAnyKey(app, t, indexes, input.code);
    if (!used && known) await recordAccountAct(t, { action: SIGN_IN, outcome: 'refused', session: null }, now);
    return used;
  });
  if (!right && !known) await recordStranger(app, 'patient', now);
  // Thrown after the commit: a wrong try must stay counted.
  if (!right) throw domainError('identity.code_wrong');

  await rekeyLogin(app, indexes);
  const account = await app.db.tx({ hospital: null, account: fresh, credential: anyKey }, (t) =>
    accountOfPhone(app, t, { fresh, indexes, ...input }),
  );
  const { token } = await app.db.tx({ hospital: null, account }, async (t) => {
    const opened = await openSession(t, { id: account, hospital: null }, now, { device: input.device ?? null });
    await recordAccountAct(t, { action: SIGN_IN, outcome: 'ok', session: opened.session }, now);
    return opened;
  });
  return { token, account };
}

/** The account that carries this login under any key of the ring. */
async function accountOfLogin(app: App, indexes: readonly string[]): Promise<string | null> {
  for (const credential of indexes) {
    const found = await app.db.tx({ hospital: null, credential }, (t) => accountByLogin(t, credential));
    if (found) return found.account_id;
  }
  return null;
}

/** The process that made the code may have had another active key. */
async function tryCodeUnderAnyKey(app: App, t: Tx, indexes: readonly string[], code: string): Promise<boolean> {
  for (const [at, index] of indexes.entries()) {
    const hash = codeHashes(app.crypto, index, code)[at] as string;
    if (await tryCode(t, index, hash, app.clock.now())) return true;
  }
  return false;
}

async function accountOfPhone(
  app: App,
  t: Tx,
  a: { fresh: string; indexes: readonly string[]; phone: string; lang: 'zh' | 'en' },
): Promise<string> {
  const [loginKey = '', ...otherKeys] = a.indexes;
  const loginSealed = app.crypto.seal(a.phone, aad.login(a.fresh));
  const made = await insertAccount(
    t,
    { account: a.fresh, kind: 'patient', loginKey, otherKeys, loginSealed, lang: a.lang },
    app.clock.now(),
  );
  if (made) return a.fresh;
  const account = await accountByLogin(t, a.indexes);
  if (!account) throw domainError('identity.code_wrong');
  return account.account_id;
}
