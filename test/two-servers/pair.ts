import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { addMinutes, epochMs } from '#kernel/instant.ts';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import { migrate } from '#platform/db/migrate.ts';
import { createLogger } from '#platform/log/log.ts';
import { type ServerProcess, startServerProcess } from '../../e2e/server-process.ts';
import { compose } from '../../src/server/compose.ts';
import { rooms } from '../../src/server/rooms.ts';
import { TEST_NOW, testConfig } from '../support/app.ts';
import { cloneDatabase, testRooms } from '../support/cluster.ts';

/** Production takes no demo key, so these hospitals were written under one of their own. */
export const KEYS = `pair:${'c3'.repeat(32)}`;

export interface Answer<T = Record<string, never>> {
  status: number;
  body: T;
}

export interface Pair {
  url: string;
  servers: readonly [ServerProcess, ServerProcess];
  bases: readonly [string, string];
  rows<T>(text: string, values?: unknown[]): Promise<T[]>;
  /** Ends both processes and drops the database. A hook registered while another hook runs is never called, so the file calls it. */
  stop(): Promise<void>;
  /** A session token of this account, as a sign-in leaves it. */
  session(account: string, kind: 'staff' | 'patient'): Promise<string>;
  /** Asks server 0 or 1. `key` makes it a creating request. */
  ask<T>(server: number, token: string, method: string, path: string, body?: unknown, key?: string): Promise<Answer<T>>;
}

/** Two server processes in production mode, on real time from Monday 07:30 on, over one database with two hospitals. */
export async function startPair(): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), 'shuxin-pair-'));
  const database = await cloneDatabase('template_pair', fill);
  const admin = new pg.Pool({ connectionString: database.url, max: 2 });
  const env = {
    SHUXIN_MODE: 'production',
    SHUXIN_KEYS: KEYS,
    DATABASE_URL: database.url,
    LOG_LEVEL: 'warn',
    POOL_SIZE: '6',
    NODE_OPTIONS: `--import ${new URL('./shifted-time.ts', import.meta.url).pathname}`,
    TEST_NOW_MS: String(epochMs(TEST_NOW)),
    TEST_BEGAN_MS: String(Date.now()),
  };
  const start = (name: string) => startServerProcess({ ...env, DATA_DIR: join(folder, name) });
  const servers = [start('a'), start('b')] as const;
  const stop = async () => {
    for (const { child, exit } of servers) {
      child.kill('SIGTERM');
      await exit;
    }
    await admin.end();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  const bases = await Promise.all([servers[0].ready, servers[1].ready]).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const rows = async <T>(text: string, values: unknown[] = []) => (await admin.query(text, values)).rows as T[];
  return {
    url: database.url,
    servers,
    bases,
    rows,
    stop,
    async session(account, kind) {
      const token = `${kind === 'staff' ? 's1' : 'p'}-${randomUUID().replaceAll('-', '')}${'x'.repeat(11)}`;
      await rows(
        `insert into identity.session (session_id, account_id, token_hash, kind, created_at, last_seen_at, expires_at, idle_minutes)
         values ($1, $2, $3, $4, $5, $5, $6, 480)`,
        [randomUUID(), account, sm3(token), kind, TEST_NOW, addMinutes(TEST_NOW, 60 * 24)],
      );
      return token;
    },
    async ask(server, token, method, path, body, key) {
      const answer = await fetch(`${bases[server]}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(key ? { 'idempotency-key': key } : {}),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: await answer.json() };
    },
  };
}

/** The demo hospitals under a key of their own. */
async function fill(url: string): Promise<void> {
  await migrate(url, testRooms);
  const config = testConfig({ LOG_LEVEL: 'error', SHUXIN_KEYS: KEYS });

  const composed = compose({ config, databaseUrl: url, rooms, log: createLogger('error'), clockStart: TEST_NOW });
  await composed.seedDemo();
  await composed.close();
}
