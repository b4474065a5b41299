import { expect, test } from 'vitest';
import { belongsByAge, proofHolds } from './care-groups.ts';

test('a proof counts from its check to the end of the day that stands on it', () => {
  const until = (state: 'asked' | 'confirmed' | 'refused' | 'ended', validUntil: string | null = '2026-12-31') =>
    ['2026-12-31', '2027-01-01'].map((today) => proofHolds({ state, validUntil }, today));
  expect(until('confirmed')).toEqual([true, false]);
  expect(until('confirmed', null)).toEqual([true, true]);
  expect([until('asked'), until('refused'), until('ended')].flat()).toEqual(Array(6).fill(false));
});

test('the aged belong to their group by their birth date alone', () => {
  expect([79, 80].map((age) => belongsByAge(80, age))).toEqual([false, true]);
  expect(belongsByAge(null, 120)).toBe(false);
});
