import { expect, test } from 'vitest';
import { validityOn } from './validity.ts';

test.each([
  ['2026-11-23', '2026-11-23', null, 'valid'],
  ['2026-11-22', '2026-11-23', null, 'not_yet'],
  ['2026-11-23', '2020-01-01', '2026-11-23', 'ends_soon'],
  ['2026-11-23', '2020-01-01', '2026-11-22', 'ended'],
  ['2026-11-23', '2020-01-01', '2027-02-21', 'ends_soon'],
  ['2026-11-23', '2020-01-01', '2027-02-22', 'valid'],
] as const)('on %s a licence from %s to %s is %4$s', (day, from, until, expected) => {
  expect(validityOn(day, from, until)).toBe(expected);
});
