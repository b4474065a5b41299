import { type Instant, localDate } from '#kernel/instant.ts';
import type { Decision, PersonBooking, Pool, PoolHold, PoolSession, PoolSlot, Refused, Wish } from './pool.ts';
import { slotHasStarted } from './rules/booking-closes-at-slot-start.ts';
import { bookingIsOpenFor } from './rules/booking-opens-days-ahead.ts';
import { departmentWouldExceedLimit } from './rules/departments-per-day-are-limited.ts';
import { holdIsOver } from './rules/hold-lasts-minutes.ts';
import { hasNumberWithDoctor } from './rules/one-number-per-doctor-and-day.ts';
import { isSuspended } from './rules/suspension-stops-advance-booking.ts';
import { sharesOpenTo, whoMayBook } from './rules/who-may-book.ts';
import type { Settings } from './settings.ts';

/**
 * Decides wishes in the order given, each seeing what the ones before it took. Pure: the caller holds the session
 * locks, writes the winners with conditional statements and lets the constraints have the last word.
 */
export function decideBookings(wishes: readonly Wish[], pool: Pool, now: Instant, settings: Settings): Decision[] {
  const taken = new Map<string, number>();
  const usedHolds = new Set<string>();
  const bookings = [...pool.bookings];
  return wishes.map((wish) => {
    const hold = wish.hold === undefined ? null : (pool.holds.get(wish.hold) ?? null);
    if (wish.hold !== undefined) {
      const over = holdRefusal(hold, wish, usedHolds, now);
      if (over) return over;
    }
    const slot = pool.slots.get(hold?.slot ?? wish.slot ?? '');
    const session = slot && pool.sessions.get(slot.session);
    if (!slot || !session) return refused('booking.slot_unknown');
    const refusal =
      placeRefusal(slot, session, now, settings) ??
      suspensionRefusal(pool.suspended?.get(wish.patient), now) ??
      // A hold has passed this when it was taken: what is kept for somebody stays theirs.
      (hold ? null : channelRefusal(wish, slot, session, now, settings)) ??
      personRefusal(wish, session, bookings, settings);
    if (refusal) return { ...refusal, shares: sharesOpenTo(wish.channel, now, session.date, settings) };
    const index = taken.get(slot.id) ?? 0;
    const number = hold ? hold.number : slot.freeNumbers[index];
    if (number === undefined) {
      const shares = sharesOpenTo(wish.channel, now, session.date, settings);
      return { ...refused('booking.slot_full', slot.id), shares };
    }
    if (hold) usedHolds.add(hold.id);
    else taken.set(slot.id, index + 1);
    const { date, practitioner, department } = session;
    bookings.push({ patient: wish.patient, date, practitioner, department });
    return { ok: true, slot, session, number, hold: hold?.id ?? null };
  });
}

/** What would refuse this person in this session, whatever slot: used by hold and by the pre-flight check too. */
export function personRefusal(
  wish: { patient: string },
  session: PoolSession,
  bookings: readonly PersonBooking[],
  settings: Settings,
): Refused | null {
  const own = bookings.filter((b) => b.patient === wish.patient && b.date === session.date);
  if (
    hasNumberWithDoctor(
      own.map((b) => b.practitioner),
      session.practitioner,
    )
  )
    return refused('booking.doctor_day_limit');
  const departments = own.map((b) => b.department);
  if (departmentWouldExceedLimit(departments, session.department, settings.departmentsPerDay)) {
    return refused('booking.department_day_limit');
  }
  return null;
}

/** What refuses somebody whatever they want to book in advance. */
export function suspensionRefusal(until: Instant | undefined, now: Instant): Refused | null {
  if (!isSuspended(until, now)) return null;
  return { ...refused('booking.suspended'), params: { until: localDate(until) } };
}

/** What refuses everybody in this session at this moment. */
export function sessionRefusal(session: PoolSession, now: Instant, settings: Settings): Refused | null {
  if (session.state === 'closed') return refused('booking.session_closed');
  if (session.state !== 'open') return refused('booking.session_paused');
  if (!bookingIsOpenFor(session.date, now, settings.opensDaysAhead)) return refused('booking.not_open_yet');
  return null;
}

function placeRefusal(slot: PoolSlot, session: PoolSession, now: Instant, settings: Settings): Refused | null {
  const refusal = sessionRefusal(session, now, settings);
  if (refusal) return { ...refusal, near: slot.id };
  if (slotHasStarted(slot.startsAt, now)) return refused('booking.slot_started', slot.id);
  return null;
}

function channelRefusal(
  wish: Wish,
  slot: PoolSlot,
  session: PoolSession,
  now: Instant,
  settings: Settings,
): Refused | null {
  const access = whoMayBook(slot.share, wish.channel, now, session.date, settings);
  return access.open ? null : refused(access.code, slot.id);
}

function holdRefusal(hold: PoolHold | null, wish: Wish, used: ReadonlySet<string>, now: Instant): Refused | null {
  if (!hold || hold.patient !== wish.patient) return refused('booking.hold_unknown');
  if (hold.state === 'booked' || used.has(hold.id)) return refused('booking.hold_used');
  if (hold.state !== 'held' || holdIsOver(hold.dueAt, now)) return refused('booking.hold_expired', hold.slot);
  return null;
}

function refused(code: string, near: string | null = null): Refused {
  return { ok: false, code, near, shares: ['online'] };
}
