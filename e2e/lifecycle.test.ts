import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { adminUrl } from '#platform/embedded/connection.ts';
import { livePostmaster } from '#platform/embedded/postmaster.ts';
import { isRunning, runningIn } from '#platform/embedded/processes.ts';
import { readState } from '#platform/embedded/state-file.ts';
import { long } from '../test/long.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

// Only we may enter this folder, so the database user cannot reach DATA_DIR and the cluster must find another place.
const root = realpathSync(mkdtempSync(join(tmpdir(), 'shuxin-life-')));
const dataDir = join(root, 'data');
vi.setConfig({ testTimeout: 120_000 });
const started: ServerProcess[] = [];

function start(env: Record<string, string> = {}): ServerProcess {
  // An operator's first start finds nothing compiled.
  const server = startServerProcess({ DATA_DIR: dataDir, NODE_COMPILE_CACHE: '', ...env });
  started.push(server);
  return server;
}

const cluster = () => readState(dataDir)!.cluster;

function expectNothingLeft(): void {
  expect(runningIn(cluster())).toEqual([]);
  expect(existsSync(join(cluster(), 'postmaster.pid'))).toBe(false);
  expect(existsSync(join(dataDir, 'server.lock'))).toBe(false);
}

async function inDatabase(sql: string): Promise<unknown[]> {
  const url = new URL(adminUrl(readState(dataDir)!));
  url.pathname = '/shuxin';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Prints a figure and holds it to its bar; on a machine with more work than cores the bar moves by that ratio. */
function within(what: string, ms: number, bar: number): void {
  const load = Math.max(1, loadavg()[0]! / availableParallelism());
  process.stdout.write(`lifecycle: ${what} ${Math.round(ms)} ms (bar ${bar} ms, load x${load.toFixed(1)})\n`);
  expect(ms).toBeLessThan(bar * load);
}

async function hospitals(url: string): Promise<number> {
  const answer = await fetch(`${url}/api/hospitals`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { items: unknown[] }).items.length;
}

afterEach(async () => {
  for (const server of started.splice(0)) {
    if (server.child.exitCode === null && server.child.signalCode === null) server.child.kill('SIGKILL');
    await server.exit;
  }
});

afterAll(() => {
  const state = readState(dataDir);
  const pid = state && livePostmaster(state.cluster);
  if (pid) process.kill(pid, 'SIGQUIT');
  if (state && !state.cluster.startsWith(root)) rmSync(dirname(state.cluster), { recursive: true, force: true });
  rmSync(root, { recursive: true, force: true });
});

test('an empty folder is a running hospital within 20 seconds, and SIGTERM leaves nothing behind', async () => {
  expect(statSync(root).mode & 0o077).toBe(0);
  const server = start();
  const url = await server.ready;
  within('empty folder to ready', server.readyMs(), 20_000);
  expect(await hospitals(url)).toBe(2);
  expect(await (await fetch(url)).text()).toContain('<!doctype html>');
  server.child.kill('SIGTERM');
  expect(await server.exit).toBe(0);
  expect(server.stdout()).toBe(`shuxin ready ${url}\n`);
  for (const line of server.stderr().trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  expectNothingLeft();
});

test.runIf(long)(
  'an existing folder is ready within 3 seconds, and SIGINT ends it although a board is watching',
  async () => {
    const server = start();
    const url = await server.ready;
    within('existing folder to ready', server.readyMs(), 3000);
    expect(await hospitals(url)).toBe(2);
    const watching = await fetch(`${url}${await boardStream(url)}`);
    expect(watching.headers.get('content-type')).toContain('text/event-stream');
    const began = performance.now();
    server.child.kill('SIGINT');
    // npm and the terminal both pass Ctrl-C on: the second one must not cut the first short.
    server.child.kill('SIGINT');
    expect(await server.exit).toBe(0);
    within('stop with an open stream', performance.now() - began, 5000);
    await watching.body?.cancel().catch(() => undefined);
    expectNothingLeft();
  },
);

test.runIf(long)('after kill -9 of the server the next start adopts its database', async () => {
  const first = start();
  await first.ready;
  const postmaster = livePostmaster(cluster());
  first.child.kill('SIGKILL');
  await first.exit;
  expect(isRunning(postmaster!)).toBe(true);
  const second = start();
  const url = await second.ready;
  within('after kill -9 of the server to ready', second.readyMs(), 3000);
  expect(livePostmaster(cluster())).toBe(postmaster);
  expect(await hospitals(url)).toBe(2);
  second.child.kill('SIGTERM');
  expect(await second.exit).toBe(0);
  expectNothingLeft();
});

test('after kill -9 of server and database the next start recovers', async () => {
  const first = start();
  await first.ready;
  const postmaster = livePostmaster(cluster())!;
  first.child.kill('SIGKILL');
  await first.exit;
  process.kill(postmaster, 'SIGKILL');
  const second = start();
  const url = await second.ready;
  within('after kill -9 of both to ready', second.readyMs(), 10_000);
  expect(await hospitals(url)).toBe(2);
  // The database alone is killed: the server brings it up again by itself.
  const began = performance.now();
  const killed = livePostmaster(cluster())!;
  process.kill(killed, 'SIGKILL');
  await expect.poll(() => ![null, killed].includes(livePostmaster(cluster())), { timeout: 30_000 }).toBe(true);
  await expect.poll(async () => (await fetch(`${url}/api/hospitals`)).status, { timeout: 30_000 }).toBe(200);
  within('after kill -9 of the database to the next answer', performance.now() - began, 10_000);
  second.child.kill('SIGTERM');
  expect(await second.exit).toBe(0);
  expectNothingLeft();
});

test('SIGTERM in the middle of the start ends with 0 and leaves nothing behind', async () => {
  const server = start();
  await expect.poll(() => existsSync(join(dataDir, 'server.lock')), { interval: 5, timeout: 20_000 }).toBe(true);
  server.child.kill('SIGTERM');
  expect(await server.exit).toBe(0);
  expect(server.stdout()).toBe('');
  expectNothingLeft();
});

type Case = [what: string, code: string, prepare: () => Promise<{ env: Record<string, string>; undo(): unknown }>];

test.each([
  [
    'a port in use',
    'port_in_use',
    async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      return { env: { PORT: String((other.address() as AddressInfo).port) }, undo: () => other.close() };
    },
  ],
  [
    'a file in the place of DATA_DIR',
    'data_dir_unwritable',
    async () => {
      writeFileSync(join(root, 'file'), '');
      return { env: { DATA_DIR: join(root, 'file') }, undo: () => rmSync(join(root, 'file')) };
    },
  ],
  [
    'a setting that does not hold',
    'config_invalid',
    async () => ({ env: { POOL_SIZE: 'many' }, undo: () => undefined }),
  ],
  [
    'the demo on an address for everyone',
    'demo_not_loopback',
    async () => ({ env: { HOST: '0.0.0.0' }, undo: () => undefined }),
  ],
] satisfies Case[])('%s is told in one line, ends with 1 and leaves nothing running', async (_what, code, prepare) => {
  const { env, undo } = await prepare();
  const server = start(env);
  expect(await server.exit).toBe(1);
  undo();
  expectRefusal(server, code);
  expectNothingLeft();
});

test.runIf(long)('the audit log is verified beside a running server, and without one', async () => {
  const server = start();
  await server.ready;
  expect(await shuxin('audit', 'verify', '--json')).toMatchObject({ code: 0, data: { ok: true } });
  server.child.kill('SIGTERM');
  expect(await server.exit).toBe(0);
  expect(await shuxin('audit', 'verify', '--json')).toMatchObject({ code: 0, data: { ok: true } });
  expectNothingLeft();
  expect(await shuxin('audit', 'verify', 'one', '--json')).toMatchObject({ code: 2, data: { ok: false } });
});

test.runIf(long)('a database of a newer program is refused in one line, and is stopped again', async () => {
  const server = start();
  await server.ready;
  await inDatabase(
    `insert into platform.migration (room, number, name, digest) values ('booking', 9999, 'later', 'x')`,
  );
  server.child.kill('SIGKILL');
  await server.exit;
  const older = start();
  expect(await older.exit).toBe(1);
  expectRefusal(older, 'database_newer');
  expectNothingLeft();
});

function expectRefusal(server: ServerProcess, code: string): void {
  expect(server.stdout()).toBe('');
  const plain = server
    .stderr()
    .split('\n')
    .filter((line) => line && !line.startsWith('{'));
  expect(plain).toEqual([expect.stringMatching(new RegExp(`^shuxin cannot start: .+ \\(${code}\\)$`))]);
}

/** Runs `npm run shuxin -- words` without npm. */
async function shuxin(...words: string[]): Promise<{ code: number; data: unknown }> {
  const cli = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
  const child = spawn(process.execPath, [cli, ...words], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return { code, data: JSON.parse(out) };
}

/** The live stream of the first waiting area. */
async function boardStream(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/h/1/catalog/places`);
  const { items } = (await answer.json()) as { items: { id: string; kind: string }[] };
  return `/api/h/1/queue/boards/${items.find((place) => place.kind === 'waiting')?.id}/stream`;
}
