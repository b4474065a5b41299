import { localDate } from '#kernel/instant.ts';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { countReaders, listSendings, sendEducation } from '../app/send-education.ts';
import { idParams } from '../contract.ts';
import * as contract from '../contract-sending.ts';
import { published, seenPatient } from './examples.ts';

const one = '/api/h/:hospital/content/pieces/:id';

export const sendingRoutes: AnyRoute[] = [
  defineRoute({
    id: 'content.send',
    method: 'POST',
    path: `${one}/sendings`,
    permission: 'content.review',
    summary: { zh: '把健康宣教发给这些天的患者', en: 'Send health education to the patients of some days' },
    input: { params: idParams, body: contract.sendBody },
    output: { 201: contract.sentSchema },
    errors: [
      'content.piece_unknown',
      'content.not_education',
      'content.about_unknown',
      'content.title_number',
      'content.no_readers',
      'content.too_many_readers',
    ],
    create: true,
    door: {
      example: async (d) => {
        await seenPatient(d);
        const [{ id }, today] = [await published(d), localDate(d.now)];
        return { params: { id }, body: { department: null, from: today, to: today } };
      },
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => ({ status: 201, body: await sendEducation(t, c.params.id, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'content.readers',
    method: 'GET',
    path: '/api/h/:hospital/content/readers',
    permission: 'content.review',
    summary: { zh: '这些天有多少患者就诊', en: 'How many patients were seen in some days' },
    input: { query: contract.readersQuery },
    output: { 200: contract.readersSchema },
    door: {
      example: async (d) => ({ query: { from: localDate(d.now), to: localDate(d.now) } }),
      outsider: 403,
    },
    handler: async (c) => {
      const { department = null, from, to } = c.query;
      return { status: 200, body: await c.tx((t) => countReaders(t, { department, from, to })) };
    },
  }),
  defineRoute({
    id: 'content.sendings',
    method: 'GET',
    path: `${one}/sendings`,
    permission: 'content.read',
    summary: { zh: '这篇内容发送的记录', en: 'What was sent of a piece' },
    input: { params: idParams },
    output: { 200: contract.sendingsSchema },
    door: { example: async (d) => ({ params: { id: (await published(d)).id } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listSendings(t, c.params.id, c.lang)) }),
  }),
];
