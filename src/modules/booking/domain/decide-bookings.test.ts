import { describe, expect, it } from 'vitest';
import { decideBookings } from './decide-bookings.ts';
import type { Decision, Pool, PoolHold, PoolSession, PoolSlot, Wish } from './pool.ts';
import { defaultSettings, settingsFrom } from './settings.ts';

const now = '2026-11-22T23:30:00.000Z';
const session: PoolSession = { id: 's', practitioner: 'dr', department: 'x', date: '2026-11-23', state: 'open' };
const slot: PoolSlot = {
  id: 'a',
  session: 's',
  startsAt: '2026-11-23T00:00:00.000Z',
  share: 'online',
  freeNumbers: [1, 2],
};
const hold: PoolHold = {
  id: 'h',
  slot: 'a',
  patient: 'p',
  number: 3,
  state: 'held',
  dueAt: '2026-11-22T23:31:00.000Z',
};

function pool(
  change: {
    session?: Partial<PoolSession>;
    slot?: Partial<PoolSlot>;
    hold?: Partial<PoolHold>;
    bookings?: Pool['bookings'];
  } = {},
): Pool {
  return {
    sessions: new Map([['s', { ...session, ...change.session }]]),
    slots: new Map([['a', { ...slot, ...change.slot }]]),
    holds: new Map([['h', { ...hold, ...change.hold }]]),
    bookings: change.bookings ?? [],
  };
}
type Asked = Omit<Wish, 'channel'> & { channel?: Wish['channel'] };
const decide = (wishes: Asked[], view: Pool = pool(), at = now) =>
  decideBookings(
    wishes.map((wish) => ({ channel: 'mobile', ...wish })),
    view,
    at,
    { ...defaultSettings },
  );
const codes = (decisions: Decision[]) => decisions.map((d) => (d.ok ? d.number : d.code));

describe('a batch of wishes', () => {
  it('is served in order of arrival: the first get the lowest numbers, the rest are refused', () => {
    const wishes = ['p', 'q', 'r'].map((patient) => ({ patient, slot: 'a' }));
    expect(codes(decide(wishes))).toEqual([1, 2, 'booking.slot_full']);
  });

  it('never spends a number on a wish that a limit refuses', () => {
    const bookings = [{ patient: 'p', date: '2026-11-23', practitioner: 'dr', department: 'x' }];
    expect(
      codes(
        decide(
          [
            { patient: 'p', slot: 'a' },
            { patient: 'q', slot: 'a' },
          ],
          pool({ bookings }),
        ),
      ),
    ).toEqual(['booking.doctor_day_limit', 1]);
  });

  it('sees the limits inside the batch itself', () => {
    expect(
      codes(
        decide([
          { patient: 'p', slot: 'a' },
          { patient: 'p', slot: 'a' },
        ]),
      ),
    ).toEqual([1, 'booking.doctor_day_limit']);
  });

  it('gives a hold its own number and leaves the free ones alone', () => {
    expect(
      codes(
        decide([
          { patient: 'p', hold: 'h' },
          { patient: 'q', slot: 'a' },
        ]),
      ),
    ).toEqual([3, 1]);
  });

  it('honours a hold once', () => {
    expect(
      codes(
        decide([
          { patient: 'p', hold: 'h' },
          { patient: 'p', hold: 'h' },
        ]),
      ),
    ).toEqual([3, 'booking.hold_used']);
  });
});

describe('a wish is refused with its reason', () => {
  it.each([
    ['booking.session_closed', pool({ session: { state: 'closed' } })],
    ['booking.session_paused', pool({ session: { state: 'paused' } })],
    ['booking.session_unreleased', pool({ session: { state: 'planned' } })],
    ['booking.not_open_yet', pool({ session: { date: '2026-12-08' } })],
    ['booking.slot_started', pool({ slot: { startsAt: now } })],
    ['booking.slot_full', pool({ slot: { freeNumbers: [] } })],
    [
      'booking.department_day_limit',
      pool({
        bookings: ['y', 'z'].map((department) => ({
          patient: 'p',
          date: '2026-11-23',
          practitioner: `dr ${department}`,
          department,
        })),
      }),
    ],
  ])('%s', (code, view) => {
    expect(codes(decide([{ patient: 'p', slot: 'a' }], view))).toEqual([code]);
  });

  it.each([
    ['booking.hold_expired', { dueAt: now }],
    ['booking.hold_expired', { state: 'expired' as const }],
    ['booking.hold_expired', { state: 'released' as const }],
    ['booking.hold_used', { state: 'booked' as const }],
    ['booking.hold_unknown', { patient: 'somebody else' }],
  ])('%s for a hold with %j', (code, change) => {
    expect(codes(decide([{ patient: 'p', hold: 'h' }], pool({ hold: change })))).toEqual([code]);
  });

  it.each([
    ['booking.slot_on_site', 'onsite', '2026-11-23', 'web'],
    ['booking.slot_for_partners', 'tier', '2026-12-01', 'window'],
    ['booking.slot_not_released', 'tier', '2026-12-04', 'partner'],
  ] as const)('%s: a slot %s of %s asked for by %s', (code, share, date, channel) => {
    const view = pool({ slot: { share, startsAt: `${date}T00:00:00.000Z` }, session: { date } });
    expect(codes(decide([{ patient: 'p', slot: 'a', channel }], view))).toEqual([code]);
  });

  it('with the shares of which something else may be offered to this channel', () => {
    const view = pool({
      slot: { share: 'tier', startsAt: '2026-12-01T00:00:00.000Z' },
      session: { date: '2026-12-01' },
    });
    const [web, window] = decide(
      [
        { patient: 'p', slot: 'a', channel: 'web' },
        { patient: 'q', slot: 'a', channel: 'window' },
      ],
      view,
    );
    expect(web).toMatchObject({ near: 'a', shares: ['online'] });
    expect(window).toMatchObject({ near: 'a', shares: ['onsite', 'online'] });
  });

  it('but a place that a hold keeps is not asked for its share again', () => {
    const view = pool({ slot: { share: 'onsite' } });
    expect(codes(decide([{ patient: 'p', hold: 'h' }], view))).toEqual([3]);
  });

  it('booking.slot_unknown for a slot that is not there', () => {
    expect(codes(decide([{ patient: 'p', slot: 'b' }]))).toEqual(['booking.slot_unknown']);
  });
});

describe('settings', () => {
  it('lay whole numbers of known keys over the defaults and guess nothing', () => {
    const rows = [
      { key: 'holdMinutes', value: 7 },
      { key: 'opensDaysAhead', value: '28' },
      { key: 'departmentsPerDay', value: -1 },
      { key: 'unknown', value: 3 },
    ];
    expect(settingsFrom(rows)).toEqual({ ...defaultSettings, holdMinutes: 7 });
  });
});
