import { z } from 'zod';
import { isLocalDate } from '#kernel/instant.ts';
import { defineRoute } from '#platform/http/route.ts';
import { listDesks } from '../app/desk-places.ts';
import { callNextAtDesk, endTicket, giveUpTicket, ownTickets, readDeskLine, takeTicket } from '../app/desk-tickets.ts';
import { readDeskWaits } from '../app/desk-waits.ts';
import { isSpecial } from '../app/is-special.ts';
import * as contract from '../contract-desk.ts';
import { calledAtWindow, deskWithLine, noTicket, ownTicket, someDesk } from './desk-examples.ts';

const self = 'queue.checkin.self';
const desk = 'queue.desk';
const base = '/api/h/:hospital/queue';
const localDate = z.iso.date().refine((day) => isLocalDate(day) && day >= '1900-01-01' && day < '2999-01-01');

export const deskRoutes = [
  defineRoute({
    id: 'queue.desks',
    method: 'GET',
    path: `${base}/desks`,
    public: 'how many people wait for a registration window concerns everybody, before they come',
    summary: { zh: '各挂号处排队人数', en: 'Registration desks and how many wait there' },
    output: { 200: contract.deskPlaces },
    door: { example: async () => ({}), outsider: 'none: public' },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listDesks(t, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'queue.desk_take',
    method: 'POST',
    path: `${base}/desk-tickets`,
    permission: self,
    summary: { zh: '取挂号窗口排队号', en: 'Take a ticket for a registration window' },
    input: { body: contract.takeBody },
    output: { 201: contract.deskTicket },
    errors: ['queue.desk_unknown', 'queue.ticket_exists', 'identity.patient_not_found'],
    create: true,
    door: {
      example: async (d) => {
        await noTicket(d);
        return { body: { place: await someDesk(d), patient: d.patient } };
      },
      outsider: 404,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const special = await isSpecial(t, c.body.patient, c.now);
        const wish = { place: c.body.place, special, byDesk: false, by: c.actor };
        return { status: 201, body: await takeTicket(t, wish, c.now, c.lang) };
      }),
  }),
  defineRoute({
    id: 'queue.desk_own',
    method: 'GET',
    path: `${base}/desk-tickets`,
    permission: self,
    summary: { zh: '我的窗口排队号', en: 'Own tickets for a registration window, with how many are before' },
    output: { 200: contract.ownTickets },
    door: { example: async () => ({}), outsider: 'none: everybody sees only their own' },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => ownTickets(t, c.actor, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'queue.desk_leave',
    method: 'POST',
    path: `${base}/desk-tickets/:id/leave`,
    permission: self,
    summary: { zh: '不排了', en: 'Give the own ticket up' },
    input: { params: z.object({ id: z.guid() }) },
    output: { 200: contract.deskTicket },
    errors: ['queue.ticket_unknown'],
    door: { example: async (d) => ({ params: { id: await ownTicket(d) } }), outsider: 404 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => giveUpTicket(t, c.params.id, c.actor, c.now, c.lang)),
    }),
  }),
  defineRoute({
    id: 'queue.desk_line',
    method: 'GET',
    path: `${base}/desk/line`,
    permission: desk,
    summary: { zh: '本挂号处的排队', en: 'The line of a registration desk' },
    input: { query: contract.lineQuery },
    output: { 200: contract.deskLine },
    errors: ['queue.desk_unknown'],
    door: { example: async (d) => ({ query: { place: await someDesk(d) } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => readDeskLine(t, c.query.place, c.actor, c.now, c.lang)),
    }),
  }),
  defineRoute({
    id: 'queue.desk_give',
    method: 'POST',
    path: `${base}/desk/tickets`,
    permission: desk,
    summary: { zh: '代取排队号', en: 'Give a ticket to somebody without a phone' },
    input: { body: contract.giveBody },
    output: { 201: contract.deskTicket },
    errors: ['queue.desk_unknown'],
    create: true,
    door: { example: async (d) => ({ body: { place: await someDesk(d), special: true } }), outsider: 403 },
    handler: (c) =>
      c.tx(async (t) => {
        const wish = { ...c.body, byDesk: true, by: c.actor };
        return { status: 201, body: await takeTicket(t, wish, c.now, c.lang) };
      }),
  }),
  defineRoute({
    id: 'queue.desk_next',
    method: 'POST',
    path: `${base}/desk/next`,
    permission: desk,
    summary: { zh: '叫下一位到窗口', en: 'Call the next one to the window; the one before is served' },
    input: { body: contract.nextBody },
    output: { 200: contract.deskTicket },
    errors: ['queue.desk_unknown', 'queue.nobody_at_desk'],
    door: { example: async (d) => ({ body: { place: await deskWithLine(d), window: '3' } }), outsider: 403 },
    handler: async (c) => {
      const ask = { ...c.body, by: c.actor };
      return { status: 200, body: await c.tx((t) => callNextAtDesk(t, ask, c.now, c.lang)) };
    },
  }),
  defineRoute({
    id: 'queue.desk_end',
    method: 'POST',
    path: `${base}/desk/end`,
    permission: desk,
    summary: { zh: '窗口办完，或叫了没来', en: 'The one at the window is served, or did not come' },
    input: { body: contract.endBody },
    output: { 200: contract.deskTicket },
    errors: ['queue.ticket_unknown'],
    door: {
      example: async (d) => {
        await calledAtWindow(d);
        return { body: { outcome: 'served' } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const ask = { outcome: c.body.outcome, by: c.actor };
      return { status: 200, body: await c.tx((t) => endTicket(t, ask, c.now, c.lang)) };
    },
  }),
  defineRoute({
    id: 'queue.desk_waits',
    method: 'GET',
    path: `${base}/desk/waits`,
    permission: desk,
    summary: { zh: '窗口等候时间（按日、按处）', en: 'Waits for a window by day and place' },
    input: { query: z.object({ from: localDate.optional(), to: localDate.optional() }) },
    output: { 200: contract.deskWaits },
    door: { example: async () => ({ query: {} }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readDeskWaits(t, c.query, c.now, c.lang)) }),
  }),
];
