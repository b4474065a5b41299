import { z } from 'zod';
import { addDays, localDate } from '#kernel/instant.ts';
import { defineRoute } from '#platform/http/route.ts';
import { accept, reject } from '../app/decide.ts';
import { listProposals } from '../app/list-proposals.ts';
import { readFlow } from '../app/read-flow.ts';
import { reckon } from '../app/reckon.ts';
import {
  acceptAnswer,
  acceptBody,
  flowAnswer,
  flowQuery,
  proposalList,
  reckonAnswer,
  reckonBody,
  rejectAnswer,
  rejectBody,
} from '../contract.ts';
import { someProposal } from './examples.ts';

/** Whoever keeps the rota sees where it is too small and decides about it. */
const permission = 'booking.rota';
const base = '/api/h/:hospital/elastic';
const params = z.object({ id: z.guid() });

export const routes = [
  defineRoute({
    id: 'elastic.flow',
    method: 'GET',
    path: `${base}/flow`,
    permission,
    summary: { zh: '按半小时的就诊流量与等候', en: 'How people came and waited, by half-hour' },
    input: { query: flowQuery },
    output: { 200: flowAnswer },
    errors: ['elastic.department_unknown'],
    door: { example: async () => ({ query: { weeks: 4 } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readFlow(t, c.query, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'elastic.proposals',
    method: 'GET',
    path: `${base}/proposals`,
    permission,
    summary: { zh: '加开门诊的建议与实施后的等候', en: 'Proposed clinics, decisions, and the waits since' },
    output: { 200: proposalList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listProposals(t, c.lang)) }),
  }),
  defineRoute({
    id: 'elastic.reckon',
    method: 'POST',
    path: `${base}/proposals`,
    permission,
    summary: { zh: '按近几周的记录测算建议', en: 'Reckon proposals from the records of the last weeks' },
    input: { body: reckonBody },
    output: { 201: reckonAnswer },
    create: true,
    door: { example: async () => ({ body: { weeks: 4 } }), outsider: 403 },
    handler: (c) => c.tx((t) => reckon(t, c.body.weeks, c.actor, c.now)),
  }),
  defineRoute({
    id: 'elastic.accept',
    method: 'POST',
    path: `${base}/proposals/:id/accept`,
    permission,
    summary: { zh: '采纳建议，写入排班草稿', en: 'Accept a proposal: drafts in the rota' },
    input: { params, body: acceptBody },
    output: { 201: acceptAnswer },
    errors: [
      'elastic.proposal_unknown',
      'elastic.proposal_decided',
      'booking.practitioner_unknown',
      'booking.practitioner_busy',
      'booking.place_unknown',
      'booking.template_hours',
      'booking.template_exists',
      'booking.template_overlaps',
      'booking.template_past',
      'booking.joint_no_day',
      'booking.expert_licence_missing',
      'booking.expert_filing_missing',
      'booking.expert_contract_missing',
    ],
    create: true,
    door: {
      example: async (d) => {
        const { id, practitioner, place } = await someProposal(d);
        const from = addDays(localDate(d.now), 60);
        const body = { reason: '先试四周', practitioner, place, from, weeks: 4, minutesPerSlot: 10, fee: 1500 };
        return { params: { id }, body };
      },
      outsider: 403,
    },
    handler: (c) => c.tx((t) => accept(t, { ...c.body, id: c.params.id }, c.actor, c.now)),
  }),
  defineRoute({
    id: 'elastic.reject',
    method: 'POST',
    path: `${base}/proposals/:id/reject`,
    permission,
    summary: { zh: '不采纳建议', en: 'Turn a proposal down' },
    input: { params, body: rejectBody },
    output: { 200: rejectAnswer },
    errors: ['elastic.proposal_unknown', 'elastic.proposal_decided'],
    door: {
      example: async (d) => ({ params: { id: (await someProposal(d)).id }, body: { reason: '医生不够' } }),
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => reject(t, { id: c.params.id, reason: c.body.reason }, c.actor, c.now)),
    }),
  }),
];
