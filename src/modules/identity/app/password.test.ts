import { expect, test } from 'vitest';
import { hashPassword, passwordMatches } from './password.ts';

test('a password is known again, another one is not', async () => {
  const stored = await hashPassword('shuxin-demo');
  expect(await passwordMatches('shuxin-demo', stored)).toBe(true);
  expect(await passwordMatches('shuxin-demO', stored)).toBe(false);
});

test('two hashes of one password differ and carry their costs', async () => {
  const [a, b] = await Promise.all([hashPassword('x'), hashPassword('x')]);
  expect(a).not.toBe(b);
  expect(a).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('where there is no hash the same work is done and nothing matches', async () => {
  expect(await passwordMatches('anything', null)).toBe(false);
});

test('a stored value of another kind is a bug, not a wrong password', async () => {
  await expect(passwordMatches('x', '$2b$10$abc')).rejects.toThrow('not an argon2id hash');
});
