import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ownPath } from './own-path.ts';
import { match } from './router.tsx';

it.each([
  ['/', '/', {}],
  ['/book/:hospital', '/book/1/', { hospital: '1' }],
  ['/visits/:hospital/:appointment', '/visits/1/a%20b', { hospital: '1', appointment: 'a b' }],
  ['/book/:hospital', '/book', null],
  ['/book', '/visits', null],
])('%s against %s gives %j', (pattern, path, params) => {
  expect(match(pattern, path)).toEqual(params);
});

it.each([
  ['/book/1?date=2026-11-23', '/book/1?date=2026-11-23'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  [null, '/'],
])('after sign-in, %s leads to %s', (to, path) => {
  expect(ownPath(to)).toBe(path);
});

it('stays small', () => {
  const file = new URL('./router.tsx', import.meta.url);
  expect(readFileSync(file, 'utf8')).not.toMatch(/from '(?!react')[^.]/);
  expect(statSync(file).size).toBeLessThan(5000);
});
