import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { until } from '#platform/embedded/processes.ts';
import { debianPostgres } from '../support/debian-postgres.ts';
import { round } from '../support/figures.ts';
import { type PrivateServer, startPrivate } from '../support/private-server.ts';
import { oversold } from '../support/referee.ts';
import { makeWorld, type SlotSet } from '../support/world.ts';
import { partsOf } from './acts.ts';
import { inject } from './faults.ts';
import { Journal } from './journal.ts';
import type { Fault, TortureOptions } from './options.ts';
import { makeRota } from './rota.ts';
import { type Senders, startSenders } from './senders.ts';
import { smallDisk } from './small-disk.ts';
import { readStored } from './stored.ts';
import { sellWithoutReferee } from './unguarded.ts';
import { judge, type Verdict } from './verdict.ts';

export interface TortureResult extends Omit<Verdict, 'afterStop'> {
  fault: Fault;
  /** Places sold beyond what there is, those of a stopped session among them. */
  oversold: number;
  /** The longest time from a fault (of a pause or a full disk: from its end) to the next acknowledgement. */
  recoverySeconds: number;
  faults: number;
}

const SETTLE_MS = 20_000;

type Asked = Pick<TortureOptions, 'fault' | 'seconds' | 'control'> & { pg15?: boolean };

/**
 * Load, fault after fault for `seconds`, then the comparison of what was acknowledged with what is stored. Null when
 * this machine cannot do it (a full disk needs root and tmpfs, pg15 needs Debian's package). Runs on a throw-away cluster with fsync on.
 */
export async function torture(o: Asked): Promise<TortureResult | null> {
  if (o.pg15 && debianPostgres() === null) return null;
  const disk = o.fault === 'disk-full' ? smallDisk() : null;
  if (o.fault === 'disk-full' && !disk) return null;
  const folder = mkdtempSync(join(tmpdir(), 'shuxin-torture-'));
  const env: Record<string, string> = o.control ? { BENCH_ACK_BEFORE_COMMIT: '1' } : {};
  try {
    const server = await startPrivate({ env, pg15: o.pg15 ?? false, ...(disk ? { parent: disk.folder } : {}) });
    try {
      return await run(o, server, new Journal(join(folder, 'journal')));
    } finally {
      await server.stop();
    }
  } finally {
    disk?.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(o: Asked, server: PrivateServer, journal: Journal): Promise<TortureResult> {
  const ops = Math.ceil(Math.min(60_000, Math.max(2_000, o.seconds * 2_000)));
  const sessions = Math.ceil(ops / 240) * 2 + 1;
  const parts = partsOf(ops);
  const world = await makeWorld(server.databaseUrl(), ops + parts.lines, [
    { sessions, slotsPerSession: 24, capacity: 10 },
    { sessions: 5, slotsPerSession: 4, capacity: 20 },
    { sessions: parts.doomed, slotsPerSession: 4, capacity: 1, elsewhere: true },
    { sessions: parts.lines, slotsPerSession: 1, capacity: 1 },
  ]);
  const [plenty, scarce, doomed, lines] = world.sets as [SlotSet, SlotSet, SlotSet, SlotSet];
  const rota = await makeRota(server.databaseUrl());
  const stage = { world, ops, plenty, scarce, doomed, lines, rota };
  // A short run shares the machine with its siblings: no more of them than get an answer in time.
  const count = Math.min(48, 8 + Math.ceil(o.seconds * 8));
  const senders = startSenders({ base: server.base, stage, journal, senders: count, forgetKeys: o.control });
  const end = performance.now() + o.seconds * 1000;
  // In a long run there is time to serve between two faults, so that what a fault tears is much.
  const shortest = o.seconds < 30 ? 500 : 1_500;
  const recoveries: number[] = [];
  while (performance.now() < end) {
    await pause(Math.min(shortest + Math.random() * shortest * 1.6, Math.max(0, end - performance.now())));
    recoveries.push(await faultAndRecovery(o.fault, server, senders));
  }
  await senders.finish(SETTLE_MS);
  if (o.control) await sellWithoutReferee(server.databaseUrl(), scarce);
  const verdict = await compare(server.databaseUrl(), journal);
  return { fault: o.fault, ...verdict, recoverySeconds: round(Math.max(...recoveries), 2), faults: recoveries.length };
}

/** Seconds until somebody is booked again; 60 when nobody was within a minute. */
async function faultAndRecovery(fault: Fault, server: PrivateServer, senders: Senders): Promise<number> {
  const before = performance.now();
  const counted = inject[fault](server, senders);
  const from = fault === 'kill-db' || fault === 'kill-server' ? before : await counted.then(() => performance.now());
  await counted;
  // Answers already on their way when the fault struck do not count as recovered.
  const back = await until(() => senders.lastAck() > Math.max(from, before + 100), 60_000);
  return back ? (senders.lastAck() - from) / 1000 : 60;
}

async function compare(url: string, journal: Journal): Promise<Omit<Verdict, 'afterStop'> & { oversold: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { afterStop, ...verdict } = judge(journal.read().values(), await readStored(client));
    return { ...verdict, oversold: (await oversold(client)) + afterStop };
  } finally {
    await client.end();
  }
}
