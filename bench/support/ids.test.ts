import { expect, test } from 'vitest';
import { isUuid } from '#kernel/ids.ts';
import { idOf } from './ids.ts';

test('an id is a UUID and another one for each number and kind', () => {
  const ids = [idOf('slot', 0), idOf('slot', 255), idOf('session', 255), idOf('slot', 1_000_000)];
  expect(ids.every(isUuid)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(idOf('slot', 255)).toBe('00000002-0000-7000-8000-0000000000ff');
});
