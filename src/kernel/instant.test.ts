import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMinutes,
  addSeconds,
  ageOn,
  atLocal,
  cutToMinute,
  daysBetween,
  epochMs,
  fromEpochMs,
  isInstant,
  isLocalDate,
  isLocalTime,
  localDate,
  localTime,
  minutesBetween,
  parseInstant,
  toOffset,
  weekday,
} from '#kernel/instant.ts';

const ms = fc.integer({ min: -62_000_000_000_000, max: 253_402_300_799_999 });
const day = fc.integer({ min: -40_000, max: 40_000 }).map((n) => addDays('1970-01-01', n));

describe('an instant', () => {
  test('is the same text as the ISO text of the machine, and the way back gives the same millisecond', () => {
    fc.assert(
      fc.property(ms, (n) => {
        expect(fromEpochMs(n)).toBe(new Date(n).toISOString());
        expect(epochMs(fromEpochMs(n))).toBe(n);
      }),
    );
  });

  test('sorts as text in the order of time', () => {
    fc.assert(fc.property(ms, ms, (a, b) => void expect(fromEpochMs(a) < fromEpochMs(b)).toBe(a < b)));
  });

  test('has one spelling only, and its day must exist', () => {
    expect(isInstant('2026-11-23T00:00:00.000Z')).toBe(true);
    for (const wrong of [
      '2026-11-23T00:00:00Z',
      '2026-11-23T00:00:00.000+00:00',
      '2026-02-29T00:00:00.000Z',
      '2026-11-23T24:00:00.000Z',
      '2026-13-01T00:00:00.000Z',
      '',
    ]) {
      expect(isInstant(wrong), wrong).toBe(false);
    }
    expect(() => epochMs('2026-11-23')).toThrow('not an instant');
  });

  test('is read from any offset, and from PostgreSQL', () => {
    expect(parseInstant('2026-11-23T08:00:00+08:00')).toBe('2026-11-23T00:00:00.000Z');
    expect(parseInstant('2026-11-23 08:00:00.123456+08')).toBe('2026-11-23T00:00:00.123Z');
    expect(parseInstant('2026-11-23T00:00Z')).toBe('2026-11-23T00:00:00.000Z');
    expect(parseInstant('2026-11-22T19:30:00-0430')).toBe('2026-11-23T00:00:00.000Z');
    for (const wrong of ['2026-11-23T08:00:00', '2026-02-30T08:00:00Z', '2026-11-23T08:00:00+19:00', 'now', '']) {
      expect(parseInstant(wrong), wrong).toBeNull();
    }
  });

  test('moves by minutes and seconds, also backwards', () => {
    expect(addMinutes('2026-12-31T23:59:30.500Z', 1)).toBe('2027-01-01T00:00:30.500Z');
    expect(addSeconds('2027-01-01T00:00:00.000Z', -1)).toBe('2026-12-31T23:59:59.000Z');
  });
});

describe('minutes between two instants', () => {
  test('are whole, both ends cut to the minute first', () => {
    expect(minutesBetween('2026-11-23T00:00:59.999Z', '2026-11-23T00:01:00.000Z')).toBe(1);
    expect(minutesBetween('2026-11-23T00:00:00.000Z', '2026-11-23T00:00:59.999Z')).toBe(0);
    expect(minutesBetween('2026-11-23T00:10:00.000Z', '2026-11-23T00:00:00.000Z')).toBe(-10);
  });

  test('add up over any stop on the way', () => {
    fc.assert(
      fc.property(ms, ms, ms, (a, b, c) => {
        const [x, y, z] = [fromEpochMs(a), fromEpochMs(b), fromEpochMs(c)];
        expect(minutesBetween(x, y) + minutesBetween(y, z)).toBe(minutesBetween(x, z));
        expect(epochMs(x) - epochMs(cutToMinute(x))).toBeLessThan(60_000);
      }),
    );
  });
});

describe('Shanghai time', () => {
  test('is eight hours ahead, so its day begins at 16:00 UTC', () => {
    expect(localDate('2026-11-22T15:59:59.999Z')).toBe('2026-11-22');
    expect(localDate('2026-11-22T16:00:00.000Z')).toBe('2026-11-23');
    expect(localTime('2026-11-22T16:05:00.000Z')).toBe('00:05');
    expect(toOffset('2026-11-23T00:00:00.000Z')).toBe('2026-11-23T08:00:00+08:00');
    expect(atLocal('2026-11-23', '07:30')).toBe('2026-11-22T23:30:00.000Z');
    expect(() => atLocal('2026-11-23', '24:00')).toThrow('not a local time');
    expect(isLocalTime('7:30')).toBe(false);
  });

  test('of a day and a time comes back as that day and time', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), (date, minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect([localDate(atLocal(date, time)), localTime(atLocal(date, time))]).toEqual([date, time]);
      }),
    );
  });
});

describe('a local date', () => {
  test('must exist, leap years by the Gregorian rule', () => {
    expect(['2024-02-29', '2000-02-29', '2026-12-31'].every(isLocalDate)).toBe(true);
    expect(['2023-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-1-1', '20261123'].some(isLocalDate)).toBe(
      false,
    );
    expect(() => addDays('2026-02-30', 1)).toThrow('not a local date');
  });

  test('moves by days as counted', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -4000, max: 4000 }),
        (d, n) => void expect(daysBetween(d, addDays(d, n))).toBe(n),
      ),
    );
  });

  test('has the weekday of the machine calendar, Monday 1', () => {
    expect(weekday('2026-11-23')).toBe(1);
    fc.assert(fc.property(day, (d) => void expect(weekday(d) % 7).toBe(new Date(`${d}T00:00:00Z`).getUTCDay())));
  });
});

describe('an age', () => {
  test('is completed years: one less on the day before the birthday', () => {
    expect(ageOn('2012-11-24', '2026-11-23')).toBe(13);
    expect(ageOn('2012-11-23', '2026-11-23')).toBe(14);
    expect(ageOn('2026-11-23', '2026-11-23')).toBe(0);
  });

  test('of somebody born on 29 February grows on 1 March of a common year', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
  });

  test('before the birth is a bug', () => {
    expect(() => ageOn('2026-11-24', '2026-11-23')).toThrow('before the birth');
  });
});
