import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestTour, MOST_STOPS, type Stop, visitOf } from './tour.ts';

const asked = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.record({
    stops: fc.array(
      fc.record({
        stay: fc.nat(200),
        open: fc.option(
          fc
            .tuple(fc.nat(600), fc.integer({ min: 50, max: 900 }))
            .map(([from, long]) => [{ from, until: from + long }]),
        ),
      }),
      { minLength: n, maxLength: n },
    ),
    travel: fc.array(
      fc.array(fc.oneof({ weight: 9, arbitrary: fc.nat(300) }, fc.constant(Number.POSITIVE_INFINITY)), {
        minLength: n,
        maxLength: n,
      }),
      {
        minLength: n + 1,
        maxLength: n + 1,
      },
    ),
    before: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 2 }),
  }),
);

describe('several stops', () => {
  test('end as early as in the best of all orders, and are refused exactly when no order works', () => {
    let [found, refused] = [0, 0];
    fc.assert(
      fc.property(asked, ({ stops, travel, before }) => {
        const tour = bestTour(stops, travel, before);
        const best = Math.min(...orders(stops.length).map((order) => endOf(order, stops, travel, before)));
        expect(tour?.times.at(-1)?.done ?? Number.POSITIVE_INFINITY).toBe(best);
        if (!tour) refused += 1;
        else {
          found += 1;
          expect(endOf(tour.order, stops, travel, before)).toBe(best);
        }
      }),
      { numRuns: 300, seed: 3 },
    );
    expect([found > 50, refused > 20]).toEqual([true, true]);
  });

  test('blood comes before ultrasound when it must, though the other order is shorter', () => {
    const stop: Stop = { stay: 10, open: null };
    const travel = [
      [100, 10],
      [0, 50],
      [50, 0],
    ];
    expect(bestTour([stop, stop], travel, [])?.order).toEqual([1, 0]);
    expect(bestTour([stop, stop], travel, [[0, 1]])?.order).toEqual([0, 1]);
    expect(
      bestTour([stop, stop], travel, [
        [0, 1],
        [1, 0],
      ]),
    ).toBeNull();
  });

  test('one waits for an opening and is not sent after the closing', () => {
    const open = [{ from: 100, until: 200 }];
    expect(visitOf({ stay: 5, open }, 40)).toEqual({ there: 40, begins: 100, done: 105 });
    expect(visitOf({ stay: 5, open }, 200)).toBeNull();
  });

  test('eight of them are put in order in a moment', () => {
    const stops = Array.from({ length: MOST_STOPS }, (): Stop => ({ stay: 1, open: null }));
    const travel = Array.from({ length: MOST_STOPS + 1 }, (_, i) => stops.map((_, j) => ((i * 7 + j * 13) % 17) + 1));
    const start = performance.now();
    expect(bestTour(stops, travel, [])?.order).toHaveLength(MOST_STOPS);
    expect(performance.now() - start).toBeLessThan(100);
    expect(bestTour([], [[]], [])).toEqual({ order: [], times: [] });
  });
});

function orders(n: number): number[][] {
  if (n === 0) return [[]];
  return orders(n - 1).flatMap((order) => Array.from({ length: n }, (_, at) => order.toSpliced(at, 0, n - 1)));
}

function endOf(
  order: readonly number[],
  stops: readonly Stop[],
  travel: readonly (readonly number[])[],
  before: readonly (readonly [number, number])[],
): number {
  if (before.some(([a, b]) => order.indexOf(a) >= order.indexOf(b))) return Number.POSITIVE_INFINITY;
  let [at, from] = [0, 0];
  for (const j of order) {
    const { stay, open } = stops[j] as Stop;
    at += travel[from]?.[j] as number;
    const span = open?.find(({ until }) => at < until);
    if (open && !span) return Number.POSITIVE_INFINITY;
    at = Math.max(at, span?.from ?? 0) + stay;
    from = j + 1;
  }
  return at;
}
