import { expect, it } from 'vitest';
import { axisOf, barOf, marksOf, monthsOf, placeOf } from './gantt.ts';
import type { MeasureDeadline } from './measure.ts';

const by: MeasureDeadline = { kind: 'by', from: null, to: '2026-12-31' };
const during: MeasureDeadline = { kind: 'during', from: '2026-11-01', to: '2026-11-30' };
const axis = { from: '2026-11-01', to: '2026-12-31' };

it('the chart holds whole months around every day and today', () => {
  expect(axisOf([by, during], '2026-11-23')).toEqual(axis);
  expect(axisOf([], '2026-02-10')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(monthsOf(axis)).toEqual(['2026-11-01', '2026-12-01']);
});
it('over years few months are written, each year where it begins', () => {
  const words = (from: string, to: string) => marksOf({ from, to }).map((one) => one.words);
  expect(words('2026-11-01', '2027-02-28')).toEqual(['2026-11', '12', '2027-01', '2']);
  expect(words('2022-06-01', '2027-01-31')).toEqual([
    '2022-06',
    '2023-01',
    '8',
    '2024-03',
    '10',
    '2025-05',
    '12',
    '2026-07',
  ]);
  expect(words('2022-05-01', '2026-12-31')).toEqual([
    '2022-05',
    '12',
    '2023-07',
    '2024-02',
    '9',
    '2025-04',
    '11',
    '2026-06',
  ]);
});
it('a span covers its days, the last one with it', () => {
  expect(barOf(during, axis)).toEqual({
    start: 0,
    width: placeOf('2026-12-01', axis),
    openStart: false,
    openEnd: false,
  });
});
it('work to be done by a day, from a day on, and all the time are open at an edge', () => {
  expect(barOf(by, axis)).toMatchObject({ start: 0, width: 1000, openStart: true, openEnd: false });
  expect(barOf({ kind: 'from', from: '2026-12-01', to: null }, axis)).toMatchObject({
    openStart: false,
    openEnd: true,
  });
  expect(barOf({ kind: 'continuous', from: null, to: null }, axis)).toMatchObject({ openStart: true, openEnd: true });
});
it('work without a deadline has no bar', () => {
  expect(barOf({ kind: 'none', from: null, to: null }, axis)).toBeNull();
});
