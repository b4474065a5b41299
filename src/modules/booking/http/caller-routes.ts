import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { answerCase, appealCase, decideCase } from '../app/caller-cases.ts';
import { listCallers, ownLimits } from '../app/list-callers.ts';
import * as contract from '../contract-callers.ts';
import { limitedCase, openCaseExample } from './caller-examples.ts';
import { callerOf } from './caller-of.ts';

const own = 'booking.book.self';
const review = 'booking.suspension.review';
const base = '/api/h/:hospital/booking';
const idParams = z.object({ id: z.guid() });

export const callerRoutes = [
  defineRoute({
    id: 'booking.callers',
    method: 'GET',
    path: `${base}/callers`,
    permission: review,
    summary: { zh: '异常预约：账号与设备', en: 'Accounts and browsers that a rule has noticed, with the facts' },
    output: { 200: contract.callerCases },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listCallers(c.app, t, c.actor, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.decide_caller',
    method: 'POST',
    path: `${base}/callers/:id/decide`,
    permission: review,
    summary: {
      zh: '异常预约：没有问题，或限制',
      en: 'Decide about an account or browser: nothing, or a limit with its end',
    },
    input: { params: idParams, body: contract.decideCase },
    output: { 200: contract.caseDecided },
    errors: ['booking.case_unknown', 'booking.case_decided'],
    door: {
      example: async (d) => ({
        params: { id: await openCaseExample(d) },
        body: { verdict: 'limited', days: 30, reason: '一分钟内约了八个号' },
      }),
      outsider: 403,
    },
    handler: async (c) => {
      const decision = { id: c.params.id, ...c.body, by: c.actor };
      return { status: 200, body: await c.tx((t) => decideCase(c.app, t, decision, c.now)) };
    },
  }),
  defineRoute({
    id: 'booking.answer_caller',
    method: 'POST',
    path: `${base}/callers/:id/answer`,
    permission: review,
    summary: { zh: '解除限制，或维持', en: 'Lift a limit, or uphold it against a review' },
    input: { params: idParams, body: contract.answerCase },
    output: { 200: contract.caseAnswered },
    errors: ['booking.case_unknown', 'booking.case_decided'],
    door: {
      example: async (d) => ({
        params: { id: await limitedCase(d) },
        body: { verdict: 'lifted', reason: '核实是养老院统一预约' },
      }),
      outsider: 403,
    },
    handler: async (c) => {
      const answer = { id: c.params.id, ...c.body, by: c.actor };
      return { status: 200, body: await c.tx((t) => answerCase(c.app, t, answer, c.now)) };
    },
  }),
  defineRoute({
    id: 'booking.own_limits',
    method: 'GET',
    path: `${base}/limits`,
    permission: own,
    summary: { zh: '我的预约限制', en: 'What stops this account or browser from booking, why and until when' },
    output: { 200: contract.ownLimits },
    door: { example: async () => ({}), outsider: 'none: everybody sees only their own' },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => ownLimits(c.app, t, callerOf(c), c.now)) }),
  }),
  defineRoute({
    id: 'booking.appeal_limit',
    method: 'POST',
    path: `${base}/limits/:id/appeal`,
    permission: own,
    summary: { zh: '申请复核预约限制', en: 'Ask a person to look at a limit again' },
    input: { params: idParams, body: contract.caseAppeal },
    output: { 201: contract.caseAppealed },
    errors: ['booking.case_unknown', 'booking.case_appealed'],
    create: true,
    door: {
      example: async (d) => {
        const id = await limitedCase(d, true);
        return { params: { id }, body: { text: '我在养老院工作，替老人预约' } };
      },
      outsider: 404,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const ask = { id: c.params.id, text: c.body.text, caller: callerOf(c), by: c.actor };
        return { status: 201, body: await appealCase(c.app, t, ask, c.now) };
      }),
  }),
];
