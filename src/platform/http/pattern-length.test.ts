import { expect, test } from 'vitest';
import { z } from 'zod';
import { longestMatch } from './pattern-length.ts';

const patternOf = (schema: z.ZodType) => (z.toJSONSchema(schema) as { pattern: string }).pattern;

test.each([
  ['^\\d{6}$', 6],
  ['^1\\d{10}$', 11],
  ['^[a-z][a-z0-9._-]{2,31}$', 32],
  ['^\\P{Cc}{1,40}$', 40],
  ['^\\d{4}(H[12])?$', 6],
  ['^(?:a|bb|c(?:d|ee)?)$', 3],
  ['^([01]\\d|2[0-3]):[0-5]\\d$', 5],
  ['^(?=.*\\d)[a-z\\]]{8}$', 8],
  ['^[a-z]+$', null],
  ['^a*b$', null],
  ['^a{2,}$', null],
  ['abc', null],
  ['^a|.*$', null],
])('%s lets at most %s characters through', (pattern, most) => expect(longestMatch(pattern)).toBe(most));

test('the patterns of ids, days and instants are measured', () => {
  expect(longestMatch(patternOf(z.uuid()))).toBe(36);
  expect(longestMatch(patternOf(z.iso.date()))).toBe(10);
  expect(longestMatch(patternOf(z.iso.datetime({ offset: true })))).toBeNull();
});
