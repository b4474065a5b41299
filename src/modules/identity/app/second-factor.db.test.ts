import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { People, type Person } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { demoIds } from '../demo/demo-ids.ts';
import { codeOf, stepOf } from './totp.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
});

const PASSWORD = 'shuxin-demo';
const signIn = (username: string, code?: string) =>
  people.send(null, 'POST', '/api/identity/staff/sign-in', { username, password: PASSWORD, ...(code ? { code } : {}) });
const own = (who: Person, end: string, body: unknown) =>
  people.send(who, 'POST', `/api/identity/staff/second-factor${end}`, body);

/** Sets up the factor of a demo doctor; `code` gives the code of now plus some minutes. */
async function enrol(username: string, who?: Person) {
  const person = who ?? (await new People(app).staff(username));
  const { secret, devCode } = (await own(person, '', { password: PASSWORD })).body as {
    secret: string;
    devCode: string;
  };
  const { recoveryCodes } = (await own(person, '/confirm', { code: devCode })).body as { recoveryCodes: string[] };
  const key = unbase32(secret);
  return { person, secret, recoveryCodes, code: () => codeOf(key, stepOf(app.app.clock.now())) };
}

function unbase32(text: string): Buffer {
  const bits = [...text].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'));
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

const step = () => app.app.clock.set(addMinutes(app.app.clock.now(), 1));

describe('somebody with a second factor', () => {
  test('signs in with password and code, with neither alone, and with no code twice', async () => {
    const { code } = await enrol('doctor21');
    expect((await signIn('doctor21')).body).toMatchObject({ code: 'identity.second_factor_required' });
    expect((await signIn('doctor21', code())).body).toMatchObject({ code: 'identity.second_factor_wrong' });
    await step();
    const now = code();
    const both = await Promise.all([signIn('doctor21', now), signIn('doctor21', now)]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 422]);
  });

  test('is locked out after five wrong codes like after five wrong passwords, and it is on record', async () => {
    const { code } = await enrol('doctor22');
    await step();
    for (let i = 0; i < 5; i++) expect((await signIn('doctor22', '000000')).status).toBe(422);
    expect((await signIn('doctor22', code())).body).toMatchObject({ code: 'identity.sign_in_locked' });
    const rows = await app.rows(`select 1 from platform.audit where detail->>'why' = 'wrong_code' and subject = $1`, [
      `identity.account/${demoIds.staffAccount(1, 22)}`,
    ]);
    expect(rows).toHaveLength(5);
  });

  test('comes in with each of ten recovery codes once', async () => {
    const { recoveryCodes } = await enrol('doctor23');
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await signIn('doctor23', recoveryCodes[3]?.toUpperCase())).status).toBe(200);
    expect((await signIn('doctor23', recoveryCodes[3])).status).toBe(422);
    expect((await signIn('doctor23', recoveryCodes[4])).status).toBe(200);
  });

  test('takes it away with a code; the security administrator does it for a lost telephone, ending the sessions', async () => {
    const { person, recoveryCodes } = await enrol('doctor24');
    expect((await own(person, '/remove', { code: '000000' })).status).toBe(422);
    expect((await own(person, '/remove', { code: recoveryCodes[0] })).status).toBe(200);
    expect((await signIn('doctor24')).status).toBe(200);
    const again = await enrol('doctor24', person);
    const reset = `/api/h/1/identity/staff/${demoIds.staffAccount(1, 24)}/second-factor/reset`;
    expect((await people.send(await people.staff('admin'), 'POST', reset)).status).toBe(403);
    expect((await people.send(await people.staff('security'), 'POST', reset)).status).toBe(200);
    expect((await own(again.person, '', { password: PASSWORD })).status).toBe(401);
    expect((await signIn('doctor24')).status).toBe(200);
  });

  test('keeps it when the password is reset', async () => {
    await enrol('doctor25');
    const path = `/api/h/1/identity/staff/${demoIds.staffAccount(1, 25)}/one-time-password`;
    const { password } = (await people.send(await people.staff('admin'), 'POST', path)).body as { password: string };
    const answer = await people.send(null, 'POST', '/api/identity/staff/sign-in', { username: 'doctor25', password });
    expect(answer.body).toMatchObject({ code: 'identity.second_factor_required' });
  });
});

test('a role that asks for it: the session may do nothing but set it up', async () => {
  const role = { zh: '院领导', en: 'Leader', permissions: ['programme.view'], secondFactor: true };
  const put = await people.send(await people.staff('security'), 'PUT', '/api/h/1/identity/roles/leader', role);
  expect(put.body).toMatchObject({ secondFactor: true });
  const signedIn = (await signIn('leader')).body as { token: string };
  expect(signedIn).toMatchObject({ todo: 'second_factor', permissions: [] });
  const leader = { token: signedIn.token } as Person;
  const look = () => people.send(leader, 'GET', '/api/h/1/programme/indicators?period=2026H2');
  expect((await look()).status).toBe(403);
  await enrol('leader', leader);
  expect((await look()).status).toBe(200);
});

test('the database holds neither secret nor recovery code in the clear', async () => {
  const { secret, recoveryCodes } = await enrol('doctor26');
  const rows = await app.rows<{ text: string }>(
    `select f::text as text from identity.second_factor f union all select r::text from identity.recovery_code r
     union all select a::text from platform.audit a union all select coalesce(i.body::text, '') from platform.idempotency i`,
  );
  const raw = unbase32(secret);
  const words = [secret, raw.toString('hex'), raw.toString('base64'), raw.toString('base64url'), ...recoveryCodes];
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(({ text }) => words.some((word) => text.includes(word)))).toEqual([]);
});
