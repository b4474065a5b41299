import type { Act, Noted } from './journal.ts';

export interface StoredBooking {
  id: string;
  patient: string;
  number: number;
  session: string;
  state: string;
}
export interface StoredHold extends StoredBooking {
  /** Its minutes are over: it may have ended by itself. */
  over: boolean;
  /** Kept for somebody whose session was stopped; nobody asked for it. */
  instead?: boolean;
}
/** What the tables hold at the end. */
export interface Stored {
  bookings: readonly StoredBooking[];
  holds: readonly StoredHold[];
  entries: readonly { id: string; patient: string; state: string }[];
  /** Sessions that are closed. */
  closed: ReadonlySet<string>;
  /** Bookings whose people are told that their session was stopped, and what becomes of them. */
  told: ReadonlySet<string>;
}
export interface Verdict {
  acknowledged: number;
  /** Acknowledged acts that the tables do not hold as they were acknowledged. */
  lost: number;
  /** Bookings, holds and entries beyond the one that each operation asked for. Each operation is of a patient of its own. */
  duplicated: number;
  /** Operations whose outcome nobody could find out before the end. */
  unknown: number;
  /** Places of a session that was stopped, still booked or kept. */
  afterStop: number;
  /** Acknowledged, by act. */
  acts: Partial<Record<Act, number>>;
}

/** Compares what the senders were told with what the tables hold. An unknown outcome may be there or not, once. */
export function judge(known: Iterable<Noted>, stored: Stored): Verdict {
  const all = [...known];
  const holds = byId(stored.holds);
  const bookings = byId(stored.bookings);
  const entries = byId(stored.entries);
  const cancelled = new Set(all.filter((noted) => noted.act === 'cancel').map((noted) => noted.of));
  // Of these a sender wanted the hold made a booking; whether it is one the appointment tells.
  const used = new Set(all.map((noted) => noted.of));
  const verdict: Verdict = { acknowledged: 0, lost: 0, duplicated: 0, unknown: 0, afterStop: 0, acts: {} };
  for (const noted of all) {
    if (noted.id === undefined) {
      if (noted.refused === undefined) verdict.unknown += 1;
      continue;
    }
    verdict.acknowledged += 1;
    verdict.acts[noted.act] = (verdict.acts[noted.act] ?? 0) + 1;
    if (!stands(noted, noted.id)) verdict.lost += 1;
  }
  verdict.duplicated = tooMany(all, ['book', 'accept'], stored.bookings);
  // Who waits may be offered one place.
  verdict.duplicated += tooMany(
    all,
    ['hold', 'join'],
    stored.holds.filter(({ instead }) => !instead),
  );
  verdict.duplicated += tooMany(all, ['join'], stored.entries);
  const live = [
    ...stored.bookings.filter(({ state }) => state === 'booked'),
    ...stored.holds.filter(({ state }) => state === 'held'),
  ];
  verdict.afterStop = live.filter(({ session }) => stored.closed.has(session)).length;
  return verdict;

  function stands(noted: Noted, id: string): boolean {
    switch (noted.act) {
      case 'book':
      case 'accept':
        return isTheirs(noted, bookings.get(id)) && bookingStands(bookings.get(id)) && restsOn(noted);
      case 'hold':
        return isTheirs(noted, holds.get(id)) && holdStands(holds.get(id));
      case 'join':
        return entries.get(id)?.patient === noted.patient && entries.get(id)?.state !== 'ended';
      case 'cancel':
        return bookings.get(id)?.state === 'cancelled';
      case 'stop':
        return stored.closed.has(noted.of ?? id);
    }
  }

  /** What was booked stays booked, unless its session was stopped, which they hear, or its own sender cancelled it. */
  function bookingStands(row: StoredBooking | undefined): boolean {
    if (row === undefined) return false;
    if (stored.closed.has(row.session)) return row.state === 'cancelled' && stored.told.has(row.id);
    return row.state === 'booked' || cancelled.has(row.id);
  }

  function holdStands(row: StoredHold | undefined): boolean {
    if (row === undefined) return false;
    if (row.state === 'held') return true;
    return row.state === 'booked' ? used.has(row.id) : row.over || stored.closed.has(row.session);
  }

  /** Booked from a hold or an offer: that hold is spent, and its number is the booking's. */
  function restsOn(noted: Noted): boolean {
    const hold = noted.of === undefined ? undefined : holds.get(noted.of);
    return noted.of === undefined || (hold?.state === 'booked' && hold.number === noted.number);
  }
}

function isTheirs(noted: Noted, row: StoredBooking | undefined): boolean {
  return row !== undefined && row.patient === noted.patient && row.number === noted.number;
}

/** Rows of people beyond what their acts of these kinds may have made: one each, none where it was refused. */
function tooMany(all: readonly Noted[], acts: readonly Act[], rows: readonly { patient: string | null }[]): number {
  const asked = Map.groupBy(
    all.filter((noted) => acts.includes(noted.act) && noted.refused === undefined),
    (noted) => noted.patient,
  );
  const made = Map.groupBy(
    rows.filter((row) => row.patient !== null),
    (row) => row.patient as string,
  );
  return [...made].reduce((sum, [who, list]) => sum + Math.max(0, list.length - (asked.get(who)?.length ?? 0)), 0);
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
