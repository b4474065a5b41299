import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { streamState } from '#platform/live/stream-state.ts';
import { answerHelp, type HelpAct } from '../app/answer-help.ts';
import { listHelp } from '../app/list-help.ts';
import { helpList, helpMoved, listQuery } from '../contract-help.ts';
import { helpTopic } from '../domain/topics.ts';
import { openHelpCall } from './examples.ts';

const permission = 'servicedesk.help';
const base = '/api/h/:hospital/servicedesk/help';
const params = z.object({ id: z.guid() });

export const helpStaffRoutes = [
  defineRoute({
    id: 'servicedesk.help_list',
    method: 'GET',
    path: base,
    permission,
    summary: { zh: '正在求助的患者', en: 'Who calls for help now' },
    input: { query: listQuery },
    output: { 200: helpList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => listHelp(t, c.query.campus ?? null, c.actor, c.now, c.lang)),
    }),
  }),
  defineRoute({
    id: 'servicedesk.help_stream',
    method: 'GET',
    path: `${base}/stream`,
    permission,
    kind: 'stream',
    summary: { zh: '正在求助的患者：推送', en: 'Who calls for help now, live' },
    input: { query: listQuery },
    output: { 200: helpList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => {
      const { app, hospital, lang, actor } = c;
      const campus = c.query.campus ?? null;
      const read = () => app.db.tx({ hospital }, (t) => listHelp(t, campus, actor, app.clock.now(), lang));
      return streamState(c, { topics: [helpTopic(hospital)], read: async () => helpList.parse(await read()) });
    },
  }),
  act('take', '我去', 'Go there', 'waiting'),
  act('give_back', '我去不了，请别人去', 'Cannot go: let somebody else', 'taken'),
  act('finish', '帮好了', 'Has helped', 'taken'),
];

function act(name: HelpAct, zh: string, en: string, whose: 'waiting' | 'taken') {
  return defineRoute({
    id: `servicedesk.help_${name}`,
    method: 'POST',
    path: `${base}/:id/${name.replace('_', '-')}`,
    permission,
    summary: { zh, en },
    input: { params },
    output: { 200: helpMoved },
    errors: ['servicedesk.help_unknown', 'servicedesk.help_taken'],
    door: { example: async (d) => ({ params: { id: await openHelpCall(d, whose) } }), outsider: 403 },
    handler: async (c) => {
      const { id, state } = await c.tx((t) => answerHelp(t, c.params.id, name, c.actor, c.now));
      return { status: 200, body: { id, state } };
    },
  });
}
