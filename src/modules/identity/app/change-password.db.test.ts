import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { People, type Person } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { demoIds } from '../demo/demo-ids.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
});
beforeEach(() => {
  people = new People(app);
});

const FIRST = 'shuxin-demo';
type Answer = { status: number; body: Record<string, unknown> };
const post = async (who: Person | null, path: string, body: unknown = {}) =>
  (await people.send(who, 'POST', path, body)) as Answer;
const change = (who: Person, current: string, next: string) =>
  post(who, '/api/identity/staff/password', { current, next });
const signIn = (username: string, password: string) =>
  post(null, '/api/identity/staff/sign-in', { username, password });
const days = (n: number) => app.app.clock.set(addMinutes(app.app.clock.now(), n * 24 * 60));
const rules = async (change: object) =>
  people.send(await people.staff('security'), 'PUT', '/api/h/1/identity/sign-in-rules', {
    idleMinutes: 960,
    adminIdleMinutes: 960,
    passwordHistory: 5,
    passwordDays: null,
    ...change,
  });

describe('a new password', () => {
  test('is none of the last ones, however many the hospital says, and not the present one', async () => {
    await rules({ passwordHistory: 2 });
    const who = await people.staff('doctor1');
    const own = (n: number) => `Meadow-${n}-gate`;
    let current = FIRST;
    for (let n = 1; n <= 2; n++) {
      expect((await change(who, current, own(n))).status).toBe(200);
      current = own(n);
    }
    expect((await change(who, current, current)).body.code).toBe('identity.password_weak');
    expect((await change(who, current, own(1))).body).toMatchObject({
      code: 'identity.password_used',
      params: { history: 2 },
    });
    expect((await change(who, current, own(3))).status).toBe(200);
    expect((await change(who, own(3), own(1))).body.code).toBe('identity.password_used');
    expect((await change(who, own(3), own(4))).status).toBe(200);
    expect((await change(who, own(4), own(1))).status).toBe(200);
    const kept = await app.rows('select 1 from identity.password_past where account_id = $1', [
      demoIds.staffAccount(1, 1),
    ]);
    expect(kept).toHaveLength(2);
  });

  test('is not the one that was there before an administrator gave a one-time password', async () => {
    const who = await people.staff('doctor2');
    expect((await change(who, FIRST, 'Meadow-1-gate')).status).toBe(200);
    const path = `/api/h/1/identity/staff/${demoIds.staffAccount(1, 2)}/one-time-password`;
    const { password } = (await post(await people.staff('admin'), path)).body as { password: string };
    const { token } = (await signIn('doctor2', password)).body as { token: string };
    const limited = { token } as Person;
    expect((await change(limited, password, 'Meadow-1-gate')).body.code).toBe('identity.password_used');
    expect((await change(limited, password, 'Meadow-2-gate')).status).toBe(200);
  });

  test('is on no list of common ones', async () => {
    const who = await people.staff('doctor3');
    expect((await change(who, FIRST, 'Hospital@2026')).body.code).toBe('identity.password_common');
  });

  test('ends every other session, not the one at hand', async () => {
    const [here, there] = [await people.staff('doctor4'), await new People(app).staff('doctor4')];
    await change(here, FIRST, 'Meadow-1-gate');
    const me = async (who: Person) => (await people.send(who, 'GET', '/api/identity/session')).status;
    expect([await me(here), await me(there)]).toEqual([200, 401]);
  });

  test('takes the present one; guessing at it locks like at the sign-in', async () => {
    const who = await people.staff('doctor5');
    for (let i = 0; i < 5; i++)
      expect((await change(who, 'wrong', 'Meadow-1-gate')).body.code).toBe('identity.password_wrong');
    expect((await change(who, FIRST, 'Meadow-1-gate')).body.code).toBe('identity.sign_in_locked');
    expect((await signIn('doctor5', FIRST)).body.code).toBe('identity.sign_in_locked');
  });
});

describe('a password grows old', () => {
  test('never, unless the hospital says so', async () => {
    await days(2000);
    expect((await signIn('doctor6', FIRST)).body.todo).toBe(null);
  });

  test('after the days of the hospital, at the next sign-in: then nothing opens before a new one', async () => {
    await rules({ passwordDays: 90 });
    const first = (await signIn('doctor7', FIRST)).body as { token: string };
    expect(first).toMatchObject({ todo: 'password', permissions: [] });
    expect((await change(first as Person, FIRST, 'Meadow-1-gate')).status).toBe(200);
    await days(89);
    expect((await signIn('doctor7', 'Meadow-1-gate')).body.todo).toBe(null);
    await days(1);
    expect((await signIn('doctor7', 'Meadow-1-gate')).body.todo).toBe('password');
  });
});
