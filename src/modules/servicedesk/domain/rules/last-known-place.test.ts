import { expect, test } from 'vitest';
import { lastKnownPlace } from './last-known-place.ts';

const visit = (state: string, place: string, at = '2026-11-23T00:00:00.000Z') => ({ state, place, at });

test('who has checked in is looked for there, before any other visit of the day', () => {
  expect(lastKnownPlace([visit('booked', 'b'), visit('arrived', 'a'), visit('fulfilled', 'f')])).toBe('a');
});

test('who has been seen is looked for where that was, the latest first; a coming visit only says which hall', () => {
  const early = visit('fulfilled', 'early', '2026-11-23T00:00:00.000Z');
  const late = visit('fulfilled', 'late', '2026-11-23T02:00:00.000Z');
  expect(lastKnownPlace([early, late, visit('booked', 'b')])).toBe('late');
  expect(lastKnownPlace([visit('booked', 'b'), visit('no_show', 'n')])).toBe('b');
  expect(lastKnownPlace([visit('no_show', 'n')])).toBeNull();
});
