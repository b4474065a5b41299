import { expect, test } from 'vitest';
import type { Week, WeekCell } from './data.ts';
import { linesOf, nextCell, soughtCell } from './week-lines.ts';

const cell = (session: string, period: WeekCell['period']): WeekCell => ({ session, period }) as WeekCell;
const doctor = (id: string, ...days: WeekCell[][]) => ({ practitioner: { id, name: id, title: '' }, days });
const week = {
  days: [],
  rows: [
    doctor('a', [cell('a1', 'am'), cell('a2', 'pm')], [], [cell('a3', 'am')]),
    doctor('b', [], [cell('b1', 'evening')], []),
    doctor('c', [], [], []),
  ],
} as Week;
const lines = linesOf(week);
const shape = lines.map((line) => line.cells.map((one) => one?.session ?? '-').join(' '));

test('mornings stand beside mornings, and a doctor without sessions has no line', () => {
  expect(shape).toEqual(['a1 - a3', 'a2 - -', '- b1 -']);
  expect(lines.map((line) => line.rank)).toEqual([0, 1, 0]);
});

test('left and right skip days without a session and stop at the edge', () => {
  expect(nextCell(lines, 'a1', 'ArrowRight')).toBe('a3');
  expect(nextCell(lines, 'a3', 'ArrowLeft')).toBe('a1');
  expect(nextCell(lines, 'a3', 'ArrowRight')).toBeNull();
});

test('up and down take the nearest day of the next line, so every session can be reached', () => {
  expect(nextCell(lines, 'a3', 'ArrowDown')).toBe('a2');
  expect(nextCell(lines, 'a2', 'ArrowDown')).toBe('b1');
  expect(nextCell(lines, 'b1', 'ArrowUp')).toBe('a2');
  expect(nextCell(lines, 'a1', 'ArrowUp')).toBeNull();
});

test('other keys and unknown places lead nowhere', () => {
  expect(nextCell(lines, 'a1', 'x')).toBeNull();
  expect(nextCell(lines, 'gone', 'ArrowUp')).toBeNull();
});

test('a doctor is sought in time order, among the sessions that have places, from the side the way came from', () => {
  const own = (session: string, period: WeekCell['period'], start: string, free: number) =>
    ({ session, period, start, free }) as WeekCell;
  const found = linesOf({
    days: [],
    rows: [
      doctor('a', [own('mon', 'am', '1', 0), own('mon2', 'pm', '2', 3)], [], [own('wed', 'am', '3', 1)]),
      doctor('b', [own('other', 'am', '1', 9)]),
    ],
  } as Week);
  const seek = { practitioner: 'a', session: null, last: false, enter: true };
  const sought = (change: object) => soughtCell(found, { ...seek, ...change });
  expect(sought({})).toMatchObject({ cell: { session: 'mon2' }, day: 0 });
  expect(sought({ last: true })).toMatchObject({ cell: { session: 'wed' }, day: 2 });
  expect(sought({ session: 'wed' })).toMatchObject({ cell: { session: 'wed' } });
  expect(sought({ session: 'mon' })).toMatchObject({ cell: { session: 'mon2' } });
  expect(sought({ practitioner: 'c' })).toBeNull();
});
