import { expect, test } from 'vitest';
import { groupWaits, sumWaits, type WaitOf } from './group-waits.ts';

const wait = (department: string, hall: string, minutes: number, people = 1): WaitOf => ({
  ...{ department, hall, minutes, people },
});

test('nobody waits: all is nought', () => {
  expect(sumWaits([])).toEqual({ people: 0, longest: 0, median: 0 });
  expect(groupWaits([], 'hall')).toEqual([]);
});

test.each([
  [[5], 5],
  [[5, 9], 5],
  [[9, 1, 5], 5],
  [[0, 0, 0, 60], 0],
] as const)('the middle of %j is %i', (minutes, median) => {
  expect(sumWaits(minutes.map((one) => wait('a', 'h', one))).median).toBe(median);
});

test('people who wait just as long count each for themselves', () => {
  expect(sumWaits([wait('a', 'h', 2, 3), wait('a', 'h', 40, 2)])).toEqual({ people: 5, longest: 40, median: 2 });
});

test('two departments in one hall are one row of halls and two of departments, the longest wait first', () => {
  const waits = [wait('a', 'north', 10), wait('b', 'north', 30), wait('b', 'south', 20)];
  expect(groupWaits(waits, 'hall')).toEqual([
    { id: 'north', people: 2, longest: 30, median: 10 },
    { id: 'south', people: 1, longest: 20, median: 20 },
  ]);
  expect(groupWaits(waits, 'department').map(({ id, people }) => [id, people])).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
});
