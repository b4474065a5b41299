import { atLocal, epochMs, type Instant, type LocalDate } from '#kernel/instant.ts';
import type { Shows } from './shows.ts';
import { type Standing, standingOf } from './standing.ts';
import type { Finished, Visit } from './visit.ts';

/** Whose visits a session's are: what figures are learned by. */
export interface SessionFacts {
  session: string;
  date: LocalDate;
  practitioner: string;
  department: string;
  slotClass: string;
  period: string;
  startsAt: Instant;
}

export interface VisitFacts {
  session: string;
  encounter: string;
  state: string;
  slotStart: Instant | null;
  checkedInAt: Instant;
  calledAt: Instant | null;
  startedAt: Instant | null;
  finishedAt: Instant | null;
}

/** So long after the slot began somebody who is not here is still expected. */
export const LATE_FOR = 15;
const LATE_COMES_IN = 5;

export function visitOf(facts: SessionFacts, row: VisitFacts): Visit {
  const minute = (instant: Instant) => minuteOf(facts.date, instant);
  const start = row.startedAt ?? (row.state === 'called' ? row.calledAt : null);
  const here = minute(row.checkedInAt);
  const ready = Math.max(here, row.slotStart === null ? here : minute(row.slotStart));
  return {
    session: facts.session,
    day: facts.date,
    ...keysOf(facts),
    opens: minute(facts.startsAt),
    waitsFrom: start === null ? ready : Math.min(ready, minute(start)),
    started: start === null ? null : minute(start),
    finished: row.finishedAt === null ? null : minute(row.finishedAt),
  };
}

export const keysOf = (facts: SessionFacts): Pick<Finished, 'doctor' | 'group' | 'kind'> => ({
  doctor: facts.practitioner,
  group: facts.department,
  kind: `${facts.slotClass}/${facts.period}`,
});

export interface Live {
  facts: SessionFacts;
  visits: readonly VisitFacts[];
  /** Slots of booked people who are not here. */
  toCome: readonly Instant[];
  shows: Shows;
  /** How many booked people who come later a walk-in lets pass: the rule of the line. */
  bookedPerWalkIn: number;
}

/** Where one person of the line stands; without `person`: somebody who would check in now and whose time has come. */
export function standingIn(live: Live, at: Instant, ahead: number, person?: VisitFacts): Standing {
  const { facts, visits } = live;
  const now = minuteOf(facts.date, at);
  const known = visits.filter(({ state }) => state !== 'absent' && state !== 'held').map((row) => visitOf(facts, row));
  const waitedFor = person ? now - minuteOf(facts.date, person.checkedInAt) : 0;
  const standing = standingOf(known, {
    now,
    opens: minuteOf(facts.date, facts.startsAt),
    ahead,
    noticed: ahead > 0 || waitedFor >= 1,
  });
  return { ...standing, expected: person ? expectedBefore(live, now, person.slotStart) : [] };
}

function expectedBefore({ facts, toCome, shows, bookedPerWalkIn }: Live, now: number, slot: Instant | null) {
  const own = slot === null ? null : minuteOf(facts.date, slot);
  // Whose time has come is overtaken by nobody who comes later.
  if (own !== null && own <= now) return [];
  const coming = toCome
    .map((start) => minuteOf(facts.date, start))
    .filter((start) => start > now - LATE_FOR && (own === null ? start > now : start < own))
    .toSorted((a, b) => a - b)
    .map((start) =>
      start > now ? { from: Math.floor(start - now), share: shows.inTime } : { from: LATE_COMES_IN, share: shows.late },
    );
  return own === null ? coming.slice(0, bookedPerWalkIn) : coming;
}

const minuteOf = (date: LocalDate, instant: Instant): number =>
  (epochMs(instant) - epochMs(atLocal(date, '00:00'))) / 60_000;
