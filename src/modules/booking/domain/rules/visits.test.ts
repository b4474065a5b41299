import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSlots } from '../slot-times.ts';
import { rotaReleasesAt } from './approved-rota-opens-at-the-release-hour.ts';
import { firstDayOfReturn, visitKindOf } from './return-visit-is-within-months.ts';
import { spreadShares } from './shares-are-spread-over-the-session.ts';
import { spreadVisits } from './visits-are-spread-over-the-shares.ts';
import { visitsOpenTo, whoMayBookKept } from './who-may-book-a-kept-visit.ts';

const opensAt = '2026-11-22T00:00:00.000Z';
const before = '2026-11-21T23:59:00.000Z';

describe('a slot kept for one kind of visit', () => {
  it.each([
    ['any', 'first', before, true],
    ['first', 'first', before, true],
    ['return', 'return', before, true],
    ['first', 'return', before, false],
    ['return', 'first', before, false],
    ['return', 'first', opensAt, true],
    ['first', 'return', opensAt, true],
  ] as const)('%s, asked for by a %s visit at %s: open %s', (visit, patient, now, open) => {
    expect(whoMayBookKept(visit, patient, now, opensAt).open).toBe(open);
  });

  it('says who it is for and from when it is everybody’s', () => {
    expect(whoMayBookKept('return', 'first', before, opensAt)).toEqual({
      open: false,
      code: 'booking.slot_for_return_visits',
      opensAt,
    });
  });

  it('is open where the session keeps nothing, and everything is open from the opening instant on', () => {
    expect(whoMayBookKept('return', 'first', before, null).open).toBe(true);
    expect(visitsOpenTo('first', before, opensAt)).toEqual(['any', 'first']);
    expect(visitsOpenTo('first', opensAt, opensAt)).toEqual(['any', 'first', 'return']);
  });
});

describe('a return visit', () => {
  const session = { department: 'x', practitioner: 'dr', date: '2026-11-23' };
  const kind = (change: object, figures = { returnMonths: 6, returnWithDoctor: 0 }) =>
    visitKindOf(
      'p',
      session,
      [{ patient: 'p', department: 'x', practitioner: 'dr', date: '2026-06-01', ...change }],
      figures,
    );

  it('follows a visit in the department within the months, counted to the day', () => {
    expect(firstDayOfReturn('2026-11-23', 6)).toBe('2026-05-23');
    expect(kind({ date: '2026-05-23' })).toBe('return');
    expect(kind({ date: '2026-05-22' })).toBe('first');
    expect(kind({ practitioner: 'another' })).toBe('return');
  });

  it('is no other person’s, department’s or later day’s visit', () => {
    expect(kind({ patient: 'q' })).toBe('first');
    expect(kind({ department: 'y' })).toBe('first');
    expect(kind({ date: '2026-11-24' })).toBe('first');
  });

  it('is to the same doctor where the hospital counts so', () => {
    const own = { returnMonths: 6, returnWithDoctor: 1 };
    expect(kind({}, own)).toBe('return');
    expect(kind({ practitioner: 'another' }, own)).toBe('first');
  });
});

describe('the spread', () => {
  const percent = fc.integer({ min: 0, max: 100 });
  const figures = fc.record({
    onlinePercent: percent,
    tierPercent: percent,
    firstPercent: percent,
    returnPercent: percent,
  });

  it('keeps the parts of the whole, rounded up, and gives every share its part of first visits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), figures, (n, f) => {
        const shares = spreadShares(n, f);
        const visits = spreadVisits(shares, f);
        const first = Math.ceil((n * f.firstPercent) / 100);
        expect(visits.filter((one) => one === 'first')).toHaveLength(first);
        expect(visits.filter((one) => one === 'return')).toHaveLength(
          Math.min(n - first, Math.ceil((n * f.returnPercent) / 100)),
        );
        for (const share of ['onsite', 'online', 'tier']) {
          const own = visits.filter((_, k) => shares[k] === share);
          const part = (own.length * first) / n;
          expect(Math.abs(own.filter((one) => one === 'first').length - part)).toBeLessThan(1 + 1e-9);
        }
      }),
    );
  });
});

describe('lengths of their own', () => {
  const hours = { starts: '08:00', ends: '10:00', minutesPerSlot: 10, capacity: 1 };
  const mixed = {
    onlinePercent: 100,
    tierPercent: 0,
    firstPercent: 50,
    returnPercent: 50,
    firstMinutes: 15,
    returnMinutes: 8,
  };

  it('mix in one session: each begins when the one before it ends, the most that fit, the same every time', () => {
    const slots = planSlots('2026-11-23', hours, mixed);
    expect(slots).toEqual(planSlots('2026-11-23', hours, mixed));
    const minutes = slots.map(({ visit }) => (visit === 'first' ? 15 : 8));
    const starts = slots.map((slot) => (Date.parse(slot.startsAt) - Date.parse('2026-11-23T00:00:00Z')) / 60_000);
    expect(starts).toEqual(minutes.map((_, k) => minutes.slice(0, k).reduce((sum, one) => sum + one, 0)));
    expect(slots).toHaveLength(10);
    expect(slots.map((slot) => slot.numbers[0])).toEqual(slots.map((_, k) => k + 1));
  });

  it('of nought are the template’s, and never reach over the end', () => {
    expect(planSlots('2026-11-23', hours, { ...mixed, firstMinutes: 0, returnMinutes: 0 })).toHaveLength(12);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (firstMinutes, returnMinutes) => {
        const last = planSlots('2026-11-23', hours, { ...mixed, firstMinutes, returnMinutes }).at(-1);
        const length = (last?.visit === 'first' ? firstMinutes : returnMinutes) || 10;
        expect(Date.parse(last?.startsAt ?? '') + length * 60_000).toBeLessThanOrEqual(
          Date.parse('2026-11-23T02:00:00Z'),
        );
      }),
    );
  });
});

it('an approved rota opens at the next release hour', () => {
  expect(rotaReleasesAt('2026-11-22T23:30:00.000Z', 8)).toBe('2026-11-23T00:00:00.000Z');
  expect(rotaReleasesAt('2026-11-23T00:00:00.000Z', 8)).toBe('2026-11-24T00:00:00.000Z');
});
