import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';

let app: TestApp;
const tokens: Record<string, string> = {};
let place: string;

beforeAll(async () => {
  app = await testApp('demo');
  for (const phone of ['10000000001', '10000000002']) {
    const { devCode } = await send<{ devCode: string }>(null, 'POST', '/api/identity/patient/code', { phone });
    const signedIn = await send<{ token: string }>(null, 'POST', '/api/identity/patient/sign-in', {
      phone,
      code: devCode,
    });
    tokens[phone] = signedIn.token;
  }
  for (const username of ['nurse', 'lead', 'interpreter', 'c2.interpreter']) {
    const body = { username, password: 'shuxin-demo' };
    tokens[username] = (await send<{ token: string }>(null, 'POST', '/api/identity/staff/sign-in', body)).token;
  }
  place = (await send<{ places: { id: string }[] }>('10000000001', 'GET', `${HELP}/own`)).places[0]?.id ?? '';
});

const HELP = '/api/h/1/servicedesk/help';
const SIGN = '/api/h/1/servicedesk/sign-calls';

async function ask(who: string | null, method: string, url: string, body?: object) {
  const headers: Record<string, string> = { 'idempotency-key': crypto.randomUUID() };
  if (who) headers.authorization = `Bearer ${tokens[who]}`;
  const answer = await app.http.inject({ method: method as 'GET', url, headers, ...(body ? { payload: body } : {}) });
  return { status: answer.statusCode, body: answer.json() };
}
async function send<T>(who: string | null, method: string, url: string, body?: object): Promise<T> {
  const answer = await ask(who, method, url, body);
  if (answer.status >= 300) throw new Error(`${url}: ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}
const code = async (...args: Parameters<typeof ask>) => (await ask(...args)).body.code;
const later = (minutes: number) => app.app.clock.set(addMinutes(app.app.clock.now(), minutes));

describe('一键求助', () => {
  test('a press reaches the staff of that campus, one of two takes it, and the time until then is measured', async () => {
    const call = await send<{ id: string }>('10000000001', 'POST', HELP, { place });
    expect(await code('10000000001', 'POST', HELP, { place })).toBe('servicedesk.help_open');
    const seen = await send<{ items: { id: string; campus: string }[] }>('nurse', 'GET', HELP);
    expect(seen.items.map(({ id }) => id)).toEqual([call.id]);
    const elsewhere = await send<{ items: unknown[] }>('nurse', 'GET', `${HELP}?campus=${crypto.randomUUID()}`);
    expect(elsewhere.items).toEqual([]);
    await later(2);
    const both = await Promise.all(['nurse', 'lead'].map((who) => ask(who, 'POST', `${HELP}/${call.id}/take`, {})));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const taker = both[0]?.status === 200 ? 'nurse' : 'lead';
    const other = taker === 'nurse' ? 'lead' : 'nurse';
    expect(await code(other, 'POST', `${HELP}/${call.id}/finish`, {})).toBe('servicedesk.help_taken');
    await send(taker, 'POST', `${HELP}/${call.id}/finish`, {});
    const after = await send<{ items: unknown[]; today: object }>('nurse', 'GET', HELP);
    expect(after).toMatchObject({ items: [], today: { asked: 1, done: 1, p50Seconds: 120, p95Seconds: 120 } });
    expect((await send<{ call: object }>('10000000001', 'GET', `${HELP}/own`)).call).toMatchObject({ state: 'done' });
  });

  test('a call that nobody takes is never lost: leads of all campuses hear of it, its people once, and again and again', async () => {
    const { items } = await send<{ items: { id: string }[] }>('10000000001', 'GET', '/api/h/1/identity/patients');
    const call = await send<{ id: string }>('10000000001', 'POST', HELP, { place, patient: items[0]?.id });
    const far = `${HELP}?campus=${crypto.randomUUID()}`;
    await later(2);
    expect((await send<{ items: unknown[] }>('lead', 'GET', far)).items).toEqual([]);
    await later(1);
    expect((await send<{ items: unknown[] }>('lead', 'GET', far)).items).toMatchObject([
      { id: call.id, escalated: true },
    ]);
    expect((await send<{ items: unknown[] }>('nurse', 'GET', far)).items).toEqual([]);
    await later(400);
    const [row] = await app.rows<{ state: string; level: number; due: boolean }>(
      'select state, level, due_at > asked_at as due from servicedesk.help_call where id = $1',
      [call.id],
    );
    expect(row).toMatchObject({ state: 'waiting', due: true });
    expect(row?.level).toBeGreaterThanOrEqual(2);
    const written = await app.rows(`select from messaging.message where template = 'help_late'`);
    expect(written).toHaveLength(1);
    const jobs = await app.rows(
      `select from platform.audit where action = 'servicedesk.help_escalated' and subject like '%' || $1`,
      [call.id],
    );
    expect(jobs.length).toBe(row?.level);

    await send('nurse', 'POST', `${HELP}/${call.id}/take`, {});
    await send('nurse', 'POST', `${HELP}/${call.id}/give-back`, {});
    await later(0);
    expect((await send<{ items: unknown[] }>('lead', 'GET', far)).items).toMatchObject([{ state: 'waiting' }]);
    expect(await code('10000000002', 'POST', `${HELP}/${call.id}/withdraw`, {})).toBe('servicedesk.help_unknown');
    await send('10000000001', 'POST', `${HELP}/${call.id}/withdraw`, {});
  });

  test('whoever calls again and again within an hour is told kindly what else helps; the next hour is free', async () => {
    for (let n = 0; n < 6; n += 1) {
      const { id } = await send<{ id: string }>('10000000002', 'POST', HELP, { place });
      await send('10000000002', 'POST', `${HELP}/${id}/withdraw`, {});
    }
    expect(await code('10000000002', 'POST', HELP, { place })).toBe('servicedesk.help_often');
    await later(61);
    const { id } = await send<{ id: string }>('10000000002', 'POST', HELP, { place });
    await send('10000000002', 'POST', `${HELP}/${id}/withdraw`, {});
  });
});

describe('手语翻译', () => {
  const signal = (who: string, id: string, body: string, kind = 'text') =>
    ask(who, 'POST', `${SIGN}/${id}/signals`, { kind, body });

  test('who asks stands in the line by time; an interpreter takes one, either ends it, and the log says how long', async () => {
    const first = await send<{ id: string; ahead: number }>('10000000001', 'POST', SIGN, {});
    await later(1);
    const second = await send<{ id: string; ahead: number }>('10000000002', 'POST', SIGN, {});
    expect([first.ahead, second.ahead]).toEqual([0, 1]);
    expect(await code('10000000001', 'POST', SIGN, {})).toBe('servicedesk.sign_open');
    await send('interpreter', 'POST', `${SIGN}/${first.id}/take`, {});
    expect(await code('interpreter', 'POST', `${SIGN}/${second.id}/take`, {})).toBe('servicedesk.sign_busy');
    expect(await code('c2.interpreter', 'POST', `${SIGN}/${second.id}/take`, {})).toBe('platform.other_hospital');
    expect((await send<{ ahead: number }>('10000000002', 'GET', `${SIGN}/${second.id}`)).ahead).toBe(0);

    expect((await signal('10000000001', first.id, '{"text":"我头疼"}')).status).toBe(200);
    expect((await signal('10000000002', first.id, '{"text":"x"}')).body.code).toBe('servicedesk.sign_unknown');
    const { items } = await send<{ items: object[] }>('interpreter', 'GET', `${SIGN}/${first.id}/signals?after=0`);
    expect(items).toMatchObject([{ side: 'guest', kind: 'text', body: '{"text":"我头疼"}' }]);
    const kept = await app.rows<{ body_sealed: string }>('select body_sealed from servicedesk.sign_signal');
    expect(kept.map((row) => row.body_sealed).join()).not.toContain('我头疼');

    await later(7);
    await send('10000000001', 'POST', `${SIGN}/${first.id}/end`, {});
    expect((await signal('interpreter', first.id, '{}')).body.code).toBe('servicedesk.sign_over');
    expect(await app.rows('select from servicedesk.sign_signal')).toEqual([]);
    const line = await send<{ log: object[]; waiting: object[] }>('interpreter', 'GET', SIGN);
    expect(line.log).toMatchObject([{ id: first.id, waitedSeconds: 60, seconds: 420, interpreter: '演示手语翻译' }]);
    expect(line.waiting).toMatchObject([{ id: second.id, waitedSeconds: 420 }]);
    await send('interpreter', 'POST', `${SIGN}/${second.id}/take`, {});
  });

  test('a call that both browsers left is closed after two hours, and nothing of it is kept', async () => {
    const [open] = await app.rows<{ id: string }>(`select id from servicedesk.sign_call where state = 'taken'`);
    await signal('10000000002', open?.id ?? '', '{"text":"x"}');
    await later(121);
    const call = await send<object>('10000000002', 'GET', `${SIGN}/${open?.id}`);
    expect(call).toMatchObject({ state: 'ended', endedBy: 'system', seconds: 121 * 60 });
    expect(await app.rows('select from servicedesk.sign_signal')).toEqual([]);
  });
});
