import { type LocalDate, localDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import type { OutboxEvent, Subscription } from '#platform/room.ts';
import { daysOfSessions, daysOfVisits, markDays } from '../../db/indicators/day-marks.ts';

/** What makes a visit one, or takes it to another department or clinic. */
const VISIT_EVENTS = ['queue.started', 'queue.moved', 'queue.carried', 'queue.handed_over'];
/** What takes or frees a place. Only those of experts count, and only once their day has come: the look finds them then. */
const BOOKING_EVENTS = ['booking.appointment_booked', 'booking.appointment_cancelled', 'booking.appointment_moved'];
/** What changes the rota of a day. */
const ROTA_EVENTS = [
  'booking.session_closed',
  'booking.session_stopped',
  'booking.place_added',
  'booking.session_resumed',
];

type Handler = (app: App, t: Tx, events: readonly OutboxEvent[]) => Promise<void>;
const hear = (names: readonly string[], handleAll: Handler): Subscription[] =>
  names.map((event) => ({ event, name: `programme.mark_${event.replace('.', '_')}`, handleAll }));

export const markChanged: Subscription[] = [
  ...hear(VISIT_EVENTS, async (_app, t, events) => {
    await mark(t, await daysOfVisits(t, texts(events, 'encounter'), texts(events, 'session', 'from')));
  }),
  ...hear(BOOKING_EVENTS, async (app, t, events) => {
    const today = localDate(app.clock.now());
    await mark(t, await daysOfSessions(t, texts(events, 'session', 'from'), today, true));
  }),
  ...hear(ROTA_EVENTS, async (_app, t, events) => {
    await mark(t, await daysOfSessions(t, texts(events, 'session'), '9999-12-31', false));
  }),
];

/** Marks the days and has them summed once this transaction has committed. A day that is marked already is under way. */
export async function mark(t: Tx, days: readonly LocalDate[]): Promise<number> {
  const hospital = t.scope.hospital as number;
  const fresh = days.length === 0 ? 0 : await markDays(t, days);
  if (fresh > 0) await enqueue(t, 'programme.sum_days', { hospital, id: `days-${hospital}` });
  return fresh;
}

const texts = (events: readonly OutboxEvent[], ...names: string[]): string[] => [
  ...new Set(
    events.flatMap(({ payload }) => names.map((name) => payload[name]).filter((id) => typeof id === 'string')),
  ),
];
