import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingFault } from './finding.ts';
import { pointsOf, pointsText } from './points.ts';
import { ranked } from './rank.ts';
import { scoreItem } from './score-item.ts';
import { daysOfPeriod, lastMonths, periodsAround, SCORE_PERIOD } from './score-period.ts';
import { anItem, aRule } from './testing/items.ts';
import { totalOf } from './total.ts';
import { winBack } from './win-back.ts';

describe('winning back', () => {
  const back = (item: ReturnType<typeof anItem>, amounts: number[]) => {
    const findings = amounts.map((amount, rule) => ({ rule, amount }));
    const score = scoreItem(item, findings);
    return score.rules.filter(({ lost }) => lost > 0).map((one) => winBack(item, findings, score, one));
  };

  test('one more meeting gives one point, all missing ones give all', () => {
    expect(back(anItem([aRule({ unit: 'time', required: 4 })]), [1])).toEqual([
      { least: { count: 1, gain: 100 }, all: { count: 3, gain: 300 } },
    ]);
  });

  test('when more is lost than there was, it says how many must be mended before anything comes back', () => {
    expect(back(anItem([aRule({ unit: 'place' })], { full: 400 }), [9])).toEqual([
      { least: { count: 6, gain: 100 }, all: { count: 9, gain: 400 } },
    ]);
  });

  test('marks that another rule has taken too do not come back by mending one', () => {
    const [first] = back(anItem([aRule({ points: 500 }), aRule({ no: 1, points: 500 })]), [1, 1]);
    expect(first?.all.gain).toBe(0);
  });

  test('what is promised is what the score then is', () => {
    const item = anItem([aRule({ unit: 'place', cap: 250 }), aRule({ no: 1, unit: 'percent', required: 90, per: 3 })]);
    fc.assert(
      fc.property(fc.nat(20), fc.nat(9500), (places, share) => {
        const findings = [
          { rule: 0, amount: places },
          { rule: 1, amount: share },
        ];
        const score = scoreItem(item, findings);
        for (const one of score.rules.filter(({ lost }) => lost > 0)) {
          const { least } = winBack(item, findings, score, one);
          const mended = findings.map((finding) => {
            if (finding.rule !== one.rule.no) return finding;
            return { ...finding, amount: finding.amount + (finding.rule === 1 ? least.count : -least.count) };
          });
          expect(scoreItem(item, mended).points).toBe(score.points + least.gain);
        }
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

describe('the whole sheet', () => {
  const items = [
    anItem([aRule({ unit: 'place' })], { id: 'a', full: 600 }),
    anItem([aRule({ kind: 'exempt', points: null, exemptAs: 'excluded' })], { id: 'b', full: 400 }),
    anItem([aRule({ kind: 'bonus', unit: 'document', points: 500 })], { id: 'c', full: null, bonusCap: 1000 }),
  ];
  const scored = (all: typeof items, found: { rule: number; amount: number }[]) =>
    totalOf(all.map((item) => ({ marks: item.full, ...scoreItem(item, found) })));
  test('adds marks and points, keeps extra points apart, and scales what reasonable gaps left out', () => {
    const { full, points, bonus, lost, excluded, scaled } = scored(items, [{ rule: 0, amount: 1 }]);
    expect([full, points, bonus, lost, excluded, scaled]).toEqual([600, 500, 500, 100, 400, 833]);
  });

  test('an open question is at stake, not lost', () => {
    const { points, atStake, open } = scored(items.slice(0, 1), []);
    expect([points, atStake, open]).toEqual([600, 600, 1]);
  });
});

describe('what may be entered', () => {
  const item = anItem([
    aRule({ kind: 'judge', points: 50, pointsTo: 200 }),
    aRule({ no: 1, kind: 'exempt', points: null }),
    aRule({ no: 2, unit: 'place' }),
  ]);
  test.each([
    [{ rule: 0, amount: 0 }, null],
    [{ rule: 0, amount: 150 }, null],
    [{ rule: 0, amount: 20 }, 'out_of_range'],
    [{ rule: 0, amount: 201 }, 'out_of_range'],
    [{ rule: 1, amount: 2 }, 'yes_or_no'],
    [{ rule: 2, amount: -1 }, 'not_whole'],
    [{ rule: 2, amount: 1.5 }, 'not_whole'],
    [{ rule: 9, amount: 1 }, 'no_rule'],
  ])('%j: %s', (finding, fault) => expect(findingFault(item, finding)).toBe(fault));
});

describe('periods, points and places', () => {
  test.each([
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026Q4', '2026-10-01', '2026-12-31'],
    ['2026H1', '2026-01-01', '2026-06-30'],
    ['2026', '2026-01-01', '2026-12-31'],
  ])('%s goes from %s to %s', (period, from, to) => expect(daysOfPeriod(period)).toEqual({ from, to }));

  test('months go back over the turn of the year', () => {
    expect(lastMonths('2026-01', 3)).toEqual(['2025-11', '2025-12', '2026-01']);
    expect(periodsAround('2026-01-05')).toEqual(['2026', '2026H1', '2026Q1', '2026-01', '2025-12']);
    expect(['2026-13', '2026Q5', '26', '2026H3'].filter((text) => SCORE_PERIOD.test(text))).toEqual([]);
  });

  test('hundredths are written and read without loss', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (n) => {
        expect(pointsOf(pointsText(n))).toBe(n);
      }),
    );
    expect(['', '1.234', '-1', '1,5', 'x'].map(pointsOf)).toEqual([null, null, null, null, null]);
  });

  test('equal points share a place', () => {
    expect(ranked([7, 9, 7, 5], (one) => one).map(({ place, of }) => [place, of])).toEqual([
      [1, 9],
      [2, 7],
      [2, 7],
      [4, 5],
    ]);
  });
});
