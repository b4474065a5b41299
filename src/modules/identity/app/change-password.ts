import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { type AccountRow, setPassword } from '../db/accounts.ts';
import { pastPasswords, setPasswordAside } from '../db/password-past.ts';
import { owesFactor } from '../db/second-factor.ts';
import { limitOf, revokeSessions, setLimit } from '../db/sessions.ts';
import { signInRules } from '../db/sign-in-rule.ts';
import { passwordIsCommon } from '../domain/common-password.ts';
import { passwordIsStrong } from '../domain/password-is-strong.ts';
import { requirePassword } from './own-password.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { ownScope, recordOwnAct } from './record-act.ts';
import { aad } from './sealed.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;
const ACTION = 'identity.change_password';

/**
 * The holder chooses a password of their own; every other session ends, and a session that was limited until then is
 * free. Throws identity.password_wrong, identity.sign_in_locked, and of the new one identity.password_weak,
 * identity.password_common, identity.password_used.
 */
export async function changePassword(app: App, actor: Staff, input: { current: string; next: string }): Promise<void> {
  const now = app.clock.now();
  const account = await requirePassword(app, actor, input.current, ACTION);
  const rules = await app.db.tx(ownScope(actor), (t) => signInRules(t));
  await requireFit(app, actor, account, { ...input, history: rules.passwordHistory });
  const hash = await hashPassword(input.next);
  await app.db.tx(ownScope(actor), async (t) => {
    const { password, one_time_until } = account;
    if (password !== null && one_time_until === null)
      await setPasswordAside(t, newId(), password, rules.passwordHistory, now);
    await setPassword(t, actor.account, { hash }, now);
    await revokeSessions(t, actor.account, actor.session, now);
    if ((await limitOf(t, actor.session)) === 'password') {
      await setLimit(t, actor.session, (await owesFactor(t)) ? 'second_factor' : null);
    }
    await recordOwnAct(t, actor, { action: ACTION }, now);
  });
}

/** Throws unless the new password is strong, on no list, and none of the last ones. */
async function requireFit(
  app: App,
  actor: Staff,
  account: AccountRow,
  { current, next, history }: { current: string; next: string; history: number },
): Promise<void> {
  const username = app.crypto.open(account.login_sealed, aad.login(actor.account));
  if (next === current || !passwordIsStrong(next, username)) throw domainError('identity.password_weak');
  if (passwordIsCommon(next)) throw domainError('identity.password_common');
  const past = await app.db.tx(ownScope(actor), (t) => pastPasswords(t, history));
  for (const hash of past) {
    if (await passwordMatches(next, hash)) throw domainError('identity.password_used', { history });
  }
}
