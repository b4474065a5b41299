import { expect, test } from 'vitest';
import { oversoldSlots, recompute, recomputeClinics, repeatedNumbers, type Visit } from './facts.ts';

const visit = (checkIn: string, slot: string | null, start: string, booked = true): Visit => ({
  department: 'd',
  booked,
  checkedInAt: `2026-11-24T${checkIn}.000Z`,
  slotStart: slot && `2026-11-24T${slot}.000Z`,
  startedAt: `2026-11-24T${start}.000Z`,
  session: 's',
  sessionStart: '2026-11-24T08:00:00+08:00',
  newKind: false,
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

test('of the places four fifths go online, rounded up, and of these two fifths to partners first, of days already released', () => {
  const rota = [
    { date: '2026-11-24', expert: true, places: 11 },
    { date: '2026-12-04', expert: false, places: 10 },
    { date: '2026-12-05', expert: true, places: 10 },
  ];
  const figures = recomputeClinics([], rota, { first: 2, return: 0 }, '2026-12-01', '2026-12-04');
  expect(figures['2']).toEqual({ numerator: 4 + 4, denominator: 21, value: 38.1 });
  expect(figures['4']).toEqual({ numerator: 0, denominator: 11, value: 0 });
  expect(figures['8']).toEqual({ numerator: 0, denominator: 0, value: null });
});

test('clinics in the evening, at a weekend and of a new kind count once each, however many came', () => {
  const came = visit('00:10:00', null, '00:40:00', false);
  const evening = { ...came, session: 'e', sessionStart: '2026-11-24T17:00:00+08:00' };
  const sunday = { ...came, session: 'w', sessionStart: '2026-11-29T08:00:00+08:00', newKind: true };
  const figures = recomputeClinics(
    [came, came, evening, evening, sunday],
    [],
    { first: 0, return: 0 },
    '2026-12-01',
    '2026-12-04',
  );
  expect(figures['11']).toEqual({ numerator: 2, denominator: 3, value: 1 });
  expect(figures['8']).toEqual({ numerator: 1, denominator: 3, value: 1 });
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
