import { z } from 'zod';
import { localDate } from '#kernel/instant.ts';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { setConsent } from '../app/feed.ts';
import { end, invite, listFollows, take } from '../app/follows.ts';
import * as contract from '../contract.ts';
import { openFeed, someCode, someInvitation } from './examples.ts';

const permission = 'journey.companion.self';
const base = '/api/h/:hospital/journey';

export const followRoutes: AnyRoute[] = [
  defineRoute({
    id: 'journey.follows',
    method: 'GET',
    path: `${base}/follows`,
    permission,
    summary: { zh: '谁在看我的就诊，我在看谁的', en: 'Who follows my people, and whom I follow' },
    output: { 200: contract.followsSchema },
    door: { example: async () => ({}), outsider: 'none: every account sees only its own' },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listFollows(t, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'journey.invite',
    method: 'POST',
    path: `${base}/follows`,
    permission,
    summary: { zh: '邀请一位家人看就诊进展', en: 'Invite one more person to follow' },
    input: { body: contract.inviteBody },
    output: { 201: contract.invited },
    errors: ['identity.patient_not_found', 'journey.follow_until', 'journey.follow_full'],
    create: true,
    door: {
      example: async (d) => ({ body: { patient: d.patient, who: 'child', until: localDate(d.now) } }),
      outsider: 404,
    },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await invite(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'journey.take',
    method: 'POST',
    path: `${base}/follows/take`,
    permission,
    summary: { zh: '输入邀请码，开始看家人的就诊进展', en: 'Type the code of an invitation' },
    input: { body: contract.takeBody },
    output: { 201: contract.taken },
    errors: ['journey.code_unknown'],
    create: true,
    door: {
      example: async (d) => ({ body: { code: await someCode(d) } }),
      outsider: 'none: whoever holds the code is the one it was made for; it is good once and for half an hour',
    },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await take(t, c.body.code, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'journey.end',
    method: 'POST',
    path: `${base}/follows/:id/end`,
    permission,
    summary: { zh: '停止共享，或不再看', en: 'End it, on either side' },
    input: { params: z.object({ id: z.guid() }) },
    output: { 200: contract.taken },
    errors: ['journey.follow_not_found'],
    door: { example: async (d) => ({ params: { id: await someInvitation(d) } }), outsider: 404 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => end(t, c.params.id, c.actor, c.now)) }),
  }),
  defineRoute({
    id: 'journey.consent',
    method: 'PUT',
    path: `${base}/feed-consents`,
    permission,
    summary: { zh: '是否把进展发给城市云陪诊平台', en: 'Let the steps go to the city companion platform, or not' },
    input: { body: contract.consentBody },
    output: { 200: contract.consentSaid },
    errors: ['identity.patient_not_found', 'journey.feed_off'],
    door: {
      example: async (d) => {
        await openFeed(d);
        return { body: { patient: d.patient, given: true } };
      },
      outsider: 404,
    },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => setConsent(t, c.body, c.actor, c.now)) }),
  }),
];
