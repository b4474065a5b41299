import { BOOK_ERRORS } from '#modules/booking/public.ts';
import { defineRoute } from '#platform/http/route.ts';
import { known } from '../app/at-kiosk.ts';
import { bookHere } from '../app/book-here.ts';
import { checkInHere } from '../app/check-in.ts';
import { daysHere, departmentsHere, sessionsHere } from '../app/clinics.ts';
import { desksHere, takeDeskTicket } from '../app/desk-tickets.ts';
import { slipOfCode } from '../app/slips.ts';
import { today } from '../app/today.ts';
import * as contract from '../contract-sitting.ts';
import { offeredPlace, someKiosk, someSitting, visitNow } from './examples.ts';
import {
  atDevice,
  claimOf,
  creating,
  DEVICE_ERRORS,
  inSitting,
  KNOWN_ERRORS,
  open,
  outsider,
  SITTING_ERRORS,
} from './inside.ts';

const self = '/api/h/:hospital/kiosk/self';
const base = `${self}/sitting`;

export const actRoutes = [
  defineRoute({
    id: 'kiosk.today',
    method: 'GET',
    path: `${base}/today`,
    public: open,
    summary: { zh: '自助机：今天的预约和排队位置', en: 'Visits of today and the place in each line, at a kiosk' },
    output: { 200: contract.todayAnswer },
    errors: KNOWN_ERRORS,
    door: { example: async (d) => ({ headers: (await someSitting(d, d.patient)).headers }), outsider },
    handler: async (c) => ({ status: 200, body: await inSitting(c, (t, at) => today(t, known(at))) }),
  }),
  defineRoute({
    id: 'kiosk.check_in',
    method: 'POST',
    path: `${base}/check-ins`,
    public: open,
    summary: { zh: '自助机：签到', en: 'Check in at a kiosk' },
    input: { body: contract.checkInBody },
    output: { 201: contract.slip },
    errors: [
      ...KNOWN_ERRORS,
      'kiosk.appointment_unknown',
      'kiosk.other_campus',
      'queue.appointment_not_found',
      'queue.not_today',
      'queue.check_in_too_early',
      'queue.check_in_over',
      'queue.appointment_cancelled',
      'queue.appointment_closed',
      'queue.already_checked_in',
      'queue.session_closed',
      'queue.number_void',
    ],
    create: true,
    door: {
      example: async (d) => {
        const { campus, headers } = await someSitting(d, d.patient);
        return { headers, body: { appointment: await visitNow(d, campus) } };
      },
      outsider,
    },
    handler: (c) =>
      creating(c, async (t, at) => ({ status: 201, body: await checkInHere(t, known(at), c.body.appointment) })),
  }),
  defineRoute({
    id: 'kiosk.slip',
    method: 'POST',
    path: `${self}/slips`,
    public: open,
    summary: { zh: '自助机：扫小票查排到哪了', en: 'The place in the line by the code on a slip' },
    input: { body: contract.slipBody },
    output: { 200: contract.slip },
    errors: [...DEVICE_ERRORS, 'kiosk.slip_unknown'],
    door: {
      example: async (d) => {
        const { campus } = await someKiosk(d);
        const appointment = await visitNow(d, campus);
        const desk = `/api/h/${d.hospital}/queue/desk/check-ins`;
        const ticket = (await d.send('queue.desk', 'POST', desk, { appointment })).body as { encounter: string };
        return { headers: (await someKiosk(d)).headers, body: { id: ticket.encounter } };
      },
      outsider,
    },
    handler: async (c) => ({ status: 200, body: await atDevice(c, (t, at) => slipOfCode(t, at, c.body.id)) }),
  }),
  defineRoute({
    id: 'kiosk.departments',
    method: 'GET',
    path: `${self}/departments`,
    public: open,
    summary: { zh: '自助机：本院区科室', en: 'Departments at the campus of a kiosk' },
    output: { 200: contract.departments },
    errors: DEVICE_ERRORS,
    door: { example: async (d) => ({ headers: (await someKiosk(d)).headers }), outsider },
    handler: async (c) => ({ status: 200, body: await atDevice(c, departmentsHere) }),
  }),
  defineRoute({
    id: 'kiosk.days',
    method: 'GET',
    path: `${base}/days`,
    public: open,
    summary: { zh: '自助机：有号的日子', en: 'Days with free places, at a kiosk' },
    input: { query: contract.daysQuery },
    output: { 200: contract.days },
    errors: KNOWN_ERRORS,
    door: {
      example: async (d) => {
        const { campus, headers } = await someSitting(d, d.patient);
        return { headers, query: { department: (await offeredPlace(d, campus)).department } };
      },
      outsider,
    },
    handler: async (c) => ({
      status: 200,
      body: await inSitting(c, (t, at) => daysHere(t, known(at), c.query.department)),
    }),
  }),
  defineRoute({
    id: 'kiosk.sessions',
    method: 'GET',
    path: `${base}/sessions`,
    public: open,
    summary: { zh: '自助机：医生和时间', en: 'Doctors and times of a day, at a kiosk' },
    input: { query: contract.sessionsQuery },
    output: { 200: contract.sessions },
    errors: KNOWN_ERRORS,
    door: {
      example: async (d) => {
        const { campus, headers } = await someSitting(d, d.patient);
        const { department, date } = await offeredPlace(d, campus);
        return { headers, query: { department, date } };
      },
      outsider,
    },
    handler: async (c) => ({ status: 200, body: await inSitting(c, (t, at) => sessionsHere(t, known(at), c.query)) }),
  }),
  defineRoute({
    id: 'kiosk.book',
    method: 'POST',
    path: `${base}/appointments`,
    public: open,
    summary: { zh: '自助机：挂号', en: 'Book at a kiosk' },
    input: { body: contract.bookBody },
    output: { 201: contract.slip },
    errors: [...KNOWN_ERRORS, ...BOOK_ERRORS],
    create: true,
    door: {
      example: async (d) => {
        const { campus, headers } = await someSitting(d, d.patient);
        const { session, slot } = await offeredPlace(d, campus);
        return { headers, body: { session, slot } };
      },
      outsider,
    },
    handler: async (c) => {
      const at = known(await inSitting(c, async (_, found) => found));
      return bookHere(c.hospital, at, { ...c.body, claim: claimOf(c, at), requestId: c.requestId });
    },
  }),
  defineRoute({
    id: 'kiosk.desks',
    method: 'GET',
    path: `${self}/desks`,
    public: open,
    summary: { zh: '自助机：本院区窗口', en: 'Registration desks at the campus of a kiosk' },
    output: { 200: contract.desks },
    errors: DEVICE_ERRORS,
    door: { example: async (d) => ({ headers: (await someKiosk(d)).headers }), outsider },
    handler: async (c) => ({ status: 200, body: await atDevice(c, desksHere) }),
  }),
  defineRoute({
    id: 'kiosk.desk_ticket',
    method: 'POST',
    path: `${base}/desk-tickets`,
    public: open,
    summary: { zh: '自助机：窗口取号', en: 'Take a window ticket at a kiosk' },
    input: { body: contract.deskBody },
    output: { 201: contract.slip },
    errors: [...SITTING_ERRORS, 'kiosk.desk_tickets_taken', 'queue.desk_unknown'],
    create: true,
    door: {
      example: async (d) => {
        const { campus, headers } = await someSitting(d);
        const [desk] = await d.rows<{ id: string }>(
          `select place_id as id from catalog.place where hospital_id = $1 and kind = 'desk' and campus_id = $2 limit 1`,
          [d.hospital, campus],
        );
        return { headers, body: { place: desk?.id } };
      },
      outsider,
    },
    handler: (c) => creating(c, async (t, at) => ({ status: 201, body: await takeDeskTicket(t, at, c.body.place) })),
  }),
];
