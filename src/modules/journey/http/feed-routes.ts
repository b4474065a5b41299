import { z } from 'zod';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { changeFeed, readFeed, sendAgain } from '../app/feed.ts';
import { rehearse } from '../app/rehearse.ts';
import * as contract from '../contract-feed.ts';
import { feedWish, givenUp, ownVisit } from './examples.ts';

const permission = 'journey.feed';
const base = '/api/h/:hospital/journey';

export const feedRoutes: AnyRoute[] = [
  defineRoute({
    id: 'journey.feed',
    method: 'GET',
    path: `${base}/feed`,
    permission,
    summary: {
      zh: '城市云陪诊平台：地址、推送记录、状态码',
      en: 'The city companion platform: address, deliveries, codes',
    },
    output: { 200: contract.feedSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readFeed(t)) }),
  }),
  defineRoute({
    id: 'journey.feed_change',
    method: 'PUT',
    path: `${base}/feed`,
    permission,
    summary: { zh: '设置城市云陪诊平台', en: 'Say where the steps go' },
    input: { body: contract.feedBody },
    output: { 200: contract.feedSchema },
    errors: ['journey.feed_address', 'journey.feed_secret', 'journey.feed_changed'],
    door: { example: async () => ({ body: feedWish() }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => changeFeed(c.app, t, c.body, c.actor, c.now)) }),
  }),
  defineRoute({
    id: 'journey.deliver_again',
    method: 'POST',
    path: `${base}/feed/deliveries/:id/again`,
    permission,
    summary: { zh: '把已放弃的推送再发一次', en: 'Send again what was given up' },
    input: { params: z.object({ id: z.guid() }) },
    output: { 200: contract.feedSchema },
    errors: ['journey.delivery_unknown'],
    door: { example: async (d) => ({ params: { id: await givenUp(d) } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => sendAgain(t, c.params.id, c.actor, c.now)) }),
  }),
  defineRoute({
    id: 'journey.rehearse',
    method: 'POST',
    path: `${base}/rehearsals`,
    permission: 'journey.rehearse',
    summary: { zh: '演练尚未建成的部门的事件（仅演示）', en: 'Tell an event of a room to come, in the demo only' },
    input: { body: contract.rehearseBody },
    output: { 201: contract.rehearsed },
    errors: ['journey.demo_only', 'journey.event_shape', 'journey.visit_not_found'],
    create: true,
    door: {
      example: async (d) => {
        const payload = { ...(await ownVisit(d)), survey: newId() };
        return { body: { type: 'forms.survey_invited', payload } };
      },
      outsider: 403,
    },
    handler: (c) => c.tx((t) => rehearse(c.app, t, c.body, c.actor, c.now)),
  }),
];
