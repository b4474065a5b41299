import { addDays, type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { appointmentsOfPatients } from '../db/appointment-rows.ts';
import { figuresOf } from '../db/figures.ts';
import { releasedOfDepartment, type SessionRow, type SlotRow, slotsOfSessions } from '../db/session-rows.ts';
import { slotHasStarted } from '../domain/rules/booking-closes-at-slot-start.ts';
import { lastBookableDay } from '../domain/rules/booking-opens-days-ahead.ts';
import { daysAround, placeInWeeks } from '../domain/rules/return-visit-near-weeks.ts';
import { whoMayBook } from '../domain/rules/who-may-book.ts';
import { whoMayBookKept } from '../domain/rules/who-may-book-a-kept-visit.ts';
import { visitKinds } from './visit-kinds.ts';

export interface ReturnPlace {
  weeks: number;
  /** The day that many weeks from now. */
  day: LocalDate;
  slot: string | null;
  start: Instant | null;
  /** From when on days around it can be booked; null when they can already. */
  opensOn: LocalDate | null;
}

export interface ReturnPlaces {
  places: ReturnPlace[];
  /** What the patient has booked with this doctor from tomorrow on. */
  booked: { appointment: string; start: Instant | null }[];
}

/** A free place of the same doctor for each of so many weeks from now, as the clinic room may take it for this patient. */
export async function returnPlaces(
  t: Tx,
  who: { practitioner: string; department: string; patient: string },
  weeks: readonly number[],
  now: Instant,
): Promise<ReturnPlaces> {
  const today = localDate(now);
  const figures = await figuresOf(t);
  const last = lastBookableDay(now, figures.opensDaysAhead);
  const until = weeks.map((n) => daysAround(today, n).to).reduce((a, b) => (a > b ? a : b), today);
  const all = await releasedOfDepartment(t, who.department, addDays(today, 1), until < last ? until : last);
  const open = all.filter((s) => s.practitioner === who.practitioner && s.state === 'open');
  const sessions = new Map(open.map((s) => [s.id, s]));
  const kindOf = await visitKinds(t, who.patient, who.department, figures);
  const own = (await appointmentsOfPatients(t, [who.patient])).filter(
    (a) => a.practitioner === who.practitioner && a.state === 'booked' && a.date > today,
  );
  const taken = new Set(own.map(({ date }) => date));
  const free = (await slotsOfSessions(t, [...sessions.keys()])).flatMap((slot) => {
    const session = sessions.get(slot.session);
    if (!session || taken.has(session.date) || !mayTake(slot, session)) return [];
    return [{ slot: slot.id, date: session.date, startsAt: slot.startsAt }];
  });
  return {
    places: weeks.map((n) => {
      const place = placeInWeeks(free, n, now);
      const { from } = daysAround(today, n);
      const opensOn = !place && from > last ? addDays(from, -figures.opensDaysAhead) : null;
      const day = addDays(today, 7 * n);
      return { weeks: n, day, slot: place?.slot ?? null, start: place?.startsAt ?? null, opensOn };
    }),
    booked: own.map(({ id, slotStart }) => ({ appointment: id, start: slotStart })).reverse(),
  };

  function mayTake(slot: SlotRow, session: SessionRow): boolean {
    if (slot.free === 0 || slotHasStarted(slot.startsAt, now)) return false;
    if (!whoMayBook(slot.share, 'clinic_room', now, session.date, figures).open) return false;
    const kept = session.visitsOpenAt !== null && session.visitsOpenAt > now;
    return !kept || whoMayBookKept(slot.visit, kindOf(session), now, session.visitsOpenAt).open;
  }
}
