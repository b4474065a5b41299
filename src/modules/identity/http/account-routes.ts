import { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { toOffset } from '#kernel/instant.ts';
import { accountOf } from '#platform/http/actor.ts';
import { type AnyRoute, type Call, defineRoute } from '#platform/http/route.ts';
import { sessionCookie } from '#platform/http/token.ts';
import { endSession } from '../app/end-session.ts';
import { changeLang, describeMe } from '../app/me.ts';
import { openSession } from '../app/open-session.ts';
import { LangChange, Me, PrivacyNotice, SessionList } from '../contract-account.ts';
import { liveSessions } from '../db/sessions.ts';
import { currentNotice } from '../domain/privacy-notice.ts';

const outsider = 'none: everybody sees only their own account' as const;

function sessionOf(c: Call) {
  if (c.actor.kind !== 'patient' && c.actor.kind !== 'staff') throw domainError('platform.not_signed_in');
  return c.actor;
}

export const accountRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.sign_out',
    method: 'POST',
    path: '/api/identity/sign-out',
    public: 'signing out twice is not an error',
    summary: { zh: '退出登录', en: 'Sign out' },
    output: { 200: z.object({ ok: z.literal(true) }) },
    door: { example: async () => ({}), outsider },
    handler: async (c) => {
      const { actor, now } = c;
      if (actor.kind === 'patient' || actor.kind === 'staff') {
        await endSession(c.app, actor, actor.session, now);
      }
      return {
        status: 200,
        body: { ok: true },
        headers: { 'set-cookie': sessionCookie(null, c.raw.request.protocol === 'https') },
      };
    },
  }),
  defineRoute({
    id: 'identity.me',
    method: 'GET',
    path: '/api/identity/me',
    public: 'tells a caller that nobody is signed in',
    summary: { zh: '当前登录', en: 'Who is signed in' },
    output: { 200: Me },
    door: { example: async () => ({}), outsider },
    handler: async ({ app, actor }) => ({ status: 200, body: await describeMe(app, actor) }),
  }),
  defineRoute({
    id: 'identity.change_lang',
    method: 'PUT',
    path: '/api/identity/me/lang',
    signedIn: 'the language of one own account',
    summary: { zh: '通知语言', en: 'Language of messages' },
    input: { body: LangChange },
    output: { 200: LangChange },
    door: { example: async () => ({ body: { lang: 'zh' } }), outsider },
    handler: async ({ app, actor, body }) => {
      await changeLang(app, actor, body.lang);
      return { status: 200, body };
    },
  }),
  defineRoute({
    id: 'identity.sessions',
    method: 'GET',
    path: '/api/identity/sessions',
    signedIn: 'the sessions of one own account',
    summary: { zh: '登录过的设备', en: 'Where this account is signed in' },
    output: { 200: SessionList },
    door: { example: async () => ({}), outsider },
    handler: async (c) => {
      const mine = sessionOf(c);
      const rows = await c.tx((t) => liveSessions(t, mine.account, c.now));
      const items = rows.map((row) => ({
        id: row.session_id,
        current: row.session_id === mine.session,
        createdAt: toOffset(row.created_at),
        lastSeenAt: toOffset(row.last_seen_at),
        expiresAt: toOffset(row.expires_at),
        device: row.device,
      }));
      return { status: 200, body: { items } };
    },
  }),
  defineRoute({
    id: 'identity.revoke_session',
    method: 'POST',
    path: '/api/identity/sessions/:id/revoke',
    signedIn: 'the sessions of one own account',
    summary: { zh: '让一台设备退出登录', en: 'End one session' },
    input: { params: z.object({ id: z.uuid() }) },
    output: { 200: z.object({ id: z.uuid() }) },
    errors: ['identity.session_not_found'],
    door: {
      example: async (d) => {
        const account = accountOf(d.actor);
        if (!account) throw new Error('the door needs a signed-in insider');
        const hospital = d.actor.kind === 'staff' ? d.actor.hospital : null;
        const opened = await d.app.db.tx({ hospital: null, account }, (t) =>
          openSession(t, { id: account, hospital }, d.now),
        );
        return { params: { id: opened.session } };
      },
      outsider: 404,
    },
    handler: async (c) => {
      const ended = await endSession(c.app, sessionOf(c), c.params.id, c.now);
      if (!ended) throw domainError('identity.session_not_found');
      return { status: 200, body: { id: c.params.id } };
    },
  }),
  defineRoute({
    id: 'identity.privacy_notice',
    method: 'GET',
    path: '/api/identity/privacy-notice',
    public: 'read before an account exists',
    summary: { zh: '个人信息处理告知书', en: 'Privacy notice' },
    output: { 200: PrivacyNotice },
    door: { example: async () => ({}), outsider },
    handler: async ({ lang }) => ({ status: 200, body: { version: currentNotice.version, ...currentNotice[lang] } }),
  }),
];
