import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressAllowed, callOut } from './call-out.ts';
import { isPrivateAddress } from './private-address.ts';

const production = { allowPrivate: false, httpsOnly: true };
const demo = { allowPrivate: true, httpsOnly: false };

describe('an address', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    'fe80::1',
    'fd00::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'not an address',
  ])('%s is of this house or nobody’s', (address) => expect(isPrivateAddress(address)).toBe(true));

  test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '223.5.5.5', '2400:3200::1', '2606:4700::1111'])(
    '%s is outside',
    (address) => expect(isPrivateAddress(address)).toBe(false),
  );

  test.each([
    'http://sms.example/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://localhost/',
    'https://a.localhost./',
    'https://user:word@sms.example/',
    'ftp://sms.example/',
    'file:///etc/passwd',
    'sms.example',
  ])('%s is refused in production', (url) => expect(addressAllowed(url, production)).toBe(false));

  test('of a provider is allowed in production, and this machine in the demo', () => {
    expect(addressAllowed('https://sms.example/send?x=1', production)).toBe(true);
    expect(addressAllowed('http://127.0.0.1:1/', demo)).toBe(true);
  });
});

describe('a call', () => {
  let server: Server;
  let base: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/silent') return;
      if (request.url === '/moved') return void response.writeHead(302, { location: '/ok' }).end();
      if (request.url === '/long') return void response.end('x'.repeat(70_000));
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => response.end(`${request.method} ${request.headers['x-a']} ${body}`));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const call = (path: string, rules: Parameters<typeof callOut>[0] = demo) =>
    callOut(rules)({ url: base + path, method: 'POST', headers: { 'x-a': '1' }, body: '你好' });

  test('brings back what was answered', async () => {
    expect(await call('/ok')).toEqual({ status: 200, body: 'POST 1 你好' });
  });
  test('does not follow a redirect, which could lead into the house', async () => {
    expect(await call('/moved')).toEqual({ status: 302, body: '' });
  });
  test('gives up on silence and on an answer without end', async () => {
    expect(await call('/silent', { ...demo, answerMs: 60 })).toEqual({ failed: 'timeout' });
    expect(await call('/long')).toEqual({ failed: 'answer_unreadable' });
  });
  test('tells that nobody listens', async () => {
    const gone = callOut(demo)({ url: 'http://127.0.0.1:1/', method: 'POST', headers: {}, body: '' });
    expect(await gone).toEqual({ failed: 'no_connection' });
  });

  test('to a name that leads into the house is refused before a connection, even by one of its addresses', async () => {
    const asked: string[] = [];
    const resolve = ((host: string, _: object, done: (error: null, found: object[]) => void) => {
      asked.push(host);
      done(null, [
        { address: '8.8.8.8', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    }) as never;
    const url = base.replace('127.0.0.1', 'provider.example');
    const request = { url, method: 'POST' as const, headers: {}, body: '' };
    const guarded = { allowPrivate: false, httpsOnly: false, resolve };
    expect(await callOut(guarded)(request)).toEqual({ failed: 'address_refused' });
    expect(asked).toEqual(['provider.example']);
  });

  test('and with the guard off the same name is reached (so the refusal was the guard’s)', async () => {
    const resolve = ((_: string, __: object, done: (error: null, found: object[]) => void) =>
      done(null, [{ address: '127.0.0.1', family: 4 }])) as never;
    const url = `${base.replace('127.0.0.1', 'provider.example')}/ok`;
    const answer = await callOut({ ...demo, resolve })({ url, method: 'POST', headers: { 'x-a': '2' }, body: '' });
    expect(answer).toEqual({ status: 200, body: 'POST 2 ' });
  });
});
