import { expect, it } from 'vitest';
import { at, chained, meanOf, put, quantile, remaining, stretch, upTo, weightOf } from './spread.ts';

const even = (from: number, to: number) => {
  const spread = at(from, 0);
  for (let m = from; m <= to; m += 1) put(spread, at(m), 1 / (to - from + 1));
  return spread;
};

it('adds one after the other: means add up and no weight is lost', () => {
  const sum = chained(even(2, 6), even(10, 20));
  expect(weightOf(sum)).toBeCloseTo(1, 9);
  expect(meanOf(sum)).toBeCloseTo(19, 9);
  expect([quantile(sum, 0.0001), quantile(sum, 1)]).toEqual([12, 26]);
});

it('keeps what lies beyond the horizon in the last cell', () => {
  expect(weightOf(chained(at(300), at(300)))).toBe(1);
});

it('knows what is left of something that has lasted: never a minute that has gone', () => {
  const left = remaining(even(5, 15), 10, at(1));
  expect(weightOf(left)).toBeCloseTo(1, 9);
  expect([quantile(left, 0.01), quantile(left, 1)]).toEqual([0, 5]);
  expect(quantile(remaining(even(5, 15), 40, at(1)), 0.5)).toBe(1);
});

it('stretches the mean by the factor', () => {
  expect(meanOf(stretch(even(10, 20), 1.3))).toBeCloseTo(19.5, 9);
  expect(upTo(stretch(at(10), 0.5), 5)).toBe(1);
});
