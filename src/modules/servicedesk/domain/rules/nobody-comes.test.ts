import { expect, test } from 'vitest';
import { minutesAtLevel, reachesLeads, tellsPatient } from './nobody-comes.ts';

test('a call goes to the leads after three minutes and is told again every five, without an end', () => {
  expect([0, 1, 2, 50].map(minutesAtLevel)).toEqual([3, 5, 5, 5]);
  expect([0, 1, 2].map(reachesLeads)).toEqual([false, true, true]);
});

test('whoever waits is written to once, not at every step', () => {
  expect([0, 1, 2, 3].map(tellsPatient)).toEqual([false, true, false, false]);
});
