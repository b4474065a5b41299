import { domainError } from '#kernel/errors.ts';
import { ageOn, type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import { grantsOf, type Patient } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Answer } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { figuresOf } from '../db/figures.ts';
import { loadPool, personBookings } from '../db/load-pool.ts';
import { freePlacesOf } from '../db/waitlist-line.ts';
import { insertEntry, lockWaitSessions, type WaitSession } from '../db/waitlist-rows.ts';
import { decideBookings, personRefusal } from '../domain/decide-bookings.ts';
import type { Figures } from '../domain/figures.ts';
import { bookingIsOpenFor } from '../domain/rules/booking-opens-days-ahead.ts';
import { priorityGroup } from '../domain/rules/waitlist-has-priority-groups.ts';
import type { Period } from '../domain/session.ts';
import type { WaitChannel } from '../domain/waitlist.ts';
import { record } from './waitlist-tell.ts';

export interface JoinRequest {
  patient: Pick<Patient, 'id' | 'birthDate'>;
  department: string;
  practitioner?: string | undefined;
  dates: readonly LocalDate[];
  period?: Period | undefined;
  channel: WaitChannel;
  /** The desk has seen the proof of a priority group. */
  priority?: boolean | undefined;
  by: Actor;
}

/**
 * Puts a patient into the line, one entry for each day; all days or none. Throws booking.session_unknown, session_closed,
 * not_open_yet, waitlist_over (it has begun), waitlist_not_needed (there is a place), doctor_day_limit, waitlist_exists.
 */
export async function joinWaitlist(t: Tx, request: JoinRequest, now: Instant): Promise<Answer> {
  const { patient, department, practitioner = null, period = null, channel } = request;
  const dates = [...new Set(request.dates)].sort();
  const settings = await figuresOf(t);
  const sessions = await lockWaitSessions(t, { department, practitioner, dates, period });
  const priority = priorityGroup(
    ageOn(patient.birthDate, localDate(now)),
    request.priority || (await isFirst(t, patient.id, now)),
    settings.waitlistElderAge,
  );
  const items = [];
  for (const date of dates) {
    const own = sessions.filter((session) => session.date === date);
    const endsAt = joinable(own, date, now, settings);
    await refuseIfIdle(t, own, { patient: patient.id, channel }, now, settings);
    const entry = {
      id: newId(),
      patient: patient.id,
      department,
      practitioner,
      date,
      period,
      channel,
      priority,
      endsAt,
    };
    await insertEntry(t, { ...entry, joinedBy: actorId(request.by) }, now);
    items.push({ id: entry.id, date });
  }
  await record(t, 'booking.waitlist_join', items, { priority, channel }, request.by, now);
  return { status: 201, body: { items } };
}

/** Of a group that waits first, by what staff have checked. */
async function isFirst(t: Tx, patient: string, now: Instant): Promise<boolean> {
  return (await grantsOf(t, [patient], localDate(now))).get(patient)?.has('waitlist_first') ?? false;
}

/** The end of the last session that can be waited for. Joining is over when the last of them has begun. */
function joinable(own: readonly WaitSession[], date: LocalDate, now: Instant, settings: Figures): Instant {
  if (own.length === 0) throw domainError('booking.session_unknown');
  const running = own.filter((session) => session.state !== 'closed');
  if (running.length === 0) throw domainError('booking.session_closed');
  if (!bookingIsOpenFor(date, now, settings.opensDaysAhead)) throw domainError('booking.not_open_yet');
  const ahead = running.filter((session) => session.startsAt > now).map((session) => session.endsAt);
  const last = ahead.sort().at(-1);
  if (last === undefined) throw domainError('booking.waitlist_over');
  return last;
}

/** No line while there is a place this person could simply book, and none for whom has a number with the doctor. */
async function refuseIfIdle(
  t: Tx,
  own: readonly WaitSession[],
  who: { patient: string; channel: WaitChannel },
  now: Instant,
  settings: Figures,
): Promise<void> {
  const ids = own.map((session) => session.id);
  const wishes = (await freePlacesOf(t, ids, now)).map(({ slot }) => ({ ...who, slot }));
  const pool = await loadPool(t, wishes, now);
  const bookable = wishes.some((wish) => decideBookings([wish], pool, now, settings)[0]?.ok);
  if (bookable) throw domainError('booking.waitlist_not_needed');
  const bookings = await personBookings(t, [who.patient], [...new Set(own.map((session) => session.date))]);
  const limit = 'booking.doctor_day_limit';
  if (own.every((session) => personRefusal(who, session, bookings, settings)?.code === limit)) throw domainError(limit);
}
