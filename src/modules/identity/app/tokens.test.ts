import { expect, test } from 'vitest';
import { newToken, readToken } from './tokens.ts';

test('a token tells its hospital and is stored as a hash only', () => {
  const { token, hash } = newToken(12);
  expect(readToken(token)).toEqual({ hospital: 12, hash });
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(newToken(null).token).toMatch(/^p-[A-Za-z0-9_-]{43}$/);
});

test('a token whose hospital was changed is another token', () => {
  const { token, hash } = newToken(1);
  expect(readToken(token.replace(/^s1/, 's2'))?.hash).not.toBe(hash);
});

test.each(['', 'x', 's0-'.padEnd(46, 'a'), `s1-${'a'.repeat(42)}`, `q-${'a'.repeat(43)}`])('%j is no token', (text) => {
  expect(readToken(text)).toBeNull();
});
