import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { serveWeb } from '../../src/server/web.ts';
import { freshWeb } from '../../src/server/web-build.ts';
import { afterFile } from '../support/after-file.ts';
import { type TestApp, testApp, testConfig } from '../support/app.ts';

const TLS = { 'x-forwarded-proto': 'https' };
const PLACES = ['/', '/staff', '/favicon.svg', '/api', '/openapi.json', '/livez', '/api/identity/me', '/x%', '/api/no'];

let app: TestApp;
let folder: string;
let token: string;

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'shuxin-doors-'));
  afterFile(() => rmSync(dataDir, { recursive: true, force: true }));
  [app, folder] = await Promise.all([testApp('demo', testConfig({ TRUST_PROXY: 'true' })), freshWeb({ dataDir })]);
  await serveWeb(app.http, folder);
  token = (await signIn({})).json().token;
});

const signIn = (headers: Record<string, string>) =>
  app.http.inject({
    method: 'POST',
    url: '/api/identity/staff/sign-in',
    payload: { username: 'registrar', password: 'shuxin-demo' },
    headers,
  });

const me = async (headers: Record<string, string>) =>
  (await app.http.inject({ url: '/api/identity/me', headers })).json().kind;

describe('headers of every answer', () => {
  test('pages, files, answers and refusals forbid sniffing, framing, foreign scripts and inline code', async () => {
    for (const url of PLACES) {
      const { headers } = await app.http.inject(url);
      const policy = String(headers['content-security-policy']);
      expect(policy, url).toMatch(/default-src 'none'.*object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/);
      expect(policy, url).not.toMatch(/unsafe|\*|https?:/);
      expect(headers, url).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });

  test('an open event stream carries them as well', async () => {
    await app.http.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.http.server.address() as AddressInfo;
    const [area] = await app.rows<{ place_id: string }>(
      "select place_id from catalog.place where hospital_id = 1 and kind = 'waiting' limit 1",
    );
    const path = `/api/h/1/queue/boards/${area?.place_id}/stream`;
    const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path }, (answer) => {
        resolve(answer.headers);
        asked.destroy();
      });
      asked.on('error', reject).end();
    });
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  test('over TLS every answer asks for TLS for two years, subdomains too; over plain HTTP none does', async () => {
    for (const url of PLACES) {
      const secure = await app.http.inject({ url, headers: TLS });
      expect(secure.headers['strict-transport-security'], url).toBe('max-age=63072000; includeSubDomains');
      expect((await app.http.inject(url)).headers['strict-transport-security'], url).toBeUndefined();
    }
  });

  test('nothing but the built files may be kept by a browser or a proxy', async () => {
    for (const url of ['/api/identity/me', '/api/no', '/x%', '/openapi.json', '/metrics', '/api'])
      expect((await app.http.inject(url)).headers['cache-control'], url).toBe('no-store');
    const asset = (await readdir(join(folder, 'assets'))).find((name) => name.endsWith('.js'));
    expect((await app.http.inject(`/assets/${asset}`)).headers['cache-control']).toContain('immutable');
  });

  test('text names its charset', async () => {
    for (const url of PLACES) {
      const type = String((await app.http.inject(url)).headers['content-type']);
      expect(type, url).toMatch(/charset=utf-8|^image\/svg\+xml/i);
    }
  });
});

describe('the session cookie', () => {
  test('over TLS it is bound to this host, to TLS, to all paths, hidden from scripts and not sent across sites', async () => {
    const cookie = String((await signIn(TLS)).headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-shuxin_session=[\w-]{43,}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/);
    expect(cookie.length).toBeLessThan(4096);
    const plain = String((await signIn({})).headers['set-cookie']);
    expect(plain).toMatch(/^shuxin_session=[\w-]{43,}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
  });

  test('over TLS a cookie without that binding, as a neighbour host could plant, is no session', async () => {
    expect(await me({ ...TLS, cookie: `shuxin_session=${token}` })).toBe('anonymous');
    expect(await me({ ...TLS, cookie: `__Host-shuxin_session=${token}` })).toBe('staff');
  });

  test('signing out takes the cookie away and ends the session on the server', async () => {
    const { token: short } = (await signIn(TLS)).json();
    const cookie = { cookie: `__Host-shuxin_session=${short}` };
    const out = await app.http.inject({
      method: 'POST',
      url: '/api/identity/sign-out',
      headers: { ...TLS, ...cookie, 'x-shuxin': '1' },
    });
    expect(out.headers['set-cookie']).toMatch(/^__Host-shuxin_session=; .*Max-Age=0; Secure$/);
    expect(await me({ ...TLS, ...cookie })).toBe('anonymous');
  });

  test('signing in again in one browser ends the session before', async () => {
    const { token: first } = (await signIn({})).json();
    const { token: second } = (await signIn({ cookie: `shuxin_session=${first}`, 'x-shuxin': '1' })).json();
    expect(second).not.toBe(first);
    expect(await me({ cookie: `shuxin_session=${first}` })).toBe('anonymous');
    expect(await me({ cookie: `shuxin_session=${second}` })).toBe('staff');
  });

  test('a sign-in code has six random digits', async () => {
    const codes = await Promise.all(
      Array.from({ length: 6 }, async (_, i) => {
        const payload = { phone: `1000999001${i}` };
        return (await app.http.inject({ method: 'POST', url: '/api/identity/patient/code', payload })).json().devCode;
      }),
    );
    for (const code of codes) expect(code).toMatch(/^\d{6}$/);
    expect(new Set(codes).size).toBeGreaterThan(3);
  });

  test('a session token in the address is not read', async () => {
    for (const name of ['token', 'access_token', 'session', 'shuxin_session'])
      expect((await app.http.inject(`/api/identity/me?${name}=${token}`)).json().kind).toBe('anonymous');
  });
});

describe('requests that do not come from our own pages', () => {
  const deskSearch = (headers: Record<string, string>, payload: string) =>
    app.http.inject({ method: 'POST', url: '/api/h/1/identity/desk/patients/search', headers, payload });
  const json = { 'content-type': 'application/json' };

  test('no other origin is ever allowed to read an answer', async () => {
    const origin = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    for (const method of ['GET', 'OPTIONS'] as const) {
      const answer = await app.http.inject({ method, url: '/api/identity/me', headers: origin });
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      if (method === 'OPTIONS') expect(answer.statusCode).toBe(405);
    }
  });

  test('a form of another site, which needs no preflight, is refused by its content type', async () => {
    const cookie = { cookie: `shuxin_session=${token}`, 'x-shuxin': '1' };
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])
      expect((await deskSearch({ ...cookie, 'content-type': type }, 'text=x')).statusCode, type).toBe(415);
    expect((await deskSearch({ ...cookie, ...json }, '{"text":"测试甲"}')).statusCode).toBe(200);
  });

  test('a method cannot be smuggled in a header, and TRACE and CONNECT are not spoken', async () => {
    const override = { 'x-http-method-override': 'POST', 'x-method-override': 'POST', 'x-http-method': 'DELETE' };
    const url = '/api/h/1/identity/desk/patients/search';
    const asked = { url, headers: { authorization: `Bearer ${token}`, ...override } };
    expect((await app.http.inject({ method: 'GET', ...asked })).statusCode).toBe(405);
    for (const method of ['TRACE', 'CONNECT'])
      expect((await app.http.inject({ method: method as 'GET', url: '/api/identity/me' })).statusCode).toBe(405);
  });

  test('a body that reaches for the prototype is refused', async () => {
    const headers = { authorization: `Bearer ${token}`, ...json };
    for (const body of ['{"text":"x","__proto__":{"a":1}}', '{"text":"x","constructor":{"prototype":{"a":1}}}'])
      expect((await deskSearch(headers, body)).statusCode).toBe(400);
  });

  test('a parameter given twice is refused, not chosen from', async () => {
    const day = '2026-11-23';
    const days = '/api/h/1/catalog/calendar';
    expect((await app.http.inject(`${days}?from=${day}&to=${day}`)).statusCode).toBe(200);
    expect((await app.http.inject(`${days}?from=${day}&from=${day}&to=${day}`)).statusCode).toBe(400);
  });

  test('a field that nobody asked for is dropped', async () => {
    const { version } = (await app.http.inject('/api/identity/privacy-notice')).json();
    const chosen = '018f0000-0000-7000-8000-00000000aaaa';
    const registered = await app.http.inject({
      method: 'POST',
      url: '/api/h/1/identity/desk/patients',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'mass-assignment' },
      payload: {
        name: '测试字段',
        gender: 'female',
        birthDate: '1990-05-05',
        documents: [{ kind: 'passport', number: 'E12345678' }],
        phone: '10009900031',
        privacyNoticeVersion: version,
        healthDataConsent: true,
        id: chosen,
        patient_id: chosen,
        hospital_id: 2,
      },
    });
    expect(registered.statusCode, registered.body).toBe(201);
    expect(registered.json().id).not.toBe(chosen);
    const rows = await app.rows('select hospital_id from identity.patient where patient_id = any($1::uuid[])', [
      [chosen, registered.json().id],
    ]);
    expect(rows).toEqual([{ hospital_id: 1 }]);
  });

  test('a text that is SQL finds nobody and changes nothing', async () => {
    const count = async () => (await app.rows('select count(*)::int from identity.patient'))[0];
    const before = await count();
    const headers = { authorization: `Bearer ${token}`, ...json };
    for (const text of ["' or 1=1 --", "'; drop table identity.patient; --", '%', "\\' union select 1 --", '$1']) {
      const answer = await deskSearch(headers, JSON.stringify({ text }));
      expect(answer.statusCode, text).toBe(200);
      expect(answer.json().items, text).toEqual([]);
    }
    expect(await count()).toEqual(before);
  });

  test('a request that says its length in two ways is refused', async () => {
    const { port } = app.http.server.address() as AddressInfo;
    const lines = [
      'POST /api/identity/sign-out HTTP/1.1',
      'Host: x',
      'Content-Length: 4',
      'Transfer-Encoding: chunked',
    ];
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n0\r\n\r\n`));
      socket.once('data', (bytes) => {
        resolve(String(bytes));
        socket.destroy();
      });
      socket.once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('a refused access is in the log with route, status and request', async () => {
    app.logged.length = 0;
    const refused = await app.http.inject({
      url: '/api/h/1/identity/audit',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(refused.statusCode).toBe(403);
    const line = app.logged.map((text) => JSON.parse(text)).find((it) => it.status === 403);
    expect(line).toMatchObject({ route: 'identity.audit', requestId: refused.json().requestId });
  });

  test('a line of the log is one JSON object with its instant in UTC, whatever was sent', async () => {
    app.logged.length = 0;
    const forged = 'x\r\n{"level":"info","message":"forged"}';
    await app.http.inject({ url: `/api/${encodeURIComponent(forged)}`, headers: { 'user-agent': 'a\tb' } });
    await deskSearch({ authorization: `Bearer ${token}`, ...json }, JSON.stringify({ text: forged }));
    await deskSearch({ ...json }, '{"text":\n"');
    expect(app.logged.length).toBeGreaterThan(0);
    for (const line of app.logged) {
      expect(line.trimEnd()).not.toContain('\n');
      // Milliseconds since 1970 know no zone but UTC.
      expect(JSON.parse(line)).toMatchObject({ time: expect.any(Number), level: expect.any(String) });
      expect(line).not.toContain('forged');
    }
  });
});

describe('files', () => {
  test('the built pages hold no source map and no secret folder, and no folder is listed', async () => {
    const names = await readdir(folder, { recursive: true });
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => /\.map$|\.tsx?$|\.env|\.git/.test(name))).toEqual([]);
    const page = (await app.http.inject('/')).body;
    for (const url of ['/assets/', '/assets', '/.git/config', '/.env', '/package.json', '/.source-digest']) {
      const answer = await app.http.inject(url);
      // What is no file is a page of the program, or nothing.
      if (answer.statusCode === 200) expect(answer.body, url).toBe(page);
      else expect(answer.statusCode, url).toBe(404);
    }
  });

  test('a file that goes out has a name of ours, as an attachment', async () => {
    const phone = '10000000005';
    const post = (url: string, payload: object) => app.http.inject({ method: 'POST', url, payload });
    const { devCode } = (await post('/api/identity/patient/code', { phone })).json();
    const own = (await post('/api/identity/patient/sign-in', { phone, code: devCode })).json().token;
    const headers = { authorization: `Bearer ${own}` };
    const { items } = (await app.http.inject({ url: '/api/h/1/identity/patients', headers })).json();
    const file = await app.http.inject({ url: `/api/h/1/identity/patients/${items[0].id}/export`, headers });
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/);
  });

  test('no path climbs out of the folder of built pages', async () => {
    const page = (await app.http.inject('/')).body;
    for (const url of ['/assets/../../package.json', '/assets/%2e%2e/%2e%2e/package.json', '/..%2fpackage.json']) {
      const answer = await app.http.inject(url);
      expect(answer.statusCode === 404 || answer.statusCode === 403 || answer.body === page, url).toBe(true);
    }
  });
});
