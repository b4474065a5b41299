import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { cpuOf, perEach } from '../support/cpu.ts';
import { round } from '../support/figures.ts';
import { type PrivateServer, startPrivate } from '../support/private-server.ts';
import { hottest } from '../support/profile.ts';
import { quiet } from '../support/quiet.ts';
import { oversold } from '../support/referee.ts';
import { makeWorld, type Shape, type SlotSet } from '../support/world.ts';
import { barePerSecond, pgbenchPerSecond } from './bare.ts';
import type { LoadJob, LoadResult } from './load.ts';

export interface BookingFigures {
  barePerSecond: number;
  pgbenchPerSecond: number | null;
  naiveHttpPerSecond: number;
  httpPerSecond: number;
  hotHttpPerSecond: number;
  ratioToBare: number;
  p50Ms: number;
  p99Ms: number;
  oversold: number;
}

const ROUTE = '/api/h/1/booking/appointments';
const CONNECTIONS = 200;
const LEVELS = [4, 8, 16, 32];

/** Measures all of it on one private server. `say` gets the steps as they pass; `profile` also prints where CPU went. */
export async function benchBooking(
  seconds: number,
  { profile, pg15 }: { profile: boolean; pg15: boolean },
  say: (line: string) => void,
): Promise<BookingFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'shuxin-bench-world-'));
  const nodeFlags = profile ? ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=500'] : [];
  const server = await startPrivate({ nodeFlags, pg15 });
  try {
    const spread: Shape = { sessions: 401, slotsPerSession: 24, capacity: 10 };
    const hot: Shape = { sessions: 1, slotsPerSession: 1, capacity: 40_000 };
    const world = await makeWorld(server.databaseUrl(), 40_000, [
      spread,
      spread,
      { ...spread, capacity: 40 },
      spread,
      hot,
    ]);
    const file = join(folder, 'world.json');
    writeFileSync(file, JSON.stringify(world));
    const [naiveSet, realSet, bareSet, pgbenchSet, hotSet] = world.sets as [
      SlotSet,
      SlotSet,
      SlotSet,
      SlotSet,
      SlotSet,
    ];
    const job = { path: ROUTE, connections: CONNECTIONS, warmUpMs: 1500, measureMs: seconds * 1000, world: file };
    const signedIn = async (what: string, set: SlotSet) => {
      const before = cpuOf(server);
      const figures = await load({ ...job, base: server.base(), set });
      const loaded = cpuOf(server);
      const ended = performance.now();
      const left = await quiet(server.databaseUrl());
      const more = ((performance.now() - ended) / 1000).toFixed(1);
      const [own, all] = [loaded, cpuOf(server)].map((after) => perEach(before, after, figures.booked));
      say(`signed-in route, ${what}: ${JSON.stringify(figures)}`);
      say(`  ${own}, with all that followed ${all}; ${left} events were left, done ${more} s later`);
      return figures;
    };
    const real = await signedIn('spread', realSet);
    const hotFigures = await signedIn('one hot slot', hotSet);
    const naive = await loadNaive(server.databaseUrl(), { ...job, set: naiveSet });
    say(`naive: ${JSON.stringify(naive)}`);
    const bare = await bestBare(server, world, bareSet, seconds, say);
    const pgbench = pgbenchPerSecond(server.databaseUrl(), pgbenchSet, seconds);
    const sold = await countOversold(server.databaseUrl());
    return {
      barePerSecond: bare,
      pgbenchPerSecond: pgbench,
      naiveHttpPerSecond: naive.perSecond,
      httpPerSecond: real.perSecond,
      hotHttpPerSecond: hotFigures.perSecond,
      ratioToBare: round(real.perSecond / bare, 2),
      p50Ms: real.p50Ms,
      p99Ms: real.p99Ms,
      oversold: sold,
    };
  } finally {
    await server.stop();
    if (profile) for (const line of hottest(folder, 30)) say(line);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bestBare(
  server: PrivateServer,
  world: Awaited<ReturnType<typeof makeWorld>>,
  set: SlotSet,
  seconds: number,
  say: (line: string) => void,
): Promise<number> {
  let best = 0;
  // Each level books from a part of its own, so that none meets slots another one has filled.
  const sessions = Math.floor(set.sessions / LEVELS.length);
  for (const [n, connections] of LEVELS.entries()) {
    const firstSession = set.firstSession + n * sessions;
    const part = { ...set, sessions, firstSession, firstSlot: set.firstSlot + n * sessions * set.slotsPerSession };
    const [before, own] = [cpuOf(server), process.cpuUsage()];
    const rate = await barePerSecond(server.databaseUrl(), world, part, connections, (seconds * 1000) / 2);
    const { user, system } = process.cpuUsage(own);
    const after = { ...cpuOf(server), server: before.server + (user + system) / 1e6 };
    say(`bare, ${connections} connections: ${rate}; ${perEach(before, after, (rate * seconds) / 2)}`);
    best = Math.max(best, rate);
  }
  return best;
}

async function load(job: LoadJob): Promise<LoadResult> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'load.ts'), JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the load generator ended with ${code}`);
  return JSON.parse(text.trim().split('\n').at(-1) as string) as LoadResult;
}

async function loadNaive(url: string, job: Omit<LoadJob, 'base'>): Promise<LoadResult> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'naive.ts'), url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
    return await load({ ...job, base: String(line).trim().replace('ready ', '') });
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

async function countOversold(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await oversold(client);
  } finally {
    await client.end();
  }
}
