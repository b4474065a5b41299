import { expect, it } from 'vitest';
import { type Against, againstTarget, worstOf } from './against-target.ts';

const one = (part: Partial<Against>): Against => ({
  ...{ status: 'computed', value: null, target: null, met: null, graded: false },
  ...part,
});

it('every value is counted once: reached, missed, without a target, without data or not applicable', () => {
  const all = [
    one({ value: 90, target: 80, met: true }),
    one({ value: 70, target: 80, met: false }),
    one({ value: 70 }),
    one({ status: 'declared', graded: true }),
    one({ status: 'no-data', target: 80 }),
    one({ status: 'not-applicable' }),
  ];
  const counts = againstTarget(all);
  expect(counts).toEqual({ met: 1, missed: 1, noTarget: 2, noData: 1, notApplicable: 1 });
  expect(Object.values(counts).reduce((sum, n) => sum + n)).toBe(all.length);
});

it('the worst is the farthest from its target as a share of it, up or down; what has no data is never among them', () => {
  const all = [
    one({ value: 72, target: 80, met: false }),
    one({ value: 45, target: 30, met: false }),
    one({ value: 0, target: 1, met: false }),
    one({ status: 'no-data', target: 30 }),
    one({ value: 99, target: 30, met: true }),
  ];
  expect(worstOf(all, 2).map(({ value }) => value)).toEqual([0, 45]);
});
