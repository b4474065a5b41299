import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { cpuOf, perEach } from '../support/cpu.ts';
import { startPrivate } from '../support/private-server.ts';
import { hottest } from '../support/profile.ts';
import { quiet } from '../support/quiet.ts';
import { oversold } from '../support/referee.ts';
import { makeWorld, type Shape, type SlotSet } from '../support/world.ts';
import { playRound, type Round } from './round.ts';

export interface ReleaseReport extends Round {
  naive: Round;
  /** By the number of slots that everybody wants. */
  hotSlots: Record<string, Round>;
}
export interface ReleaseOptions {
  patients: number;
  places: number;
  profile?: boolean;
  pg15?: boolean;
}

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
    const shapes = HOT.map((n) => ({ sessions: n, slotsPerSession: 1, capacity: Math.ceil(o.places / n) }));
    const warm = Math.min(WARM_UP, o.patients);
    const half = { sessions: 10, slotsPerSession: 1, capacity: Math.ceil(warm / 20) };
    const all = [half, release, ...shapes, release];
    const world = await makeWorld(url, o.patients + warm, all, { perAccount: 1 });
    const file = join(folder, 'world.json');
    writeFileSync(file, JSON.stringify(world));
    const [warmSet, releaseSet, ...more] = world.sets as [SlotSet, SlotSet, ...SlotSet[]];
    const naiveSet = more.pop() as SlotSet;

    const crowd = async (base: string, name: string, set: SlotSet, firstPatient = 0, patients = o.patients) => {
      const before = cpuOf(server);
      const { figures, answers } = await playRound({ base, world: file, arrivals }, set, {
        name,
        firstPatient,
        patients,
      });
      const cpu = perEach(before, cpuOf(server), patients);
      say(`${name}: ${JSON.stringify({ ...figures, ...answers })}; ${cpu} a request`);
      return figures;
    };
    await crowd(server.base(), 'warm-up', warmSet, o.patients, warm);
    await quiet(url);
    const main = await crowd(server.base(), 'release', releaseSet);
    await quiet(url);
    const hotSlots: Record<string, Round> = {};
    for (const [n, set] of more.entries()) {
      hotSlots[String(HOT[n])] = await crowd(server.base(), `hot-${HOT[n]}`, set);
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
