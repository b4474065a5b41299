import { addDays, localDate } from '#kernel/instant.ts';
import { accountOf } from '#platform/http/actor.ts';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { countMeasures } from '../app/tasks/count-measures.ts';
import { answerHanding, handOn } from '../app/tasks/hand-on.ts';
import { acceptMeasure, returnMeasure } from '../app/tasks/judge.ts';
import { listMeasures } from '../app/tasks/list-measures.ts';
import { askDeadline, decideDeadline } from '../app/tasks/move-deadline.ts';
import { readMeasure } from '../app/tasks/read-measure.ts';
import { changeReminderRule, choosePlanLeader, readReminderRules } from '../app/tasks/reminder-rules.ts';
import { noteOnMeasure, startMeasure, submitMeasure } from '../app/tasks/work.ts';
import * as contract from '../contract-tasks.ts';
import { aMeasure, deadlineAsked, demoNote, handedToMe, submitted } from './task-examples.ts';

const own = 'programme.own';
const oversee = 'programme.oversee';
const base = '/api/h/:hospital/programme';
const one = `${base}/measures/:id`;
const params = contract.idParams;
const done = { 204: null };
const mine = ['programme.measure_not_found', 'programme.measure_not_yours'];
const acted = [...mine, 'programme.measure_changed'];
const outsider = 403;

export const taskRoutes: AnyRoute[] = [
  defineRoute({
    id: 'programme.measures',
    method: 'GET',
    path: `${base}/measures`,
    permission: own,
    summary: { zh: '我的、科室的或全院的任务', en: 'Tasks of oneself, of units or of the whole hospital' },
    input: { query: contract.measuresQuery },
    output: { 200: contract.measuresSchema },
    door: { example: async () => ({ query: { scope: 'mine' } }), outsider },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listMeasures(t, c.query, c.actor, c.now)) }),
  }),
  defineRoute({
    id: 'programme.measure_counts',
    method: 'GET',
    path: `${base}/measure-counts`,
    permission: 'programme.view',
    summary: { zh: '按方案和科室统计任务状态', en: 'How tasks stand, by plan and by unit' },
    output: { 200: contract.countsSchema },
    door: { example: async () => ({}), outsider },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => countMeasures(t, c.now)) }),
  }),
  defineRoute({
    id: 'programme.measure',
    method: 'GET',
    path: one,
    permission: own,
    summary: { zh: '一项任务的全部情况', en: 'Everything about one task' },
    input: { params },
    output: { 200: contract.measureSchema },
    errors: ['programme.measure_not_found'],
    door: { example: async (d) => ({ params: { id: (await aMeasure(d)).id } }), outsider },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => readMeasure(t, c.params.id, c.actor, c.now, c.lang)),
    }),
  }),
  defineRoute({
    id: 'programme.start_measure',
    method: 'POST',
    path: `${one}/start`,
    permission: own,
    summary: { zh: '开始办理', en: 'Start on a task' },
    input: { params, body: contract.versionBody },
    output: done,
    errors: acted,
    door: { example: async (d) => ({ params: { id: (await aMeasure(d)).id }, body: { version: 1 } }), outsider },
    handler: async (c) => {
      await c.tx((t) => startMeasure(t, { measure: c.params.id, ...c.body }, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.submit_measure',
    method: 'POST',
    path: `${one}/submit`,
    permission: own,
    summary: { zh: '提交评定', en: 'Submit a task for judgement' },
    input: { params, body: contract.submitBody },
    output: done,
    errors: acted,
    door: {
      example: async (d) => ({ params: { id: (await aMeasure(d)).id }, body: { version: 1, note: demoNote } }),
      outsider,
    },
    handler: async (c) => {
      const { version, note } = c.body;
      await c.tx((t) => submitMeasure(t, { measure: c.params.id, version }, note, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.judge_measure',
    method: 'POST',
    path: `${one}/judge`,
    permission: oversee,
    summary: { zh: '评定任务：四个等次之一，或退回', en: 'Judge a task: one of four grades, or return it' },
    input: { params, body: contract.judgeBody },
    output: done,
    errors: [...acted, 'programme.judge_own', 'programme.grade_not_possible'],
    door: {
      example: async (d) => ({
        params: { id: await submitted(d) },
        body: { decision: 'accept', version: 2, grade: 'on_time_good', note: '' },
      }),
      outsider,
    },
    handler: async (c) => {
      const act = { measure: c.params.id, version: c.body.version };
      const { body } = c;
      await c.tx((t) =>
        body.decision === 'accept'
          ? acceptMeasure(t, act, body.grade, body.note, c.actor, c.now)
          : returnMeasure(t, act, body.note, c.actor, c.now),
      );
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.note_measure',
    method: 'POST',
    path: `${one}/notes`,
    permission: own,
    summary: { zh: '写进展', en: 'Write a note on a task' },
    input: { params, body: contract.noteBody },
    output: { 201: null },
    errors: mine,
    create: true,
    door: { example: async (d) => ({ params: { id: (await aMeasure(d)).id }, body: { note: demoNote } }), outsider },
    handler: (c) =>
      c.tx(async (t) => {
        await noteOnMeasure(t, c.params.id, c.body.note, c.actor, c.now);
        return { status: 201 };
      }),
  }),
  defineRoute({
    id: 'programme.hand_on',
    method: 'POST',
    path: `${one}/hand-on`,
    permission: own,
    summary: { zh: '交给同事办理', en: 'Ask a colleague to take over a task' },
    input: { params, body: contract.handBody },
    output: { 201: contract.madeSchema },
    errors: [...acted, 'programme.colleague_not_found', 'programme.handing_open'],
    create: true,
    door: {
      example: async (d) => {
        const { id, colleague } = await aMeasure(d);
        return { params: { id }, body: { to: colleague, note: '' } };
      },
      outsider,
    },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await handOn(t, c.params.id, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'programme.answer_handing',
    method: 'POST',
    path: `${one}/hand-on/answer`,
    permission: own,
    summary: { zh: '答复同事的交办', en: 'Take over a task or decline' },
    input: { params, body: contract.handAnswerBody },
    output: done,
    errors: ['programme.measure_not_found', 'programme.handing_none', 'programme.measure_changed'],
    door: {
      example: async (d) => ({ params: { id: await handedToMe(d) }, body: { accept: true, answer: '' } }),
      outsider,
    },
    handler: async (c) => {
      await c.tx((t) => answerHanding(t, c.params.id, c.body, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.ask_deadline',
    method: 'POST',
    path: `${one}/deadline`,
    permission: own,
    summary: { zh: '申请改截止日期', en: 'Ask for another deadline' },
    input: { params, body: contract.deadlineBody },
    output: { 201: contract.madeSchema },
    errors: [...acted, 'programme.deadline_past', 'programme.deadline_open'],
    create: true,
    door: {
      example: async (d) => ({
        params: { id: (await aMeasure(d)).id },
        body: { to: addDays(localDate(d.now), 30), reason: '演示：设备晚到' },
      }),
      outsider,
    },
    handler: (c) =>
      c.tx(async (t) => ({ status: 201, body: await askDeadline(t, c.params.id, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'programme.decide_deadline',
    method: 'POST',
    path: `${one}/deadline/decision`,
    permission: oversee,
    summary: { zh: '批准或不批准改期', en: 'Approve or refuse another deadline' },
    input: { params, body: contract.decisionBody },
    output: done,
    errors: [...acted, 'programme.deadline_none', 'programme.deadline_own'],
    door: {
      example: async (d) => ({ params: { id: await deadlineAsked(d) }, body: { approve: true, note: '' } }),
      outsider,
    },
    handler: async (c) => {
      await c.tx((t) => decideDeadline(t, c.params.id, c.body, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.reminder_rules',
    method: 'GET',
    path: `${base}/reminder-rules`,
    permission: oversee,
    summary: { zh: '任务提醒规则', en: 'When staff are reminded of tasks' },
    output: { 200: contract.reminderRuleSchema },
    door: { example: async () => ({}), outsider },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readReminderRules(t)) }),
  }),
  defineRoute({
    id: 'programme.change_reminder_rules',
    method: 'PUT',
    path: `${base}/reminder-rules`,
    permission: oversee,
    summary: { zh: '修改任务提醒规则', en: 'Change when staff are reminded of tasks' },
    input: { body: contract.reminderRuleBody },
    output: done,
    errors: ['programme.reminder_rule_order'],
    door: { example: async () => ({ body: { before: [7, 1], head: 1, leader: 7 } }), outsider },
    handler: async (c) => {
      await c.tx((t) => changeReminderRule(t, c.body, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.choose_plan_leader',
    method: 'PUT',
    path: `${base}/plans/:id/leader`,
    permission: oversee,
    summary: { zh: '指定方案的牵头领导', en: 'Name the leader of a plan' },
    input: { params, body: contract.planLeaderBody },
    output: done,
    errors: ['programme.plan_leader_unknown'],
    door: {
      example: async (d) => ({ params: { id: (await aMeasure(d)).plan }, body: { account: accountOf(d.actor) } }),
      outsider,
    },
    handler: async (c) => {
      await c.tx((t) => choosePlanLeader(t, c.params.id, c.body.account, c.actor, c.now));
      return { status: 204 };
    },
  }),
];
