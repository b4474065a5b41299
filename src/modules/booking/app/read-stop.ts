import { domainError } from '#kernel/errors.ts';
import { addMinutes, type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import { practitioners } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { leftOvers } from '../db/copy-session.ts';
import { figuresOf } from '../db/figures.ts';
import { personBookings } from '../db/load-pool.ts';
import type { SessionRow } from '../db/session-rows.ts';
import { minutesOf, type NearSession, nearSessions, type StartMinute } from '../db/stop-plan-rows.ts';
import type { StopPerson, StopPlace, StopSupply } from '../domain/plan-stop.ts';
import type { PersonBooking } from '../domain/pool.ts';
import { lastBookableDay } from '../domain/rules/booking-opens-days-ahead.ts';
import { isEqualGrade } from '../domain/rules/substitute-is-of-equal-grade.ts';
import { whoMayBook } from '../domain/rules/who-may-book.ts';
import type { Settings } from '../domain/settings.ts';

/** What whoever stops a clinic wishes for its patients. */
export interface StopWish {
  /** A doctor of equal grade who takes over. */
  substitute: string | null;
  /** Keep one of the next places for whom no substitute has one. */
  offerNext: boolean;
}

export interface Near {
  sessions: NearSession[];
  settings: Settings;
  /** Doctors of the department who may take over: no lower title. */
  equals: { id: string; name: { zh: string; en: string }; title: string }[];
}

/** Only doctors of equal grade take over, and nobody alone a joint clinic. Throws joint_no_substitute, substitute_not_equal. */
export function requireEqual(session: SessionRow, near: Near, { substitute }: StopWish): void {
  if (substitute === null || near.equals.some(({ id }) => id === substitute)) return;
  throw domainError(session.joint === null ? 'booking.substitute_not_equal' : 'booking.joint_no_substitute');
}

/** Doctors of equal grade, the figures that hold, and the sessions in which places may be found. */
export async function readNear(t: Tx, session: SessionRow, wish: StopWish, now: Instant): Promise<Near> {
  const settings = (await figuresOf(t)).at(session.department, session.slotClass);
  const doctors = await practitioners(t, session.department);
  const own = doctors.find((one) => one.id === session.practitioner);
  const graded = { department: session.department, title: own?.title ?? 'chief', fee: session.fee } as const;
  // Several doctors together are what a joint clinic is: one alone does not stand in for them.
  const equals = doctors.filter(
    ({ id, title }) =>
      session.joint === null && id !== session.practitioner && isEqualGrade(graded, { ...graded, title }),
  );
  const last: LocalDate = lastBookableDay(now, settings.opensDaysAhead);
  const nextOf = wish.offerNext ? [session.practitioner, ...equals.map(({ id }) => id)] : [];
  const ask = { substitute: wish.substitute, practitioners: nextOf, last };
  return { sessions: await nearSessions(t, session.id, ask, now), settings, equals };
}

/** A held place must leave the patient time to answer: none that begins within so many minutes. */
const TIME_TO_ANSWER = 60;

/** Places of the sessions read, under their locks when this is no mere preview. */
export async function readSupply(
  t: Tx,
  session: SessionRow,
  near: Near,
  wish: StopWish,
  takenOver: readonly StopPlace[],
  now: Instant,
): Promise<StopSupply> {
  const byId = new Map(near.sessions.map((one) => [one.id, one]));
  const minutes = await minutesOf(t, [...byId.keys()], now);
  const placed = minutes.flatMap((minute) => {
    const at = byId.get(minute.session);
    return at ? [{ at, minute, place: placeOf(minute, at) }] : [];
  });
  const isSubstitute = (at: NearSession) => at.practitioner === wish.substitute && at.date === session.date;
  const open = ({ at, minute }: (typeof placed)[number]) =>
    whoMayBook(minute.share, 'window', now, at.date, near.settings).open;
  const own = placed
    .filter(({ at }) => isSubstitute(at) && at.department === session.department && at.fee <= session.fee)
    .map((one) => ({
      ...one.place,
      free: open(one) ? one.place.free : 0,
      makeable: near.settings.substituteExtra,
    }));
  const earliest = addMinutes(now, TIME_TO_ANSWER);
  const next = wish.offerNext
    ? placed
        .filter((one) => !isSubstitute(one.at) && open(one) && one.place.free > 0 && one.place.startsAt > earliest)
        .map((one) => one.place)
    : [];
  const order = new Map(near.sessions.map((one, n) => [one.id, n]));
  next.sort((a, b) => (order.get(a.session) ?? 0) - (order.get(b.session) ?? 0) || (a.startsAt < b.startsAt ? -1 : 1));
  const tickets = near.sessions
    .filter((at) => isSubstitute(at) && at.department === session.department && at.date === localDate(now))
    .map((at) => ({ session: at.id, left: at.walkInsLeft }));
  return { substitute: [...takenOver, ...own], tickets, next };
}

function placeOf({ slot, session, startsAt, share, free }: StartMinute, at: NearSession): StopPlace {
  const { practitioner, department, date } = at;
  return { slot, session, practitioner, department, date, startsAt, share, free, makeable: 0 };
}

/** The stopped clinic's own minutes as they would be under the substitute. */
export async function ownMinutes(t: Tx, session: SessionRow, substitute: string, now: Instant) {
  const left = await leftOvers(t, session.id, now);
  const places = left.map(
    ({ slot, startsAt, share, numbers }): StopPlace => ({
      slot,
      session: session.id,
      practitioner: substitute,
      department: session.department,
      date: session.date,
      startsAt,
      share,
      free: numbers.length,
      makeable: 0,
    }),
  );
  return { left, places };
}

/** The people's other live bookings on the days in question: what they give up is not counted against them. */
export async function otherBookings(
  t: Tx,
  session: SessionRow,
  people: readonly StopPerson[],
  near: Near,
): Promise<PersonBooking[]> {
  const dates = [...new Set([session.date, ...near.sessions.map((one) => one.date)])];
  const patients = [...new Set(people.map((one) => one.patient))];
  const rows = await personBookings(t, patients, dates);
  for (const { patient, kind } of people) {
    if (kind !== 'booked') continue;
    const own = rows.findIndex(
      (one) => one.patient === patient && one.date === session.date && one.practitioner === session.practitioner,
    );
    if (own >= 0) rows.splice(own, 1);
  }
  return rows;
}
