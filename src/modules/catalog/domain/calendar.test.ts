import { describe, expect, test } from 'vitest';
import { dayOf, daysOf } from './calendar.ts';

const name = { zh: '国庆节', en: 'National Day' };

describe('a day', () => {
  test('without a row is worked from Monday to Friday', () => {
    const week = daysOf('2026-11-23', '2026-11-29', []);
    expect(week.map((day) => day.working)).toEqual([true, true, true, true, true, false, false]);
  });

  test('of a holiday is off although it is a Thursday', () => {
    expect(dayOf('2026-10-01', { date: '2026-10-01', kind: 'holiday', name })).toMatchObject({ working: false, name });
  });

  test('made up for is worked although it is a Saturday', () => {
    expect(dayOf('2026-10-10', { date: '2026-10-10', kind: 'makeup', name })).toMatchObject({ working: true });
  });

  test('on which the hospital closes is off', () => {
    expect(dayOf('2026-11-23', { date: '2026-11-23', kind: 'closed', name })).toMatchObject({ working: false });
  });
});
