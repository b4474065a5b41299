import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { asksFor, RULE_KINDS, RULE_UNITS, type ScoreItem, type ScoreRule } from './rule.ts';
import { type ItemScore, scoreItem } from './score-item.ts';
import { anItem, aRule } from './testing/items.ts';

type Scorer = (item: ScoreItem, findings: readonly Finding[]) => ItemScore;

const nullable = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: null });
const rules = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...RULE_KINDS),
      unit: fc.constantFrom(...RULE_UNITS),
      points: nullable(500),
      more: nullable(300),
      required: nullable(6),
      cap: nullable(400),
      floor: nullable(200),
      per: fc.integer({ min: 1, max: 5 }),
      roundUp: fc.boolean(),
      exemptAs: fc.constantFrom('full' as const, 'excluded' as const),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ more, ...rest }, no): ScoreRule => {
      const pointsTo = more === null || rest.points === null ? null : rest.points + more;
      return { ...rest, no, trigger: '', pointsTo };
    }),
  );
const cases = fc
  .record({ rules, full: nullable(1000), bonusCap: nullable(1000), seeds: fc.array(fc.nat(1200), { maxLength: 12 }) })
  .map(({ rules: all, full, bonusCap, seeds }) => ({
    item: { id: 'x', full: full === 0 ? 1 : full, bonusCap, rules: all } satisfies ScoreItem,
    findings: seeds.map((amount, i): Finding => ({ rule: i % all.length, amount: i % 3 === 0 ? amount : amount % 5 })),
  }));

const holds = (property: (it: { item: ScoreItem; findings: Finding[] }) => void) =>
  fc.assert(fc.property(cases, property), { numRuns: 200, seed: 20261123 });

const bounds = (score: Scorer) => () =>
  holds(({ item, findings }) => {
    const { points } = score(item, findings);
    expect(points).toBeGreaterThanOrEqual(0);
    expect(points).toBeLessThanOrEqual(item.full ?? item.bonusCap ?? Number.MAX_SAFE_INTEGER);
  });
const caps = (score: Scorer) => () =>
  holds(({ item, findings }) => {
    for (const one of score(item, findings).rules) {
      const { cap } = item.rules.find(({ no }) => no === one.rule.no) as ScoreRule;
      expect(one.lost + one.gained).toBeLessThanOrEqual(cap ?? Number.MAX_SAFE_INTEGER);
    }
  });
const explained = (score: Scorer) => () =>
  holds(({ item, findings }) => {
    const { full, points, rules: all } = score(item, findings);
    expect(full - points).toBe(all.reduce((sum, one) => sum + one.lost - one.gained, 0));
  });
const falls = (score: Scorer) => () =>
  holds(({ item, findings }) => {
    const before = score(item, findings);
    for (const rule of item.rules) {
      const asks = asksFor(rule);
      if (rule.kind === 'bonus' || asks === 'held' || asks === 'exempt') continue;
      expect(score(item, [...findings, { rule: rule.no, amount: 1 }]).points).toBeLessThanOrEqual(before.points);
    }
  });

describe('the score of an item', () => {
  test('is never below 0 nor above its full marks or bonus cap', bounds(scoreItem));
  test('no rule takes or gives more than its cap', caps(scoreItem));
  test('every point between full marks and score is explained by a rule, to the hundredth', explained(scoreItem));
  test('never rises by one more fault', falls(scoreItem));

  test('does not depend on the order in which things were found', () => {
    holds(({ item, findings }) => {
      expect(scoreItem(item, findings.toReversed())).toEqual(scoreItem(item, findings));
    });
  });

  test('never falls by one more thing held, one more merit or a reasonable gap', () => {
    holds(({ item, findings }) => {
      for (const rule of item.rules) {
        const asks = asksFor(rule);
        if (asks === 'held' && rule.unit !== 'percent') {
          const known = findings.some((one) => one.rule === rule.no)
            ? findings
            : [...findings, { rule: rule.no, amount: 0 }];
          const [before, after] = [known, [...known, { rule: rule.no, amount: 1 }]].map((all) => scoreItem(item, all));
          expect(after?.points).toBeGreaterThanOrEqual(before?.points ?? 0);
        }
        if (rule.kind === 'bonus')
          expect(scoreItem(item, [...findings, { rule: rule.no, amount: 1 }]).points).toBeGreaterThanOrEqual(
            scoreItem(item, findings).points,
          );
      }
    });
  });

  test('open rules can take no more than is said to be at stake', () => {
    holds(({ item, findings }) => {
      const now = scoreItem(item, findings);
      const worst = now.open.map((rule): Finding => {
        const one = item.rules.find(({ no }) => no === rule) as ScoreRule;
        return { rule, amount: asksFor(one) === 'held' ? 0 : one.unit === 'once' ? 1 : 10_000 };
      });
      expect(now.points - scoreItem(item, [...findings, ...worst]).points).toBeLessThanOrEqual(now.atStake);
    });
  });
});

describe('with a safety taken out, the same checks fail:', () => {
  const capless: Scorer = (item, findings) =>
    scoreItem({ ...item, rules: item.rules.map((rule) => ({ ...rule, cap: null })) }, findings);
  const bottomless: Scorer = (item, findings) => {
    const score = scoreItem({ ...item, full: 100_000 }, findings);
    return { ...score, full: item.full ?? 0, points: score.points - 100_000 + (item.full ?? 0) };
  };
  const forgetful: Scorer = (item, findings) => {
    const score = scoreItem(item, findings);
    return { ...score, rules: score.rules.slice(1) };
  };
  const kind: Scorer = (item, findings) => scoreItem(item, findings.length > 3 ? [] : findings);
  test.each([
    ['no cap', caps(capless)],
    ['no bottom', bounds(bottomless)],
    ['a rule left out of the explanation', explained(forgetful)],
    ['many faults forgiven', falls(kind)],
  ])('%s', (_, check) => expect(check).toThrow());
});

describe('the kinds of clauses that plans have', () => {
  const points = (rule: Partial<ScoreRule>, amounts: number[], item: Partial<ScoreItem> = {}) => {
    const all = anItem([aRule(rule)], item);
    return scoreItem(
      all,
      amounts.map((amount) => ({ rule: 0, amount })),
    ).points;
  };
  test.each<[string, Partial<ScoreRule>, number[], Partial<ScoreItem>, number]>([
    ['4 are required and 3 were held: one point of five', { unit: 'time', required: 4, points: 100 }, [3], {}, 400],
    ['held in two entries', { unit: 'time', required: 4, points: 100 }, [2, 2], {}, 500],
    ['half a point for each place, three places', { unit: 'place', points: 50 }, [1, 1, 1], { full: 400 }, 250],
    ['twelve devices of half a point: until nothing is left', { unit: 'device', points: 50 }, [12], { full: 400 }, 0],
    ['nothing held of twelve: until nothing is left', { unit: 'time', required: 12, points: 100 }, [0], {}, 0],
    ['a rule may not go below its floor', { unit: 'place', points: 100, floor: 200 }, [9], {}, 200],
    ['missing or not is taken once, however often it is said', { unit: 'once', points: 200 }, [1, 1], {}, 300],
    ['judgement from 0.5 to 2, given 1.5', { kind: 'judge', unit: 'once', points: 50, pointsTo: 200 }, [150], {}, 350],
    ['judgement without a written end may take all', { kind: 'judge', unit: 'once', points: null }, [500], {}, 0],
    ['each place judged by itself', { unit: 'place', points: 50, pointsTo: 200 }, [50, 200], {}, 250],
    ['98.7 % of 100 %: one whole percent', { unit: 'percent', required: 100, points: 100 }, [9870], {}, 400],
    ['the same, a begun one counts', { unit: 'percent', required: 100, points: 100, roundUp: true }, [9870], {}, 300],
    ['a point for each 5 percent', { unit: 'percent', required: 95, points: 100, per: 5 }, [8300], {}, 300],
    ['below the percentage once', { unit: 'once', required: 100, points: 200 }, [99], {}, 300],
    ['no marks at all when it was not done (不得分)', { unit: 'once', points: null }, [1], {}, 0],
    ['a reasonable gap counts as reached', { kind: 'exempt', unit: 'once', points: null }, [1], {}, 500],
    [
      'extra points end at their cap',
      { kind: 'bonus', unit: 'document', points: 400 },
      [3],
      { full: null, bonusCap: 1000 },
      1000,
    ],
    ['extra points of an ordinary item never lift it above its marks', { kind: 'bonus', points: 200 }, [1], {}, 500],
  ])('%s', (_, rule, amounts, item, expected) => expect(points(rule, amounts, item)).toBe(expected));

  test('extra points win back what was taken, once nothing more can be taken', () => {
    const item = anItem([aRule({ points: 200, unit: 'item' }), aRule({ no: 1, kind: 'bonus', points: 200 })], {
      full: 400,
    });
    const found = (lacks: number) => [
      { rule: 0, amount: lacks },
      { rule: 1, amount: 1 },
    ];
    expect([1, 2, 3].map((lacks) => scoreItem(item, found(lacks)).points)).toEqual([400, 200, 200]);
  });

  test('single cases are excused where the exemption counts what is counted against the item', () => {
    const item = anItem([aRule({ unit: 'case' }), aRule({ no: 1, kind: 'exempt', unit: 'case', points: null })]);
    const found = (cases: number, excused: number) => [
      { rule: 0, amount: cases },
      { rule: 1, amount: excused },
    ];
    expect([found(3, 1), found(3, 5), found(0, 2)].map((all) => scoreItem(item, all).points)).toEqual([300, 500, 500]);
  });

  test('a reasonable gap that is left out takes its marks along and asks nothing', () => {
    const item = anItem([aRule({ points: 100 }), aRule({ no: 1, kind: 'exempt', points: null, exemptAs: 'excluded' })]);
    const score = scoreItem(item, [{ rule: 1, amount: 1 }]);
    expect([score.full, score.points, score.excluded, score.open]).toEqual([0, 0, true, []]);
    expect(scoreItem(item, [{ rule: 1, amount: 0 }]).open).toEqual([0]);
  });
});
