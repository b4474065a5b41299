import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { DEMO_KEYS } from '#platform/config/config.ts';
import { createFieldCrypto } from '#platform/crypto/field-crypto.ts';
import { parseKeyRing } from '#platform/crypto/key-ring.ts';
import { keyStatus } from '#platform/crypto/key-status.ts';
import { proveKeys } from '#platform/crypto/prove-keys.ts';
import { rotate } from '#platform/crypto/rotate.ts';
import { createLogger } from '#platform/log/log.ts';
import { COMPILED } from '../bench/support/compiled.ts';
import { sampleResidentId } from '../src/modules/identity/domain/sample-person.ts';
import { type Composed, compose } from '../src/server/compose.ts';
import { rooms } from '../src/server/rooms.ts';
import { afterFile } from './support/after-file.ts';
import { TEST_NOW, type TestApp, testApp, testConfig } from './support/app.ts';
import { testRooms } from './support/cluster.ts';

const NEW = `newer:${'a1'.repeat(32)}`;
const BEFORE = `${DEMO_KEYS},${NEW}`;
const AFTER = `${NEW},${DEMO_KEYS}`;

let first: TestApp;
let second: Composed;

beforeAll(async () => {
  // In the middle of a rolling restart: one process still writes with the old key, the other with the new one.
  first = await testApp('demo', testConfig({ SHUXIN_KEYS: BEFORE }));
  second = over(AFTER);
  afterFile(() => second.close());
});

function over(keys: string): Composed {
  const config = testConfig({ SHUXIN_KEYS: keys, LOG_LEVEL: 'silent' });
  return compose({ config, databaseUrl: first.url, rooms, log: createLogger('silent'), clockStart: TEST_NOW });
}

type Answer = { status: number; body: Record<string, unknown> };

async function send(at: Pick<Composed, 'http'>, token: string | null, url: string, body: object): Promise<Answer> {
  const answer = await at.http.inject({
    method: 'POST',
    url,
    payload: body,
    headers: { 'idempotency-key': randomUUID(), ...(token ? { authorization: `Bearer ${token}` } : {}) },
  });
  return { status: answer.statusCode, body: answer.json() };
}

const desk = async (at: Pick<Composed, 'http'>) =>
  String(
    (await send(at, null, '/api/identity/staff/sign-in', { username: 'registrar', password: 'shuxin-demo' })).body
      .token,
  );
const phoneOf = (n: number) => `10000000${String(n).padStart(3, '0')}`;
const people = Array.from({ length: 20 }, (_, i) => phoneOf(i + 21));

/** How many people of the desk's search by phone are found at `at`. */
async function finds(at: Pick<Composed, 'http'>, token: string, phone: string): Promise<number> {
  const answer = await send(at, token, '/api/h/1/identity/desk/patients/search', { text: phone });
  if (answer.status !== 200) throw new Error(`the search answered ${answer.status}`);
  return (answer.body.items as unknown[]).length;
}

async function newcomer(
  at: Pick<Composed, 'http'>,
  token: string,
  n: number,
  birthDate = '1988-02-03',
): Promise<Answer> {
  return send(at, token, '/api/h/1/identity/desk/patients', {
    name: '测试新',
    // The last digit before the check tells the gender.
    gender: n % 2 === 1 ? 'male' : 'female',
    birthDate,
    documents: [{ kind: 'resident_id', number: sampleResidentId(birthDate, n) }],
    phone: freshPhone(n, birthDate),
    address: '演示省演示市',
    privacyNoticeVersion: NOTICE,
    healthDataConsent: true,
  });
}
const freshPhone = (n: number, birthDate: string) => `1000${birthDate.slice(0, 4)}${String(n).padStart(3, '0')}`;
const { currentNotice } = await import('../src/modules/identity/domain/privacy-notice.ts');
const NOTICE = currentNotice.version;

test('while two processes write with different keys a person, a login and a code are one', async () => {
  const [a, b] = [await desk(first), await desk(second)];
  expect((await newcomer(first, a, 401)).status).toBe(201);
  expect((await newcomer(second, b, 401)).body.code).toBe('identity.document_taken');
  const both = await Promise.all([newcomer(first, a, 402), newcomer(second, b, 402)]);
  expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
  const code = (await send(first, null, '/api/identity/patient/code', { phone: '10000099001' })).body.devCode;
  const signIn = await send(second, null, '/api/identity/patient/sign-in', { phone: '10000099001', code });
  expect(signIn.status).toBe(200);
  const again = (await send(second, null, '/api/identity/patient/code', { phone: '10000099001' })).body.devCode;
  expect((await send(first, null, '/api/identity/patient/sign-in', { phone: '10000099001', code: again })).status).toBe(
    200,
  );
  const keys = createFieldCrypto(AFTER).blindIndexes('identity.phone', '10000099001');
  expect(await first.rows('select from identity.account where login_key = any($1)', [keys])).toHaveLength(1);
});

test('a rotation killed in the middle goes on, and meanwhile everybody is found and everything registered is kept', async () => {
  const [a, b] = [await desk(first), await desk(second)];
  let stop = false;
  const registered: string[] = [];
  let searches = 0;
  const load = async (at: Pick<Composed, 'http'>, token: string, birthDate: string) => {
    for (let n = 0; !stop; n += 1) {
      const phone = people[n % people.length] as string;
      expect(await finds(at, token, phone), phone).toBeGreaterThan(0);
      searches += 1;
      if (n % 5 !== 0 || n > 200) continue;
      expect((await newcomer(at, token, n / 5, birthDate)).status).toBe(201);
      registered.push(freshPhone(n / 5, birthDate));
    }
  };
  // A failure is met below, after the rotation.
  const loads = [load(first, a, '1990-05-06'), load(second, b, '1991-07-08')];
  for (const one of loads) one.catch(() => (stop = true));
  expect(await rotateAndKill()).toBe('SIGKILL');
  const half = await status(AFTER);
  expect(half.keys[0]?.rows).toBeGreaterThan(0);
  expect(half.keys[1]?.rows).toBeGreaterThan(0);
  // Control: who looks under the active key only does not find those who were not carried over yet.
  const blind = over(AFTER);
  blind.app.crypto.blindIndexes = (purpose, value) => [blind.app.crypto.blindIndex(purpose, value)];
  const missed = await Promise.all(people.map((phone) => finds(blind, b, phone)));
  expect(missed.filter((n) => n === 0).length).toBeGreaterThan(0);
  await blind.close();
  const { left } = await rotate(first.url, createFieldCrypto(AFTER), testRooms, { batch: 50 });
  stop = true;
  await Promise.all(loads);
  expect(left).toEqual([]);
  expect(searches).toBeGreaterThan(20);
  for (const phone of registered) expect(await finds(second, b, phone), phone).toBe(1);
});

test('the last processes have the new key first, a second call finishes, and the old key is needed by nobody', async () => {
  await rotate(first.url, createFieldCrypto(AFTER), testRooms);
  const { keys, missing } = await status(AFTER);
  expect(missing).toEqual([]);
  expect(keys.map(({ id, active, rows }) => ({ id, active, needed: rows > 0 }))).toEqual([
    { id: 'newer', active: true, needed: true },
    { id: 'demo', active: false, needed: false },
  ]);
  const alone = over(NEW);
  const token = await desk(alone);
  for (const phone of people) expect(await finds(alone, token, phone), phone).toBeGreaterThan(0);
  await alone.close();
});

test('a start is refused while its ring lacks a key that rows need, or holds another key of that name', async () => {
  const prove = (keys: string) => proveKeys(first.url, parseKeyRing(keys), testRooms);
  await prove(AFTER);
  await expect(prove(DEMO_KEYS)).rejects.toMatchObject({
    code: 'key_needed',
    message: expect.stringMatching(/key newer is missing and \d+ rows need it/),
  });
  await expect(prove(`newer:${'b2'.repeat(32)},${DEMO_KEYS}`)).rejects.toMatchObject({ code: 'key_changed' });
  await prove(NEW);
  // Signed heads of the audit log stay: they need the public half of the retired key.
  await first.rows(
    `insert into platform.audit_checkpoint (hospital_id, seq, at, hash, key_id, signature)
     values (1, 1, '2026-11-22T23:30Z', '\\x${'00'.repeat(32)}', 'demo', 'x')`,
  );
  await first.rows(`update platform.key set retired = false where id = 'demo'`);
  const verifier = (await status(AFTER)).keys[1]?.verifier;
  await expect(prove(NEW)).rejects.toMatchObject({
    code: 'key_needed',
    message: expect.stringContaining(`add demo:verify:${verifier}`),
  });
  await prove(`${NEW},demo:verify:${verifier}`);
});

test('every sealed column of every room is known to the rotation', async () => {
  const known = rooms.flatMap((room) => (room.sealed ?? []).map((c) => `${c.table}.${c.column}`));
  const columns = () =>
    first.rows<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
       where column_name like '%\\_sealed' order by 1`,
    );
  expect((await columns()).map((row) => row.name)).toEqual(known.toSorted());
  await first.rows('alter table catalog.hospital add column planted_sealed text');
  expect((await columns()).map((row) => row.name)).not.toEqual(known.toSorted());
});

const status = (keys: string) => keyStatus(first.url, parseKeyRing(keys), testRooms);

/** Runs the command as an operator does and kills it as soon as it tells of progress. */
async function rotateAndKill(): Promise<string> {
  const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, 'keys', 'rotate'], {
    env: { PATH: process.env.PATH, SHUXIN_MODE: 'test', SHUXIN_KEYS: AFTER, DATABASE_URL: first.url, ...COMPILED },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.once('data', () => child.kill('SIGKILL'));
  const [code, signal] = await once(child, 'close');
  return signal ?? `ended with ${code}`;
}
