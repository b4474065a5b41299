import { expect, it } from 'vitest';
import { daysOf, halfYearOf, lastPeriods, monthsOf } from './period.ts';

it('a half-year begins on 1 January or 1 July, a year is both', () => {
  expect(daysOf('2026H1')).toEqual({ from: '2026-01-01', to: '2026-06-30' });
  expect(daysOf('2026H2')).toEqual({ from: '2026-07-01', to: '2026-12-31' });
  expect(daysOf('2026')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  expect(monthsOf('2026')).toEqual([...monthsOf('2026H1'), ...monthsOf('2026H2')]);
  expect([halfYearOf('2026-06-30'), halfYearOf('2026-07-01')]).toEqual(['2026H1', '2026H2']);
});

it('the trend goes back over periods of the same kind', () => {
  expect(lastPeriods('2026H1', 4)).toEqual(['2024H2', '2025H1', '2025H2', '2026H1']);
  expect(lastPeriods('2026', 2)).toEqual(['2025', '2026']);
});

it('control: an unknown spelling is a bug, not an empty period', () => {
  expect(() => monthsOf('2026Q1')).toThrow();
});
