import { expect, it } from 'vitest';
import { atLocal } from '#kernel/instant.ts';
import { dueAt, isOverdue, median } from './handover.ts';

const now = atLocal('2026-11-23', '09:00');

it('an offer has half an hour, who holds it two hours or a day, and what is done is never overdue', () => {
  expect(dueAt('first_doctor', 'offered', now)).toBe(atLocal('2026-11-23', '09:30'));
  expect(dueAt('first_asked', 'held', now)).toBe(atLocal('2026-11-23', '11:00'));
  expect(dueAt('first_doctor', 'held', now)).toBe(atLocal('2026-11-24', '09:00'));
  const due = dueAt('first_doctor', 'offered', now);
  expect([due, atLocal('2026-11-23', '09:31')].map((at) => isOverdue(due, 'offered', at))).toEqual([false, true]);
  expect(isOverdue(due, 'closed', atLocal('2026-11-30', '09:00'))).toBe(false);
});

it('the median is the middle, of two the mean, of nothing nothing', () => {
  expect([median([9, 1, 5]), median([60, 120]), median([7]), median([])]).toEqual([5, 90, 7, null]);
});
