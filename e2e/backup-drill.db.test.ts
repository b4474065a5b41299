import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { repositoryOf } from '#platform/backup/archive.ts';
import { takeBaseBackup } from '#platform/backup/base-backup.ts';
import { sizesOf } from '#platform/backup/manifest.ts';
import type { Repository } from '#platform/backup/repository.ts';
import { type Restored, restoreCluster } from '#platform/backup/restore-cluster.ts';
import { verifyBackups } from '#platform/backup/verify-backup.ts';
import { hasWal, listWal, walName } from '#platform/backup/wal-store.ts';
import { type Config, loadConfig } from '#platform/config/config.ts';
import { makeWorld, type World } from '../bench/support/world.ts';
import { commands } from '../src/cli/commands.ts';
import { run } from '../src/cli/run.ts';
import { bookNth, type House, openHouse, removeCluster } from './small-house.ts';

const KEY = 'c7'.repeat(32);
const root = realpathSync(mkdtempSync(join(tmpdir(), 'shuxin-drill-test-')));
const to = join(root, 'copy');
const settings = {
  SHUXIN_MODE: 'production',
  SHUXIN_KEYS: `house:${KEY}`,
  PORT: '0',
  DATA_DIR: join(root, 'data'),
  BACKUP_DIR: join(root, 'backups'),
  LOG_LEVEL: 'silent',
  POOL_SIZE: '6',
};
const config: Config = loadConfig(settings);
const quiet = () => undefined;
const say = (line: string) => process.stdout.write(`drill: ${line}\n`);
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);

let repo: Repository;
let house: House;
let copy: House;
let world: World;
let restored: Restored;
const before: string[] = [];
const after: string[] = [];
let harmedAt = 0;
let restoredIn = '';

async function shuxin(
  words: string[],
  env: Record<string, string>,
): Promise<{ code: number; data: Record<string, unknown> }> {
  const out: string[] = [];
  const code = await run([...words, '--json'], commands, { env, out: (line) => out.push(line), err: quiet });
  return { code, data: JSON.parse(out.at(-1) ?? '{}') };
}

const appointments = async (of: House) =>
  (await of.rows<{ id: string }>('select id from booking.appointment')).map((r) => r.id);
const count = async (of: House, table: string) =>
  (await of.rows<{ n: number }>(`select count(*)::integer as n from ${table}`))[0]?.n;

beforeAll(async () => {
  house = await openHouse(config);
  repo = repositoryOf(config);
  world = await makeWorld(house.url, 96, [{ sessions: 1, slotsPerSession: 96, capacity: 1 }]);
  for (let n = 0; n < 10; n += 1) before.push(await bookNth(house.base, world, n));
  // Sealed heads are signed and lie in the file before the backup is taken.
  await vi.waitUntil(async () => (await count(house, 'platform.audit_checkpoint')) ?? 0, { timeout: 20_000 });

  let writing = true;
  const writer = (async () => {
    for (let n = 10; writing && n < 80; n += 1) before.push(await bookNth(house.base, world, n));
  })();
  const began = performance.now();
  const manifest = await takeBaseBackup({
    repo,
    url: house.url,
    cluster: house.cluster,
    dataDir: config.DATA_DIR,
    progress: quiet,
  });
  say(`backup of ${(sizesOf(manifest).rawBytes / 1e6).toFixed(0)} MB under writes in ${seconds(began)} s`);
  writing = false;
  await writer;

  for (let n = 80; n < 90; n += 1) before.push(await bookNth(house.base, world, n));
  // An instant that lies surely between the last good booking and the first one after it.
  harmedAt = Date.now() + 25;
  const until = new Date(harmedAt).toISOString();
  await house.rows('select pg_sleep(0.05)');
  for (let n = 90; n < 95; n += 1) after.push(await bookNth(house.base, world, n));
  await house.rows(
    // One transaction; the running house must not write a reminder in between.
    'lock table booking.reminder in exclusive mode; delete from booking.reminder; delete from booking.appointment where hospital_id = 1',
  );
  const segment = await house.rows<{ name: string }>('select pg_walfile_name(pg_switch_wal()) as name');
  await vi.waitUntil(() => hasWal(repo, segment[0]?.name ?? ''), { timeout: 20_000 });

  const start = performance.now();
  restored = await restoreCluster({ repo, to, until, progress: quiet, fast: true });
  copy = await openHouse({ ...config, DATA_DIR: to });
  restoredIn = seconds(start);
}, 120_000);

afterAll(async () => {
  const clusters = [house, copy].filter(Boolean).map((one) => one.cluster);
  await copy?.stop();
  await house?.stop();
  for (const cluster of clusters) removeCluster(cluster, root);
  rmSync(root, { recursive: true, force: true });
});

test('every booking acknowledged up to the instant is in the copy, none of those after it', async () => {
  const found = new Set(await appointments(copy));
  expect(before.length).toBeGreaterThan(20);
  expect(before.filter((id) => !found.has(id))).toEqual([]);
  expect(after.filter((id) => found.has(id))).toEqual([]);
  expect(await appointments(house)).toEqual([]);
  const lost = harmedAt - Date.parse(restored.lastCommitAt ?? '');
  say(`data up to ${lost} ms before the harm (RPO), serving ${restoredIn} s after the restore began (RTO)`);
  expect(lost).toBeLessThan(60_000);
});

test('the audit log of the copy is whole, with its signed heads from outside the database', async () => {
  const { code, data } = await shuxin(['audit', 'verify'], { ...settings, DATA_DIR: to });
  expect(data).toMatchObject({ ok: true });
  expect(String(data.lines)).toMatch(/checkpoints=[1-9]\d*\/[1-9]/);
  expect(code).toBe(0);
  const nobody = await shuxin(['audit', 'verify', '99'], { ...settings, DATA_DIR: to });
  expect(nobody, 'a number mistyped is no log that is whole').toMatchObject({ code: 1, data: { ok: false } });
});

test('the copy sends nothing and says so until somebody resumes it; then a journey goes through', async () => {
  const messages = await count(copy, 'messaging.message');
  expect(await (await fetch(`${copy.base}/readyz`)).json()).toEqual({ status: 'ok', restored: true });
  expect(await (await fetch(`${house.base}/readyz`)).json()).toEqual({ status: 'ok', restored: false });
  const id = await bookNth(copy.base, world, 95);
  const waiting = `platform.outbox where dispatch_no is null and subject = '${id}'`;
  const env = { ...settings, DATA_DIR: to };
  expect((await shuxin(['backup'], env)).data).toMatchObject({ ok: false, code: 'restored_copy' });
  expect(await shuxin(['resume'], env)).toMatchObject({ code: 2 });
  expect(await count(copy, waiting)).toBeGreaterThan(0);
  expect(await count(copy, 'messaging.message')).toBe(messages);
  expect(await shuxin(['resume', '--reason', 'the disk of the house broke'], env)).toMatchObject({ code: 0 });
  expect(await shuxin(['resume', '--reason', 'twice'], env)).toMatchObject({ code: 1, data: { code: 'not_restored' } });
  expect(
    await copy.rows(
      `select actor_id, detail ->> 'reason' as reason from platform.audit where action = 'platform.resume_sending'`,
    ),
  ).toEqual([{ actor_id: 'operator', reason: 'the disk of the house broke' }]);
  await expect.poll(() => count(copy, waiting), { timeout: 20_000 }).toBe(0);
  await expect.poll(() => count(copy, 'messaging.message'), { timeout: 20_000 }).toBeGreaterThan(messages ?? 0);
  await expect.poll(() => count(copy, 'messaging.receipt'), { timeout: 20_000 }).toBeGreaterThan(0);
});

test('neither the keys nor a name of a patient lie open in the backup', async () => {
  for (const entry of readdirSync(repo.dir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())) {
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    expect(bytes.includes(KEY) || bytes.includes(Buffer.from(KEY, 'hex')) || bytes.includes('测试')).toBe(false);
  }
});

test('a copy is never laid over anything, and not brought to where it cannot be', async () => {
  const env = settings;
  const ask = async (...words: string[]) => (await shuxin(['restore', ...words], env)).data.code;
  expect(await ask('--to', config.DATA_DIR)).toBe('target_not_empty');
  const fresh = join(root, 'fresh');
  expect(await ask('--to', fresh, '--until', '2020-01-01T00:00:00Z')).toBe('until_before_backup');
  expect(await ask('--to', fresh, '--backup', '9')).toBe('backup_unknown');
  expect(await ask('--to', fresh, '--until', 'yesterday')).toBe('usage');
  const beyond = restoreCluster({ repo, to: fresh, until: '2090-01-01T00:00:00.000Z', progress: quiet, fast: true });
  await expect(beyond).rejects.toMatchObject({ code: 'until_not_covered' });
  // Nothing is left that would stand in the way of the next try.
  expect(readdirSync(fresh)).toEqual([]);
  const away = { ...settings, BACKUP_DIR: join(root, 'disk-away') };
  for (const words of [['backup', 'list'], ['backup', 'verify'], ['restore', '--to', fresh], ['drill']]) {
    expect((await shuxin(words, away)).data, words.join(' ')).toMatchObject({ ok: false, code: 'backup_dir_absent' });
  }
  expect(readdirSync(root)).not.toContain('disk-away');
  const other = { ...settings, SHUXIN_KEYS: `other:${'d8'.repeat(32)}` };
  expect((await shuxin(['backup', 'verify'], other)).data).toMatchObject({
    code: 'backup_key_missing',
    message: expect.stringContaining('"house"'),
  });
});

describe('verify', () => {
  const bad = (name: string) => join(root, 'bad', name);
  const damages = async () => (await verifyBackups({ ...repo, dir: join(root, 'bad') }, quiet)).damages;
  const pack = 'base/000001/0001.pack';

  test('finds a good backup whole, also by the command', async () => {
    const { code, data } = await shuxin(['backup', 'verify'], settings);
    expect(data).toMatchObject({ ok: true, backups: 1, damages: [] });
    expect(code).toBe(0);
    cpSync(repo.dir, join(root, 'bad'), { recursive: true });
  });

  test('names a flipped byte', async () => {
    const bytes = readFileSync(bad(pack));
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] as number) ^ 1;
    writeFileSync(bad(pack), bytes);
    expect(await damages()).toEqual([{ kind: 'changed', file: pack }]);
    cpSync(join(repo.dir, pack), bad(pack));
  });

  test('names a file whose end was cut off, and one that is gone', async () => {
    truncateSync(bad(pack), readFileSync(bad(pack)).length - 100);
    expect(await damages()).toEqual([{ kind: 'cut', file: pack }]);
    rmSync(bad(pack));
    expect(await damages()).toEqual([{ kind: 'missing', file: pack }]);
    cpSync(join(repo.dir, pack), bad(pack));
  });

  test('names two files in each other’s place', async () => {
    const [one, two] = listWal(repo)
      .filter((name) => name.length === 24)
      .map(walName) as [string, string];
    renameSync(bad(one), bad('x'));
    renameSync(bad(two), bad(one));
    renameSync(bad('x'), bad(two));
    expect(await damages()).toEqual([
      { kind: 'swapped', file: one },
      { kind: 'swapped', file: two },
    ]);
    for (const name of [one, two]) cpSync(join(repo.dir, name), bad(name));
  });

  test('names a log segment that is gone, and a restore across the hole is refused', async () => {
    const needed =
      /START WAL LOCATION: .* \(file ([0-9A-F]{24})\)/.exec(
        readFileSync(bad('base/000001/manifest.json'), 'utf8'),
      )?.[1] ?? '';
    rmSync(bad(walName(needed)));
    expect(await damages()).toEqual([{ kind: 'wal_gap', file: walName(needed) }]);
    const restore = restoreCluster({
      repo: { ...repo, dir: join(root, 'bad') },
      to: join(root, 'hole'),
      progress: quiet,
    });
    await expect(restore).rejects.toMatchObject({ code: 'wal_gap', message: expect.stringContaining(needed) });
  });

  test('names a manifest that was edited', async () => {
    const path = bad('base/000001/manifest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"postgres": 18', '"postgres": 17'));
    expect(await damages()).toEqual([{ kind: 'changed', file: 'base/000001/manifest.json' }]);
  });
});

test('with keys that do not fit neither a backup nor a start puts anything into the archive', async () => {
  const other = { ...settings, SHUXIN_KEYS: `other:${'d8'.repeat(32)}` };
  const archived = () => listWal(repo).length;
  const segment = await house.rows<{ name: string }>('select pg_walfile_name(pg_switch_wal()) as name');
  await vi.waitUntil(() => hasWal(repo, segment[0]?.name ?? ''), { timeout: 20_000 });
  expect((await shuxin(['backup'], other)).data).toMatchObject({ ok: false, code: 'key_needed' });
  await house.stop();
  const whole = archived();
  await expect(openHouse({ ...config, SHUXIN_KEYS: other.SHUXIN_KEYS })).rejects.toMatchObject({ code: 'key_needed' });
  expect(archived()).toBe(whole);
  // What waited beside the cluster goes on its way with the right keys.
  house = await openHouse(config);
  await house.stop();
  expect(archived()).toBeGreaterThan(whole);
  house = await openHouse(config);
});
