import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLogger } from '#platform/log/log.ts';
import { idOf } from '../bench/support/ids.ts';
import { makeWorld, PER_ACCOUNT, type SlotSet, type World } from '../bench/support/world.ts';
import { type Composed, compose } from '../src/server/compose.ts';
import { rooms } from '../src/server/rooms.ts';
import { testConfig } from './support/app.ts';
import { emptyDatabase, type TestDatabase } from './support/cluster.ts';

const [RACERS, CAPACITY] = [200, 20];

let database: TestDatabase;
let composed: Composed;
let world: World;
beforeAll(async () => {
  database = await emptyDatabase();
  world = await makeWorld(database.url, RACERS * 2, [{ sessions: 2, slotsPerSession: 3, capacity: CAPACITY }]);
  const config = testConfig({ LOG_LEVEL: 'silent' });
  // Real time: the sessions of this world are tomorrow's.
  composed = compose({ config, databaseUrl: database.url, rooms, log: createLogger('silent') });
});
afterAll(async () => {
  await composed.close();
  await database.drop();
});

const slot = (n: number) => idOf('slot', (world.sets[0] as SlotSet).firstSlot + n);

async function book(patient: number, target: string, key: string = randomUUID()) {
  const answer = await composed.http.inject({
    method: 'POST',
    url: '/api/h/1/booking/appointments',
    headers: { authorization: `Bearer ${world.tokens[Math.floor(patient / PER_ACCOUNT)]}`, 'idempotency-key': key },
    payload: { slot: target, patient: idOf('patient', patient) },
  });
  return { status: answer.statusCode, text: answer.body, body: answer.json() };
}
const all = <T>(count: number, what: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => what(n)));

describe('two hundred people send for one slot of twenty places at once', () => {
  test('twenty get a number each, everybody else the reason and other times, nobody a fault', async () => {
    const answers = await all(RACERS, (n) => book(n, slot(0)));
    const won = answers.filter((it) => it.status === 201);
    const lost = answers.filter((it) => it.status !== 201);
    expect(won.map((it) => it.body.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: CAPACITY }, (_, i) => i + 1),
    );
    expect(new Set(lost.map((it) => `${it.status} ${it.body.code}`))).toEqual(new Set(['409 booking.slot_full']));
    expect(lost.every((it) => it.body.detail.length > 5 && it.body.params.alternatives.includes('@'))).toBe(true);
  });
});

describe('one Idempotency-Key', () => {
  test('sent fifty times at once is one booking and fifty equal answers; with other content it is refused', async () => {
    const key = randomUUID();
    const answers = await all(50, () => book(RACERS, slot(1), key));
    expect(new Set(answers.map((it) => `${it.status} ${it.text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await book(RACERS, slot(2), key)).toMatchObject({
      status: 422,
      body: { code: 'platform.idempotency_mismatch' },
    });
  });

  test('fifty keys for the same wish are fifty wishes (control)', async () => {
    const answers = await all(50, () => book(RACERS + 1, slot(1)));
    expect(answers.filter((it) => it.status === 201)).toHaveLength(1);
    expect(answers.filter((it) => it.status === 409)).toHaveLength(49);
  });
});
