import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '#platform/config/config.ts';
import { startEmbedded } from '#platform/embedded/start-embedded.ts';
import { createLogger } from '#platform/log/log.ts';
import { startServer } from '../server/start.ts';
import type { CommandIo } from './command.ts';
import { oversoldSlots, repeatedNumbers } from './simulate/facts.ts';
import { readIndicators, recomputeIndicators } from './simulate/indicators.ts';
import { playWeek } from './simulate/week.ts';

export interface SimulateOptions {
  patients: number;
  days: number;
  seed: number;
  progress(text: string): void;
}

/** Plays hospital days on a private server and compares the indicators with what was really done. */
export async function simulate(options: SimulateOptions) {
  const started = performance.now();
  return withPrivateServer(async (base) => {
    const world = await playWeek({ base, ...options });
    const recomputed = await recomputeIndicators(world);
    const indicators = await readIndicators(world);
    return {
      patients: options.patients,
      days: options.days,
      seed: options.seed,
      ...world.counts,
      seen: world.visits.length,
      oversold: oversoldSlots(world.sold, world.places),
      duplicateNumbers: repeatedNumbers(world.numbers),
      errors: world.errors.length,
      firstErrors: world.errors.slice(0, 5),
      indicators,
      recomputed,
      equal: JSON.stringify(indicators) === JSON.stringify(recomputed),
      seconds: Math.round((performance.now() - started) / 100) / 10,
    };
  });
}

/** `shuxin simulate --patients N --days N --seed S`: 1 when a figure differs, a slot was oversold or a step failed. */
export async function runSimulate(io: CommandIo): Promise<number> {
  const { values } = parseArgs({
    args: [...io.args],
    options: {
      patients: { type: 'string', default: '400' },
      days: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [patients, days, seed] = [Number(values.patients), Number(values.days), Number(values.seed)];
  const whole = [patients, days, seed].every(Number.isInteger);
  // The demo has numbers for a fortnight.
  if (!whole || patients < 1 || days < 1 || days > 10) {
    io.print('--patients, --days (at most 10) and --seed are whole numbers');
    io.result({ ok: false, code: 'usage' });
    return 2;
  }
  const result = await simulate({ patients, days, seed, progress: io.print });
  io.print(JSON.stringify(result, null, 2));
  io.result(result);
  return result.equal && result.errors === 0 && result.oversold === 0 && result.duplicateNumbers === 0 ? 0 : 1;
}

async function withPrivateServer<T>(fn: (base: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'shuxin-simulate-'));
  const log = createLogger('error');
  const embedded = await startEmbedded({ dataDir, log, fast: true });
  try {
    const config = loadConfig({
      SHUXIN_MODE: 'demo',
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      SHUXIN_DEMO_DATE: '2026-11-23',
      // A whole day in a minute, all from one address.
      RATE_LIMIT_FACTOR: '0',
    });
    const server = await startServer({ config, database: { adminUrl: embedded.adminUrl }, log, web: null });
    try {
      return await fn(server.url);
    } finally {
      await server.close();
    }
  } finally {
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
