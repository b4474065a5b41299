import { type Standing, standingOf } from './standing.ts';
import { minutes } from './turns.ts';
import { type Finished, isFinished, knownAt, type Visit } from './visit.ts';

/** A check-in of a past day: what could be known then, and what came of it. */
export interface Case {
  visit: Finished;
  standing: Standing;
  waited: number;
}

/** Every check-in of one session, each seen as it was then. `known` is a parameter only so that a test can let it leak. */
export function casesOf(session: readonly Visit[], known = knownAt): Case[] {
  return session.filter(isFinished).map((visit) => {
    // Their own visit says nothing about it: who is called at the very check-in has begun at that instant.
    const seen = known(
      session.filter((other) => other !== visit),
      visit.waitsFrom,
    );
    const ahead = aheadOf(visit, seen);
    return {
      visit,
      standing: standingOf(seen, { now: visit.waitsFrom, opens: visit.opens, ahead, noticed: ahead > 0 }),
      waited: minutes(visit.waitsFrom, visit.started),
    };
  });
}

// First come, first served among those who are there: what a line without any rule does.
function aheadOf(visit: Visit, seen: readonly Visit[]): number {
  return seen.filter((other) => other.started === null && other.waitsFrom < visit.waitsFrom).length;
}
