import { z } from 'zod';
import { isDomainError } from '#kernel/errors.ts';
import { lineTopic } from '#modules/queue/public.ts';
import { accountOf } from '#platform/http/actor.ts';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { streamState } from '#platform/live/stream-state.ts';
import { lookUp } from '../app/look-up.ts';
import { readCompanion } from '../app/read-companion.ts';
import { requireVisit } from '../app/who-may-look.ts';
import * as contract from '../contract.ts';
import { patientTopic, visitTopic } from '../domain/topics.ts';
import { someVisit } from './examples.ts';

const permission = 'journey.companion.self';
const base = '/api/h/:hospital/journey';
const params = z.object({ visit: z.guid() });
const errors = ['journey.visit_not_found'];
const example = async (d: Parameters<typeof someVisit>[0]) => ({ params: { visit: await someVisit(d) } });

export const companionRoutes: AnyRoute[] = [
  defineRoute({
    id: 'journey.visit',
    method: 'GET',
    path: `${base}/visits/:visit`,
    permission,
    summary: { zh: '一次就诊的下一步与全程', en: 'One visit: the next step, and the whole way' },
    input: { params },
    output: { 200: contract.companionSchema },
    errors,
    door: { example, outsider: 404 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => readCompanion(c.app, t, c.params.visit, c.now, c.lang)),
    }),
  }),
  defineRoute({
    id: 'journey.visit_stream',
    method: 'GET',
    path: `${base}/visits/:visit/stream`,
    permission,
    kind: 'stream',
    summary: { zh: '一次就诊的进展推送', en: 'One visit, live' },
    input: { params },
    output: { 200: contract.companionStream },
    errors,
    door: { example, outsider: 404 },
    handler: async (c) => {
      const { app, hospital, lang } = c;
      const { visit } = c.params;
      const scope = { hospital, account: accountOf(c.actor) };
      const { visit: seen } = await c.tx((t) => requireVisit(t, visit, c.now));
      const topics = [
        visitTopic(hospital, visit),
        patientTopic(hospital, seen.patient),
        lineTopic(hospital, seen.session),
      ];
      // Who may look is asked at every reading: whose consent has ended hears that, and nothing more.
      const read = () =>
        app.db
          .tx(scope, (t) => readCompanion(app, t, visit, app.clock.now(), lang))
          .catch((error: unknown) => {
            if (isDomainError(error)) return { ended: true as const };
            throw error;
          });
      return streamState(c, { topics, read: async () => contract.companionStream.parse(await read()) });
    },
  }),
  defineRoute({
    id: 'journey.look_up',
    method: 'POST',
    path: `${base}/desk/look-ups`,
    permission: 'journey.desk',
    summary: { zh: '凭证件、医保电子凭证或卡查今天的下一步', en: 'Any credential opens the next step of today' },
    input: { body: contract.lookUpBody },
    output: { 200: contract.lookedUp },
    errors: ['identity.credential_refused', 'identity.credential_unreachable'],
    door: { example: async (d) => ({ body: { text: await someVisit(d) } }), outsider: 403 },
    handler: async (c) => {
      const asked = { hospital: c.hospital, text: c.body.text, by: c.actor };
      return { status: 200, body: await lookUp(c.app, asked, c.now, c.lang) };
    },
  }),
];
