import type { Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Actor } from '#platform/http/actor.ts';
import { revokeSession, revokeSessions } from '../db/sessions.ts';
import { ownScope, recordOwnAct } from './record-act.ts';

/**
 * Ends one session of the actor's own account, recorded as a sign-out when it is the one at hand. False when there is
 * no such session any more.
 */
export async function endSession(
  app: App,
  actor: Extract<Actor, { kind: 'patient' | 'staff' }>,
  session: string,
  now: Instant,
): Promise<boolean> {
  const action = session === actor.session ? 'identity.sign_out' : 'identity.revoke_session';
  return app.db.tx(ownScope(actor), async (t) => {
    const ended = await revokeSession(t, actor.account, session, now);
    if (ended) await recordOwnAct(t, actor, { action, session }, now);
    return ended;
  });
}

/** Ends every session of the actor's own account but the one at hand; answers how many. */
export async function endOtherSessions(
  app: App,
  actor: Extract<Actor, { kind: 'patient' | 'staff' }>,
  now: Instant,
): Promise<number> {
  return app.db.tx(ownScope(actor), async (t) => {
    const ended = await revokeSessions(t, actor.account, actor.session, now);
    if (ended > 0) await recordOwnAct(t, actor, { action: 'identity.revoke_session' }, now);
    return ended;
  });
}
