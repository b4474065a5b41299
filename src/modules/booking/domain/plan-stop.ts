import { epochMs, type Instant, type LocalDate } from '#kernel/instant.ts';
import { personRefusal } from './decide-bookings.ts';
import type { PersonBooking } from './pool.ts';
import type { Share } from './session.ts';
import type { Settings } from './settings.ts';

/** Somebody who has a place in the clinic that stops. `again`: a place kept since another clinic stopped. */
export interface StopPerson {
  appointment: string;
  patient: string;
  kind: 'booked' | 'walk_in' | 'again';
  number: number;
  startsAt: Instant | null;
}

/** A start minute elsewhere. `makeable`: places that may be added there for this purpose. */
export interface StopPlace {
  slot: string;
  session: string;
  practitioner: string;
  department: string;
  date: LocalDate;
  startsAt: Instant;
  share: Share;
  free: number;
  makeable: number;
}

export interface StopSupply {
  /** Of the substitute on that day; empty without one. */
  substitute: readonly StopPlace[];
  /** Walk-in tickets that the substitute's clinics may still give. */
  tickets: readonly { session: string; left: number }[];
  /** Where the next places may be held, in the order in which they are to be given. */
  next: readonly StopPlace[];
}

export type StopOutcome =
  | { person: StopPerson; outcome: 'substitute'; place: StopPlace; made: boolean }
  | { person: StopPerson; outcome: 'ticket'; session: string }
  | { person: StopPerson; outcome: 'held'; place: StopPlace }
  | { person: StopPerson; outcome: 'cancelled' };

/**
 * What becomes of everybody, the lowest number first: the same minute with the substitute, else the nearest one, else the
 * next place held, else cancelled by the hospital. Whoever can keep their minute keeps it before anybody takes another's.
 * Pure; `bookings` are the people's other live bookings.
 */
export function planStop(
  people: readonly StopPerson[],
  supply: StopSupply,
  bookings: readonly PersonBooking[],
  settings: Settings,
): StopOutcome[] {
  const left = new Map(supply.substitute.map((place) => [place.slot, { free: place.free, makeable: place.makeable }]));
  const nextLeft = new Map(supply.next.map((place) => [place.slot, place.free]));
  const tickets = supply.tickets.map((one) => ({ ...one }));
  const made = [...bookings];
  const ordered = people.toSorted((a, b) => a.number - b.number);
  const outcomes = new Map<StopPerson, StopOutcome>();
  for (const person of ordered) settle(person, ticketFor(person) ?? substituteFor(person, true));
  for (const person of ordered) settle(person, substituteFor(person, false) ?? nextFor(person));
  return ordered.map((person) => outcomes.get(person) ?? { person, outcome: 'cancelled' });

  function settle(person: StopPerson, outcome: StopOutcome | null): void {
    if (outcome && !outcomes.has(person)) outcomes.set(person, outcome);
  }

  function ticketFor(person: StopPerson): StopOutcome | null {
    const open = person.kind === 'walk_in' ? tickets.find((one) => one.left > 0) : undefined;
    if (!open) return null;
    open.left -= 1;
    return { person, outcome: 'ticket', session: open.session };
  }

  function substituteFor(person: StopPerson, sameMinute: boolean): StopOutcome | null {
    if (outcomes.has(person) || person.kind !== 'booked' || person.startsAt === null) return null;
    const start = person.startsAt;
    const open = supply.substitute
      .filter((place) => (!sameMinute || place.startsAt === start) && fits(person, place))
      .toSorted((a, b) => distance(a.startsAt, start) - distance(b.startsAt, start));
    const free = open.find((place) => (left.get(place.slot)?.free ?? 0) > 0);
    const place = free ?? open.find((one) => (left.get(one.slot)?.makeable ?? 0) > 0);
    const counts = place && left.get(place.slot);
    if (!place || !counts) return null;
    if (free) counts.free -= 1;
    // What may be added is counted by clinic, not by minute.
    else
      for (const one of supply.substitute)
        if (one.session === place.session) (left.get(one.slot) ?? counts).makeable -= 1;
    take(person, place);
    return { person, outcome: 'substitute', place, made: !free };
  }

  function nextFor(person: StopPerson): StopOutcome | null {
    if (outcomes.has(person) || person.kind === 'walk_in') return null;
    const place = supply.next.find((one) => (nextLeft.get(one.slot) ?? 0) > 0 && fits(person, one));
    if (!place) return null;
    nextLeft.set(place.slot, (nextLeft.get(place.slot) ?? 0) - 1);
    take(person, place);
    return { person, outcome: 'held', place };
  }

  function fits(person: StopPerson, place: StopPlace): boolean {
    const { practitioner, department, date } = place;
    return (
      personRefusal(person, { id: place.session, practitioner, department, date, state: 'open' }, made, settings) ===
      null
    );
  }

  function take({ patient }: StopPerson, { practitioner, department, date }: StopPlace): void {
    made.push({ patient, practitioner, department, date });
  }
}

/** Of two equally near minutes the later one. */
function distance(a: Instant, b: Instant): number {
  const apart = epochMs(a) - epochMs(b);
  return Math.abs(apart) * 2 + (apart < 0 ? 1 : 0);
}
