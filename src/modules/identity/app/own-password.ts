import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import type { Actor } from '#platform/http/actor.ts';
import { type AccountRow, accountById } from '../db/accounts.ts';
import { clearTries, payTry } from '../db/password-guard.ts';
import { passwordMatches } from './password.ts';
import { ownScope, recordOwnAct } from './record-act.ts';

/**
 * Whoever is signed in proves it with the password once more before their sign-in is changed. A try costs like one at
 * the sign-in: an open desk is no place to guess at. Throws identity.password_wrong, identity.sign_in_locked.
 */
export async function requirePassword(
  app: App,
  actor: Extract<Actor, { kind: 'staff' }>,
  password: string,
  action: string,
): Promise<AccountRow> {
  const now = app.clock.now();
  const account = await app.db.tx(ownScope(actor), (t) => accountById(t, actor.account));
  if (!account) throw domainError('identity.password_wrong');
  const scope = { ...ownScope(actor), credential: account.login_key };
  const paid = await app.db.tx(scope, (t) => payTry(t, account.login_key, now));
  if (!paid) throw domainError('identity.sign_in_locked');
  if (await passwordMatches(password, account.password)) {
    await app.db.tx(scope, (t) => clearTries(t, account.login_key));
    return account;
  }
  await app.db.tx(ownScope(actor), (t) => recordOwnAct(t, actor, { action, outcome: 'refused' }, now));
  throw domainError('identity.password_wrong');
}
