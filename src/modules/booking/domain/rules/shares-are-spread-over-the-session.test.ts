import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadShares } from './shares-are-spread-over-the-session.ts';

const percent = fc.integer({ min: 0, max: 100 });
const slots = fc.integer({ min: 0, max: 200 });
const figures = fc.record({ onlinePercent: percent, tierPercent: percent });
const count = (shares: readonly string[], share: string) => shares.filter((s) => s === share).length;

/** Every window of `shares` holds its part of `marked`, less or more than one. */
function isEven(marks: readonly boolean[]): boolean {
  const total = marks.filter(Boolean).length;
  return marks.every((_, from) => {
    let seen = 0;
    return marks.slice(from).every((mark, i) => {
      if (mark) seen++;
      return Math.abs(seen - ((i + 1) * total) / marks.length) < 1;
    });
  });
}

it('gives every slot one share: online rounded up from all, of it tier rounded up, the rest on site', () => {
  fc.assert(
    fc.property(slots, figures, (n, f) => {
      const shares = spreadShares(n, f);
      const tier = count(shares, 'tier');
      const online = tier + count(shares, 'online');
      expect(shares).toHaveLength(n);
      expect(online).toBe(Math.ceil((n * f.onlinePercent) / 100));
      expect(tier).toBe(Math.ceil((online * f.tierPercent) / 100));
      expect(count(shares, 'onsite')).toBe(n - online);
    }),
  );
});

it('is the same every time: nothing but the number of slots and the figures decides', () => {
  fc.assert(
    fc.property(slots, figures, (n, f) => {
      expect(spreadShares(n, f)).toEqual(spreadShares(n, { ...f }));
    }),
  );
});

it('lies evenly over the session: on site among all slots, tier among the online ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80 }), figures, (n, f) => {
      const shares = spreadShares(n, f);
      expect(isEven(shares.map((s) => s === 'onsite'))).toBe(true);
      expect(isEven(shares.filter((s) => s !== 'onsite').map((s) => s === 'tier'))).toBe(true);
    }),
  );
});

it('a block of one share at the end is seen as uneven (control)', () => {
  expect(isEven([false, false, false, false, false, false, true, true])).toBe(false);
});

it('with the figures of the plan a half day of 21 slots is 4 on site, 10 online and 7 tier', () => {
  const shares = spreadShares(21, { onlinePercent: 80, tierPercent: 40 });
  expect([count(shares, 'onsite'), count(shares, 'online'), count(shares, 'tier')]).toEqual([4, 10, 7]);
});
