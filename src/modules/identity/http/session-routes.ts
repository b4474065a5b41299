import { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { toOffset } from '#kernel/instant.ts';
import { type AnyRoute, type Call, defineRoute } from '#platform/http/route.ts';
import { endOtherSessions } from '../app/end-session.ts';
import { SessionEnd } from '../contract-sign-in.ts';
import { endOf } from '../db/sessions.ts';

const outsider = 'none: everybody sees only their own account' as const;

function holder({ actor }: Pick<Call, 'actor'>) {
  if (actor.kind !== 'patient' && actor.kind !== 'staff') throw domainError('platform.not_signed_in');
  return actor;
}

export const sessionRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.session_end',
    method: 'GET',
    path: '/api/identity/session',
    signedIn: 'the session at hand',
    summary: { zh: '这次登录什么时候结束', en: 'When the session at hand ends' },
    output: { 200: SessionEnd },
    errors: ['identity.session_not_found'],
    door: { example: async () => ({}), outsider },
    handler: async (c) => {
      const mine = holder(c);
      const end = await c.tx((t) => endOf(t, mine.session));
      if (!end) throw domainError('identity.session_not_found');
      const [now, endsAt, idleEndsAt] = [c.now, end.ends_at, end.idle_ends_at].map(toOffset);
      return { status: 200, body: { now, endsAt, idleEndsAt } };
    },
  }),
  defineRoute({
    id: 'identity.revoke_others',
    method: 'POST',
    path: '/api/identity/sessions/revoke-others',
    signedIn: 'the sessions of one own account',
    summary: { zh: '让其他设备全部退出登录', en: 'End all sessions but this one' },
    output: { 200: z.object({ ended: z.int() }) },
    door: { example: async () => ({}), outsider },
    handler: async (c) => ({ status: 200, body: { ended: await endOtherSessions(c.app, holder(c), c.now) } }),
  }),
];
