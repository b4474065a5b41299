import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largePlan, randomPlan } from '../testing/random-plan.ts';
import { type Arc, networkOf, tenthsOf } from './network.ts';
import { DEFAULT_PACE } from './pace.ts';
import type { Plan } from './plan.ts';
import { type Choices, type Path, pathBetween } from './route.ts';
import { isOpen } from './rules/is-open.ts';

/** Monday, nine in the morning. */
const NINE = '2026-11-23T01:00:00.000Z';
const choices = (more: Partial<Choices> = {}): Choices => ({
  stepFree: false,
  at: NINE,
  closed: new Set(),
  pace: DEFAULT_PACE,
  ...more,
});
const route = (plan: Plan, from: string, to: string, how = choices()): Path | null => {
  const net = networkOf(plan);
  return pathBetween(net, net.indexOf.get(from) as number, [net.indexOf.get(to) as number], how);
};

const asked = fc.record({
  plan: randomPlan,
  stepFree: fc.boolean(),
  out: fc.array(fc.constantFrom<string>('e0', 'e1', 'e2', 'r0', 'r1', 's2', 's3'), { maxLength: 3 }),
});

describe('a route', () => {
  test('is as quick as the quickest that another reckoning finds, and exists exactly when that finds one', () => {
    fc.assert(
      fc.property(asked, ({ plan, stepFree, out }) => {
        const how = choices({ stepFree, closed: new Set(out) });
        const oracle = floydWarshall(plan, how);
        for (const [i, from] of plan.spots.entries())
          for (const [j, to] of plan.spots.entries()) {
            if (i !== j && out.includes(to.id)) continue;
            const found = route(plan, from.id, to.id, how);
            expect(found?.tenths ?? Number.POSITIVE_INFINITY).toBe(oracle[i]?.[j]);
          }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('never leads through what is closed, shut at the hour, or stepped for who asks for none', () => {
    const seen = { steps: 0, found: 0 };
    fc.assert(
      fc.property(asked, ({ plan, stepFree, out }) => {
        const how = choices({ stepFree, closed: new Set(out) });
        const net = networkOf(plan);
        for (const to of plan.spots.slice(1)) {
          const arcs = route(plan, plan.spots[0]?.id as string, to.id, how)?.arcs ?? [];
          seen.found += Math.min(1, arcs.length);
          seen.steps += arcs.filter(isStepped).length;
          expect(arcs.filter(({ way }) => out.includes(way))).toEqual([]);
          expect(arcs.filter((arc) => out.includes(net.spots[arc.to]?.id ?? ''))).toEqual([]);
          expect(arcs.filter(({ hours }) => !isOpen(hours, NINE))).toEqual([]);
          if (stepFree) expect(arcs.filter(isStepped)).toEqual([]);
        }
      }),
      { numRuns: 60, seed: 8 },
    );
    // The positive control: without the wish there are routes with steps among them.
    expect(seen.found).toBeGreaterThan(50);
    expect(seen.steps).toBeGreaterThan(5);
  });

  test('is the same for the same plan, in whatever order it was drawn', () => {
    fc.assert(
      fc.property(randomPlan, (plan) => {
        const turned: Plan = {
          ...plan,
          spots: plan.spots.toReversed(),
          edges: plan.edges.toReversed(),
          shafts: plan.shafts.toReversed(),
        };
        const ways = (it: Plan) => plan.spots.map(({ id }) => route(it, 's0', id)?.arcs.map(({ way }) => way) ?? null);
        expect(ways(turned)).toEqual(ways(plan));
      }),
      { numRuns: 40, seed: 9 },
    );
  });

  test('over two thousand spots takes less than 20 ms, the quickest of twenty', () => {
    const net = networkOf(largePlan(2000));
    const last = net.indexOf.get(`s${net.spots.length - 1}`) as number;
    const first = net.indexOf.get('s0') as number;
    pathBetween(net, first, [last], choices());
    const times = Array.from({ length: 20 }, () => {
      const start = performance.now();
      expect(pathBetween(net, first, [last], choices({ stepFree: true }))).not.toBeNull();
      return performance.now() - start;
    }).sort((a, b) => a - b);
    const [best = 0, median = 0] = [times[0], times[10]];
    console.info(`route over ${net.spots.length} spots: ${best.toFixed(1)} ms, median ${median.toFixed(1)} ms`);
    expect(net.spots.length).toBeGreaterThanOrEqual(2000);
    // The quickest is what the route takes; the others are what the machine did beside it.
    expect(best).toBeLessThan(20);
  });
});

/** Told from the raw plan, not from the code under test: a stair, an escalator, a threshold, a narrow door. */
function isStepped({ kind, stepFree }: Arc): boolean {
  return kind === 'stairs' || kind === 'escalator' || !stepFree;
}

/** All pairs by the plain triple loop over a matrix that is filled anew from the drawing. */
function floydWarshall(plan: Plan, how: Choices): number[][] {
  const n = plan.spots.length;
  const at = new Map(plan.spots.map((spot, i) => [spot.id, i]));
  const best = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === j ? 0 : Number.POSITIVE_INFINITY)),
  );
  const join = (a: string, b: string, tenths: number) => {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const [i, j] = [at.get(x) as number, at.get(y) as number];
      if (i === j || how.closed.has(y)) continue;
      (best[i] as number[])[j] = Math.min((best[i] as number[])[j] as number, tenths);
    }
  };
  for (const edge of plan.edges) {
    if (how.closed.has(edge.id) || edge.hours !== null) continue;
    const steps = edge.kind === 'stairs' || edge.kind === 'escalator' || !edge.stepFree || (edge.width ?? 100) < 80;
    if (how.stepFree && steps) continue;
    const [a, b] = [plan.spots[at.get(edge.a) as number], plan.spots[at.get(edge.b) as number]];
    if (!a || !b) continue;
    const decimetres = Math.max(1, Math.round(Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2) * 10));
    const longer = { corridor: 100, door: 100, ramp: 120, stairs: 200, escalator: 100 }[edge.kind];
    join(edge.a, edge.b, Math.round((decimetres * longer) / 80));
  }
  for (const { id, kind, stops } of plan.shafts) {
    if (how.closed.has(id) || (how.stepFree && kind !== 'lift')) continue;
    const [a, b] = stops as [string, string];
    const floors = Math.max(1, Math.abs(((at.get(a) as number) % 2) - ((at.get(b) as number) % 2)));
    // Lift: 45 s to wait and 5 s a floor. Stairs: 12 m at half the pace. Escalator: 8 m.
    join(a, b, kind === 'lift' ? 450 + 50 * floors : Math.round(((kind === 'stairs' ? 240 : 80) * floors * 100) / 80));
  }
  for (let k = 0; k < n; k += 1)
    for (let i = 0; i < n; i += 1)
      for (let j = 0; j < n; j += 1) {
        const over = ((best[i] as number[])[k] as number) + ((best[k] as number[])[j] as number);
        if (over < ((best[i] as number[])[j] as number)) (best[i] as number[])[j] = over;
      }
  return best;
}

test('tenths of a second follow the pace', () => {
  const net = networkOf(largePlan(20));
  const arc = net.arcs[0]?.[0] as Arc;
  expect(tenthsOf(arc, DEFAULT_PACE)).toBe(63);
  expect(tenthsOf(arc, { ...DEFAULT_PACE, cmPerSecond: 40 })).toBe(125);
});
