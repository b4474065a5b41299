import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { People } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { requestCode } from './request-code.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
});

const staff = (username: string, password: string) =>
  people.send(null, 'POST', '/api/identity/staff/sign-in', { username, password });
const ask = async (phone: string) => {
  const answer = await people.send(null, 'POST', '/api/identity/patient/code', { phone });
  return { ...answer, code: (answer.body as { devCode?: string }).devCode ?? '' };
};
const enter = (phone: string, code: string) =>
  people.send(null, 'POST', '/api/identity/patient/sign-in', { phone, code });
const wrong = (code: string) => (code === '000000' ? '000001' : '000000');
const step = (minutes: number) => app.app.clock.set(addMinutes(app.app.clock.now(), minutes));

describe('staff', () => {
  test('sign in with user name and password, whatever the case of the name', async () => {
    expect((await staff(' Doctor1 ', 'shuxin-demo')).status).toBe(200);
  });

  test('hear the same for a wrong password as for a user who does not exist', async () => {
    const [known, unknown] = await Promise.all([staff('nurse', 'wrong'), staff('nobody', 'wrong')]);
    const told = (answer: { body: unknown }) => ({ ...(answer.body as object), requestId: '' });
    expect(known.status).toBe(401);
    expect(told(known)).toEqual(told(unknown));
  });

  test('a refused try on a known account is in the audit log', async () => {
    await staff('leader', 'wrong');
    const rows = await app.rows(
      `select outcome from platform.audit where action = 'identity.sign_in' and outcome = 'refused' and hospital_id = 1`,
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  test.each(['admin', 'does-not-exist'])(
    'five wrong passwords lock %s for 15 minutes, the right one too',
    async (name) => {
      for (let i = 0; i < 5; i++) expect((await staff(name, `wrong ${i}`)).status).toBe(401);
      expect(await staff(name, 'shuxin-demo')).toMatchObject({
        status: 429,
        body: { code: 'identity.sign_in_locked' },
      });
      await step(14);
      expect((await staff(name, 'shuxin-demo')).status).toBe(429);
      await step(1);
      expect((await staff(name, 'shuxin-demo')).status).toBe(name === 'admin' ? 200 : 401);
    },
  );

  test('ten tries at once get no more than five looks at the password', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => staff('c2.nurse', `guess ${i}`)));
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5);
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(5);
  });

  test('the right password sets the count back', async () => {
    for (let i = 0; i < 4; i++) await staff('c2.admin', 'wrong');
    expect((await staff('c2.admin', 'shuxin-demo')).status).toBe(200);
    for (let i = 0; i < 4; i++) expect((await staff('c2.admin', 'wrong')).status).toBe(401);
  });
});

describe('a sign-in code', () => {
  test('opens once', async () => {
    const { code } = await ask('10000000021');
    const answers = await Promise.all([enter('10000000021', code), enter('10000000021', code)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401]);
  });

  test('is dead after five wrong tries', async () => {
    const { code } = await ask('10000000022');
    for (let i = 0; i < 5; i++) expect((await enter('10000000022', wrong(code))).status).toBe(401);
    expect((await enter('10000000022', code)).status).toBe(401);
  });

  test('still opens at the fifth try', async () => {
    const { code } = await ask('10000000023');
    for (let i = 0; i < 4; i++) await enter('10000000023', wrong(code));
    expect((await enter('10000000023', code)).status).toBe(200);
  });

  test('is dead after five minutes', async () => {
    const { code } = await ask('10000000024');
    await step(5);
    expect((await enter('10000000024', code)).status).toBe(401);
  });

  test('is not promised in production while no carrier can bring it', async () => {
    const production = { ...app.app, config: { ...app.app.config, SHUXIN_MODE: 'production' as const } };
    await expect(requestCode(production, { phone: '10000000029', lang: 'zh' })).rejects.toMatchObject({
      code: 'identity.code_not_deliverable',
    });
    expect((await ask('10000000029')).status).toBe(202);
  });

  test('belongs to its phone', async () => {
    const { code } = await ask('10000000025');
    await ask('10000000026');
    expect((await enter('10000000026', code)).status).toBe(401);
  });

  test('is sent at most ten times an hour to one phone, also when asked at once', async () => {
    const answers = await Promise.all(Array.from({ length: 14 }, () => ask('10000000027')));
    expect(answers.filter((answer) => answer.status === 202)).toHaveLength(10);
    expect((await ask('10000000027')).body).toMatchObject({ code: 'identity.code_too_often' });
    expect((await ask('10000000028')).status).toBe(202);
    await step(60);
    expect((await ask('10000000027')).status).toBe(202);
  });

  test('is stored as a keyed hash', async () => {
    const { code } = await ask('10000000029');
    const rows = await app.rows<{ code_hash: string }>(
      'select code_hash from identity.sign_in_code where code_hash is not null',
    );
    expect(rows.length).toBeGreaterThan(0);
    // Whoever has the table alone could try a million codes against a plain hash.
    const plain = ['sm3', 'sha256'].map((hash) => createHash(hash).update(code).digest('hex'));
    expect(rows.every((row) => /^[0-9a-f]{64}$/.test(row.code_hash) && !plain.includes(row.code_hash))).toBe(true);
  });
});

test('two first sign-ins of one phone make one account', async () => {
  const phone = '10000777001';
  const first = await enter(phone, (await ask(phone)).code);
  const second = await enter(phone, (await ask(phone)).code);
  expect(first.status).toBe(200);
  expect((second.body as { account: string }).account).toBe((first.body as { account: string }).account);
});
