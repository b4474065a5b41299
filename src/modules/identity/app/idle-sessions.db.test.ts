import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { People, type Person } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { demoIds } from '../demo/demo-ids.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
  await app.rows('delete from identity.sign_in_rule where hospital_id = 1');
});
// Everybody signs in anew: the clock has moved on.
beforeEach(() => {
  people = new People(app);
});

const wait = (minutes: number) => app.app.clock.set(addMinutes(app.app.clock.now(), minutes));
const look = (who: Person, headers: Record<string, string> = {}) =>
  app.http
    .inject({
      method: 'GET',
      url: '/api/identity/session',
      headers: { authorization: `Bearer ${who.token}`, ...headers },
    })
    .then((answer) => answer.statusCode);
const BY_ITSELF = { 'x-shuxin-background': '1' };

describe('a session that nobody uses', () => {
  test.each([
    ['doctor1', 30],
    ['admin', 15],
    ['security', 15],
  ])('of %s is open for %i minutes and then closed', async (username, minutes) => {
    const who = await people.staff(username);
    await wait(minutes - 1);
    expect(await look(who, BY_ITSELF)).toBe(200);
    await wait(1);
    expect(await look(who)).toBe(401);
  });

  test('of a patient is open for two weeks', async () => {
    const who = await people.patient('10000000003');
    await wait(14 * 24 * 60 - 1);
    expect(await look(who, BY_ITSELF)).toBe(200);
    await wait(1);
    expect(await look(who)).toBe(401);
  });

  test('is not kept open by what a page asks by itself', async () => {
    const who = await people.staff('nurse');
    for (let minute = 0; minute < 30; minute += 10) {
      expect(await look(who, BY_ITSELF)).toBe(200);
      await wait(10);
    }
    expect(await look(who)).toBe(401);
  });

  test('is not kept open by a live page, which ends with it', async () => {
    const who = await people.patient('10000000004');
    await app.rows('update identity.session set idle_minutes = 30 where account_id = $1', [demoIds.patientAccount(4)]);
    const live = `${await app.http.listen({ host: '127.0.0.1', port: 0 })}/api/h/1/queue/mine/stream`;
    const headers = { authorization: `Bearer ${who.token}` };
    const stream = await fetch(live, { headers });
    expect(stream.status).toBe(200);
    const ended = stream.body?.pipeTo(new WritableStream()).catch(() => undefined);
    await wait(29);
    const second = await fetch(live, { headers });
    expect(second.status).toBe(200);
    await second.body?.cancel();
    await wait(1);
    await ended;
    expect(await look(who)).toBe(401);
  });
});

test('use keeps a session open, up to its sixteenth hour and no longer', async () => {
  const who = await people.staff('registrar');
  const began = app.app.clock.now();
  for (let minutes = 25; minutes < 16 * 60; minutes += 25) {
    await app.app.clock.set(addMinutes(began, minutes));
    expect(await look(who)).toBe(200);
  }
  await app.app.clock.set(addMinutes(began, 16 * 60));
  expect(await look(who)).toBe(401);
});

test('the hospital says how long; what it says holds from the next sign-in, and is on record', async () => {
  const security = await people.staff('security');
  const before = await people.staff('doctor4');
  const rules = { idleMinutes: 10, adminIdleMinutes: 5, passwordHistory: 5, passwordDays: 90 };
  const put = (body: object) => people.send(security, 'PUT', '/api/h/1/identity/sign-in-rules', body);
  expect((await put({ ...rules, idleMinutes: 961 })).status).toBe(400);
  expect((await put(rules)).body).toEqual(rules);
  const after = await new People(app).staff('doctor4');
  await wait(10);
  expect([await look(before), await look(after)]).toEqual([200, 401]);
  const [row] = await app.rows<{ detail: object }>(
    `select detail from platform.audit where action = 'identity.change_sign_in_rules'`,
  );
  expect(row?.detail).toMatchObject({ idleMinutes: '10', passwordDays: '90' });
});

test('a page learns when its session ends', async () => {
  await app.rows('delete from identity.sign_in_rule where hospital_id = 1');
  const who = await people.staff('doctor5');
  await wait(10);
  const { body } = await people.send(who, 'GET', '/api/identity/session');
  const { now, idleEndsAt, endsAt } = body as Record<string, string>;
  const minutes = (to?: string) => (Date.parse(to ?? '') - Date.parse(now ?? '')) / 60_000;
  expect([minutes(idleEndsAt), minutes(endsAt)]).toEqual([30, 16 * 60 - 10]);
});
