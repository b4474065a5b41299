import { type Instant, localDate, localTime } from '#kernel/instant.ts';
import type { Caller, Take } from './caller.ts';
import { callerRefusal, limitRefusal } from './caller-refusal.ts';
import type { Figures } from './figures.ts';
import type { Decision, PersonBooking, Pool, PoolHold, PoolSession, PoolSlot, Refused, Wish } from './pool.ts';
import { slotHasStarted } from './rules/booking-closes-at-slot-start.ts';
import { bookingIsOpenFor } from './rules/booking-opens-days-ahead.ts';
import { departmentWouldExceedLimit } from './rules/departments-per-day-are-limited.ts';
import { holdIsOver } from './rules/hold-lasts-minutes.ts';
import { hasNumberWithDoctor } from './rules/one-number-per-doctor-and-day.ts';
import { visitKindOf } from './rules/return-visit-is-within-months.ts';
import { isSuspended } from './rules/suspension-stops-advance-booking.ts';
import { sharesOpenTo, whoMayBook } from './rules/who-may-book.ts';
import { visitsOpenTo, whoMayBookKept } from './rules/who-may-book-a-kept-visit.ts';
import type { VisitKind } from './session.ts';
import type { Settings } from './settings.ts';

/** The hospital's figures; `at`, where it is given, those of a department and class. */
export type DecisionFigures = Settings & Partial<Pick<Figures, 'at'>>;

/**
 * Decides wishes in the order given, each seeing what the ones before it took. Pure: the caller holds the session
 * locks, writes the winners with conditional statements and lets the constraints have the last word.
 */
export function decideBookings(
  wishes: readonly Wish[],
  pool: Pool,
  now: Instant,
  settings: DecisionFigures,
): Decision[] {
  const taken = new Map<string, number>();
  const usedHolds = new Set<string>();
  const bookings = [...pool.bookings];
  const takes = [...(pool.takes ?? [])];
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
      // Whose clinic was stopped had a place before: what is kept instead is not refused for what happened since.
      (hold?.priority ? null : suspensionRefusal(pool.suspended?.get(wish.patient), now)) ??
      (hold?.priority ? null : limitRefusal(wish, pool.limits ?? [], now)) ??
      // A hold has passed this when it was taken: what is kept for somebody stays theirs.
      (hold || onsiteForGroup(slot, wish, pool) ? null : channelRefusal(wish, slot, session, now, settings)) ??
      personRefusal(wish, session, bookings, settings) ??
      (hold ? null : visitRefusal(wish.patient, slot, session, pool, now, settings)) ??
      (hold ? null : callerRefusal(wish, session, takes, now, settings));
    if (refusal) return { ...refusal, ...instead(wish, session, pool, now, settings) };
    const index = taken.get(slot.id) ?? 0;
    const number = hold ? hold.number : slot.freeNumbers[index];
    if (number === undefined) {
      return { ...refused('booking.slot_full', slot.id), ...instead(wish, session, pool, now, settings) };
    }
    if (hold) usedHolds.add(hold.id);
    else taken.set(slot.id, index + 1);
    const { date, practitioner, department } = session;
    bookings.push({ patient: wish.patient, date, practitioner, department });
    if (wish.caller) takes.push(takeNow(wish, wish.caller, session, now));
    return { ok: true, slot, session, number, hold: hold?.id ?? null };
  });
}

function takeNow({ patient }: Wish, caller: Caller, session: PoolSession, now: Instant): Take {
  const { practitioner, date } = session;
  return { ...caller, patient, session: session.id, practitioner, date, takenAt: now, givenBackAt: null, kept: false };
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
  if (session.state === 'planned') return refused('booking.session_unreleased');
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

/** Mission A9: an on-site number, taken by somebody of a group that is granted it. */
const onsiteForGroup = (slot: PoolSlot, wish: Wish, pool: Pool): boolean =>
  slot.share === 'onsite' && (pool.onsite?.has(wish.patient) ?? false);

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

/** A slot kept for another kind of visit: who it is for, and from when it is everybody's. */
function visitRefusal(
  patient: string,
  slot: PoolSlot,
  session: PoolSession,
  pool: Pool,
  now: Instant,
  settings: DecisionFigures,
): Refused | null {
  const { visit = 'any' } = slot;
  if (visit === 'any') return null;
  const { returnMonths } = figuresAt(session, settings);
  const kind = kindOf(patient, session, pool, settings);
  const access = whoMayBookKept(visit, kind, now, session.visitsOpenAt ?? null);
  if (access.open) return null;
  const until = access.opensAt && `${localDate(access.opensAt)} ${localTime(access.opensAt)}`;
  return { ...refused(access.code, slot.id), personal: true, params: { months: returnMonths, until: until ?? '' } };
}

const figuresAt = (session: PoolSession, settings: DecisionFigures): Settings =>
  settings.at?.(session.department, session.slotClass ?? 'ordinary') ?? settings;

/** What a visit to this session would be to the patient. */
function kindOf(patient: string, session: PoolSession, pool: Pool, settings: DecisionFigures): VisitKind {
  return visitKindOf(patient, session, pool.past ?? [], figuresAt(session, settings));
}

/** What else may be offered to whoever is refused. */
function instead(wish: Wish, session: PoolSession, pool: Pool, now: Instant, settings: DecisionFigures) {
  const shares = sharesOpenTo(wish.channel, now, session.date, settings);
  if (!session.visitsOpenAt) return { shares };
  const visits = visitsOpenTo(kindOf(wish.patient, session, pool, settings), now, session.visitsOpenAt);
  return { shares, visits };
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
