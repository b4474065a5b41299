import { describe, expect, it } from 'vitest';
import { seeded } from '#kernel/random.ts';
import { syntheticClinic } from '../../testing/synthetic-clinic.ts';
import { calibrate } from './calibrate.ts';
import { waitOf } from './estimate.ts';
import { type Learned, learn, measuresOf } from './measures.ts';
import { rangeOf } from './range.ts';
import { casesOf } from './replay.ts';
import { knownAt, type Visit } from './visit.ts';

const made = { doctors: 3, days: 20, people: 12 };
const learned = learn(syntheticClinic({ ...made, seed: 'past' })) as Learned;

/** The day as it might have gone on after `now`: whatever is later is moved, taken away or made up. */
function anotherFuture(session: readonly Visit[], now: number, seed: number): Visit[] {
  const random = seeded(seed);
  const later = (time: number | null) => (time === null || time <= now ? time : now + 1 + random() * 200);
  return session.map((visit) => {
    const finished = later(visit.finished);
    const changed = {
      ...visit,
      started: later(visit.started),
      finished: random() < 0.2 && finished !== visit.finished ? null : finished,
    };
    if (visit.waitsFrom > now) changed.waitsFrom = now + 1 + random() * 100;
    if (visit.door) {
      const { back, pauseFrom, pauseOver } = visit.door;
      changed.door = { back: later(back), pauseFrom: later(pauseFrom), pauseOver: later(pauseOver) };
    }
    return changed;
  });
}

/** How many estimates a changed future changes, among all check-ins of some days. */
function changedBy(known: typeof knownAt, door: boolean): { asked: number; changed: number } {
  const days = syntheticClinic({ doctors: 3, days: 2, people: 12, seed: 'today', door });
  let [asked, changed] = [0, 0];
  for (const session of Map.groupBy(days, (visit) => visit.session).values())
    for (const { visit, standing } of casesOf(session, known)) {
      const twin = anotherFuture(session, visit.waitsFrom, asked);
      const at = twin.findIndex((_, i) => session[i] === visit);
      // The person asked about went in some time: only so is the check-in a case.
      twin[at] = { ...(twin[at] as Visit), started: visit.waitsFrom + 300, finished: visit.waitsFrom + 310 };
      const again = casesOf(twin, known).find((one) => one.visit === twin[at]);
      const measures = measuresOf(learned, visit);
      asked += 1;
      if (!again || !same(waitOf(standing, measures), waitOf(again.standing, measures))) changed += 1;
    }
  return { asked, changed };
}

const same = (a: Float64Array, b: Float64Array): boolean => a.every((weight, m) => weight === b[m]);

describe('a later event never changes an earlier estimate', () => {
  it.each([false, true])('with a door that tells: %s', (door) => {
    expect(changedBy(knownAt, door)).toEqual({ asked: 72, changed: 0 });
  });

  it('and the test would see it: an estimator that looks at the whole day is caught', () => {
    const { asked, changed } = changedBy((visits) => [...visits], false);
    expect(changed).toBeGreaterThan(asked / 2);
  });
});

it('ranges calibrated on days left out cover four of five waits of days that follow', () => {
  const past = syntheticClinic({ ...made, seed: 'past' });
  const tail = calibrate(past, 200);
  let [inside, all] = [0, 0];
  for (const session of Map.groupBy(
    syntheticClinic({ ...made, days: 6, seed: 'after' }),
    (visit) => visit.session,
  ).values())
    for (const { visit, standing, waited } of casesOf(session)) {
      const { low, high } = rangeOf(waitOf(standing, measuresOf(learned, visit)), tail);
      all += 1;
      if (low <= waited && waited <= high) inside += 1;
    }
  expect(inside / all).toBeGreaterThan(0.7);
  expect(inside / all).toBeLessThan(0.9);
});
