import { expect, test } from 'vitest';
import { ANSWER_LIMITS, withinLimits } from './answer-limits.ts';

test('an answer within the promised bounds passes, at any depth', () => {
  withinLimits({ items: [{ name: 'x'.repeat(ANSWER_LIMITS.text), none: null, n: 1 }] });
  withinLimits(Array(ANSWER_LIMITS.items).fill(1));
});

test('a text or a list past the promised bounds is a fault, at any depth', () => {
  expect(() => withinLimits({ a: { b: 'x'.repeat(ANSWER_LIMITS.text + 1) } })).toThrow('text');
  expect(() => withinLimits({ items: Array(ANSWER_LIMITS.items + 1).fill(1) })).toThrow('list');
});
