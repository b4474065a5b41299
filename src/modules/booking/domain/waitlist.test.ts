import { describe, expect, test } from 'vitest';
import { atLocal } from '#kernel/instant.ts';
import { seeded } from '#kernel/random.ts';
import { planOffers } from './plan-offers.ts';
import type { Refused } from './pool.ts';
import { chanceOf } from './rules/chance-from-own-history.ts';
import { offersResumeAt } from './rules/no-offers-at-night.ts';
import { offerDueAt } from './rules/offer-lasts-minutes.ts';
import { returnsAt } from './rules/released-place-returns-later.ts';
import { unfitLosesPlace } from './rules/unfit-keeps-or-loses-the-place.ts';
import { priorityGroup } from './rules/waitlist-has-priority-groups.ts';
import { inLine } from './rules/waitlist-is-in-order.ts';
import type { FreePlace, WaitingEntry } from './waitlist.ts';

const DAY = '2026-11-23';
const at = (time: string) => atLocal(DAY, time);
const entry = (id: string, change: Partial<WaitingEntry> = {}): WaitingEntry => ({
  id,
  patient: `patient-${id}`,
  period: null,
  channel: 'mobile',
  priority: 2,
  joinedAt: at('09:00'),
  seen: [],
  ...change,
});
const place = (slot: string, change: Partial<FreePlace> = {}): FreePlace => ({
  slot,
  session: 's',
  period: 'pm',
  startsAt: at('15:00'),
  free: 1,
  ...change,
});
const settings = { offerMinutes: 15, offersFromHour: 7, offersUntilHour: 22 };
const refused = (near: string | null): Refused => ({ ok: false, code: 'booking.x', near, shares: [] });
const plan = (
  line: WaitingEntry[],
  places: FreePlace[],
  judge = (_: WaitingEntry): Refused | null => null,
  now = '10:00',
) => planOffers(line, places, judge, at(now), settings);

describe('the order', () => {
  test('is priority group, then the moment of joining, then the id', () => {
    const line = [
      entry('c'),
      entry('b', { joinedAt: at('08:00') }),
      entry('a'),
      entry('z', { priority: 1, joinedAt: at('09:30') }),
    ];
    expect(line.sort(inLine).map((one) => one.id)).toEqual(['z', 'b', 'a', 'c']);
  });

  test('puts the aged and those with a proof into the first group', () => {
    expect([priorityGroup(80, false, 80), priorityGroup(79, false, 80), priorityGroup(30, true, 80)]).toEqual([
      1, 2, 1,
    ]);
  });
});

describe('the hours', () => {
  test.each([
    ['06:59', at('07:00')],
    ['07:00', null],
    ['21:59', null],
    ['22:00', atLocal('2026-11-24', '07:00')],
    ['00:00', at('07:00')],
  ])('at %s the next offer is given at %s (null: now)', (time, resumes) => {
    expect(offersResumeAt(at(time), settings)).toBe(resumes);
  });

  test('an offer has all its minutes or is not made', () => {
    expect(offerDueAt(at('10:00'), at('10:15'), 15)).toBe(at('10:15'));
    expect(offerDueAt(at('10:01'), at('10:15'), 15)).toBeNull();
  });
});

describe('the delay', () => {
  test('lies between one and ten minutes, is told by its seed, and differs from seed to seed', () => {
    const all = Array.from({ length: 500 }, (_, n) => returnsAt(at('10:00'), at('15:00'), 10, seeded(n)) ?? '');
    expect(all.every((one) => one >= at('10:01') && one <= at('10:10'))).toBe(true);
    expect(new Set(all).size).toBeGreaterThan(200);
    expect(returnsAt(at('10:00'), at('15:00'), 10, seeded(7))).toBe(all[7]);
  });

  test('is none where it is switched off or would outlast the wait for the slot', () => {
    expect(returnsAt(at('10:00'), at('15:00'), 0, seeded(1))).toBeNull();
    expect(returnsAt(at('10:00'), at('10:01'), 10, seeded(1))).toBeNull();
  });
});

describe('the plan', () => {
  test('gives the earliest place to the first fit person, and each person one', () => {
    const line = [entry('b', { joinedAt: at('09:10') }), entry('a'), entry('a2', { patient: 'patient-a' })];
    const { offers } = plan(line, [place('late', { startsAt: at('16:00') }), place('early')]);
    expect(offers.map(({ entry: e, place: p }) => `${e.id} ${p.slot}`)).toEqual(['a early', 'b late']);
  });

  test('passes over who is refused as a person, once and with the code, and stops at no one who is refused by the place', () => {
    const judge = (e: WaitingEntry) => (e.id === 'a' ? refused(null) : e.id === 'b' ? refused('slot') : null);
    const { offers, skips } = plan([entry('a'), entry('b'), entry('c')], [place('x'), place('y')], judge);
    expect(offers.map((o) => o.entry.id)).toEqual(['c']);
    expect(skips.map((s) => `${s.entry.id} ${s.code}`)).toEqual(['a booking.x']);
  });

  test('offers no slot twice to one entry, and none of another half day', () => {
    const line = [entry('seen', { seen: ['x'] }), entry('morning', { period: 'am' }), entry('fits')];
    expect(plan(line, [place('x')]).offers.map((o) => o.entry.id)).toEqual(['fits']);
  });

  test('keeps places at night for those who wait, and no more of them', () => {
    const places = [place('x', { startsAt: atLocal('2026-11-24', '09:00'), free: 3 })];
    const night = plan([entry('a'), entry('b')], places, undefined, '23:00');
    expect(night.offers).toEqual([]);
    expect(night.keep.map((k) => k.until)).toEqual(Array(2).fill(atLocal('2026-11-24', '07:00')));
  });
});

test('only a number with the very doctor one waits for ends the waiting', () => {
  expect(unfitLosesPlace('booking.doctor_day_limit', true)).toBe(true);
  expect(unfitLosesPlace('booking.doctor_day_limit', false)).toBe(false);
  expect(unfitLosesPlace('booking.department_day_limit', true)).toBe(false);
});

describe('the chance', () => {
  test('is the share of past days on which enough came free', () => {
    expect(chanceOf(2, [0, 1, 2, 3, 2, 0, 5, 2])).toEqual({ days: 8, enough: 5, level: 'good' });
    expect(chanceOf(3, [0, 1, 2, 3, 2, 0, 5, 2]).level).toBe('fair');
    expect(chanceOf(9, [0, 1, 2, 3, 2, 0, 5, 2])).toEqual({ days: 8, enough: 0, level: 'small' });
  });

  test('is not claimed from fewer than eight days', () => {
    expect(chanceOf(1, [3, 3, 3, 3, 3, 3, 3])).toEqual({ days: 7, enough: 7, level: null });
  });
});
