import { expect, it } from 'vitest';
import { atLocal } from '#kernel/instant.ts';
import { type FreePlace, placeInWeeks } from './return-visit-near-weeks.ts';

const now = atLocal('2026-11-23', '09:05');
const place = (date: string, time: string): FreePlace => ({
  slot: `${date} ${time}`,
  date,
  startsAt: atLocal(date, time),
});
const chosen = (weeks: number, ...all: FreePlace[]) => placeInWeeks(all, weeks, now)?.slot ?? null;

it('the day nearest to the week is proposed, of two the later, then the time nearest to now', () => {
  expect(chosen(1, place('2026-11-29', '09:00'), place('2026-12-01', '09:00'))).toBe('2026-12-01 09:00');
  expect(chosen(1, place('2026-11-30', '14:00'), place('2026-11-30', '09:20'))).toBe('2026-11-30 09:20');
  expect(chosen(1, place('2026-11-29', '09:00'), place('2026-12-03', '09:00'))).toBe('2026-11-29 09:00');
});

it('nothing further than three days from the week is proposed, and nothing today', () => {
  expect(chosen(2, place('2026-12-03', '09:00'), place('2026-12-11', '09:00'))).toBeNull();
  expect(chosen(1, place('2026-11-23', '10:00'))).toBeNull();
});
