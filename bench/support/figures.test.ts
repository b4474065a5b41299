import { expect, test } from 'vitest';
import { quantile, round } from './figures.ts';

test('quantiles take the nearest rank, whatever the order', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect([quantile(values, 0.5), quantile(values, 0.95), quantile(values, 0.99), quantile(values, 1)]).toEqual([
    50, 95, 99, 100,
  ]);
  expect(quantile([7], 0.99)).toBe(7);
  expect(quantile([], 0.5)).toBe(0);
});

test('figures are rounded to the digits asked for', () => {
  expect([round(1234.5678), round(0.8249, 2)]).toEqual([1235, 0.82]);
});
