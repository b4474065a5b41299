import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { loadConfig } from '#platform/config/config.ts';
import { StartError } from '#platform/embedded/start-error.ts';
import { plainReason } from './plain-reason.ts';

const reason = (error: unknown) => plainReason(error, '127.0.0.1', 8080);

async function listenError(port: number, host: string): Promise<unknown> {
  const server = createServer().listen(port, host);
  const [error] = await once(server, 'error');
  return error;
}

test('a taken port is told with its number and the way out', async () => {
  const first = createServer().listen(0, '127.0.0.1');
  await once(first, 'listening');
  const error = await listenError((first.address() as AddressInfo).port, '127.0.0.1');
  first.close();
  expect(reason(error)).toEqual({
    code: 'port_in_use',
    message: '127.0.0.1:8080 is in use by another program; set PORT to a free one',
    known: true,
  });
});

test('an address this machine does not have is told', async () => {
  expect(reason(await listenError(0, '203.0.113.1'))).toMatchObject({ code: 'host_unknown', known: true });
});

test('a name nobody knows is told of the setting it stands in', async () => {
  const nameless = (hostname: string) =>
    Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND', hostname });
  expect(plainReason(nameless('here.invalid'), 'here.invalid', 8080)).toMatchObject({ code: 'host_unknown' });
  expect(reason(nameless('db.invalid'))).toEqual({
    code: 'database_unreachable',
    message: 'cannot open DATABASE_URL: getaddrinfo ENOTFOUND db.invalid',
    known: true,
  });
});

test('refusals of our own keep their code and become one line', () => {
  expect(reason(new StartError('database_newer', 'first\nsecond'))).toEqual({
    code: 'database_newer',
    message: 'first',
    known: true,
  });
  try {
    loadConfig({ PORT: 'http' });
    expect.unreachable();
  } catch (error) {
    expect(reason(error)).toMatchObject({ code: 'config_invalid', known: true });
  }
});

test('a right that the database user lacks is told as such', () => {
  const error = Object.assign(new Error('permission denied to create role'), { code: '42501' });
  expect(reason(error)).toMatchObject({ code: 'database_rights', known: true });
  expect(reason(error).message).toContain('permission denied to create role');
});

test("a fault of the program is not dressed up as the operator's", () => {
  expect(reason(new TypeError('x is undefined'))).toMatchObject({ code: 'unexpected', known: false });
  expect(reason(undefined)).toMatchObject({ code: 'unexpected', known: false });
});
