import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fen, parseYuan, splitFen, sumFen, timesRatio, yuanText } from '#kernel/money.ts';

test('money is whole fen: a fraction or a number too large is a bug', () => {
  expect(fen(1234)).toBe(1234);
  expect(() => fen(0.1 + 0.2)).toThrow('whole number of fen');
  expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1])).toThrow('whole number of fen');
});

test('a ratio rounds half a fen away from zero', () => {
  expect(timesRatio(5, 1, 2)).toBe(3);
  expect(timesRatio(-5, 1, 2)).toBe(-3);
  expect(timesRatio(100, 1, 3)).toBe(33);
  expect(() => timesRatio(100, 1, 0)).toThrow('ratio');
});

test('a ratio stays exact where a float would not', () => {
  expect(timesRatio(9_007_199_254_740_991, 3, 3)).toBe(9_007_199_254_740_991);
});

test('a split always adds up to the whole and gives nothing to weight zero', () => {
  expect(splitFen(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(splitFen(1, [0, 1])).toEqual([0, 1]);
  const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 }).filter((w) => w.some((x) => x > 0));
  fc.assert(
    fc.property(fc.nat(1e9), weights, (total, w) => {
      const parts = splitFen(total, w);
      expect(sumFen(parts)).toBe(total);
      expect(parts.every((part, i) => Math.abs(part - (total * (w[i] ?? 0)) / w.reduce((a, b) => a + b)) <= 1)).toBe(
        true,
      );
    }),
  );
  expect(() => splitFen(10, [0, 0])).toThrow('positive sum');
});

test('yuan text has two decimals and reads back as the same fen', () => {
  expect([yuanText(1234), yuanText(5), yuanText(-5), yuanText(0)]).toEqual(['12.34', '0.05', '-0.05', '0.00']);
  fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), (n) => void expect(parseYuan(yuanText(n))).toBe(n)));
});

test('yuan with three decimals, signs in the middle or words are no amount', () => {
  expect([parseYuan('12'), parseYuan(' 12.3 '), parseYuan('-0')]).toEqual([1200, 1230, 0]);
  for (const wrong of ['12.345', '1-2', '', 'abc', '1e3', '.5']) expect(parseYuan(wrong), wrong).toBeNull();
});
