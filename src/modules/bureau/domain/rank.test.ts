import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultWeights, rank, type Standing } from './rank.ts';

const share = fc.nat(20).chain((of) => fc.record({ of: fc.constant(of), good: fc.nat(of) }));
const standing = fc.record({
  ...{ institution: fc.integer({ min: 1, max: 500 }) },
  ...{ selfCheck: share, overdue: share, spotCheck: share, targets: share },
});
const standings = fc.uniqueArray(standing, { selector: ({ institution }) => institution, maxLength: 12 });
const none = { good: 0, of: 0 };
const with_ = (institution: number, more: Partial<Standing>): Standing => ({
  ...{ institution, selfCheck: none, overdue: none, spotCheck: none, targets: none },
  ...more,
});

test('every place follows from the parts that stand beside it, in whatever order the institutions come', () => {
  fc.assert(
    fc.property(standings, (all) => {
      const places = rank(all, defaultWeights);
      expect(rank([...all].reverse(), defaultWeights)).toEqual(places);
      expect(places).toHaveLength(all.length);
      for (const one of places) {
        const judged = one.parts.filter(({ value }) => value !== null);
        const weight = judged.reduce((sum, part) => sum + part.weight, 0);
        const sum = judged.reduce((all, part) => all + part.weight * (part.value ?? 0), 0);
        expect(one.total).toBe(weight === 0 ? null : Math.floor(sum / weight));
        const better = places.filter(({ total }) => total !== null && one.total !== null && total > one.total);
        expect(one.place).toBe(one.total === null ? null : better.length + 1);
      }
    }),
  );
});

test('doing better in one part never costs a place', () => {
  fc.assert(
    fc.property(standings, fc.nat(), (all, pick) => {
      const one = all[pick % Math.max(1, all.length)];
      if (!one || one.spotCheck.good >= one.spotCheck.of) return;
      const better = { ...one, spotCheck: { ...one.spotCheck, good: one.spotCheck.good + 1 } };
      const placeIn = (list: Standing[]) =>
        rank(list, defaultWeights).find(({ institution }) => institution === one.institution)?.place ?? 0;
      expect(placeIn(all.map((other) => (other === one ? better : other)))).toBeLessThanOrEqual(placeIn(all));
    }),
  );
});

test('equal totals share a place and the next one is left out; nothing to judge has no place', () => {
  const half = { good: 1, of: 2 };
  const places = rank(
    [
      with_(1, { targets: half }),
      with_(2, { selfCheck: half }),
      with_(3, {}),
      with_(4, { targets: { good: 1, of: 3 } }),
    ],
    defaultWeights,
  );
  expect(places.map(({ institution, place, total }) => [institution, place, total])).toEqual([
    [1, 1, 5000],
    [2, 1, 5000],
    [4, 3, 3333],
    [3, null, null],
  ]);
});
