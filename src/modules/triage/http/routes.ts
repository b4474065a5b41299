import { z } from 'zod';
import { localDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { defineRoute } from '#platform/http/route.ts';
import * as act from '../app/act-on-handover.ts';
import { forStaff, listHandovers } from '../app/list-handovers.ts';
import { readDuty } from '../app/read-duty.ts';
import * as contract from '../contract.ts';
import type { HandoverRow } from '../db/handovers.ts';
import { offeredHandover, ownHandover, someDepartments } from './examples.ts';

const permission = 'triage.handover';
const base = '/api/h/:hospital/triage/handovers';
const params = z.object({ id: z.guid() });
const refusals = ['triage.handover_unknown', 'triage.handover_changed'];

interface Call {
  crypto: App['crypto'];
  by: Actor;
}

/** The hand-over after an act, as its worker sees it. */
async function shown(t: Tx, row: HandoverRow, { crypto, by }: Call, now: string, lang: 'zh' | 'en') {
  const [one] = await forStaff(t, crypto, [row], by, now, lang);
  if (!one) throw new Error('a hand-over that was written is shown');
  return one;
}

export const routes = [
  defineRoute({
    id: 'triage.handovers',
    method: 'GET',
    path: base,
    permission,
    summary: { zh: '我负责的和等人接的', en: 'What one answers for, and what waits to be accepted' },
    output: { 200: contract.handoversSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => listHandovers(t, c.app.crypto, c.actor, c.now, c.lang)),
    }),
  }),
  defineRoute({
    id: 'triage.open',
    method: 'POST',
    path: base,
    permission,
    summary: { zh: '首问、首诊登记', en: 'Somebody asks first here, or is first seen here' },
    input: { body: contract.openBody },
    output: { 201: contract.handoverSchema },
    errors: ['triage.patient_needed', 'triage.department_unknown', 'identity.patient_not_found'],
    create: true,
    door: {
      example: async (d) => ({
        body: { kind: 'first_asked', need: '问检验报告在哪里取', department: (await someDepartments(d))[0] },
      }),
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const row = await act.openHandover(t, c.app.crypto, c.body, c.actor, c.now);
        return { status: 201, body: await shown(t, row, { crypto: c.app.crypto, by: c.actor }, c.now, c.lang) };
      }),
  }),
  defineRoute({
    id: 'triage.pass',
    method: 'POST',
    path: `${base}/:id/pass`,
    permission,
    summary: { zh: '转交给别的科室', en: 'Pass on to another department' },
    input: { params, body: contract.passBody },
    output: { 200: contract.handoverSchema },
    errors: [...refusals, 'triage.not_holder', 'triage.say_why', 'triage.department_unknown'],
    door: {
      example: async (d) => {
        const { id, version } = await ownHandover(d);
        const [, department] = await someDepartments(d);
        return { params: { id }, body: { version, department, reason: 'other_specialty' } };
      },
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const row = await act.passOn(t, c.params.id, c.body, c.actor, c.now);
        return { status: 200, body: await shown(t, row, { crypto: c.app.crypto, by: c.actor }, c.now, c.lang) };
      }),
  }),
  defineRoute({
    id: 'triage.accept',
    method: 'POST',
    path: `${base}/:id/accept`,
    permission,
    summary: { zh: '接下', en: 'Accept: from now on one answers for it' },
    input: { params, body: contract.acceptBody },
    output: { 200: contract.handoverSchema },
    errors: [...refusals, 'triage.own_handover'],
    door: {
      example: async (d) => {
        const { id, version } = await offeredHandover(d);
        return { params: { id }, body: { version } };
      },
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const row = await act.acceptHandover(t, c.params.id, c.body.version, c.actor, c.now);
        return { status: 200, body: await shown(t, row, { crypto: c.app.crypto, by: c.actor }, c.now, c.lang) };
      }),
  }),
  defineRoute({
    id: 'triage.send_back',
    method: 'POST',
    path: `${base}/:id/send-back`,
    permission,
    summary: { zh: '退回，写明原因', en: 'Send back, with the reason' },
    input: { params, body: contract.sendBackBody },
    output: { 200: contract.handoverSchema },
    errors: [...refusals, 'triage.own_handover', 'triage.say_why'],
    door: {
      example: async (d) => {
        const { id, version } = await offeredHandover(d);
        return { params: { id }, body: { version, reason: 'not_ours' } };
      },
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const row = await act.sendBack(t, c.params.id, c.body, c.actor, c.now);
        return { status: 200, body: await shown(t, row, { crypto: c.app.crypto, by: c.actor }, c.now, c.lang) };
      }),
  }),
  defineRoute({
    id: 'triage.close',
    method: 'POST',
    path: `${base}/:id/close`,
    permission,
    summary: { zh: '办结', en: 'Done, with what became of it' },
    input: { params, body: contract.closeBody },
    output: { 200: contract.handoverSchema },
    errors: [...refusals, 'triage.not_holder', 'triage.say_why'],
    door: {
      example: async (d) => {
        const { id, version } = await ownHandover(d);
        return { params: { id }, body: { version, reason: 'solved' } };
      },
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const row = await act.closeHandover(t, c.params.id, c.body, c.actor, c.now);
        return { status: 200, body: await shown(t, row, { crypto: c.app.crypto, by: c.actor }, c.now, c.lang) };
      }),
  }),
  defineRoute({
    id: 'triage.duty',
    method: 'GET',
    path: '/api/h/:hospital/triage/duty',
    permission: 'triage.oversee',
    summary: {
      zh: '首诊首问负责：各科与交接链',
      en: 'First-asked and first-doctor duty by department, and the chains',
    },
    input: { query: contract.dutyQuery },
    output: { 200: contract.dutySchema },
    errors: ['triage.period'],
    door: { example: async (d) => ({ query: { from: localDate(d.now), to: localDate(d.now) } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readDuty(t, c.query, c.now, c.lang)) }),
  }),
];
