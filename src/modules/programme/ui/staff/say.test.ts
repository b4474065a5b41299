import { expect, test } from 'vitest';
import type { Indicator } from './data.ts';
import { barEnd, meetsTarget, valueText } from './say.ts';

const figure = (value: number | null) => ({ value, numerator: 0, denominator: 0, status: 'computed' as const });
const indicator = (part: Partial<Indicator>) =>
  ({ unit: 'min', byDepartment: [], ...figure(null), target: null, ...part }) as Indicator;
const target = { value: 30, text: '' };

test('a value without a denominator is no number', () => {
  expect(valueText(figure(null), 1)).toBeNull();
  expect(valueText(figure(16.4), 1)).toBe('16.4');
  expect(valueText(figure(80), 2)).toBe('80.00');
});

test('waiting meets its target from below, booking from above, and nothing meets a missing target', () => {
  expect(meetsTarget({ target, direction: 'down' }, 30)).toBe(true);
  expect(meetsTarget({ target, direction: 'down' }, 30.1)).toBe(false);
  expect(meetsTarget({ target, direction: 'up' }, 29.9)).toBe(false);
  expect(meetsTarget({ target: null, direction: 'up' }, 29.9)).toBeNull();
  expect(meetsTarget({ target, direction: 'up' }, null)).toBeNull();
});

test('the bar of minutes ends above the longest wait and above the target', () => {
  expect(barEnd(indicator({ target }))).toBe(40);
  expect(barEnd(indicator({ byDepartment: [{ ...figure(71), department: { id: '', name: '' }, also: null }] }))).toBe(
    90,
  );
  expect(barEnd(indicator({ unit: '%' }))).toBe(100);
});
