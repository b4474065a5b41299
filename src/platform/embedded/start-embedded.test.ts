import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { borrowEmbedded } from './borrow-embedded.ts';
import { readPidFile } from './postmaster.ts';
import { isRunning, until } from './processes.ts';
import { startEmbedded } from './start-embedded.ts';
import { readState } from './state-file.ts';
import { spoolOf } from './wal-spool.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'shuxin-embedded-')));
// One cluster for the whole story: making one takes most of the time.
const dataDir = join(root, 'data');
const cluster = () => readState(dataDir)!.cluster;
const start = () => startEmbedded({ dataDir, fast: true });

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

/** A server of its own process, so that it can be killed; answers the pid of its postmaster. */
async function startElsewhere(): Promise<{ kill(): Promise<void>; postmaster: number }> {
  const script = `const { startEmbedded } = await import(${JSON.stringify(new URL('./start-embedded.ts', import.meta.url))});
    const { pid } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, fast: true });
    console.log(pid); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const exit = once(child, 'exit');
  return {
    postmaster: Number(line.toString()),
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

const mayConnect = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, host);
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('close', () => socket.destroy());
    socket.on('connect', () => socket.end());
  });

afterAll(() => {
  const outside = existsSync(join(dataDir, 'embedded-postgres.json')) ? dirname(cluster()) : dataDir;
  if (!outside.startsWith(root)) rmSync(outside, { recursive: true, force: true });
  rmSync(root, { recursive: true, force: true });
});

test('an empty folder becomes a database with checksums, UTF-8 and C.UTF-8, also below a folder that only we may enter', async () => {
  expect(statSync(root).mode & 0o077).toBe(0);
  const embedded = await start();
  try {
    expect(await ask(embedded.adminUrl, 'show data_checksums')).toBe('on');
    expect(await ask(embedded.adminUrl, 'show server_encoding')).toBe('UTF8');
    expect(await ask(embedded.adminUrl, 'select datlocale from pg_database where datname = current_database()')).toBe(
      'C.UTF-8',
    );
    expect(await ask(embedded.adminUrl, `select '医' < '院' collate "C" and upper('é') = 'É'`)).toBe(true);
    expect(statSync(join(dataDir, 'embedded-postgres.json')).mode & 0o077).toBe(0);
    await ask(embedded.adminUrl, 'create table kept as select 1 as one');
  } finally {
    await embedded.stop();
  }
});

test('it answers on loopback only, and only to the password', async () => {
  const embedded = await start();
  try {
    expect(await mayConnect('127.0.0.1', embedded.port)).toBe(true);
    const outer = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address && !address.internal);
    for (const address of outer) expect(await mayConnect(address!.address, embedded.port)).toBe(false);
    const url = new URL(embedded.adminUrl);
    url.password = 'guessed';
    await expect(ask(url.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  } finally {
    await embedded.stop();
  }
});

test('a second server on the same folder is refused, a short task may borrow the database', async () => {
  const embedded = await start();
  try {
    await expect(start()).rejects.toMatchObject({ code: 'data_dir_in_use' });
    const borrowed = await borrowEmbedded({ dataDir, create: false });
    expect(await ask(borrowed.adminUrl, 'select one from kept')).toBe(1);
    await borrowed.stop();
    expect(isRunning(embedded.pid)).toBe(true);
  } finally {
    await embedded.stop();
  }
  const borrowed = await borrowEmbedded({ dataDir, create: false });
  expect(await ask(borrowed.adminUrl, 'select one from kept')).toBe(1);
  await borrowed.stop();
  expect(readPidFile(cluster())).toBeNull();
  await expect(borrowEmbedded({ dataDir: join(root, 'none'), create: false })).rejects.toMatchObject({
    code: 'no_database',
  });
});

test('a postmaster killed under a running server comes back on the same port with its data', async () => {
  const embedded = await start();
  try {
    const first = embedded.pid;
    process.kill(first, 'SIGKILL');
    expect(await until(() => embedded.pid !== first, 10_000)).toBe(true);
    expect(await ask(embedded.adminUrl, 'select one from kept')).toBe(1);
  } finally {
    await embedded.stop();
  }
});

test('after a kill of the server its postmaster is adopted', async () => {
  const other = await startElsewhere();
  await other.kill();
  expect(isRunning(other.postmaster)).toBe(true);
  const embedded = await start();
  try {
    expect(embedded).toMatchObject({ adopted: true, pid: other.postmaster });
    expect(await ask(embedded.adminUrl, 'select one from kept')).toBe(1);
  } finally {
    await embedded.stop();
  }
  expect(isRunning(other.postmaster)).toBe(false);
});

test('a postmaster that does not keep its log is not adopted by a server that must, for that changes at a start only', async () => {
  const other = await startElsewhere();
  await other.kill();
  const embedded = await startEmbedded({ dataDir, fast: true, archive: true });
  try {
    expect(embedded.adopted).toBe(false);
    expect(isRunning(other.postmaster)).toBe(false);
    expect(await ask(embedded.adminUrl, 'select one from kept')).toBe(1);
  } finally {
    await embedded.stop();
  }
  // Also the last, unfinished piece is handed over before the database ends.
  expect(readdirSync(spoolOf(cluster())).filter((name) => /^[0-9A-F]{24}$/.test(name))).not.toEqual([]);
});

test('after a kill of server and postmaster the next start clears what they left', async () => {
  const other = await startElsewhere();
  await other.kill();
  process.kill(other.postmaster, 'SIGKILL');
  expect(readPidFile(cluster())?.pid).toBe(other.postmaster);
  const embedded = await start();
  try {
    expect(embedded.adopted).toBe(false);
    expect(await ask(embedded.adminUrl, 'select one from kept')).toBe(1);
  } finally {
    await embedded.stop();
  }
});

test('a database of a newer PostgreSQL is refused and nothing is left running or locked', async () => {
  const file = join(cluster(), 'PG_VERSION');
  const version = readFileSync(file, 'utf8');
  writeFileSync(file, '99\n');
  await expect(start()).rejects.toMatchObject({ code: 'database_newer' });
  writeFileSync(file, version);
  expect(readPidFile(cluster())).toBeNull();
  expect(existsSync(join(dataDir, 'server.lock'))).toBe(false);
});

test('a database folder that went missing stops the start instead of being replaced by an empty one', async () => {
  const away = join(root, 'away');
  const home = cluster();
  // A rename across file systems is refused; then the folder beside it will do.
  const place = home.startsWith(root) ? away : `${home}.away`;
  renameSync(home, place);
  await expect(start()).rejects.toMatchObject({ code: 'cluster_missing' });
  renameSync(place, home);
});
