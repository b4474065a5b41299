import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { longFiles } from './long.ts';

test('every file that is kept for the long run is there', () => {
  expect(longFiles.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
  expect(existsSync(new URL('../test/planted.test.ts', import.meta.url))).toBe(false);
});
