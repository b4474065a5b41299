import { beforeAll, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { checkpointFile } from '#platform/audit/checkpoint-file.ts';
import { createSealer } from '#platform/audit/sealer.ts';
import { verifyAudit } from '#platform/audit/verify.ts';
import { parseKeyRing } from '#platform/crypto/key-ring.ts';
import { type TestApp, testApp } from '../../../test/support/app.ts';
import { oversoldSlots, recompute, repeatedNumbers } from './facts.ts';
import { readIndicators, recomputeIndicators } from './indicators.ts';
import { readPhones } from './messages.ts';
import { playWeek } from './week.ts';
import { type Window, windowDisagrees } from './window.ts';
import type { Guest } from './world.ts';

let app: TestApp;
let base: string;
let world: Awaited<ReturnType<typeof playWeek>>;

beforeAll(async () => {
  app = await testApp('demo');
  await app.start();
  base = await app.http.listen({ host: '127.0.0.1', port: 0 });
  world = await playWeek({ base, patients: 20, days: 2, seed: 7, grain: 10, progress: () => undefined });
}, 180_000);

test('a played day meets no unforeseen refusal, oversells nothing and repeats no number', () => {
  expect(world.errors).toEqual([]);
  expect(world.visits.length).toBeGreaterThan(20);
  expect(oversoldSlots(world.sold, world.places)).toBe(0);
  expect(repeatedNumbers(world.numbers)).toBe(0);
  // Some wanted a place that was taken: the safety was asked, and answered.
  expect(world.counts.refusedFull).toBeGreaterThan(0);
});

test('in these days a line moved up, an offer lapsed, a partner booked, and a stopped clinic left nobody without an answer', () => {
  const { waited, offersTaken, offersLapsed, partnerBooked, stopped } = world.counts;
  expect({ stopped, offersLapsed }).toEqual({ stopped: 1, offersLapsed: 2 });
  expect([waited, offersTaken, partnerBooked].every((count) => count > 0)).toBe(true);
  const { substituted, keptTaken, cancelledByHospital } = world.counts;
  expect(substituted + keptTaken + cancelledByHospital).toBeGreaterThan(0);
});

test('the indicators equal what the simulator did itself, to the unit and to the minute', async () => {
  const indicators = await readIndicators(world);
  expect(Object.keys(indicators)).toEqual(expect.arrayContaining(['1', '2', '4', '6', '8', '11']));
  expect(indicators).toEqual(await recomputeIndicators(world));
});

test('who had no booking waited at a window, and every call and check-in was told on the phone, once', async () => {
  expect(world.window?.called).toBeGreaterThan(2);
  expect(world.counts.messages).toBeGreaterThan(50);
  // Control: a ticket and a call that were not, and both accounts no longer agree.
  const more = { ...(world.window as Window), taken: (world.window?.taken ?? 0) + 1 };
  expect(await windowDisagrees(world, more)).toBe(true);
  const guest = [...world.present.values()].find((one) => one.api !== null) as Guest;
  const told = { ...world, errors: [] as string[] };
  await readPhones(told, [{ ...guest, calls: guest.calls + 1 }]);
  expect(told.errors.length).toBe(1);
});

test('who was sent to tests came back to the same doctor without registering again', () => {
  const { sentToTests, backFromTests, atKiosk } = world.counts;
  expect(sentToTests).toBeGreaterThan(0);
  expect(backFromTests).toBe(sentToTests);
  expect(atKiosk).toBeGreaterThan(0);
});

test('the way led on to tests, medicine and the bill, and companion and boards were told of each step', async () => {
  const { reports, medicines, bills, boardEvents, sentToTests } = world.counts;
  expect(reports).toBe(sentToTests);
  expect([medicines, bills].every((count) => count > 0)).toBe(true);
  const steps = await app.rows<{ kind: string; n: number }>(
    'select kind, count(*)::int as n from journey.step group by kind',
  );
  const told = new Map(steps.map(({ kind, n }) => [kind, n]));
  expect(['report_ready', 'medicine_collected', 'bill'].map((kind) => told.get(kind))).toEqual([
    reports,
    medicines,
    bills,
  ]);
  const lines = await app.rows<{ seq: number }>('select seq from queue.board_line');
  expect(lines.reduce((sum, { seq }) => sum + Number(seq), 0)).toBe(boardEvents);
});

test('control: one visit less, or one minute more, would have been seen', () => {
  const right = JSON.stringify(recompute(world.visits));
  const booked = world.visits.findIndex((visit) => visit.booked);
  const later = world.visits.map((v, i) => (i === booked ? { ...v, startedAt: addMinutes(v.startedAt, 90) } : v));
  expect(JSON.stringify(recompute(world.visits.slice(1)))).not.toBe(right);
  expect(JSON.stringify(recompute(later))).not.toBe(right);
});

test('the audit log of the day is sealed whole', async () => {
  const { db, config, clock } = app.app;
  const ring = parseKeyRing(config.SHUXIN_KEYS);
  const file = checkpointFile(config.DATA_DIR);
  const onError = (error: unknown) => expect.fail(String(error));
  await createSealer({ db, ring, file, now: () => clock.now(), onError }).sealAll();
  const report = await verifyAudit(db, ring, 1, file);
  expect(report).toMatchObject({ ok: true, findings: [] });
  expect(report.sealed).toBeGreaterThan(world.visits.length * 5);
});
