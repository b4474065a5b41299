import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { People, type Person } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { demoIds } from '../demo/demo-ids.ts';
import { type Mischief, sampleAuthenticator } from './sample-authenticator.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
});

const password = 'shuxin-demo';
const SITE = { rpId: 'localhost', origin: 'http://localhost' };
const PASSKEYS = '/api/identity/staff/passkeys';
type Answer = { status: number; body: Record<string, unknown> };

const send = async (who: Person | null, path: string, body: unknown = {}) =>
  (await people.send(who, 'POST', path, body)) as Answer;
const newQuestion = async (who: Person) =>
  String((await send(who, `${PASSKEYS}/options`, { password })).body.challenge);
const question = async () => String((await send(null, '/api/identity/staff/passkey/options')).body.challenge);
const enter = (passkey: unknown) => send(null, '/api/identity/staff/passkey/sign-in', { passkey });
const withPassword = (username: string, more: object = {}) =>
  send(null, '/api/identity/staff/sign-in', { username, password, ...more });

/** A doctor of the demo with one passkey. */
async function holder(username: string, counts = true) {
  const who = await people.staff(username);
  const device = sampleAuthenticator(SITE, counts);
  const added = await send(who, PASSKEYS, { name: '测试手机', response: device.create(await newQuestion(who)) });
  expect(added.status).toBe(200);
  return { who, device, id: String(added.body.id), recoveryCodes: added.body.recoveryCodes as string[] };
}

describe('a passkey', () => {
  test('lets its holder in without user name and password, and counts as both factors', async () => {
    const { device } = await holder('doctor1');
    const answer = await enter(device.answer(await question()));
    expect(answer).toMatchObject({ status: 200, body: { name: '演示医生一', roles: ['doctor'], todo: null } });
    const [row] = await app.rows<{ detail: object }>(
      `select detail from platform.audit where action = 'identity.sign_in' and outcome = 'ok' order by id desc limit 1`,
    );
    expect(row?.detail).toEqual({ by: 'passkey' });
  });

  test('is a second factor: the password alone no longer opens, password and passkey do', async () => {
    const { device } = await holder('doctor2');
    const alone = await withPassword('doctor2');
    expect(alone.body).toMatchObject({
      code: 'identity.second_factor_required',
      params: { app: false, passkey: true },
    });
    expect((await withPassword('doctor2', { passkey: device.answer(await question()) })).status).toBe(200);
    expect((await withPassword('doctor2', { code: '000000' })).body.code).toBe('identity.second_factor_wrong');
  });

  test("is no second factor for somebody else's password", async () => {
    const [mine] = [await holder('doctor3'), await holder('doctor4')];
    const answer = await withPassword('doctor4', { passkey: mine.device.answer(await question()) });
    expect(answer.body.code).toBe('identity.passkey_refused');
  });

  test('still opens when wrong passwords have paused the user name', async () => {
    const { device } = await holder('doctor5');
    for (let i = 0; i < 5; i++) await send(null, '/api/identity/staff/sign-in', { username: 'doctor5', password: 'x' });
    expect((await withPassword('doctor5')).body.code).toBe('identity.sign_in_locked');
    expect((await enter(device.answer(await question()))).status).toBe(200);
  });

  test('has a name and stands in the list with others, each device once', async () => {
    const { who, device } = await holder('doctor6');
    const second = sampleAuthenticator(SITE);
    await send(who, PASSKEYS, { name: '备用', response: second.create(await newQuestion(who)) });
    const again = await send(who, PASSKEYS, { name: '再来', response: device.create(await newQuestion(who)) });
    expect(again).toMatchObject({ status: 409, body: { code: 'identity.passkey_known' } });
    const list = (await people.send(who, 'GET', PASSKEYS)).body as { items: { name: string; lastUsedAt: unknown }[] };
    expect(list.items.map((one) => one.name)).toEqual(['测试手机', '备用']);
    await enter(second.answer(await question()));
    const used = (await people.send(who, 'GET', PASSKEYS)).body as typeof list;
    expect(used.items.map((one) => one.lastUsedAt === null)).toEqual([true, false]);
  });

  test('works on a device that does not count, as those that travel between devices do', async () => {
    const { device } = await holder('doctor7', false);
    for (let i = 0; i < 2; i++) expect((await enter(device.answer(await question()))).status).toBe(200);
  });
});

describe('refused, and on record, is', () => {
  const refused = async (who: string, passkey: unknown) => {
    expect((await enter(passkey)).body.code).toBe('identity.passkey_refused');
    const [row] = await app.rows<{ subject: string; detail: object }>(
      `select subject, detail from platform.audit where action = 'identity.sign_in' order by id desc limit 1`,
    );
    expect(row?.subject).toBe(`identity.account/${demoIds.staffAccount(1, Number(who.slice(6)))}`);
    expect(row?.detail).toEqual({ why: 'wrong_passkey' });
  };

  test('an answer that was given before', async () => {
    const { device } = await holder('doctor8');
    const answer = device.answer(await question());
    expect((await enter(answer)).status).toBe(200);
    await refused('doctor8', answer);
  });

  test('one of two answers to one question at once', async () => {
    const { device } = await holder('doctor9');
    const asked = await question();
    const both = await Promise.all([enter(device.answer(asked)), enter(device.answer(asked))]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 401]);
  });

  test('an answer after five minutes', async () => {
    const { device } = await holder('doctor10');
    const asked = await question();
    await app.app.clock.set(addMinutes(app.app.clock.now(), 5));
    await refused('doctor10', device.answer(asked));
  });

  test.each<[string, Mischief]>([
    ['from another site', { origin: 'http://localhost.example' }],
    ['from another port', { origin: 'http://localhost:9' }],
    ['made for another host', { rpId: 'example.org' }],
    ['without finger, face or PIN', { verified: false }],
    ['from a page inside another one', { crossOrigin: true }],
    ['of a copy, whose count has fallen behind', { counter: 1 }],
  ])('an answer %s', async (_, mischief) => {
    people = new People(app);
    const { device } = await holder('doctor11');
    for (let i = 0; i < 2; i++) await enter(device.answer(await question()));
    await refused('doctor11', device.answer(await question(), mischief));
    expect((await enter(device.answer(await question()))).status).toBe(200);
    await app.rows('delete from identity.passkey');
  });

  test('the answer of another device under this name', async () => {
    const { device } = await holder('doctor12');
    const other = sampleAuthenticator(SITE);
    const { id, rawId } = device.answer(await question());
    await refused('doctor12', { ...other.answer(await question()), id, rawId });
  });

  test('a passkey that was taken away, or reset by the security administrator', async () => {
    const { who, device, id } = await holder('doctor13');
    expect((await send(who, `${PASSKEYS}/${id}/remove`, { password: 'wrong' })).body.code).toBe(
      'identity.password_wrong',
    );
    expect((await send(who, `${PASSKEYS}/${id}/remove`, { password })).status).toBe(200);
    expect((await enter(device.answer(await question()))).body.code).toBe('identity.passkey_refused');
    expect((await withPassword('doctor13')).status).toBe(200);

    const again = await holder('doctor13');
    const reset = `/api/h/1/identity/staff/${demoIds.staffAccount(1, 13)}/second-factor/reset`;
    expect((await send(await people.staff('security'), reset)).status).toBe(200);
    expect((await enter(again.device.answer(await question()))).body.code).toBe('identity.passkey_refused');
    expect((await withPassword('doctor13')).status).toBe(200);
  });

  test('a passkey of somebody who was locked or has left', async () => {
    const { device } = await holder('doctor14');
    await app.rows('update identity.staff set active = false where account_id = $1', [demoIds.staffAccount(1, 14)]);
    expect((await enter(device.answer(await question()))).body.code).toBe('identity.passkey_refused');
  });
});

describe('a new passkey', () => {
  test.each<[string, Mischief]>([
    ['from another site', { origin: 'http://evil.example' }],
    ['for another host', { rpId: 'evil.example' }],
    ['without finger, face or PIN', { verified: false }],
  ])('is not taken %s', async (_, mischief) => {
    const who = await people.staff('doctor15');
    const response = sampleAuthenticator(SITE).create(await newQuestion(who), mischief);
    expect((await send(who, PASSKEYS, { name: '不行', response })).body.code).toBe('identity.passkey_not_added');
  });

  test("is not taken for a question of the sign-in, somebody else's, or one that was answered", async () => {
    const [who, other] = [await people.staff('doctor15'), await people.staff('doctor16')];
    const answered = await newQuestion(who);
    expect(
      (await send(who, PASSKEYS, { name: '好', response: sampleAuthenticator(SITE).create(answered) })).status,
    ).toBe(200);
    for (const asked of [await question(), await newQuestion(other), answered, 'AAAA']) {
      const response = sampleAuthenticator(SITE).create(asked);
      expect((await send(who, PASSKEYS, { name: '不行', response })).body.code).toBe('identity.passkey_not_added');
    }
  });

  test('needs the password again; guessing it locks like at the sign-in', async () => {
    const who = await people.staff('doctor17');
    const guess = () => send(who, `${PASSKEYS}/options`, { password: 'wrong' });
    for (let i = 0; i < 5; i++) expect((await guess()).body.code).toBe('identity.password_wrong');
    expect((await send(who, `${PASSKEYS}/options`, { password })).body.code).toBe('identity.sign_in_locked');
  });

  test('brings recovery codes with the first factor only; they open like those of the app', async () => {
    const { who, recoveryCodes } = await holder('doctor18');
    expect(recoveryCodes).toHaveLength(10);
    const response = sampleAuthenticator(SITE).create(await newQuestion(who));
    expect((await send(who, PASSKEYS, { name: '第二把', response })).body.recoveryCodes).toEqual([]);
    expect((await withPassword('doctor18', { code: recoveryCodes[0] })).status).toBe(200);
    expect((await withPassword('doctor18', { code: recoveryCodes[0] })).status).toBe(422);
  });

  test('is what a role that asks for a second factor asks for: the session is free', async () => {
    await app.rows(`update identity.role set second_factor = true where hospital_id = 1 and role = 'leader'`);
    const signedIn = await withPassword('leader');
    expect(signedIn.body).toMatchObject({ todo: 'second_factor', permissions: [] });
    const leader = { token: signedIn.body.token } as Person;
    const see = () => people.send(leader, 'GET', '/api/h/1/programme/indicators?period=2026H2').then((a) => a.status);
    expect(await see()).toBe(403);
    const response = sampleAuthenticator(SITE).create(await newQuestion(leader));
    expect((await send(leader, PASSKEYS, { name: '钥匙', response })).status).toBe(200);
    expect(await see()).toBe(200);
  });

  test('is not for somebody who still has a one-time password', async () => {
    const reset = `/api/h/1/identity/staff/${demoIds.staffAccount(1, 19)}/one-time-password`;
    const given = (await send(await people.staff('admin'), reset)).body as { password: string };
    const { token } = (await send(null, '/api/identity/staff/sign-in', { username: 'doctor19', ...given })).body;
    const asked = await send({ token } as Person, `${PASSKEYS}/options`, { password: given.password });
    expect(asked.body.code).toBe('identity.own_password_first');
  });
});

test('questions that ran out do not pile up', async () => {
  const left = async () => (await app.rows('select 1 from identity.passkey_challenge')).length;
  for (let i = 0; i < 5; i++) await question();
  await app.app.clock.set(addMinutes(app.app.clock.now(), 6));
  await question();
  expect(await left()).toBeLessThanOrEqual(5);
});
