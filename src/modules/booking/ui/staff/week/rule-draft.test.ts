import { expect, test } from 'vitest';
import { bodiesOf, emptyRule, fenOf, numbersOf, wrongRule } from './rule-draft.ts';

const sound = { ...emptyRule('2026-11-23'), practitioner: 'd', place: 'r', weekdays: [1, 3], fee: '15.5' };

test('a fee is typed in yuan and sent in whole fen', () => {
  expect(['15', '15.5', '15.05', '0', '', '15,5', '-1', '1e3'].map(fenOf)).toEqual([
    1500,
    1550,
    1505,
    0,
    null,
    null,
    null,
    null,
  ]);
});

test('every weekday that is chosen is a rule of its own, in the half-day in which it begins', () => {
  const afternoon = bodiesOf({ ...sound, start: '13:30', end: '17:00' });
  expect(afternoon).toMatchObject([
    { weekday: 1, period: 'pm', fee: 1550 },
    { weekday: 3, period: 'pm' },
  ]);
  expect(bodiesOf({ ...sound, start: '18:00', end: '20:00' })[0]).toMatchObject({ period: 'evening' });
});

test('what is missing or cannot be is told by field', () => {
  expect([...wrongRule(sound)]).toEqual([]);
  expect([...wrongRule(emptyRule(''))]).toEqual(['practitioner', 'place', 'weekdays', 'fee', 'from']);
  expect([...wrongRule({ ...sound, end: '08:00', minutes: '31', capacity: '0' })]).toEqual([
    'end',
    'minutes',
    'capacity',
  ]);
});

test('the form tells how many numbers it gives', () => {
  expect(numbersOf(sound)).toBe(21);
  expect(numbersOf({ ...sound, end: '' })).toBe(null);
});
