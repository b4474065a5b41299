import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, type Declared } from './assess.ts';
import { type FactCode, facts } from './facts.ts';
import { gradeItems } from './items/index.ts';
import { thresholds } from './thresholds.ts';

const everyClause = gradeItems.flatMap((item) => item.levels.flat().map(({ id }) => id));
const ratioItems = gradeItems.filter(({ measure }) => measure.kind === 'ratio').map(({ no }) => no);
const ratiosOf = (value: number) => Object.fromEntries(ratioItems.map((no) => [no, value]));
const upTo = (level: number): Set<string> => new Set(everyClause.filter((id) => Number(id.split('.')[1]) <= level));

describe('the table of the standard', () => {
  test('has 17 items with something to do on every level, and the six ratio items', () => {
    expect(gradeItems.map(({ no }) => no)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1));
    expect(gradeItems.every(({ levels }) => levels.length === 5 && levels.every((one) => one.length > 0))).toBe(true);
    expect(ratioItems).toEqual([1, 3, 7, 8, 10, 16]);
    expect(new Set(everyClause).size).toBe(everyClause.length);
  });

  test('counts basic and optional items as the printed thresholds do: 13, 11, 9, 8 and 8 optional ones', () => {
    expect(thresholds.map(({ basic }) => 17 - basic.length)).toEqual([13, 11, 9, 8, 8]);
    expect(thresholds.map(({ optional, total }) => [optional, total / 100])).toEqual([
      [8, 10],
      [6, 20],
      [4, 30],
      [3, 41],
      [3, 51],
    ]);
  });

  test('asks for no fact that nobody counts, and counts none that nobody asks for', () => {
    const asked = new Set(gradeItems.flatMap(({ levels }) => levels.flat().flatMap(({ fact }) => fact ?? [])));
    expect([...asked].sort()).toEqual((Object.keys(facts) as FactCode[]).sort());
  });
});

describe('the grade', () => {
  test('is nothing for a hospital that uses nothing, and the first level lacks its basic items', () => {
    const { level, total, next } = assess(gradeItems, {}, { clauses: new Set(), ratios: {} });
    expect([level, total]).toEqual([0, 0]);
    expect(next).toEqual({ level: 1, basic: [1, 9, 12, 16], optionalMissing: 8, pointsMissing: 10_00 });
  });

  test.each([1, 2, 3, 4, 5] as const)('is %i when every item stands on it', (level) => {
    const result = assess(gradeItems, {}, { clauses: upTo(level), ratios: ratiosOf(100) });
    expect(result.level).toBe(level);
    expect(result.total).toBe(level * 17 * 100);
  });

  test('a higher level of an item does not count over a gap below it', () => {
    const clauses = upTo(3);
    clauses.delete('1.2.1');
    const item = assess(gradeItems, {}, { clauses, ratios: ratiosOf(100) }).items[0];
    expect(item?.level).toBe(1);
  });

  test('a basic item under 80 % of use holds the level back, at 80 % it does not', () => {
    const at = (share: number) => assess(gradeItems, {}, { clauses: upTo(3), ratios: { ...ratiosOf(100), 1: share } });
    expect([at(79).level, at(79).next?.basic]).toEqual([0, [1]]);
    expect(at(80).level).toBe(3);
  });

  test('what is there and never used is not met', () => {
    const none = { clauses: new Set<string>(), ratios: {} };
    const unused = assess(gradeItems, { called: 0 }, none).items[4]?.levels[0]?.[0];
    const used = assess(gradeItems, { called: 1 }, none).items[4]?.levels[0]?.[0];
    expect([unused?.met, used?.met]).toEqual(['unused', 'used']);
  });

  test('never falls when one more thing is met', () => {
    const some = fc.subarray(everyClause);
    fc.assert(
      fc.property(some, fc.constantFrom(...everyClause), fc.integer({ min: 0, max: 100 }), (base, more, share) => {
        const of = (clauses: string[]): Declared => ({ clauses: new Set(clauses), ratios: ratiosOf(share) });
        const [before, after] = [of(base), of([...base, more])].map((said) => assess(gradeItems, {}, said));
        return (after?.level ?? 0) >= (before?.level ?? 0) && (after?.total ?? 0) >= (before?.total ?? 0);
      }),
      { numRuns: 200 },
    );
  });
});
