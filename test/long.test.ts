import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { longFiles } from './long.ts';

const gone = (paths: readonly string[]) => paths.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)));

test('every file that is kept for the long run is there; a planted name is missed', () => {
  expect(gone(longFiles)).toEqual([]);
  expect(gone([...longFiles, 'test/planted.test.ts'])).toEqual(['test/planted.test.ts']);
});
