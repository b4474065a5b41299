import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { People, type Person } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { demoIds } from '../demo/demo-ids.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
});

const STAFF = '/api/h/1/identity/staff';
const as = async (username: string, method: string, path: string, body?: unknown) =>
  people.send(await people.staff(username), method, path, body);
const signIn = (username: string, password: string) =>
  people.send(null, 'POST', '/api/identity/staff/sign-in', { username, password });
const bearer = (token: string) => ({ token }) as Person;
const find = (who: Person) =>
  people.send(who, 'POST', '/api/h/1/identity/desk/patients/search', { text: '测试甲' }).then((a) => a.status);
const make = async (username: string, name = '测试新人') =>
  ((await as('admin', 'POST', STAFF, { username, name })).body as { account: string }).account;
const oneTime = async (account: string) =>
  (await as('admin', 'POST', `${STAFF}/${account}/one-time-password`)).body as { username: string; password: string };

describe('a new member of staff', () => {
  test('signs in with the one-time password, may do nothing but choose an own one, and then has the roles', async () => {
    const account = await make('new.nurse');
    await as('security', 'PUT', `${STAFF}/${account}/roles`, { roles: ['nurse'] });
    const { username, password } = await oneTime(account);
    expect(username).toBe('new.nurse');
    const first = (await signIn(username, password)).body as { token: string };
    expect(first).toMatchObject({ todo: 'password', permissions: [], roles: ['nurse'] });
    const limited = bearer(first.token);
    expect(await find(limited)).toBe(403);
    const choose = (next: string) =>
      people.send(limited, 'POST', '/api/identity/staff/password', { current: password, next });
    expect((await choose('weak')).body).toMatchObject({ code: 'identity.password_weak' });
    expect((await choose(password)).body).toMatchObject({ code: 'identity.password_weak' });
    expect((await choose('Own-password-1')).status).toBe(200);
    expect(await find(limited)).toBe(200);
    expect((await signIn(username, password)).status).toBe(401);
    expect((await signIn(username, 'Own-password-1')).body).toMatchObject({ todo: null });
  });

  test('does not get in with a one-time password after 72 hours', async () => {
    const { username, password } = await oneTime(await make('late.nurse'));
    await app.app.clock.set(addMinutes(app.app.clock.now(), 72 * 60));
    expect((await signIn(username, password)).status).toBe(401);
    people = new People(app);
  });

  test('has a user name that nobody has, in this hospital or another', async () => {
    expect((await as('admin', 'POST', STAFF, { username: 'c2.doctor1', name: '测试' })).body).toMatchObject({
      code: 'identity.username_taken',
    });
  });

  test('is a doctor of this hospital or none: the id of another hospital opens nothing', async () => {
    const hire = (username: string, practitioner: string) =>
      as('admin', 'POST', STAFF, { username, name: '测试', practitioner });
    const stranger = await hire('strange.doctor', demoIds.practitioner(2, 1));
    expect(stranger).toMatchObject({ status: 422, body: { code: 'identity.practitioner_not_found' } });
    expect(
      await app.rows('select 1 from identity.staff where practitioner_id = $1 and hospital_id = 1', [
        demoIds.practitioner(2, 1),
      ]),
    ).toEqual([]);
    expect((await hire('own.doctor', demoIds.practitioner(1, 1))).status).toBe(201);
  });

  test('leaves no password in the kept answer of the request', async () => {
    const { password } = await oneTime(await make('kept.nurse'));
    const kept = await app.rows<{ text: string }>('select body::text as text from platform.idempotency');
    const audit = await app.rows<{ text: string }>('select a::text as text from platform.audit a');
    expect(kept.length).toBeGreaterThan(0);
    expect([...kept, ...audit].filter(({ text }) => text?.includes(password))).toEqual([]);
  });
});

describe('an administrator of the system', () => {
  test('resets a password: sessions and the old password end, a lock of wrong tries is lifted', async () => {
    const doctor = await people.staff('doctor5');
    for (let i = 0; i < 6; i++) await signIn('doctor5', 'wrong');
    const { password } = await oneTime(demoIds.staffAccount(1, 5));
    expect(await find(doctor)).toBe(401);
    expect((await signIn('doctor5', 'shuxin-demo')).status).toBe(401);
    expect((await signIn('doctor5', password)).status).toBe(200);
  });

  test('locks: the session ends and nobody gets in; unlocks, and it is as before', async () => {
    const account = demoIds.staffAccount(1, 6);
    const doctor = await people.staff('doctor6');
    expect((await as('admin', 'POST', `${STAFF}/${account}/lock`)).status).toBe(200);
    expect(await find(doctor)).toBe(401);
    expect((await signIn('doctor6', 'shuxin-demo')).status).toBe(401);
    await as('admin', 'POST', `${STAFF}/${account}/unlock`);
    expect((await signIn('doctor6', 'shuxin-demo')).status).toBe(200);
    expect(await find(doctor)).toBe(401);
  });

  test('lets somebody go for good: no roles, no sign-in, no way back, and the user name stays taken', async () => {
    const account = demoIds.staffAccount(1, 8);
    expect((await as('admin', 'POST', `${STAFF}/${account}/leave`)).status).toBe(200);
    expect((await signIn('doctor8', 'shuxin-demo')).status).toBe(401);
    for (const act of ['unlock', 'lock', 'one-time-password']) {
      expect((await as('admin', 'POST', `${STAFF}/${account}/${act}`)).body).toMatchObject({
        code: 'identity.staff_left',
      });
    }
    const list = (await as('admin', 'GET', STAFF)).body as { items: { account: string }[] };
    expect(list.items.find((one) => one.account === account)).toMatchObject({ state: 'left', roles: [] });
    expect((await as('admin', 'POST', STAFF, { username: 'doctor8', name: '测试' })).status).toBe(409);
  });

  test('neither locks themselves nor reaches the staff of another hospital', async () => {
    const { actor } = await people.staff('admin');
    const own = actor.kind === 'staff' ? actor.account : '';
    expect((await as('admin', 'POST', `${STAFF}/${own}/lock`)).body).toMatchObject({ code: 'identity.not_yourself' });
    const other = demoIds.staffAccount(2, 1);
    for (const act of ['lock', 'leave', 'one-time-password']) {
      expect((await as('admin', 'POST', `${STAFF}/${other}/${act}`)).body).toMatchObject({
        code: 'identity.staff_not_found',
      });
    }
    expect((await signIn('c2.doctor1', 'shuxin-demo')).status).toBe(200);
  });
});

test('every step of a staff account is in the audit log, which the audit administrator reads', async () => {
  const account = await make('seen.nurse');
  await oneTime(account);
  await as('security', 'PUT', `${STAFF}/${account}/roles`, { roles: ['nurse'] });
  await as('admin', 'POST', `${STAFF}/${account}/lock`);
  await as('admin', 'POST', `${STAFF}/${account}/unlock`);
  await as('admin', 'POST', `${STAFF}/${account}/leave`);
  const page = (await as('auditor', 'GET', '/api/h/1/identity/audit')).body as {
    items: { action: string; subject: string; name: string }[];
  };
  const steps = page.items.filter((row) => row.subject === `identity.staff/${account}`).reverse();
  expect(steps.map((row) => `${row.action.slice(9)} ${row.name}`)).toEqual([
    'create_staff 演示管理员',
    'reset_password 演示管理员',
    'give_roles 演示安全员',
    'lock_staff 演示管理员',
    'unlock_staff 演示管理员',
    'end_staff 演示管理员',
  ]);
});
