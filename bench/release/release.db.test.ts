import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { TEST_NOW, type TestApp, testApp, testConfig } from '../../test/support/app.ts';
import { noteArrivals } from '../support/arrivals.ts';
import { oversold } from '../support/referee.ts';
import { makeWorld, type SlotSet } from '../support/world.ts';
import { playRound } from './round.ts';

const [PATIENTS, SLOTS] = [1_200, 120];
let a: TestApp;
beforeAll(async () => {
  a = await testApp('empty', testConfig({ RATE_LIMIT_FACTOR: '1', LOG_LEVEL: 'error' }));
});

/** The short form of `npm run -s bench -- release`: more at once than a process works on, rate limits as in production. */
test('everybody comes at one instant: all places go, to whoever came first, and each of the others hears why', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shuxin-release-'));
  const [file, arrivals] = [join(folder, 'world.json'), join(folder, 'arrivals')];
  writeFileSync(arrivals, '');
  const stop = noteArrivals(arrivals);
  try {
    const shape = { sessions: 4, slotsPerSession: SLOTS / 4, capacity: 1 };
    const world = await makeWorld(a.url, PATIENTS, [shape], { perAccount: 1, now: TEST_NOW });
    writeFileSync(file, JSON.stringify(world));
    const base = await a.http.listen({ host: '127.0.0.1', port: 0 });
    const stage = { base, world: file, arrivals };
    const { figures } = await playRound(stage, world.sets[0] as SlotSet, { name: 'short', patients: PATIENTS });
    expect(figures).toMatchObject({ booked: SLOTS, refusedWithReason: PATIENTS - SLOTS, lost: 0, comeAgain: 0 });
    expect(figures.fairness).toBeGreaterThanOrEqual(0.98);
    const client = new pg.Client({ connectionString: a.url });
    await client.connect();
    expect(await oversold(client)).toBe(0);
    await client.end();
  } finally {
    stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
