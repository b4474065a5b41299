import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#kernel/instant.ts';
import { addWorkingDays, isWorkingDay, workingDayFrom, workingDaysBetween } from '#kernel/working-days.ts';

// The National Day holiday of 2024, as published: 1 to 7 October off, 29 September and 12 October worked.
const calendar = {
  holidays: new Set(['2024-10-01', '2024-10-02', '2024-10-03', '2024-10-04', '2024-10-05', '2024-10-06', '2024-10-07']),
  makeUpDays: new Set(['2024-09-29', '2024-10-12']),
};
const day = fc.integer({ min: -60, max: 60 }).map((n) => addDays('2024-10-01', n));

test('a weekday holiday is off, a make-up weekend is worked', () => {
  expect(isWorkingDay('2024-09-30', calendar)).toBe(true);
  expect(isWorkingDay('2024-10-01', calendar)).toBe(false);
  expect(isWorkingDay('2024-09-29', calendar)).toBe(true);
  expect(isWorkingDay('2024-10-13', calendar)).toBe(false);
});

test('the first working day from a day may be that day', () => {
  expect(workingDayFrom('2024-09-30', calendar)).toBe('2024-09-30');
  expect(workingDayFrom('2024-10-01', calendar)).toBe('2024-10-08');
});

test('a deadline in working days leaves out the day itself and every day off', () => {
  expect(addWorkingDays('2024-09-30', 1, calendar)).toBe('2024-10-08');
  expect(addWorkingDays('2024-09-30', 5, calendar)).toBe('2024-10-12');
  expect(addWorkingDays('2024-10-08', -2, calendar)).toBe('2024-09-29');
  expect(addWorkingDays('2024-10-05', 0, calendar)).toBe('2024-10-05');
  expect(() => addWorkingDays('2024-10-05', 1.5, calendar)).toThrow('whole');
});

test('counting the working days to a deadline gives its number again', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 30 }), (from, n) => {
      expect(workingDaysBetween(from, addWorkingDays(from, n, calendar), calendar)).toBe(n);
    }),
  );
  expect(workingDaysBetween('2024-10-08', '2024-09-30', calendar)).toBe(-1);
});
