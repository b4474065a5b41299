import { expect, it } from 'vitest';
import { type Definition, definitionOf } from './definitions.ts';
import { besideParts, firstMonth, type MonthSum, tableOf } from './indicators.ts';

const one = definitionOf(1) as Definition;
const six = definitionOf(6) as Definition;
const sum = (department: string, month: string, visits: number, booked: number, waited: number): MonthSum => ({
  department,
  month,
  visits,
  booked,
  waited,
});
const sums = [
  sum('a', '2026-03', 10, 5, 100),
  sum('a', '2026-11', 4, 3, 31),
  sum('b', '2026-11', 2, 1, 8),
  sum('b', '2026-12', 1, 0, 0),
];

it('a hospital is the sum of its departments, each counted where the patient was seen', () => {
  const table = tableOf(one, sums, '2026H2', null);
  expect(table.figure).toMatchObject({ numerator: 4, denominator: 7, scaled: 5714 });
  expect(table.byDepartment.map((d) => [d.department, d.figure.numerator, d.figure.denominator])).toEqual([
    ['a', 3, 4],
    ['b', 1, 3],
  ]);
});

it('indicator 6 divides by booked visits only', () => {
  expect(tableOf(six, sums, '2026H2', 'b').figure).toMatchObject({ numerator: 8, denominator: 1, scaled: 80 });
});

it('the year is recomputed from numerators and denominators', () => {
  expect(tableOf(one, sums, '2026', null).figure).toMatchObject({ numerator: 9, denominator: 17, scaled: 5294 });
});

it('the trend ends with the period and a period without visits has no data', () => {
  const trend = tableOf(one, sums, '2026H2', null).trend;
  expect(trend.at(-1)).toMatchObject({ period: '2026H2', figure: { status: 'computed' } });
  expect(trend.at(-2)).toMatchObject({ period: '2026H1', figure: { numerator: 5 } });
  expect(trend.at(-3)).toMatchObject({ period: '2025H2', figure: { status: 'no-data', scaled: null } });
  expect(firstMonth('2026H2')).toBe('2024-01');
});

it('indicator 2 divides what went to lower-tier institutions by all places, and beside it by those online', () => {
  const two = definitionOf(2) as Definition;
  const slots = [
    { ...sum('a', '2026-11', 4, 3, 31), slots: { places: 20, online: 16, tier: 7 } },
    { ...sum('b', '2026-12', 0, 0, 0), slots: { places: 5, online: 4, tier: 2 } },
  ];
  expect(tableOf(two, slots, '2026H2', null).figure).toMatchObject({ numerator: 9, denominator: 25, scaled: 3600 });
  expect(tableOf(two, slots, '2026H2', 'b', besideParts).figure).toMatchObject({
    numerator: 2,
    denominator: 4,
    scaled: 5000,
  });
});
