import { describe, expect, it } from 'vitest';
import { monthsBefore } from '../months-before.ts';
import { exemptionOf } from './hospital-changes-never-count-as-no-show.ts';
import {
  freshNoShows,
  hasLostItsGround,
  type NoShow,
  noShowsThatSuspend,
  suspensionUntil,
} from './repeated-no-shows-suspend.ts';
import { isSuspended } from './suspension-stops-advance-booking.ts';

const now = '2026-11-23T03:00:00.000Z';
const figures = { noShowMonths: 6, noShowLimit: 3 };
const missed = (missedAt: string, change: Partial<NoShow> = {}): NoShow => ({
  id: missedAt,
  missedAt,
  exempt: null,
  forgivenAt: null,
  suspension: null,
  ...change,
});
const three = ['2026-06-01', '2026-09-01', '2026-11-20'].map((day) => missed(`${day}T01:00:00.000Z`));

describe('what counts as a no-show', () => {
  const base = { startsAt: '2026-11-23T01:00:00.000Z', bookedAt: '2026-11-20T01:00:00.000Z', movedAt: null };
  it.each([
    ['a booking nobody came to', { notedAt: now }, null],
    ['one whose clinic moved after it was made', { notedAt: now, movedAt: '2026-11-21T01:00:00.000Z' }, 'moved'],
    ['one made after the clinic had moved', { notedAt: now, movedAt: '2026-11-19T01:00:00.000Z' }, null],
    ['one whose clinic ended at the last minute of grace', { notedAt: '2026-11-23T01:30:00.000Z' }, 'closed_early'],
    ['one whose clinic ended a moment later', { notedAt: '2026-11-23T01:30:00.001Z' }, null],
  ])('%s', (_, change, expected) => {
    expect(exemptionOf({ ...base, ...change }, 30)).toBe(expected);
  });
});

describe('three in half a year', () => {
  it('suspend, two do not', () => {
    expect(noShowsThatSuspend(three, now, figures)).toHaveLength(3);
    expect(noShowsThatSuspend(three.slice(1), now, figures)).toEqual([]);
  });
  it.each([
    ['is exempt', { exempt: 'moved' }],
    ['was forgiven', { forgivenAt: now }],
    ['has led to a suspension before', { suspension: 's' }],
    ['is older than the window', { missedAt: '2026-05-23T02:59:59.999Z' }],
  ])('one of them does not count when it %s', (_, change) => {
    expect(noShowsThatSuspend([{ ...(three[0] as NoShow), ...change }, ...three.slice(1)], now, figures)).toEqual([]);
  });
  it('are as many as the hospital says, and with a limit of none nobody is suspended', () => {
    expect(noShowsThatSuspend(three.slice(0, 1), now, { ...figures, noShowLimit: 1 })).toHaveLength(1);
    expect(noShowsThatSuspend(three, now, { ...figures, noShowLimit: 0 })).toEqual([]);
    expect(freshNoShows(three, now, 1)).toHaveLength(1);
  });
});

describe('a suspension', () => {
  it('ends by itself at a midnight', () => {
    const until = suspensionUntil(now, 90);
    expect(until).toBe('2027-02-20T16:00:00.000Z');
    expect(isSuspended(until, '2027-02-20T15:59:59.999Z')).toBe(true);
    expect(isSuspended(until, until)).toBe(false);
    expect(isSuspended(null, now)).toBe(false);
  });
  it('falls when fewer no-shows than its limit are left under it', () => {
    const rest = three.map((one) => ({ ...one, suspension: 's' }));
    expect(hasLostItsGround(rest, 3)).toBe(false);
    expect(hasLostItsGround([{ ...(rest[0] as NoShow), forgivenAt: now }, ...rest.slice(1)], 3)).toBe(true);
  });
});

it('months back end on a day that exists', () => {
  expect(monthsBefore('2026-08-31T01:00:00.000Z', 6)).toBe('2026-02-28T01:00:00.000Z');
  expect(monthsBefore('2028-08-31T01:00:00.000Z', 6)).toBe('2028-02-29T01:00:00.000Z');
  expect(monthsBefore('2026-01-15T01:00:00.000Z', 1)).toBe('2025-12-15T01:00:00.000Z');
});
