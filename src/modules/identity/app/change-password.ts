import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import type { Actor } from '#platform/http/actor.ts';
import { accountById, setPassword } from '../db/accounts.ts';
import { owesFactor } from '../db/second-factor.ts';
import { limitOf, revokeSessions, setLimit } from '../db/sessions.ts';
import { passwordIsStrong } from '../domain/password-is-strong.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { ownScope, recordOwnAct } from './record-act.ts';
import { aad } from './sealed.ts';

/**
 * The holder chooses a password of their own; every other session ends, and a session that was limited until then is
 * free. Throws identity.password_wrong, identity.password_weak.
 */
export async function changePassword(
  app: App,
  actor: Extract<Actor, { kind: 'staff' }>,
  input: { current: string; next: string },
): Promise<void> {
  const now = app.clock.now();
  const account = await app.db.tx(ownScope(actor), (t) => accountById(t, actor.account));
  if (!account || !(await passwordMatches(input.current, account.password))) {
    await app.db.tx(ownScope(actor), (t) =>
      recordOwnAct(t, actor, { action: 'identity.change_password', outcome: 'refused' }, now),
    );
    throw domainError('identity.password_wrong');
  }
  const username = app.crypto.open(account.login_sealed, aad.login(actor.account));
  const same = input.next === input.current;
  if (same || !passwordIsStrong(input.next, username)) throw domainError('identity.password_weak');
  const hash = await hashPassword(input.next);
  await app.db.tx(ownScope(actor), async (t) => {
    await setPassword(t, actor.account, hash, null);
    await revokeSessions(t, actor.account, actor.session, now);
    if ((await limitOf(t, actor.session)) === 'password') {
      await setLimit(t, actor.session, (await owesFactor(t)) ? 'second_factor' : null);
    }
    await recordOwnAct(t, actor, { action: 'identity.change_password' }, now);
  });
}
