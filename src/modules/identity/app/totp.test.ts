import { expect, test } from 'vitest';
import { base32, codeOf, matchingStep, stepOf } from './totp.ts';

/** RFC 6238 appendix B, the rows of SHA-1. */
const secret = Buffer.from('12345678901234567890');

test.each([
  ['1970-01-01T00:00:59.000Z', '94287082'],
  ['2005-03-18T01:58:29.000Z', '07081804'],
  ['2005-03-18T01:58:31.000Z', '14050471'],
  ['2009-02-13T23:31:30.000Z', '89005924'],
  ['2033-05-18T03:33:20.000Z', '69279037'],
  ['2603-10-11T11:33:20.000Z', '65353130'],
])('%s gives %s', (at, code) => {
  expect(codeOf(secret, stepOf(at), 8)).toBe(code);
  expect(codeOf(secret, stepOf(at))).toBe(code.slice(2));
});

test('a code holds one step before and after its own, no longer', () => {
  const code = codeOf(secret, stepOf('2026-11-23T00:00:00.000Z'));
  expect(matchingStep(secret, code, '2026-11-23T00:00:59.999Z')).toBe(stepOf('2026-11-23T00:00:00.000Z'));
  expect(matchingStep(secret, code, '2026-11-23T00:01:00.000Z')).toBeNull();
  expect(matchingStep(secret, code, '2026-11-22T23:59:29.999Z')).toBeNull();
});

test.each([
  ['', ''],
  ['f', 'MY'],
  ['foobar', 'MZXW6YTBOI'],
])('base32 of %s is %s (RFC 4648, 10)', (text, spelt) => {
  expect(base32(Buffer.from(text))).toBe(spelt);
});
