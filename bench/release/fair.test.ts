import { expect, test } from 'vitest';
import { fairness, firstCome } from './fair.ts';

const oneSlot = () => 0;

test('of one slot with three places the first three to arrive are the fair winners', () => {
  expect([...firstCome([7, 2, 9, 1], oneSlot, 3)]).toEqual([7, 2, 9]);
});

test('each slot has its own first ones, and who comes again keeps the first place in the order', () => {
  const even = (n: number) => n % 2;
  expect([...firstCome([4, 2, 4, 1, 6, 3], even, 1)]).toEqual([4, 1]);
});

test('fairness is the part of the places that went to those who were first', () => {
  const first = firstCome([1, 2, 3, 4, 5], oneSlot, 4);
  expect(fairness([1, 2, 3, 4], first)).toBe(1);
  expect(fairness([1, 2, 5, 6], first)).toBe(0.5);
  // A winner counted twice is one.
  expect(fairness([1, 1, 1, 1], first)).toBe(0.25);
});
