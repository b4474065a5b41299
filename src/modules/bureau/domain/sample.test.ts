import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSample, errorRate } from './sample.ts';

const counts = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 });
const candidatesOf = (list: number[]) =>
  list.flatMap((n, i) => Array.from({ length: n }, (_, k) => ({ institution: i + 1, id: `${i}-${k}` })));

test('the same seed draws the same sample, in whatever order the candidates come, and nothing twice', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 60 }), fc.nat(1_000_000), (list, size, seed) => {
      const all = candidatesOf(list);
      const drawn = drawSample(all, size, seed);
      expect(drawSample([...all].reverse(), size, seed)).toEqual(drawn);
      expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
    }),
  );
});

test('each institution is looked at at least once, and otherwise by its share', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 60 }), fc.nat(1_000_000), (list, size, seed) => {
      const all = candidatesOf(list);
      const drawn = drawSample(all, size, seed);
      const wanted = Math.min(size, all.length);
      expect(drawn.length).toBeGreaterThanOrEqual(wanted);
      for (const [i, n] of list.entries()) {
        const own = drawn.filter(({ institution }) => institution === i + 1).length;
        expect(own).toBeGreaterThanOrEqual(Math.max(1, Math.floor((n * wanted) / all.length)));
        expect(own).toBeLessThanOrEqual(Math.min(n, Math.max(1, Math.ceil((n * wanted) / all.length))));
      }
    }),
  );
});

test('other seeds draw other samples', () => {
  const all = candidatesOf([20, 20]);
  const drawn = new Set(
    Array.from({ length: 30 }, (_, seed) =>
      drawSample(all, 6, seed)
        .map(({ id }) => id)
        .join(),
    ),
  );
  expect(drawn.size).toBeGreaterThan(25);
});

test('the error rate counts what was looked at only', () => {
  expect(errorRate(['met', 'not_met', null, 'met'])).toBe(3333);
  expect(errorRate([null])).toBeNull();
});
