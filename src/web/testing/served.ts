import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterFile } from '../../../test/support/after-file.ts';
import { type TestApp, testApp } from '../../../test/support/app.ts';
import { serveWeb } from '../../server/web.ts';
import { freshWeb } from '../../server/web-build.ts';

export interface Served {
  url: string;
  /** The application behind the pages, for tests that look into it or cut its lines. */
  app: TestApp;
  /** Calls the API as a person at another device would; throws on a refusal. */
  call<T>(path: string, options?: { method?: string; body?: unknown; token?: string }): Promise<T>;
  /** A session of the demo patient with this phone. */
  patient(phone: string): Promise<string>;
  /** A session of a demo member of staff. */
  staff(username: string): Promise<string>;
}

/** The demo hospital, or an empty house, with its built pages, on a port of its own. Call in beforeAll; it ends with the file. */
export async function served(kind: 'demo' | 'empty' = 'demo'): Promise<Served> {
  const dataDir = mkdtempSync(join(tmpdir(), 'shuxin-web-'));
  afterFile(() => rmSync(dataDir, { recursive: true, force: true }));
  const [app, folder] = await Promise.all([testApp(kind), freshWeb({ dataDir })]);
  await serveWeb(app.http, folder);
  await app.start();
  const url = await app.http.listen({ host: '127.0.0.1', port: 0 });

  async function call<T>(
    path: string,
    { method: said, body, token }: { method?: string; body?: unknown; token?: string } = {},
  ): Promise<T> {
    const headers: Record<string, string> = { 'idempotency-key': crypto.randomUUID() };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (token) headers.authorization = `Bearer ${token}`;
    const method = said ?? (body === undefined ? 'GET' : 'POST');
    const answer = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  return {
    url,
    app,
    call,
    async patient(phone) {
      const { devCode } = await call<{ devCode: string }>('/api/identity/patient/code', { body: { phone } });
      const body = { phone, code: devCode };
      return (await call<{ token: string }>('/api/identity/patient/sign-in', { body })).token;
    },
    async staff(username) {
      const body = { username, password: 'shuxin-demo' };
      return (await call<{ token: string }>('/api/identity/staff/sign-in', { body })).token;
    },
  };
}
