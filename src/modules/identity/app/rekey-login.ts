import type { App } from '#platform/app.ts';
import { accountByLogin, setLoginKey } from '../db/accounts.ts';

/**
 * After a rotation of the key ring a login is still indexed under an older key: the first sign-in moves it to the
 * active one. `indexes` are those of one login, active first; with a single key there is nothing to do.
 */
export async function rekeyLogin(app: App, indexes: readonly string[]): Promise<void> {
  const [active, ...older] = indexes;
  if (active === undefined) throw new Error('the key ring has no active key');
  for (const old of older) {
    const found = await app.db.tx({ hospital: null, credential: old }, (t) => accountByLogin(t, old));
    if (!found) continue;
    const account = found.account_id;
    await app.db.tx({ hospital: null, account, credential: active }, (t) => setLoginKey(t, account, active));
  }
}
