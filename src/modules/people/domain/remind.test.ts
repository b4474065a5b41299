import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#kernel/instant.ts';
import { remindDay, remindingOn } from './remind.ts';

const END = '2027-03-31';
const at = (left: number, taken: readonly string[] = []) => remindingOn(addDays(END, -left), END, new Set(taken));

test.each([
  [91, null, 90],
  [90, 'before_90', 30],
  [31, 'before_90', 30],
  [30, 'before_30', 7],
  [7, 'before_7', -1],
  [0, 'before_7', -1],
  [-1, 'after', null],
  [-400, 'after', null],
] as const)('with %i days left says %s, and looks again %s days before the end', (left, say, next) => {
  expect(at(left)).toMatchObject({ say, next: next === null ? null : addDays(END, -next) });
});

test('what was said is not said again', () => {
  expect(at(20, ['before_90', 'before_30'])).toMatchObject({ take: [], say: null });
  expect(at(20, ['before_90'])).toMatchObject({ take: ['before_30'], say: 'before_30' });
});

test('from day to day each step is said exactly once, whenever the first look is', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 120 }), (first) => {
      const taken = new Set<string>();
      const said: string[] = [];
      for (let left = first; left >= -10; left -= 1) {
        const { take, say } = at(left, [...taken]);
        for (const step of take) taken.add(step);
        if (say) said.push(say);
      }
      return new Set(said).size === said.length && said.at(-1) === 'after';
    }),
  );
});

test('before eight it is still yesterday', () => {
  expect(remindDay('2026-11-22T23:59:00.000Z')).toBe('2026-11-22');
  expect(remindDay('2026-11-23T00:00:00.000Z')).toBe('2026-11-23');
});
