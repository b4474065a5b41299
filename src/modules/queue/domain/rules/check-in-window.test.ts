import { expect, it } from 'vitest';
import { checkInWindow, whereInWindow } from './check-in-window.ts';

const session = { start: '2026-11-23T00:00:00.000Z', end: '2026-11-23T04:00:00.000Z' };

it.each([
  ['2026-11-22T22:59:59.999Z', 'early'],
  ['2026-11-22T23:00:00.000Z', 'open'],
  ['2026-11-23T04:00:00.000Z', 'open'],
  ['2026-11-23T04:00:00.001Z', 'over'],
])('with 60 minutes before an 08:00-12:00 session, %s is %s', (now, where) => {
  expect(whereInWindow(checkInWindow(session, 60), now)).toBe(where);
});
