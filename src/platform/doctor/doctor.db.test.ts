import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { TEST_NOW, type TestApp, testApp, testConfig } from '../../../test/support/app.ts';
import { testRooms } from '../../../test/support/cluster.ts';
import { parseKeyRing } from '../crypto/key-ring.ts';
import { proveKeys } from '../crypto/prove-keys.ts';
import { newId } from '../ids.ts';
import { JOB_SCHEMA } from '../jobs/install.ts';
import type { Check } from './check.ts';
import { checkConnections } from './connections.ts';
import { checkClock, checkSchema, checkServer, checkStatistics } from './database.ts';
import { examineDatabase } from './examine.ts';
import { checkKeys } from './keys.ts';

let app: TestApp;
const config = testConfig({ POOL_SIZE: '4' });
beforeAll(async () => {
  app = await testApp('empty', config);
  await app.rows(`insert into platform.clock (id, at) values (1, $1)`, [TEST_NOW]);
  await app.rows('insert into platform.hospital (id) values (1)');
});

const bad = (checks: readonly Check[]) => checks.filter(({ level }) => level !== 'ok').map(({ code }) => code);
/** The test cluster does not wait for its disk; that very thing must be told, every time. */
const UNSAFE = ['fsync_off', 'synchronous_commit_off', 'full_page_writes_off'];
const examine = async () =>
  bad(await examineDatabase(app.url, config, testRooms)).filter((code) => !UNSAFE.includes(code));
const withRows = (answer: object) => ({ query: async () => ({ rows: [answer] }) }) as never;

test('a sound database has nothing to tell but the settings of the test cluster', async () => {
  const checks = await examineDatabase(app.url, config, testRooms);
  expect(
    checks
      .filter(({ level }) => level !== 'ok')
      .map(({ code }) => code)
      .filter((code) => !UNSAFE.includes(code)),
  ).toEqual([]);
  expect(checks.map(({ code }) => code)).toEqual(
    expect.arrayContaining([
      'database',
      'encoding',
      'clock',
      'schema',
      'keys',
      'catalogue',
      'statistics',
      'connections',
      'outbox',
      'audit',
      'jobs',
    ]),
  );
  for (const { zh, en } of checks) expect([zh, en].every((text) => text.length > 3)).toBe(true);
});

test('a server that is old, speaks another encoding, acknowledges too early or has few connections is told', async () => {
  const sound = {
    version: 180_000,
    name: '18',
    encoding: 'UTF8',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    connections: 100,
    zone: 'UTC',
  };
  expect(bad(await checkServer(withRows(sound), 24))).toEqual([]);
  const poor = {
    ...sound,
    version: 140_000,
    encoding: 'SQL_ASCII',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    connections: 20,
  };
  expect(bad(await checkServer(withRows(poor), 24))).toEqual([
    'database_old',
    'encoding',
    ...UNSAFE,
    'connections_few',
  ]);
});

test('clocks that differ are told: by seconds a warning, by a minute a fault', async () => {
  const levels = [0, 5_000, 90_000].map(
    async (off) => (await checkClock(withRows({ at: 1_000_000 }), () => 1_000_000 + off)).level,
  );
  expect(await Promise.all(levels)).toEqual(['ok', 'warn', 'fail']);
});

test('tables that the planner has not looked at since they grew are told', async () => {
  expect((await checkStatistics(withRows({ name: 'booking.slot' }))).code).toBe('statistics_stale');
});

test('a pooler that is passed by is told, and an address that leads elsewhere', async () => {
  const other = new URL(app.url);
  other.pathname = '/postgres';
  expect(bad(await checkConnections(app.url, app.url))).toEqual([]);
  expect(bad(await checkConnections(app.url, other.href))).toEqual(['direct_elsewhere']);
});

type Plant = [what: string, code: string, plant: () => Promise<unknown>, undo: () => Promise<unknown>];
const event = (minutes: number, attempts: number) => [newId(), `probe.thing/${newId()}`, minutes, attempts];
const EVENT = `insert into platform.outbox (hospital_id, id, subject, subject_seq, type, payload, created_at, attempts)
  values (1, $1, $2, 1, 'probe.happened', '{}', '${TEST_NOW}'::timestamptz - make_interval(mins => $3), $4)`;
const AUDIT = `insert into platform.audit (hospital_id, id, at, actor_kind, action, subject, outcome, detail)
  values (1, $1, '${TEST_NOW}'::timestamptz - interval '9 minutes', 'system', 'probe.act', 'probe.thing', 'ok', '{}')`;
const noEvents = () => app.rows('delete from platform.outbox');
const noJobs = () => app.rows(`delete from ${JOB_SCHEMA}._private_jobs`);
const job = (set: string) => async () => {
  await app.rows(`select ${JOB_SCHEMA}.add_job('probe.work', '{}'::json)`);
  await app.rows(`update ${JOB_SCHEMA}._private_jobs set ${set}`);
};

test.each([
  [
    'an edited migration',
    'migration_edited',
    () => app.rows(`update platform.migration set digest = 'x' || digest where room = 'booking'`),
    () => app.rows(`update platform.migration set digest = substr(digest, 2) where room = 'booking'`),
  ],
  [
    'rights of another program',
    'rights_differ',
    () => app.rows(`comment on schema platform is 'rights of before'`),
    async () => undefined,
  ],
  [
    'row-level security taken off',
    'catalogue',
    () => app.rows('alter table booking.slot no force row level security'),
    () => app.rows('alter table booking.slot force row level security'),
  ],
  [
    'a role of ours that passes it',
    'catalogue',
    () => app.rows('alter table booking.slot owner to shuxin_app'),
    () => app.rows('alter table booking.slot owner to shuxin_owner'),
  ],
  ['an event that waits', 'outbox_slow', () => app.rows(EVENT, event(3, 0)), noEvents],
  ['an event that fails', 'outbox_slow', () => app.rows(EVENT, event(0, 4)), noEvents],
  ['a dispatcher that stands still', 'outbox_backlog', () => app.rows(EVENT, event(20, 0)), noEvents],
  [
    'a sealer that stands still',
    'sealer_behind',
    () => app.rows(AUDIT, [newId()]),
    () => app.rows('delete from platform.audit'),
  ],
  [
    'a job of a dead process',
    'jobs_held',
    job(`locked_at = clock_timestamp() - interval '7 minutes', locked_by = 'gone'`),
    noJobs,
  ],
  ['a job that nobody takes', 'jobs_late', job(`run_at = clock_timestamp() - interval '7 minutes'`), noJobs],
  ['a job that was given up', 'jobs_given_up', job('attempts = max_attempts'), noJobs],
] satisfies Plant[])('%s is told as %s', async (_what, code, plant, undo) => {
  await plant();
  expect(await examine()).toContain(code);
  await undo();
  if (code !== 'rights_differ') expect(await examine()).not.toContain(code);
});

test('signed heads without their file are told, and a log without any', async () => {
  await app.rows(
    `insert into platform.audit_seal (hospital_id, seq, audit_id, xid, hash) values (1, 1, $1, '1', '\\x${'00'.repeat(32)}')`,
    [newId()],
  );
  expect(await examine()).toContain('checkpoint_none');
  await app.rows(
    `insert into platform.audit_checkpoint (hospital_id, seq, at, hash, key_id, signature) values (1, 1, $1, '\\x${'00'.repeat(32)}', 'demo', 'x')`,
    [TEST_NOW],
  );
  expect(await examine()).toContain('checkpoint_file_missing');
  writeFileSync(join(config.DATA_DIR, 'audit-checkpoints.jsonl'), '');
  expect(await examine()).not.toContain('checkpoint_file_missing');
});

test('migrations that wait are told, and what lies behind them is left out', async () => {
  const later = testRooms.map((room) => ({ ...room }));
  expect((await checkSchema(app.url, later)).level).not.toBe('fail');
  await app.rows(`delete from platform.migration where room = 'programme'`);
  expect(await examine()).toEqual(['migrations_pending']);
});

test('keys that do not open what the database holds are told', async () => {
  const look = async (keys: string) => (await checkKeys(app.url, parseKeyRing(keys), testRooms)).code;
  await proveKeys(app.url, parseKeyRing(config.SHUXIN_KEYS), testRooms);
  expect(await look(config.SHUXIN_KEYS)).toBe('keys');
  const [id] = config.SHUXIN_KEYS.split(':');
  expect(await look(`${id}:${'e4'.repeat(32)}`)).toBe('key_changed');
});
