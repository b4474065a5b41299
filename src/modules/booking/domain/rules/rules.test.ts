import { describe, expect, it } from 'vitest';
import { slotHasStarted } from './booking-closes-at-slot-start.ts';
import { bookingIsOpenFor, lastBookableDay } from './booking-opens-days-ahead.ts';
import { cancelUntil, patientMayCancel } from './cancel-is-free-until-before-start.ts';
import { departmentWouldExceedLimit } from './departments-per-day-are-limited.ts';
import { holdDueAt, holdIsOver } from './hold-lasts-minutes.ts';
import { templateWeekday } from './holidays-have-no-sessions.ts';
import { hasNumberWithDoctor } from './one-number-per-doctor-and-day.ts';
import { slotLengthAllowed } from './slot-is-at-most-30-minutes.ts';
import { walkInAllowed } from './walk-in-while-session-is-open.ts';

const nine = '2026-11-23T01:00:00.000Z';

describe('booking opens days ahead', () => {
  it('opens a day fourteen local days before it, from midnight in Shanghai', () => {
    expect(bookingIsOpenFor('2026-12-07', '2026-11-22T16:00:00.000Z', 14)).toBe(true);
    expect(bookingIsOpenFor('2026-12-07', '2026-11-22T15:59:59.999Z', 14)).toBe(false);
    expect(lastBookableDay(nine, 14)).toBe('2026-12-07');
  });
});

describe('booking closes at slot start', () => {
  it('sells a place up to the last millisecond before its start and not at the start', () => {
    expect(slotHasStarted(nine, '2026-11-23T00:59:59.999Z')).toBe(false);
    expect(slotHasStarted(nine, nine)).toBe(true);
  });
});

describe('cancel is free until before start', () => {
  it('lets a patient cancel at exactly thirty minutes and not a moment later', () => {
    expect(cancelUntil(nine, 30)).toBe('2026-11-23T00:30:00.000Z');
    expect(patientMayCancel(nine, '2026-11-23T00:30:00.000Z', 30)).toBe(true);
    expect(patientMayCancel(nine, '2026-11-23T00:30:00.001Z', 30)).toBe(false);
  });
});

describe('hold lasts minutes', () => {
  it('is over at its due instant, swept or not', () => {
    const due = holdDueAt(nine, 5);
    expect(due).toBe('2026-11-23T01:05:00.000Z');
    expect(holdIsOver(due, '2026-11-23T01:04:59.999Z')).toBe(false);
    expect(holdIsOver(due, due)).toBe(true);
  });
});

describe('one number per doctor and day', () => {
  it('refuses a second number with the same doctor only', () => {
    expect(hasNumberWithDoctor(['a'], 'a')).toBe(true);
    expect(hasNumberWithDoctor(['a'], 'b')).toBe(false);
    expect(hasNumberWithDoctor([], 'a')).toBe(false);
  });
});

describe('departments per day are limited', () => {
  it.each([
    [[], 'x', false],
    [['x'], 'y', false],
    [['x', 'y'], 'z', true],
    [['x', 'y'], 'x', false],
    [['x', 'x'], 'y', false],
  ])('having %j, another in %s: refused %s', (booked, department, refused) => {
    expect(departmentWouldExceedLimit(booked, department, 2)).toBe(refused);
  });
});

describe('walk-in while session is open', () => {
  it('gives numbers until the session ends, and none when it is paused, planned or closed', () => {
    expect(walkInAllowed({ state: 'open', endsAt: nine }, '2026-11-23T00:59:59.999Z')).toBe(true);
    expect(walkInAllowed({ state: 'open', endsAt: nine }, nine)).toBe(false);
    for (const state of ['planned', 'paused', 'closed'] as const) {
      expect(walkInAllowed({ state, endsAt: nine }, '2026-11-23T00:00:00.000Z')).toBe(false);
    }
  });
});

describe('slot is at most 30 minutes', () => {
  it.each([
    [0, false],
    [1, true],
    [30, true],
    [31, false],
    [7.5, false],
  ])('%d minutes: allowed %s', (minutes, allowed) => {
    expect(slotLengthAllowed(minutes)).toBe(allowed);
  });
});

describe('holidays have no sessions', () => {
  it('runs the own weekday on plain days, nothing on holidays, and a working week on make-up days', () => {
    expect(templateWeekday('2026-11-23', 'workday')).toBe(1);
    expect(templateWeekday('2026-11-28', 'weekend')).toBe(6);
    expect(templateWeekday('2026-10-01', 'holiday')).toBeNull();
    expect(templateWeekday('2026-11-24', 'closed')).toBeNull();
    expect(templateWeekday('2026-11-28', 'makeup')).toBe(5);
    expect(templateWeekday('2026-11-29', 'makeup')).toBe(1);
  });
});
