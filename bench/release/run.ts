import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { until } from '#platform/embedded/processes.ts';
import { cpuOf, perEach } from '../support/cpu.ts';
import { round } from '../support/figures.ts';
import { startPrivate } from '../support/private-server.ts';
import { hottest } from '../support/profile.ts';
import { quiet } from '../support/quiet.ts';
import { oversold } from '../support/referee.ts';
import { makeWorld, type Shape, type SlotSet } from '../support/world.ts';
import type { CrowdJob, CrowdResult } from './crowd.ts';
import { fairness, firstCome } from './fair.ts';

export interface ReleaseFigures {
  /** From the instant to the last place's acknowledgement. */
  seconds: number;
  bookedPerSecond: number;
  /** From the instant to the answer, of everybody. */
  p99Ms: number;
  refusedWithReason: number;
  oversold: number;
  fairness: number;
}
export interface Round extends ReleaseFigures {
  booked: number;
  /** People who never got a word. */
  lost: number;
  /** Answers that sent somebody away to come again later. */
  comeAgain: number;
}
export interface ReleaseReport extends Round {
  naive?: Round;
  /** By the number of slots that everybody wants. */
  hotSlots: Record<string, Round>;
}
export interface ReleaseOptions {
  patients: number;
  places: number;
  profile?: boolean;
  pg15?: boolean;
  /** One round only: nothing warm, nothing beside it. */
  short?: boolean;
}

const ROUTE = '/api/h/1/booking/appointments';
const SESSIONS = 40;
const WARM_UP = 500;
const HOT = [1, 4, 40];

/** A release hour: everybody signed in on an account of their own, rate limits as in production, all at one instant. */
export async function benchRelease(o: ReleaseOptions, say: (line: string) => void): Promise<ReleaseReport> {
  const folder = mkdtempSync(join(tmpdir(), 'shuxin-release-'));
  const arrivals = join(folder, 'arrivals');
  writeFileSync(arrivals, '');
  const nodeFlags = o.profile ? ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=500'] : [];
  const env = { RATE_LIMIT_FACTOR: '1', BENCH_ARRIVALS: arrivals };
  const server = await startPrivate({ env, nodeFlags, pg15: o.pg15 ?? false });
  const url = server.databaseUrl();
  try {
    const sessions = Math.min(SESSIONS, o.places);
    const slotsPerSession = Math.ceil(o.places / sessions);
    const release: Shape = { sessions, slotsPerSession, capacity: 1 };
    const hot = o.short ? [] : HOT;
    const shapes = hot.map((n) => ({ sessions: n, slotsPerSession: 1, capacity: Math.ceil(o.places / n) }));
    const warm = Math.min(WARM_UP, o.patients);
    const half = { sessions: 10, slotsPerSession: 1, capacity: Math.ceil(warm / 20) };
    const all = [half, release, ...shapes, release];
    const world = await makeWorld(url, o.patients + warm, all, 1);
    const file = join(folder, 'world.json');
    writeFileSync(file, JSON.stringify(world));
    const [warmSet, releaseSet, ...more] = world.sets as [SlotSet, SlotSet, ...SlotSet[]];
    const naiveSet = more.pop() as SlotSet;

    const crowd = async (base: string, name: string, set: SlotSet, firstPatient = 0, patients = o.patients) => {
      const slots = set.sessions * set.slotsPerSession;
      const round = `release-${name}-`;
      const job = { base, path: ROUTE, round, world: file, firstPatient, patients, firstSlot: set.firstSlot, slots };
      const before = cpuOf(server);
      const result = await send(job);
      const cpu = perEach(before, cpuOf(server), patients);
      const came = await arrivedIn(arrivals, round, patients);
      const figures = figuresOf(result, came, slots, set.capacity);
      const { won: _, ...told } = result;
      say(`${name}: ${JSON.stringify({ ...figures, ...told })}; ${cpu} a request`);
      return figures;
    };
    if (!o.short) await crowd(server.base(), 'warm-up', warmSet, o.patients, warm);
    await quiet(url);
    const main = await crowd(server.base(), 'release', releaseSet);
    if (o.short) return { ...main, oversold: await countOversold(url), hotSlots: {} };
    await quiet(url);
    const hotSlots: Record<string, Round> = {};
    for (const [n, set] of more.entries()) {
      hotSlots[String(hot[n])] = await crowd(server.base(), `hot-${hot[n]}`, set);
      await quiet(url);
    }
    const naive = await withNaive(url, arrivals, (base) => crowd(base, 'row-lock', naiveSet));
    const sold = await countOversold(url);
    return { ...main, oversold: sold, naive, hotSlots };
  } finally {
    await server.stop();
    if (o.profile) for (const line of hottest(folder, 40)) say(line);
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf(result: CrowdResult, came: readonly number[], slots: number, capacity: number): Round {
  const first = firstCome(came, (n) => n % slots, capacity);
  const perSlot = Map.groupBy(result.won, (n) => n % slots);
  return {
    seconds: result.bookedSeconds,
    bookedPerSecond: round(result.won.length / Math.max(result.bookedSeconds, 0.001)),
    p99Ms: result.p99Ms,
    refusedWithReason: Object.values(result.refused).reduce((sum, n) => sum + n, 0),
    oversold: [...perSlot.values()].reduce((sum, list) => sum + Math.max(0, list.length - capacity), 0),
    fairness: round(fairness(result.won, first), 3),
    booked: result.won.length,
    lost: result.lost,
    comeAgain: result.comeAgain,
  };
}

/** Numbers of the requests of a round in the order of their arrival. */
async function arrivedIn(file: string, round: string, patients: number): Promise<number[]> {
  let came: number[] = [];
  await until(() => {
    const lines = readFileSync(file, 'utf8').split('\n');
    came = lines.filter((key) => key.startsWith(round)).map((key) => Number(key.slice(round.length)));
    return new Set(came).size >= patients;
  }, 10_000);
  return came;
}

async function send(job: CrowdJob): Promise<CrowdResult> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crowd.ts'), JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the crowd ended with ${code}`);
  return JSON.parse(text.trim().split('\n').at(-1) as string) as CrowdResult;
}

async function withNaive<T>(url: string, arrivals: string, fn: (base: string) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'row-lock.ts'), url], {
    env: { ...process.env, BENCH_ARRIVALS: arrivals },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
    return await fn(String(line).trim().replace('ready ', ''));
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
