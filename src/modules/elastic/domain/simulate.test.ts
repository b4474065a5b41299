import { describe, expect, test } from 'vitest';
import { seeded } from '#kernel/random.ts';
import { type QueueModel, simulateDay } from './simulate.ts';

const forever = { from: 0, until: Number.POSITIVE_INFINITY };
/** A stream that does not change, long enough to be in balance; its first tenth is left out. */
function longRun(perHalf: number, doctors: number, rest: Pick<QueueModel, 'service' | 'lines'>) {
  const halves = Math.max(40_000, Math.round(120_000 / perHalf));
  const arrivals = Array.from({ length: halves }, () => perHalf);
  const duties = Array.from({ length: doctors }, () => forever);
  const { visits, waited } = simulateDay({ arrivals, duties, ...rest }, seeded('waiting room'), halves * 3);
  return waited / visits;
}

/** Erlang C: the mean wait in a line for c doctors, arrivals and services exponential; minutes. */
function erlangWait(perHalf: number, mean: number, c: number): number {
  const rate = perHalf / 30;
  const load = rate * mean;
  let term = 1;
  let sum = 0;
  for (let k = 0; k < c; k += 1) {
    sum += term;
    term = (term * load) / (k + 1);
  }
  const waiting = (term * c) / (c - load);
  return waiting / (sum + waiting) / (c / mean - rate);
}

/** Pollaczek-Khinchine with a service that never varies. */
function fixedWait(perHalf: number, minutes: number): number {
  const load = (perHalf / 30) * minutes;
  return (load * minutes) / (2 * (1 - load));
}

const within = (simulated: number, exact: number, what: string) => {
  const error = Math.abs(simulated - exact) / exact;
  console.info(
    `${what}: simulated ${simulated.toFixed(3)} min, exact ${exact.toFixed(3)} min, error ${(error * 100).toFixed(2)} %`,
  );
  return error;
};

describe('the simulated mean wait is the one that theory gives', () => {
  test.each([
    [2, 10, 1],
    [5, 10, 2],
    [9, 8, 3],
    [16, 7.5, 5],
  ])('M/M/c: %d arrivals a half-hour, %d minutes each, %d doctors, one line', (perHalf, mean, c) => {
    const simulated = longRun(perHalf, c, { service: { kind: 'exponential', mean }, lines: 'shared' });
    expect(within(simulated, erlangWait(perHalf, mean, c), `M/M/${c}`)).toBeLessThan(0.05);
  });

  test.each([
    [1.5, 10],
    [2.4, 10],
    [3.2, 8],
  ])('M/D/1: %d arrivals a half-hour, always %d minutes, one doctor', (perHalf, minutes) => {
    const simulated = longRun(perHalf, 1, { service: { kind: 'fixed', minutes }, lines: 'own' });
    expect(within(simulated, fixedWait(perHalf, minutes), 'M/D/1')).toBeLessThan(0.05);
  });

  test('three doctors with a line each are three times M/M/1: people who chose a doctor wait longer than in one line', () => {
    const own = longRun(6, 3, { service: { kind: 'exponential', mean: 10 }, lines: 'own' });
    expect(within(own, erlangWait(2, 10, 1), '3 x M/M/1')).toBeLessThan(0.05);
    expect(own).toBeGreaterThan(2 * erlangWait(6, 10, 3));
  });

  test('control: a service of another length is told apart', () => {
    const wrong = longRun(5, 2, { service: { kind: 'exponential', mean: 11 }, lines: 'shared' });
    expect(Math.abs(wrong - erlangWait(5, 10, 2)) / erlangWait(5, 10, 2)).toBeGreaterThan(0.2);
  });
});

test('the same seed gives the same day, another seed another', () => {
  const model: QueueModel = {
    arrivals: [0, 0, 4, 4, 4],
    duties: [{ from: 60, until: 150 }],
    service: { kind: 'measured', minutes: [4, 7, 12] },
    lines: 'own',
  };
  expect(simulateDay(model, seeded(1))).toEqual(simulateDay(model, seeded(1)));
  expect(simulateDay(model, seeded(2))).not.toEqual(simulateDay(model, seeded(1)));
});

test('who comes before hours waits for the doctor; who comes after them is still seen by one', () => {
  const service = { kind: 'fixed', minutes: 1 } as const;
  const duties = [{ from: 60, until: 90 }];
  const early = simulateDay({ arrivals: [20], duties, service, lines: 'own' }, seeded(3));
  expect(early.waited / early.visits).toBeGreaterThan(30);
  const late = simulateDay({ arrivals: [0, 0, 0, 0, 20], duties, service, lines: 'shared' }, seeded(3));
  expect(late.visits).toBeGreaterThan(5);
  expect(late.waited / late.visits).toBeLessThan(2);
});
