import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit } from '#platform/audit/record.ts';
import { findTool } from '#platform/backup/pg-tools.ts';
import { createPool } from '#platform/db/pool.ts';
import { ROLES } from '#platform/db/roles.ts';
import { createDb } from '#platform/db/tx.ts';
import { makeWorld } from '../bench/support/world.ts';
import { commands } from '../src/cli/commands.ts';
import { run } from '../src/cli/run.ts';
import { DEBIAN_15, type OutsideServer, outsideServers } from './outside-server.ts';

const there = existsSync(join(DEBIAN_15, 'initdb'));
const NOT_RUN = there ? null : `not run: ${DEBIAN_15}/initdb is missing; apt-get install postgresql-15`;
const root = realpathSync(mkdtempSync(join(tmpdir(), 'shuxin-outside-')));

let house: OutsideServer;
let other: OutsideServer;

const env = (url: string) => ({
  SHUXIN_MODE: 'production',
  SHUXIN_KEYS: `house:${'c7'.repeat(32)}`,
  DATA_DIR: join(root, 'data'),
  BACKUP_DIR: join(root, 'backups'),
  DATABASE_URL: url,
  LOG_LEVEL: 'silent',
});

async function shuxin(words: string[], url: string): Promise<Record<string, unknown>> {
  const out: string[] = [];
  const caller = { env: env(url), out: (line: string) => void out.push(line), err: () => undefined };
  await run([...words, '--json'], commands, caller);
  return JSON.parse(out.at(-1) ?? '{}');
}

test('a machine without PostgreSQL 15 says what was not run, and why', () => {
  if (NOT_RUN) process.stdout.write(`outside backup ${NOT_RUN}\n`);
  expect(NOT_RUN === null).toBe(there);
  expect(NOT_RUN ?? 'run').toMatch(/^run$|^not run: .+initdb is missing/);
});

test('a tool that is missing or too old is told by name, before anything is made', () => {
  const code = (work: () => unknown) => {
    try {
      return work();
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(code(() => findTool('pg_dump', 15, join(root, 'nothing')))).toBe('tool_missing');
  if (there) expect(code(() => findTool('pg_dump', 99))).toBe('tool_too_old');
});

describe.skipIf(!there)('a database of an outside PostgreSQL 15', () => {
  beforeAll(async () => {
    [house, other] = await outsideServers(root);
    await house.query('postgres', 'create database house');
    await other.query('postgres', 'create database copy');
    expect(await shuxin(['migrate'], house.url('house'))).toMatchObject({ ok: true });
    await makeWorld(house.url('house'), 16, [{ sessions: 1, slotsPerSession: 16, capacity: 1 }]);
    const db = createDb(createPool(house.url('house'), ROLES.app, 2));
    const actor = { kind: 'system', name: 'test' } as const;
    const entry = { actor, action: 'probe.act', subject: 'probe.thing/1', outcome: 'ok' } as const;
    // The house is far ahead of a new server: what it sealed would lie in that one's future.
    await house.query(
      'house',
      'do $$ begin for i in 1..20000 loop perform pg_current_xact_id(); commit; end loop; end $$',
    );
    await db.tx({ hospital: 1 }, (t) => audit(t, entry, '2026-11-23T00:00:00.000Z'));
    await db.close();
  }, 120_000);

  afterAll(async () => {
    await house?.stop();
    await other?.stop();
    rmSync(root, { recursive: true, force: true });
  });

  test('comes back on another server with rows, owners, grants and policies, marked as a copy', async () => {
    expect(await shuxin(['backup'], house.url('house'))).toMatchObject({ ok: true, kind: 'dump', backup: '000001' });
    expect(await shuxin(['backup', 'verify'], house.url('house'))).toMatchObject({ ok: true, backups: 1 });
    expect(await other.query('copy', `select from pg_roles where rolname = '${ROLES.app}'`)).toEqual([]);
    const restored = await shuxin(['restore'], other.url('copy'));
    expect(restored).toMatchObject({ ok: true, backup: '000001' });
    expect(Number(restored.spent)).toBeGreaterThan(10_000);
    for (const question of QUESTIONS) {
      const before = await house.query('house', question);
      expect(before.length, question).toBeGreaterThan(0);
      expect(await other.query('copy', question), question).toEqual(before);
    }
    const [row] = await other.query<{ later: boolean }>(
      'copy',
      'select pg_current_xact_id() > (select max(xid) from platform.audit) as later',
    );
    expect(row?.later).toBe(true);
    // Under the app's role nobody is seen without a hospital, as before.
    const app = createPool(other.url('copy'), ROLES.app, 1);
    const seen = await app.query('select count(*) as n from identity.patient');
    await app.end();
    expect(seen.rows).toEqual([{ n: 0 }]);
    expect(await shuxin(['resume', '--reason', 'the server was lost'], other.url('copy'))).toMatchObject({ ok: true });
  }, 60_000);

  test('is never laid over another, and an instant between two dumps is not promised', async () => {
    expect(await shuxin(['restore'], other.url('copy'))).toMatchObject({ ok: false, code: 'database_not_empty' });
    const until = ['restore', '--until', '2026-11-22T10:00:00Z'];
    expect(await shuxin(until, other.url('copy'))).toMatchObject({ ok: false, code: 'usage' });
  });
});

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`;
const QUESTIONS = [
  'select count(*)::integer as n from booking.slot',
  'select name, gender from identity.patient order by patient_id',
  `select n.nspname, c.relname, r.rolname as owner, c.relrowsecurity, c.relforcerowsecurity, c.relacl::text
   from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
   where ${OURS} and c.relkind in ('r', 'v') order by 1, 2`,
  'select schemaname, tablename, policyname, qual, with_check from pg_policies order by 1, 2, 3',
  `select p.oid::regprocedure::text as name, p.prosecdef, p.proacl::text from pg_proc p
   join pg_namespace n on n.oid = p.pronamespace where ${OURS} order by 1`,
  `select nspname, nspacl::text from pg_namespace n where ${OURS} and nspname <> 'public' order by 1`,
];
