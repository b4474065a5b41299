import { expect, test } from 'vitest';
import { withoutLongNumbers } from './long-numbers.ts';

test.each([
  ['核对证件 99010119900101001X', '核对证件 *'],
  ['call 138 1234 1234 back', 'call * back'],
  ['room 12, number 20261123', 'room 12, number 20261123'],
  ['0190163d-8694-739b-aea5-966c26f8ad91', '0190163d-8694-739b-aea5-966c26f8ad91'],
  ['01901631-8694-7391-9115-966126181911 and 13812341234', '01901631-8694-7391-9115-966126181911 and *'],
  ['2026-11-23T08:00:00.000Z', '2026-11-23T08:00:00.000Z'],
])('of the text %s, %s is kept', (text, kept) => {
  expect(withoutLongNumbers(text)).toBe(kept);
});

test('is done at every depth, numbers too', () => {
  const value = { a: [{ b: '13812341234' }], n: 13812341234, small: 42, no: null, yes: true };
  expect(withoutLongNumbers(value)).toEqual({ a: [{ b: '*' }], n: '*', small: 42, no: null, yes: true });
});
