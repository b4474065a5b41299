import { expect, test } from 'vitest';
import { askOf } from './plan.ts';

const set = { sessions: 7, slotsPerSession: 3, capacity: 4, firstSession: 0, firstSlot: 100 };
const places = 7 * 3 * 4;
const all = Array.from({ length: places }, (_, i) => askOf(i, ['a', 'b'], 10, set));

test('every slot is asked for as often as it has places, and not once more', () => {
  const perSlot = Map.groupBy(all, (ask) => ask?.slot);
  expect(perSlot.size).toBe(21);
  expect([...perSlot.values()].every((list) => list.length === 4)).toBe(true);
  expect(askOf(places, ['a', 'b'], 10, set)).toBeNull();
});

test('a patient asks through the account that looks after them', () => {
  expect(all.slice(0, 10).map((ask) => ask?.token)).toEqual([...'aaaaaaaabb']);
});
