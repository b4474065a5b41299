import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '#platform/config/config.ts';
import { createLogger } from '#platform/log/log.ts';
import { afterFile } from '../../test/support/after-file.ts';
import { emptyDatabase } from '../../test/support/cluster.ts';
import { codeOf, stepOf } from '../modules/identity/app/totp.ts';
import { type Composed, compose } from '../server/compose.ts';
import { rooms } from '../server/rooms.ts';
import { authorityWords } from './authority-words.ts';
import { bootstrapWords } from './bootstrap-words.ts';
import { commands } from './commands.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuxin-bootstrap-'));
const KEYS = `first:${'3c'.repeat(32)}`;
let env: Record<string, string>;
let rows: (text: string) => Promise<Record<string, unknown>[]>;

beforeAll(async () => {
  const database = await emptyDatabase();
  const admin = new pg.Pool({ connectionString: database.url, max: 1 });
  rows = async (text) => (await admin.query(text)).rows;
  env = { SHUXIN_MODE: 'production', SHUXIN_KEYS: KEYS, DATABASE_URL: database.url, DATA_DIR: folder, POOL_SIZE: '4' };
  afterFile(async () => {
    await admin.end();
    rmSync(folder, { recursive: true });
  });
});

interface Result {
  ok: boolean;
  created?: boolean;
  code?: string;
  administrators: { duty: string; username: string; password: string }[];
}

const bootstrap = (words: string[], more: Record<string, string> = {}) => shuxin(['bootstrap', ...words], more);

async function shuxin(words: string[], more: Record<string, string> = {}) {
  const out: string[] = [];
  const caller = { env: { ...env, ...more }, out: (line: string) => out.push(line), err: () => undefined };
  const code = await run([...words, '--json'], commands, caller);
  return { code, out, result: JSON.parse(out[0] ?? '{}') as Result };
}

const NAMED = ['--name', '测试医院', '--system', 'zhang.san:测试甲', '--security', 'li.si:测试乙'];
const accounts = async () => (await rows('select 1 from identity.account')).length;

describe('in an empty installation', () => {
  let made: Result;
  let server: Composed;

  test('a demo is refused, and nothing is there afterwards', async () => {
    const answer = await bootstrap(NAMED, { SHUXIN_MODE: 'demo', SHUXIN_KEYS: '' });
    expect([answer.code, answer.result.code, await accounts()]).toEqual([1, 'bootstrap_in_demo', 0]);
  });

  test('a weak or common password is refused, and nothing is there afterwards', async () => {
    const file = join(folder, 'passwords');
    for (const password of ['short', 'Hospital@2026']) {
      writeFileSync(file, `${password}\n`);
      const words = ['--name', '测试医院', '--system', 'zhang.san:测试甲', '--passwords-from', file];
      expect((await bootstrap(words)).code).toBe(2);
    }
    expect(await accounts()).toBe(0);
  });

  test('two calls at once make one hospital, each administrator once, with one duty', async () => {
    const both = await Promise.all([bootstrap(NAMED), bootstrap(NAMED)]);
    expect(both.map((one) => [one.code, one.result.ok])).toEqual([
      [0, true],
      [0, true],
    ]);
    expect(both.map((one) => one.result.created).sort()).toEqual([false, true]);
    made = both.find((one) => one.result.created)?.result as Result;
    expect(made.administrators.map((one) => `${one.duty} ${one.username}`)).toEqual([
      'system zhang.san',
      'security li.si',
    ]);
    expect(await rows('select name_zh, kind from catalog.hospital')).toEqual([
      { name_zh: '测试医院', kind: 'general' },
    ]);
    expect(await rows('select duty from identity.staff order by 1')).toEqual([
      { duty: 'security' },
      { duty: 'system' },
    ]);
    expect((await rows('select 1 from catalog.calendar_day limit 1')).length).toBe(1);
    expect(await rows(`select detail from platform.audit where action = 'identity.bootstrap' order by id`)).toEqual([
      { detail: { duty: 'system' } },
      { detail: { duty: 'security' } },
    ]);
  });

  test('later calls change nothing and show no password; another name is refused', async () => {
    const before = await rows('select * from identity.account order by account_id');
    const again = await bootstrap(NAMED);
    expect(again).toMatchObject({ code: 0, result: { ok: true, created: false } });
    expect(again.out.join()).not.toContain('password');
    const other = await bootstrap(['--name', '别的医院', '--system', 'wang.wu:测试丙']);
    expect(other).toMatchObject({ code: 1, result: { ok: false, code: 'hospital_exists' } });
    expect(await rows('select * from identity.account order by account_id')).toEqual(before);
  });

  test('the first system administrator sets password and second factor, and then makes the others', async () => {
    const config = loadConfig(env);
    server = compose({ config, databaseUrl: env.DATABASE_URL as string, rooms, log: createLogger('error') });
    afterFile(() => server.close());
    const [system] = made.administrators;
    const signIn = (password: string) =>
      post(server, '/api/identity/staff/sign-in', { username: 'zhang.san', password });
    const first = await signIn(system?.password ?? '');
    expect(first.body).toMatchObject({ todo: 'password', permissions: [], hospital: 1 });
    const token = String(first.body.token);
    const own = { current: system?.password, next: 'Meadow-1-gate' };
    expect((await post(server, '/api/identity/staff/password', own, token)).status).toBe(200);
    const staff = '/api/h/1/identity/staff';
    const maker = () => post(server, staff, { username: 'wang.wu', name: '测试丙' }, token);
    expect((await maker()).status).toBe(403);
    const { secret } = (await post(server, '/api/identity/staff/second-factor', { password: own.next }, token)).body;
    const code = codeOf(unbase32(String(secret)), stepOf(server.app.clock.now()));
    expect((await post(server, '/api/identity/staff/second-factor/confirm', { code }, token)).status).toBe(200);
    const { account } = (await maker()).body;
    const appoint = (duty: string) => post(server, `${staff}/${account}/appoint`, { duty }, token);
    expect((await appoint('security')).body.code).toBe('identity.duty_held');
    expect((await appoint('audit')).status).toBe(200);
  });

  test('an administrator whom nobody can help is reset from the command line, on record', async () => {
    const sessions = () => rows('select 1 from identity.session where revoked_at is null');
    expect(await sessions()).toHaveLength(1);
    const given = (await shuxin(['staff', 'reset', 'zhang.san'])).result as unknown as { password: string };
    expect([await sessions(), await rows('select 1 from identity.second_factor')]).toEqual([[], []]);
    const answer = await post(server, '/api/identity/staff/sign-in', { username: 'zhang.san', ...given });
    expect(answer.body).toMatchObject({ todo: 'password', permissions: [] });
    const acts = await rows(`select action from platform.audit where actor_id = 'identity.rescue' order by id`);
    expect(acts.map((row) => row.action)).toEqual(['identity.reset_factor', 'identity.reset_password']);
    expect(await shuxin(['staff', 'reset', 'nobody'])).toMatchObject({
      code: 1,
      result: { code: 'identity.staff_not_found' },
    });
  });

  test('an authority over hospitals is founded once; its officer opens nothing before the password is an own one', async () => {
    const words = [
      'authority',
      'found',
      '--name',
      '测试卫健委',
      '--system',
      'zhao.liu:测试丁',
      '--officer',
      'sun.qi:测试戊',
    ];
    const demo = await shuxin(words, { SHUXIN_MODE: 'demo', SHUXIN_KEYS: '' });
    expect([demo.code, demo.result.code]).toEqual([1, 'authority_in_demo']);
    const both = await Promise.all([shuxin(words), shuxin(words)]);
    expect(both.map(({ code, result }) => [code, result.created]).sort()).toEqual([
      [0, false],
      [0, true],
    ]);
    expect(await rows(`select id, name_zh from catalog.hospital where kind = 'authority'`)).toEqual([
      { id: 2, name_zh: '测试卫健委' },
    ]);
    const people = both.find(({ result }) => result.created)?.result.administrators;
    const officer = people?.find(({ duty }) => duty === 'officer');
    const answer = await post(server, '/api/identity/staff/sign-in', {
      username: 'sun.qi',
      password: officer?.password,
    });
    expect(answer.body).toMatchObject({ todo: 'password', permissions: [], hospital: 2 });
    expect(await rows(`select role from identity.role_member where hospital_id = 2 order by 1`)).toEqual([
      { role: 'admin' },
      { role: 'bureau' },
    ]);
    const other = words.with(3, '别的卫健委');
    const refused = [await shuxin([...other, '--number', '1']), await shuxin(other)];
    expect(refused.map(({ code, result }) => [code, result.code])).toEqual([
      [1, 'number_taken'],
      [1, 'username_taken'],
    ]);
  });
});

test.each([
  [['--system', 'a.b:测试'], '--name is missing'],
  [['--name', '测试医院'], '--system is missing'],
  [['--name', '测试医院', '--system', '测试'], 'a person is username:name'],
  [['--name', '测试医院', '--system', 'abc:甲', '--audit', 'abc:乙'], 'each duty is a person'],
  [['--name', '测试医院', '--system', 'abc:甲', '--kind', 'big'], '--kind is one of'],
  [['--name', '测试医院', '--system', 'abc:甲', '--hospital', '0'], '--hospital is a number'],
  [['--password', 'secret'], 'Unknown option'],
])('%j says what is wrong', (words, line) => {
  expect(bootstrapWords(words)).toContain(line);
});

test.each([
  [['--system', 'a.b:测试'], '--name is missing'],
  [['--name', '测试卫健委'], '--system is missing'],
  [['--name', '测试卫健委', '--system', '测试'], '人员写作'],
  [['--name', '测试卫健委', '--system', 'abc:甲', '--officer', 'abc:乙'], '不同的人'],
  [['--name', '测试卫健委', '--system', 'abc:甲', '--number', '0'], '--number'],
  [['--password', 'secret'], '写法不对'],
])('of an authority %j says what is wrong', (words, line) => {
  expect(authorityWords(words)).toContain(line);
});

async function post({ http }: Composed, url: string, payload: object, token?: string) {
  const answer = await http.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'idempotency-key': crypto.randomUUID(), ...(token ? { authorization: `Bearer ${token}` } : {}) },
  });
  return { status: answer.statusCode, body: answer.json() as Record<string, unknown> };
}

function unbase32(text: string): Buffer {
  const bits = [...text].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'));
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
