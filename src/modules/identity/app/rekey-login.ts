import type { App } from '#platform/app.ts';
import { accountByLogin, setLoginKey } from '../db/accounts.ts';
import { aad } from './sealed.ts';

/**
 * While keys are rotated a login may still be indexed under another key: a sign-in moves it to the active one, sealed
 * value and index together, so that either tells under which key the row stands. `indexes` are those of one login,
 * active first; with a single key there is nothing to do.
 */
export async function rekeyLogin(app: App, indexes: readonly string[]): Promise<void> {
  const [active, ...others] = indexes;
  if (active === undefined) throw new Error('the key ring has no active key');
  for (const other of others) {
    await app.db.tx({ hospital: null, credential: indexes.join(',') }, async (t) => {
      const found = await accountByLogin(t, [other]);
      if (!found) return;
      const place = aad.login(found.account_id);
      const sealed = app.crypto.seal(app.crypto.open(found.login_sealed, place), place);
      await setLoginKey(t, found.account_id, { from: other, to: active, sealed });
    });
  }
}
