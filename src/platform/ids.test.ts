import { expect, test } from 'vitest';
import { isUuid } from '#kernel/ids.ts';
import { newId } from './ids.ts';

test('a new id is a UUIDv7, and later ids sort behind earlier ones', () => {
  const ids = Array.from({ length: 2000 }, () => newId());
  expect(ids.every((id) => isUuid(id) && id[14] === '7')).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect((ids[0] ?? '') < (ids.at(-1) ?? '')).toBe(true);
});
