import { expect, test } from 'vitest';
import { freeId, parsePasswd } from './run-as.ts';

const passwd = 'root:x:0:0:root:/root:/bin/sh\npostgres:x:101:104::/var/lib/postgresql:/bin/sh\n';

test('a user is found by its exact name', () => {
  expect(parsePasswd(passwd, 'postgres')).toEqual({ uid: 101, gid: 104 });
  expect(parsePasswd(passwd, 'post')).toBeNull();
  expect(parsePasswd('', 'postgres')).toBeNull();
});

test('a user with the rights of root is not taken', () => {
  expect(parsePasswd('postgres:x:0:0::/:/bin/sh', 'postgres')).toBeNull();
});

test('a new user gets the first id that neither users nor groups hold', () => {
  expect(freeId(passwd, 'adm:x:4:')).toBe(700);
  expect(freeId(`${passwd}a:x:700:1::/:/bin/sh`, 'g:x:701:')).toBe(702);
});
