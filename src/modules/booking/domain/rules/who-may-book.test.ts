import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, atLocal, type Instant } from '#kernel/instant.ts';
import type { BookingChannel, Share } from '../session.ts';
import {
  sharesOpenTo,
  tierReleasedAt,
  tierReleasedThroughDay,
  tierSharedAt,
  tierSharedThroughDay,
  whoMayBook,
} from './who-may-book.ts';

const figures = { tierDaysAhead: 10, tierReleaseHour: 8, tierHours: 72 };
const date = '2026-12-11';
const released = '2026-12-01T00:00:00.000Z';
const shared = '2026-12-04T00:00:00.000Z';
const channels: BookingChannel[] = [
  'web',
  'mobile',
  'window',
  'phone',
  'kiosk',
  'clinic_room',
  'partner',
  'family_doctor',
];
const may = (share: Share, channel: BookingChannel, now: Instant) =>
  whoMayBook(share, channel, now, date, figures).open;
const openTo = (share: Share, now: Instant) => channels.filter((channel) => may(share, channel, now));

it('tier slots are released at 08:00 of day D-10 in Chinese time, and shared 72 hours later', () => {
  expect(tierReleasedAt(date, figures)).toBe(released);
  expect(tierSharedAt(date, figures)).toBe(shared);
});

describe('a tier slot', () => {
  it.each([
    ['before the release', addMinutes(released, -1), []],
    ['at the release instant', released, ['partner', 'family_doctor']],
    ['a minute before the 72 hours are over', addMinutes(shared, -1), ['partner', 'family_doctor']],
    ['at the opening instant', shared, channels],
  ])('%s is open to %2$j', (_, now, expected) => {
    expect(openTo('tier', now)).toEqual(expected);
  });

  it('says when it opens to whoever is refused', () => {
    const at = (channel: BookingChannel) => whoMayBook('tier', channel, '2026-11-30T00:00:00.000Z', date, figures);
    expect(at('mobile')).toEqual({ open: false, code: 'booking.slot_for_partners', opensAt: shared });
    expect(at('partner')).toEqual({ open: false, code: 'booking.slot_not_released', opensAt: released });
  });
});

it('online slots are every channel’s at any time, on-site slots the hospital’s own desks’', () => {
  expect(openTo('online', '2026-01-01T00:00:00.000Z')).toEqual(channels);
  expect(openTo('onsite', shared)).toEqual(['window', 'phone', 'kiosk', 'clinic_room']);
});

it('what a channel may take it may take from then on: access never closes again with time', () => {
  const base = atLocal('2026-11-20', '00:00');
  const minute = fc.integer({ min: 0, max: 30 * 24 * 60 });
  fc.assert(
    fc.property(minute, minute, fc.constantFrom(...channels), (a, b, channel) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)].map((m) => addMinutes(base, m));
      const before = sharesOpenTo(channel, early as Instant, date, figures);
      expect(sharesOpenTo(channel, late as Instant, date, figures)).toEqual(expect.arrayContaining([...before]));
    }),
  );
});

it('an earlier release than the figures say is seen (control)', () => {
  expect(whoMayBook('tier', 'partner', addMinutes(released, -1), date, { ...figures, tierReleaseHour: 7 }).open).toBe(
    true,
  );
});

it('the last released day goes on by one at the release hour, and is the one whose release has come', () => {
  expect(tierReleasedThroughDay('2026-11-30T23:59:00.000Z', figures)).toBe('2026-12-10');
  expect(tierReleasedThroughDay(released, figures)).toBe(date);
  expect(tierSharedThroughDay(shared, figures)).toBe(date);
  expect(tierSharedThroughDay(addMinutes(shared, -1), figures) < date).toBe(true);
});
