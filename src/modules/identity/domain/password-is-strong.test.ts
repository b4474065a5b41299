import { expect, test } from 'vitest';
import { passwordIsStrong } from './password-is-strong.ts';

test.each([
  ['eight characters of three classes', 'Abcdef12', true],
  ['four classes', 'a-B-1-xyz', true],
  ['seven characters', 'Abcde12', false],
  ['two classes', 'abcdefg12345', false],
  ['the user name in it, in any case', 'Zhang.San1', false],
  ['nothing', '', false],
])('%s', (_, password, strong) => {
  expect(passwordIsStrong(password, 'zhang.san')).toBe(strong);
});
