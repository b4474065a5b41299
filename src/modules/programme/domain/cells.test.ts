import { expect, it } from 'vitest';
import { type Declared, declaredCell, reaches } from './cells.ts';
import { leafOf } from './definitions/all.ts';
import type { Value } from './definitions/row.ts';

const value = (key: string) => (leafOf(key) as { value: Value }).value;
const none = { numerator: null, denominator: null, scaled: null, grades: null };
const said = (period: string, what: Partial<Declared>): [string, Declared] => [
  period,
  { id: period, period, definition: 1, ...none, ...what },
];
const year = (key: string, ...all: [string, Declared][]) => declaredCell(value(key), '2026', new Map(all));
const parts = (period: string, numerator: number, denominator: number, scaled: number) =>
  said(period, { numerator, denominator, scaled });

it('a year is made of the numerators and denominators of its halves, never of their values', () => {
  const made = year('13', parts('2026H1', 9, 10, 9000), parts('2026H2', 10, 90, 1111));
  expect(made).toMatchObject({ status: 'declared', numerator: 19, denominator: 100, scaled: 1900 });
  expect(made.from).toEqual(['2026H1', '2026H2']);
  expect(made.scaled).not.toBe((9000 + 1111) / 2);
});

it('a value that was declared for the year itself goes before its halves', () => {
  const own = said('2026', { scaled: 9500 });
  expect(year('13', own, parts('2026H1', 1, 2, 5000), parts('2026H2', 1, 2, 5000))).toMatchObject({
    scaled: 9500,
    from: ['2026'],
  });
});

it('without parts, with one half alone or with halves of two versions there is no year', () => {
  const first = parts('2026H1', 9, 10, 9000);
  expect(year('13', first).status).toBe('no-data');
  expect(year('13', first, said('2026H2', { scaled: 9000 })).status).toBe('no-data');
  const [key, newer] = parts('2026H2', 9, 10, 9000);
  expect(year('13', first, [key, { ...newer, definition: 2 }]).status).toBe('no-data');
});

it('a yes in one half is a yes, a no takes both; cases add up, states are the latest, diseases are counted anew', () => {
  const one = (period: string, scaled: number) => said(period, { scaled });
  expect(year('28', one('2026H1', 1), one('2026H2', 0)).scaled).toBe(1);
  expect(year('28', one('2026H1', 0), one('2026H2', 0)).scaled).toBe(0);
  expect(year('28', one('2026H1', 0)).status).toBe('no-data');
  expect(year('25a', one('2026H1', 120), one('2026H2', 30)).scaled).toBe(150);
  expect(year('14', one('2026H1', 4), one('2026H2', 3)).scaled).toBe(3);
  expect(year('7', one('2026H1', 4), one('2026H2', 3)).status).toBe('no-data');
  expect(year('30', said('2026H1', { grades: [4, 2, 1] }), said('2026H2', { grades: [5, 3, 1] })).grades).toEqual([
    5, 3, 1,
  ]);
});

it('a target is reached from its side', () => {
  const cell = year('13', said('2026', { scaled: 9500 }));
  expect([9500, 9501, null].map((target) => reaches(value('13'), cell, target))).toEqual([true, false, null]);
  expect(reaches(value('12'), { ...cell, scaled: 150 }, 150)).toBe(true);
  expect(reaches(value('12'), { ...cell, scaled: 151 }, 150)).toBe(false);
});
