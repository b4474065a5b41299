import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addParts, divideHalfUp, figureOf, shownValue } from './figure.ts';

describe('figureOf', () => {
  it.each([
    [2, 3, 66.67],
    [1, 3, 33.33],
    [1, 8, 12.5],
    [1, 800, 0.13],
    [1, 2000, 0.05],
    [400, 400, 100],
    [0, 7, 0],
  ])('%i of %i visits are %s percent, two decimals, half up', (numerator, denominator, value) => {
    expect(shownValue(figureOf({ numerator, denominator }, '%'), '%')).toBe(value);
  });

  it.each([
    [25, 2, 12.5],
    [1, 20, 0.1],
    [49, 20, 2.5],
    [47, 20, 2.4],
    [0, 3, 0],
  ])('%i minutes over %i visits are %s minutes, one decimal, half up', (numerator, denominator, value) => {
    expect(shownValue(figureOf({ numerator, denominator }, 'min'), 'min')).toBe(value);
  });

  it('denominator 0 is no data, never 0', () => {
    const figure = figureOf({ numerator: 0, denominator: 0 }, '%');
    expect(figure.status).toBe('no-data');
    expect(shownValue(figure, '%')).toBeNull();
  });
});

describe('divideHalfUp', () => {
  it('is the nearest integer, and at exactly half the higher one', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 1e9 }), (a, b) => {
        const twice = 2n * BigInt(a) - 2n * BigInt(b) * BigInt(divideHalfUp(a, b));
        expect(twice < BigInt(b) && twice >= -BigInt(b)).toBe(true);
      }),
    );
  });

  it('control: binary floating point gets a half wrong that the integers get right', () => {
    expect(Number((1.005 * 100).toFixed(0))).toBe(100);
    expect(divideHalfUp(1005 * 100, 1000)).toBe(101);
  });
});

it('a year is computed from its parts; the mean of two halves would be another number', () => {
  const first = { numerator: 1, denominator: 2 };
  const second = { numerator: 9, denominator: 10 };
  expect(shownValue(figureOf(addParts([first, second]), '%'), '%')).toBe(83.33);
  expect((50 + 90) / 2).not.toBe(83.33);
});
