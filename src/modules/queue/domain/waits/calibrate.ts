import { waitOf } from './estimate.ts';
import { learn, measuresOf } from './measures.ts';
import { casesOf } from './replay.ts';
import { upTo } from './spread.ts';
import { isFinished, type Visit } from './visit.ts';

/** What a range should cover, and the tail on either side before anything is measured. */
export const COVER = 0.8;
const UNMEASURED = 0.06;
const FOLDS = 5;
const FEW = 100;

/**
 * The tail that makes ranges cover four of five waits: each day is estimated from figures learned on the others, and the
 * widest tail is taken with which four of five of their waits lay inside. `limit`: about how many check-ins are looked at.
 */
export function calibrate(visits: readonly Visit[], limit = Number.POSITIVE_INFINITY): number {
  const steps = calibrateBySteps(visits, limit);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in portions, for whoever has others waiting meanwhile. */
export function* calibrateBySteps(visits: readonly Visit[], limit = Number.POSITIVE_INFINITY): Generator<void, number> {
  const days = [...new Set(visits.map((visit) => visit.day))].toSorted();
  const fold = new Map(days.map((day, i) => [day, i % FOLDS]));
  const every = Math.max(1, Math.ceil(visits.length / limit));
  const tails: number[] = [];
  let seen = 0;
  for (let n = 0; n < FOLDS; n += 1) {
    const learned = learn(visits.filter((visit) => fold.get(visit.day) !== n).filter(isFinished));
    if (!learned) continue;
    yield;
    const held = visits.filter((visit) => fold.get(visit.day) === n);
    for (const session of Map.groupBy(held, (visit) => visit.session).values())
      for (const { visit, standing, waited } of casesOf(session)) {
        seen += 1;
        if (seen % every !== 0) continue;
        const wait = waitOf(standing, measuresOf(learned, visit));
        tails.push(Math.min(upTo(wait, waited), 1 - upTo(wait, waited - 1)));
      }
    yield;
  }
  if (tails.length < FEW) return UNMEASURED;
  // Inside the range with tail t lie the waits whose own tail is at least t.
  const inOrder = tails.toSorted((a, b) => b - a);
  return Math.min(0.25, Math.max(0.005, inOrder[Math.floor(COVER * inOrder.length)] as number));
}
