import { expect, test } from 'vitest';
import { intBetween, pick, seeded, shuffled } from '#kernel/random.ts';

const row = (seed: number | string, n: number) => {
  const random = seeded(seed);
  return Array.from({ length: n }, () => random());
};

test('the same seed gives the same row, another seed another', () => {
  expect(row(7, 5)).toEqual(row(7, 5));
  expect(row(7, 5)).not.toEqual(row(8, 5));
  expect(row('day-1', 5)).not.toEqual(row('day-2', 5));
});

test('the row is spread evenly over [0, 1)', () => {
  const many = row('even', 20_000);
  expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...many)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = many.filter((x) => Math.floor(x * 10) === tenth).length;
    expect(share).toBeGreaterThan(1800);
    expect(share).toBeLessThan(2200);
  }
});

test('whole numbers reach both ends and nothing beyond', () => {
  const random = seeded(1);
  const seen = new Set(Array.from({ length: 500 }, () => intBetween(random, 3, 6)));
  expect([...seen].sort()).toEqual([3, 4, 5, 6]);
});

test('a shuffle keeps every item and leaves its source alone', () => {
  const source = [1, 2, 3, 4, 5, 6, 7, 8];
  const mixed = shuffled(seeded(3), source);
  expect(mixed).not.toEqual(source);
  expect([...mixed].sort()).toEqual(source);
  expect(source).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('picking from nothing is a bug', () => {
  expect(['a', 'b']).toContain(pick(seeded(1), ['a', 'b']));
  expect(() => pick(seeded(1), [])).toThrow('nothing to pick');
});
