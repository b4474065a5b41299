import { defineRoute } from '#platform/http/route.ts';
import { checkIn, requireAppointment, requireOwnAppointment } from '../app/check-in.ts';
import { checkInBody, ticketSchema } from '../contract.ts';
import { bookedToday } from './door-fixtures.ts';

const refusals = [
  'queue.appointment_not_found',
  'queue.not_today',
  'queue.check_in_too_early',
  'queue.check_in_over',
  'queue.appointment_cancelled',
  'queue.appointment_closed',
  'queue.already_checked_in',
  'queue.session_closed',
  'queue.number_void',
  'queue.line_stopped',
  'booking.appointment_state',
];

export const checkInRoutes = [
  defineRoute({
    id: 'queue.check_in',
    method: 'POST',
    path: '/api/h/:hospital/queue/check-ins',
    permission: 'queue.checkin.self',
    summary: {
      zh: '患者自助签到（过号后、做完检查回来也用它）',
      en: 'Patient checks in, also after being passed or back from tests',
    },
    input: { body: checkInBody },
    output: { 201: ticketSchema },
    errors: refusals,
    create: true,
    door: { example: async (d) => ({ body: { appointment: await bookedToday(d) } }), outsider: 404 },
    handler: (c) =>
      c.tx(async (t) => {
        const appointment = await requireOwnAppointment(t, c.body.appointment);
        return { status: 201, body: await checkIn(t, appointment, c.actor, c.now, c.lang) };
      }),
  }),
  defineRoute({
    id: 'queue.desk_check_in',
    method: 'POST',
    path: '/api/h/:hospital/queue/desk/check-ins',
    permission: 'queue.desk',
    summary: { zh: '导诊台签到', en: 'Check-in at the desk' },
    input: { body: checkInBody },
    output: { 201: ticketSchema },
    errors: refusals,
    create: true,
    door: { example: async (d) => ({ body: { appointment: await bookedToday(d) } }), outsider: 403 },
    handler: (c) =>
      c.tx(async (t) => {
        const appointment = await requireAppointment(t, c.body.appointment);
        return { status: 201, body: await checkIn(t, appointment, c.actor, c.now, c.lang) };
      }),
  }),
];
