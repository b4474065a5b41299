import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshWeb } from '../../../src/server/web-build.ts';
import { afterFile } from '../../../test/support/after-file.ts';
import { type TestApp, testApp, testConfig } from '../../../test/support/app.ts';
import { serveWeb } from '../../server/web.ts';

let app: TestApp;
let proxied: TestApp;
let patient: string;

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'shuxin-manners-'));
  afterFile(() => rmSync(dataDir, { recursive: true, force: true }));
  const trusting = testApp('empty', testConfig({ TRUST_PROXY: 'true' }));
  [app, proxied] = [await testApp('demo'), await trusting];
  await serveWeb(app.http, await freshWeb({ dataDir }));
  // Only tests ask for it: who the server thinks is calling.
  for (const { http } of [app, proxied]) http.get('/who', async (request) => [request.ip, request.protocol]);
  const phone = '10000000003';
  const code = await app.http.inject({ method: 'POST', url: '/api/identity/patient/code', payload: { phone } });
  const signIn = { phone, code: code.json().devCode };
  patient = (await app.http.inject({ method: 'POST', url: '/api/identity/patient/sign-in', payload: signIn })).json()
    .token;
});

describe('an address', () => {
  test('that exists but not for this method answers 405 and names what it knows', async () => {
    for (const [method, url, allow] of [
      ['DELETE', '/livez', 'GET, HEAD'],
      ['GET', '/api/identity/patient/sign-in', 'POST'],
      ['PUT', '/api/identity/staff/sign-in?x=1', 'POST'],
      ['HEAD', '/api/h/1/queue/boards/x/stream', 'GET'],
    ] as const) {
      const answer = await app.http.inject({ method, url });
      expect(answer.statusCode, url).toBe(405);
      expect(answer.headers.allow, url).toBe(allow);
    }
    expect((await app.http.inject({ method: 'DELETE', url: '/livez' })).json().code).toBe(
      'platform.method_not_allowed',
    );
    expect((await app.http.inject({ method: 'DELETE', url: '/api/nothing' })).statusCode).toBe(404);
  });

  test('answers a HEAD like its GET, without the body', async () => {
    for (const url of ['/', '/staff', '/livez', '/api/hospitals', '/openapi.json', '/api/nothing']) {
      const [get, head] = [await app.http.inject(url), await app.http.inject({ method: 'HEAD', url })];
      expect([head.statusCode, head.body], url).toEqual([get.statusCode, '']);
      expect(head.headers['content-type'], url).toBe(get.headers['content-type']);
    }
  });

  test('of a hospital that does not exist is not found, for everybody', async () => {
    const list = (hospital: number) => `/api/h/${hospital}/catalog/departments`;
    expect((await app.http.inject(list(1))).json().items.length).toBeGreaterThan(0);
    expect((await app.http.inject(list(99))).json()).toMatchObject({ status: 404, code: 'platform.not_found' });
    const own = (hospital: number) =>
      app.http.inject({
        url: `/api/h/${hospital}/identity/patients`,
        headers: { authorization: `Bearer ${patient}` },
      });
    expect((await own(1)).statusCode).toBe(200);
    expect((await own(99)).statusCode).toBe(404);
  });
});

test('a problem has a short title for people in their language, and its code for programs', async () => {
  const ask = (lang: string) =>
    app.http.inject({ url: '/api/nothing', headers: { 'accept-language': lang } }).then((answer) => answer.json());
  expect(await ask('fr;q=0.9, en;q=0.8, zh;q=0.1')).toMatchObject({ title: 'Not found', code: 'platform.not_found' });
  expect(await ask('en;q=0.1, zh')).toMatchObject({ title: '没有找到', type: 'urn:shuxin:problem:platform.not_found' });
});

describe('headers that a proxy adds', () => {
  const forged = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7', 'x-forwarded-proto': 'https' };
  const who = async ({ http }: TestApp) => (await http.inject({ url: '/who', headers: forged })).json();

  test('are without effect when no proxy is trusted', async () => {
    expect(await who(app)).toEqual(['127.0.0.1', 'http']);
    expect((await app.http.inject({ url: '/livez', headers: forged })).headers['strict-transport-security']).toBe(
      undefined,
    );
  });

  test('tell the client as the trusted proxy saw it, never what the client said of itself', async () => {
    expect(await who(proxied)).toEqual(['198.51.100.7', 'https']);
    const answer = await proxied.http.inject({ url: '/livez', headers: forged });
    expect(answer.headers['strict-transport-security']).toContain('max-age=');
  });
});
