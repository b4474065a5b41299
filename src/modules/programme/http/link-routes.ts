import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { linkTask, tasksFor } from '../app/plan/link-indicators.ts';
import { settleMeasure } from '../app/plan/settle-past.ts';
import * as contract from '../contract-links.ts';
import { idParams } from '../contract-plans.ts';
import { aMeasure } from './task-examples.ts';

const base = '/api/h/:hospital/programme';

export const linkRoutes: AnyRoute[] = [
  defineRoute({
    id: 'programme.link_indicators',
    method: 'PUT',
    path: `${base}/plan-tasks/:id/indicators`,
    permission: 'programme.plan',
    summary: { zh: '一条任务要推动哪些指标', en: 'Which indicators a task is to move' },
    input: { params: idParams, body: contract.linkBody },
    output: { 204: null },
    errors: ['programme.task_unknown'],
    door: {
      example: async (d) => ({ params: { id: (await aMeasure(d)).task }, body: { numbers: [1, 6] } }),
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => linkTask(t, c.params.id, c.body.numbers, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.indicator_tasks',
    method: 'GET',
    path: `${base}/indicators/:no/tasks`,
    permission: 'programme.view',
    summary: { zh: '推动一个指标的任务', en: 'The tasks that are to move an indicator' },
    input: { params: contract.noParams },
    output: { 200: contract.linkedTasksSchema },
    door: { example: async () => ({ params: { no: 6 } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => tasksFor(t, c.params.no, c.now)) }),
  }),
  defineRoute({
    id: 'programme.settle_measure',
    method: 'POST',
    path: `${base}/measures/:id/past`,
    permission: 'programme.oversee',
    summary: {
      zh: '说明导入前已到期的任务：已完成、改期或算超期',
      en: 'Say of a task that came in after its last day: done, moved or overdue',
    },
    input: { params: idParams, body: contract.settleBody },
    output: { 204: null },
    errors: [
      'programme.measure_not_found',
      'programme.judge_own',
      'programme.measure_changed',
      'programme.past_choice',
    ],
    door: {
      example: async (d) => {
        const { id } = await aMeasure(d);
        await d.rows(`update programme.measure set brought = 'unsettled' where hospital_id = $1 and measure_id = $2`, [
          d.hospital,
          id,
        ]);
        return { params: { id }, body: { what: 'overdue' } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => settleMeasure(t, c.params.id, c.body, c.actor, c.now));
      return { status: 204 };
    },
  }),
];
