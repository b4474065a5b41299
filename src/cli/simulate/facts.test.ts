import { expect, test } from 'vitest';
import { oversoldSlots, recompute, repeatedNumbers, type Visit } from './facts.ts';

const visit = (checkIn: string, slot: string | null, start: string, booked = true): Visit => ({
  department: 'd',
  booked,
  checkedInAt: `2026-11-24T${checkIn}.000Z`,
  slotStart: slot && `2026-11-24T${slot}.000Z`,
  startedAt: `2026-11-24T${start}.000Z`,
});

test('an early bird waits from the slot, a late one from check-in, and nobody less than nothing', () => {
  const figures = recompute([
    visit('00:10:59', '00:30:00', '00:40:00'),
    visit('00:50:59', '00:30:00', '01:00:00'),
    visit('00:10:00', '00:30:00', '00:20:00'),
  ]);
  expect(figures['6']).toEqual({ numerator: 20, denominator: 3, value: 6.7 });
});

test('walk-ins are visits but not booked ones, and without a visit there is no value', () => {
  const figures = recompute([visit('00:10:00', null, '00:40:00', false), visit('00:10:00', '00:10:00', '00:10:00')]);
  expect(figures['1']).toEqual({ numerator: 1, denominator: 2, value: 50 });
  expect(recompute([])).toEqual({
    '1': { numerator: 0, denominator: 0, value: null },
    '6': { numerator: 0, denominator: 0, value: null },
  });
});

test('a slot with one appointment more than places, and a number given twice, are counted', () => {
  const places = new Map([
    ['a', 1],
    ['b', 2],
  ]);
  expect(
    oversoldSlots(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
      places,
    ),
  ).toBe(0);
  expect(
    oversoldSlots(
      new Map([
        ['a', 2],
        ['b', 2],
      ]),
      places,
    ),
  ).toBe(1);
  expect(repeatedNumbers(new Map([['s/1', 1]]))).toBe(0);
  expect(repeatedNumbers(new Map([['s/1', 2]]))).toBe(1);
});
