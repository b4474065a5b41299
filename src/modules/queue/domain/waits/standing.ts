import { minutes } from './turns.ts';
import type { Visit } from './visit.ts';

/** What the doctor does at `now`, as far as it is known. */
export type Doing =
  | { kind: 'not_begun'; opensIn: number; noticed: boolean }
  | { kind: 'seeing'; since: number }
  /** Finished, and nobody knows whether ready; `noticed`: somebody is waiting, so not ready yet. */
  | { kind: 'turning'; since: number; noticed: boolean }
  /** A door tells: not back, back and at once on a pause, or ready. */
  | { kind: 'away'; since: number }
  | { kind: 'pause'; since: number }
  | { kind: 'ready' };

/** All that an estimate is made from. Minutes of the day; `since` in minutes gone by. */
export interface Standing {
  now: number;
  doing: Doing;
  /** How long the visits of this session took so far. */
  lasted: readonly number[];
  hadPause: boolean;
  /** People who are here and go in before. */
  ahead: number;
  /** Booked and not here yet; each would go in before if here by then: from when, and how likely they come. */
  expected?: readonly { from: number; share: number }[];
}

export interface Place {
  now: number;
  opens: number;
  ahead: number;
  /** Somebody has been waiting for a while, so a doctor who is ready would have called them. */
  noticed: boolean;
}

/** The session as its visits up to `now` show it. `visits` must hold nothing later (`knownAt`). */
export function standingOf(visits: readonly Visit[], { now, opens, ahead, noticed }: Place): Standing {
  const begun = visits.filter((visit) => visit.started !== null);
  const current = begun.find((visit) => visit.finished === null);
  const last = begun
    .filter((visit) => visit.finished !== null)
    .toSorted((a, b) => (a.finished as number) - (b.finished as number))
    .at(-1);
  return {
    now,
    doing: current
      ? { kind: 'seeing', since: minutes(current.started as number, now) }
      : idle(last, opens, now, noticed),
    lasted: begun.flatMap((v) => (v.finished === null ? [] : [minutes(v.started as number, v.finished)])),
    hadPause: begun.some((visit) => (visit.door ? visit.door.pauseFrom !== null : false)) || hasLongTurn(begun),
    ahead,
  };
}

function idle(last: Visit | undefined, opens: number, now: number, noticed: boolean): Doing {
  if (!last) return { kind: 'not_begun', opensIn: Math.floor(opens) - Math.floor(now), noticed };
  const since = minutes(last.finished as number, now);
  if (!last.door) return { kind: 'turning', since, noticed };
  const { back, pauseFrom, pauseOver } = last.door;
  if (back === null) return { kind: 'away', since };
  if (pauseFrom === null || pauseOver !== null) return { kind: 'ready' };
  return { kind: 'pause', since: minutes(pauseFrom, now) };
}

const LONG = 25;

function hasLongTurn(begun: readonly Visit[]): boolean {
  const inOrder = begun.toSorted((a, b) => (a.started as number) - (b.started as number));
  return inOrder.some((visit, i) => {
    const next = inOrder[i + 1];
    if (!next || visit.finished === null || visit.door) return false;
    return next.waitsFrom <= visit.finished && minutes(visit.finished, next.started as number) >= LONG;
  });
}
