import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { People, type Person } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { demoIds } from '../demo/demo-ids.ts';

let app: TestApp;
let people: People;
let base: string;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
  base = await app.http.listen({ host: '127.0.0.1', port: 0 });
});

const HERE = '/api/h/1/identity/break-glass';
const [hurt, other] = [demoIds.patient(1, 7), demoIds.patient(1, 8)];
const ask = async (who: string, method: string, path: string, body?: unknown) =>
  people.send(await people.staff(who), method, path, body);
const open = async (who: string, patient = hurt) =>
  (await ask(who, 'POST', HERE, { patient, reason: '昏迷，需联系家属' })).body as { id: string; endsAt: string };
const card = (who: string, patient = hurt) => ask(who, 'GET', `${HERE}/patients/${patient}`);
const step = (minutes: number) => app.app.clock.set(addMinutes(app.app.clock.now(), minutes));

/** Milliseconds from `act` until the server ends the open card. */
async function ends(who: Person, act: () => Promise<unknown>): Promise<number> {
  const url = `${base}${HERE}/patients/${hurt}/stream`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${who.token}` } });
  expect(response.status).toBe(200);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  await reader.read();
  await act();
  const from = performance.now();
  while (!(await reader.read()).done);
  return performance.now() - from;
}

describe('an emergency access', () => {
  test('opens one patient to one person, with what is needed to call somebody', async () => {
    expect((await card('doctor1')).status).toBe(403);
    await open('doctor1');
    expect((await card('doctor1')).body).toMatchObject({ id: hurt, phone: '10000000007', age: expect.any(Number) });
    expect((await card('doctor1', other)).status).toBe(403);
    expect((await card('doctor2')).status).toBe(403);
  });

  test('needs a reason, a patient of this hospital, and the permission', async () => {
    expect((await ask('doctor1', 'POST', HERE, { patient: hurt, reason: '' })).status).toBe(400);
    expect(
      (await ask('doctor1', 'POST', HERE, { patient: demoIds.patient(2, 1), reason: '昏迷需联系家属' })).body,
    ).toMatchObject({ code: 'identity.patient_not_found' });
    expect((await ask('registrar', 'POST', HERE, { patient: hurt, reason: '昏迷需联系家属' })).status).toBe(403);
  });

  test('adds no permission, and writing stays closed', async () => {
    const before = (await ask('doctor3', 'GET', '/api/identity/me')).body as { permissions: string[] };
    await open('doctor3');
    const after = (await ask('doctor3', 'GET', '/api/identity/me')).body as { permissions: string[] };
    expect(after.permissions).toEqual(before.permissions);
    const write = await ask('doctor3', 'POST', `/api/h/1/identity/desk/patients/${hurt}/documents`, {
      kind: 'passport',
      number: 'E12345678',
    });
    expect(write).toMatchObject({ status: 403, body: { code: 'platform.forbidden' } });
  });

  test('stands in the banner until it ends: after an hour, or given back', async () => {
    const { id, endsAt } = await open('doctor4');
    const banner = async () =>
      ((await ask('doctor4', 'GET', '/api/identity/me')).body as { emergencies: unknown[] }).emergencies;
    expect(await banner()).toEqual([{ grant: id, patient: hurt, name: '测试庚', endsAt }]);
    await step(59);
    expect((await card('doctor4')).status).toBe(200);
    await step(1);
    expect([(await card('doctor4')).status, await banner()]).toEqual([403, []]);
    expect((await ask('doctor4', 'POST', `${HERE}/${id}/end`)).body).toMatchObject({
      code: 'identity.break_glass_over',
    });
    const again = await open('doctor4');
    expect((await ask('doctor5', 'POST', `${HERE}/${again.id}/end`)).status).toBe(409);
    expect((await ask('doctor4', 'POST', `${HERE}/${again.id}/end`)).status).toBe(200);
    expect((await card('doctor4')).status).toBe(403);
  });

  test('ends its open streams within a second of its time', async () => {
    await open('doctor6');
    const doctor = await people.staff('doctor6');
    expect(await ends(doctor, () => step(60))).toBeLessThan(1_000);
    const { id } = await open('doctor6');
    expect(await ends(doctor, () => ask('doctor6', 'POST', `${HERE}/${id}/end`))).toBeLessThan(1_000);
  });

  test('lasts an hour at most, whatever is written past the application', async () => {
    const longer = app.rows(`update identity.break_glass set ends_at = at + interval '61 minutes'`);
    await expect(longer).rejects.toMatchObject({ constraint: 'identity_break_glass_hour' });
  });
});

describe('the review', () => {
  test('shows who, whom, why and when; it is made once, and it is on record with every look', async () => {
    people = new People(app);
    const { id } = await open('doctor7');
    await card('doctor7');
    const list = (await ask('auditor', 'GET', `${HERE}/reviews`)).body as { items: { id: string }[] };
    expect(list.items.find((one) => one.id === id)).toMatchObject({
      staff: '演示医生七',
      patientMasked: '测*庚',
      reason: '昏迷，需联系家属',
      verdict: null,
    });
    const judge = () => ask('auditor', 'POST', `${HERE}/${id}/review`, { verdict: 'not_justified' });
    expect((await judge()).status).toBe(200);
    expect((await judge()).body).toMatchObject({ code: 'identity.review_done' });
    const audit = await app.rows<{ action: string }>(
      `select action from platform.audit where actor_id = any($1) and action ~ 'glass|emergency' order by id`,
      [[demoIds.staffAccount(1, 7), demoIds.staffAccount(1, 906)]],
    );
    expect(audit.map((row) => row.action)).toEqual([
      'identity.break_glass',
      'identity.emergency_look',
      'identity.review_break_glass',
    ]);
  });

  test('is never made by the one who used it, by the page or in the database', async () => {
    const { id } = await open('doctor8');
    expect((await ask('doctor8', 'POST', `${HERE}/${id}/review`, { verdict: 'justified' })).status).toBe(403);
    const own = app.rows(
      `update identity.break_glass set reviewed_at = at, verdict = 'justified', reviewed_by = account_id`,
    );
    await expect(own).rejects.toMatchObject({ constraint: 'identity_break_glass_other_eyes' });
  });
});
