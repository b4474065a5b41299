import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestCode } from '#modules/identity/app/request-code.ts';
import { People, type Person } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { channels } from '../db/channels.ts';
import { type Notice, notify } from './notify.ts';
import { adapterOf } from './ways-out.ts';

let app: TestApp;
let people: People;
let keeper: Person;
let server: Server;
let base: string;
/** What the providers of this file heard, and what they answer, by path. */
const heard: { path: string; body: string }[] = [];
const answers: Record<string, number> = {};
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
  keeper = await people.insider('messaging.channels');
  await at('23T01:00');
  server = createServer(async (request, answer) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const path = request.url ?? '';
    heard.push({ path, body: Buffer.concat(parts).toString('utf8') });
    answer.writeHead(answers[path] ?? 200).end('{"Code":"OK"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const at = async (time: string) => {
  await app.app.clock.set(`2026-11-${time}:00.000Z`);
  await app.spine.settle(app.app.clock.now());
};
const api = (who: Person | null, method: string, path: string, body?: unknown) =>
  people.send(who, method, `/api/h/1/messaging/${path}`, body);
let made = 0;
const channel = async (wish: object) => {
  const answer = await api(keeper, 'POST', 'channels', { name: `通道${made++}`, enabled: true, ...wish });
  expect(answer.status, answer.text).toBe(201);
  return (answer.body as { id: string }).id;
};
const simulator = (form: string, change: object = {}) =>
  channel({
    kind: 'simulator',
    config: { form, delayMinutes: 0, refusePercent: 0, busyPercent: 0, twice: false, ...change },
  });
const chain = async (level: string, ids: string[]) => {
  const answer = await api(keeper, 'PUT', `levels/${level}`, { channels: ids, quiet: null });
  expect(answer.status, answer.text).toBe(200);
};
const tell = async (who: Person, template: Notice['template'], dedupe: string, params: Notice['params'] = {}) => {
  const notice: Notice = { template, patient: who.patient, params, dedupe };
  const id = await app.app.db.tx({ hospital: 1 }, (t) => notify(t, notice, app.app.clock.now()));
  await app.spine.settle(app.app.clock.now());
  return String(id);
};
/** `adapter outcome detail` of each receipt, channels by their place among `ids`. */
const told = async (id: string, ids: string[] = []) => {
  const rows = await app.rows<{ at: string; adapter: string; outcome: string; detail: string }>(
    'select at::text, adapter, outcome, detail from messaging.receipt where message_id = $1 order by outcome',
    [id],
  );
  // Ids of one millisecond are in no order: within a moment the chain is.
  const placeOf = (adapter: string) => (adapter === 'inbox' ? 99 : ids.indexOf(adapter));
  return rows
    .sort((a, b) => (a.at === b.at ? placeOf(a.adapter) - placeOf(b.adapter) : a.at < b.at ? -1 : 1))
    .map(({ adapter, outcome, detail }) => {
      const who = ids.includes(adapter) ? ids.indexOf(adapter) + 1 : adapter;
      return `${who} ${outcome} ${detail}`;
    });
};
const stateOf = async (id: string) =>
  (await app.rows<{ state: string }>('select state from messaging.message where message_id = $1', [id]))[0]?.state;
const consents = async (who: Person, purpose: string) => {
  const account = who.actor.kind === 'patient' ? who.actor.account : '';
  const rows = await app.rows<{ granted: boolean }>(
    'select granted from messaging.consent where account_id = $1 and purpose = $2 order by at, consent_id',
    [account, purpose],
  );
  return rows.map(({ granted }) => granted);
};

describe('an e-mail address', () => {
  test('counts once its code came back, is kept sealed, and ends at once; its yes and no stay written down', async () => {
    const ids = [await simulator('email'), await simulator('sms')];
    await chain('important', ids);
    const who = await people.patient('10000000021');
    expect((await api(who, 'POST', 'email', { address: 'who@demo.example' })).status).toBe(400);
    const asked = await api(who, 'POST', 'email', { address: 'who@demo.example', consent: true });
    expect(asked.body).toMatchObject({ address: 'wh***@demo.example' });
    const { devCode } = asked.body as { devCode: string };
    const unproved = await tell(who, 'booked', 'mail-1');
    expect(await told(unproved, ids)).toEqual(['2 delivered sim_ok']);
    const wrong = devCode === '000000' ? '000001' : '000000';
    expect(await api(who, 'POST', 'email/code', { code: wrong })).toMatchObject({ status: 422 });
    expect((await api(who, 'POST', 'email/code', { code: devCode })).body).toMatchObject({ email: { proved: true } });
    expect(await api(who, 'POST', 'email/code', { code: devCode })).toMatchObject({ status: 422 });
    expect(await told(await tell(who, 'booked', 'mail-2'), ids)).toEqual(['1 delivered sim_ok']);
    const [row] = await app.rows<{ sealed: string }>('select address_sealed as sealed from messaging.address');
    expect(row?.sealed).toMatch(/^s1\./);
    expect((await api(who, 'GET', 'ways')).text).not.toContain('who@demo');
    await api(who, 'DELETE', 'email');
    expect(await told(await tell(who, 'booked', 'mail-3'), ids)).toEqual(['2 delivered sim_ok']);
    expect(await consents(who, 'email')).toEqual([true, false]);
  });

  test('is guarded against guessing: five tries a code, five codes an hour', async () => {
    const who = await people.patient('10000000022');
    const ask = () => api(who, 'POST', 'email', { address: 'who@demo.example', consent: true });
    const { devCode } = (await ask()).body as { devCode: string };
    const wrong = devCode === '000000' ? '000001' : '000000';
    for (let i = 0; i < 5; i += 1) await api(who, 'POST', 'email/code', { code: wrong });
    expect((await api(who, 'POST', 'email/code', { code: devCode })).status).toBe(422);
    const statuses = [];
    for (let i = 0; i < 5; i += 1) statuses.push((await ask()).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
  });
});

test('every simulated form refuses, is late and tells twice; who has no such address is passed over', async () => {
  const ids = [
    await simulator('wechat', { refusePercent: 100 }),
    await simulator('email', { delayMinutes: 2, twice: true }),
    await simulator('web_push'),
    await simulator('sms'),
  ];
  await chain('important', ids);
  const [with_, without] = [await people.patient('10000000023'), await people.patient('10000000024')];
  expect((await api(with_, 'POST', 'wechat', { code: 'code-1' })).body).toMatchObject({ wechat: { linked: true } });
  const asked = await api(with_, 'POST', 'email', { address: 'late@demo.example', consent: true });
  await api(with_, 'POST', 'email/code', { code: (asked.body as { devCode: string }).devCode });
  const id = await tell(with_, 'booked', 'forms-1');
  expect(await told(id, ids)).toEqual(['1 failed sim_refused', '2 accepted sim_taken']);
  await at('23T01:02');
  expect(await told(id, ids)).toEqual(['1 failed sim_refused', '2 accepted sim_taken', '2 delivered sim_ok']);
  expect(await told(await tell(without, 'booked', 'forms-2'), ids)).toEqual(['4 delivered sim_ok']);
  await api(with_, 'DELETE', 'wechat');
  expect(await consents(with_, 'wechat')).toEqual([true, false]);
});

describe('a browser that shows messages', () => {
  const subscription = (path: string) => ({
    endpoint: base + path,
    keys: {
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    },
  });
  let ids: string[];
  let who: Person;
  beforeAll(async () => {
    ids = [await channel({ kind: 'web_push', config: { contact: 'mailto:it@demo.example' } }), await simulator('sms')];
    await chain('important', ids);
    who = await people.patient('10000000025');
  });
  const devices = async (one: Person) =>
    ((await api(one, 'GET', 'ways')).body as { push: { devices: number } }).push.devices;

  test('is given the public key only, and one that has ended its subscription is written to no more', async () => {
    const { text } = await api(who, 'GET', 'ways');
    expect(JSON.parse(text).push).toMatchObject({ offered: true, publicKey: expect.stringMatching(/^B/) });
    await api(who, 'POST', 'push', subscription('/push/gone'));
    await api(who, 'POST', 'push', subscription('/push/here'));
    expect(await devices(who)).toBe(2);
    answers['/push/gone'] = 410;
    const id = await tell(who, 'booked', 'push-1');
    expect(await told(id, ids)).toEqual(['1 accepted ok']);
    expect(await devices(who)).toBe(1);
    expect(heard.filter(({ path }) => path.startsWith('/push')).every(({ body }) => !body.includes('预约'))).toBe(true);
  });

  test('tells that it showed a message, and the chain stops; one that is off does not, and the chain goes on', async () => {
    const id = await tell(who, 'booked', 'push-2');
    const { adapter, path } = await receiptPath(ids[0] as string, id);
    expect(
      (
        await people.send(
          null,
          'POST',
          path.replace(/.$/, (c) => (c === '0' ? '1' : '0')),
        )
      ).status,
    ).toBe(404);
    expect(await stateOf(id)).toBe('pending');
    for (let i = 0; i < 2; i += 1) expect((await people.send(null, 'POST', path)).status).toBe(200);
    expect(await stateOf(id)).toBe('delivered');
    expect(await told(id, ids)).toEqual(['1 accepted ok', '1 delivered shown']);
    expect(adapter).toBe(ids[0]);
    const silent = await tell(who, 'booked', 'push-3');
    await at('23T01:08');
    expect(await told(silent, ids)).toEqual(['1 accepted ok', '1 failed no_receipt', '2 delivered sim_ok']);
  });

  /** As it stood in the encrypted message, which only the browser can read. */
  async function receiptPath(channelId: string, message: string) {
    return app.app.db.tx({ hospital: 1 }, async (t) => {
      const row = (await channels(t)).find(({ id }) => id === channelId);
      const { deviceKeys } = await import('./sealed.ts');
      const key = deviceKeys(app.app.crypto, channelId, message)[0];
      return {
        adapter: row ? adapterOf(app.app, row, { codes: [], templates: [] }).id : '',
        path: `/api/h/1/messaging/device-receipts/${channelId}/${message}/${key}`,
      };
    });
  }

  test('belongs to whoever asked last, and to nobody after its owner has said no', async () => {
    const next = await people.patient('10000000026');
    await api(next, 'POST', 'push', subscription('/push/here'));
    expect([await devices(who), await devices(next)]).toEqual([0, 1]);
    await api(next, 'POST', 'push/end', { endpoint: `${base}/push/here` });
    expect(await devices(next)).toBe(0);
    expect(await consents(next, 'web_push')).toEqual([true, false]);
    expect(await told(await tell(next, 'booked', 'push-4'), ids)).toEqual(['2 delivered sim_ok']);
  });
});

describe('what a provider tells', () => {
  const receipt = { id: 'ref', code: 'status', value: 'DELIVRD' };
  const http = (path: string) => ({
    kind: 'http_template',
    config: {
      url: base + path,
      method: 'POST',
      format: 'json',
      fields: [{ name: 'text', value: '{text}' }],
      header: null,
      success: null,
      receipt,
    },
  });
  const addressOf = async (id: string) => {
    const answer = await api(keeper, 'POST', `channels/${id}/receipts`);
    return (answer.body as { address: string }).address;
  };
  const post = (address: string, body: unknown) =>
    people.send(null, 'POST', address, Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)));
  let who: Person;
  beforeAll(async () => {
    who = await people.patient('10000000027');
  });

  test('stops the chain when it arrived, lets it go on at once when not; unknown ids and replays change nothing', async () => {
    const ids = [await channel(http('/sms')), await simulator('sms')];
    await chain('important', ids);
    expect(await told(await tell(who, 'booked', 'cb-0'), ids)).toEqual(['1 delivered ok']);
    const address = await addressOf(ids[0] as string);
    const [a, b] = [await tell(who, 'booked', 'cb-1'), await tell(who, 'booked', 'cb-2')];
    expect(await told(a, ids)).toEqual(['1 accepted ok']);
    const unknown = { ref: '00000000-0000-4000-8000-000000000000', status: 'DELIVRD' };
    const call = [{ ref: a, status: 'DELIVRD' }, { ref: b, status: 'UNDELIV' }, unknown, { ref: 'x' }, 7, null];
    for (let i = 0; i < 2; i += 1) expect((await post(address, call)).body).toEqual({ code: 0, msg: 'ok' });
    await at('23T01:10');
    expect(await told(a, ids)).toEqual(['1 accepted ok', '1 delivered DELIVRD']);
    expect(await told(b, ids)).toEqual(['1 accepted ok', '1 failed UNDELIV', '2 delivered sim_ok']);
    await post(address, [{ ref: a, status: 'UNDELIV' }]);
    expect([await stateOf(a), await stateOf(b)]).toEqual(['delivered', 'delivered']);
  });

  test('counts at the address with the key alone, and a new address ends the old one', async () => {
    const ids = [await channel(http('/sms2'))];
    await chain('important', ids);
    const first = await addressOf(ids[0] as string);
    const second = await addressOf(ids[0] as string);
    const id = await tell(who, 'booked', 'cb-3');
    expect((await post(first, { ref: id, status: 'DELIVRD' })).status).toBe(404);
    expect(await stateOf(id)).toBe('pending');
    expect((await post(second, 'not json')).status).toBe(200);
    await post(second, { ref: id, status: 'DELIVRD' });
    expect(await stateOf(id)).toBe('delivered');
    await api(keeper, 'DELETE', `channels/${ids[0]}/receipts`);
    expect((await post(second, [])).status).toBe(404);
    const rows = await app.rows<{ sealed: string }>(
      `select receipt_key_sealed as sealed from messaging.channel where receipt_key_sealed is not null`,
    );
    expect(rows.every(({ sealed }) => sealed.startsWith('s1.'))).toBe(true);
  });

  test('of another channel’s messages is not heard, and an arrival told late still stops what waits', async () => {
    const ids = [await channel(http('/sms3')), await channel(http('/sms4'))];
    await chain('important', ids);
    const [one, two] = [await addressOf(ids[0] as string), await addressOf(ids[1] as string)];
    const id = await tell(who, 'booked', 'cb-4');
    await post(two, { ref: id, status: 'DELIVRD' });
    expect(await told(id, ids)).toEqual(['1 accepted ok']);
    await post(one, { ref: id, status: 'UNDELIV' });
    await at('23T01:12');
    expect(await told(id, ids)).toEqual(['1 accepted ok', '1 failed UNDELIV', '2 accepted ok']);
    await post(one, { ref: id, status: 'DELIVRD' });
    expect(await stateOf(id)).toBe('delivered');
  });

  test('over a webhook counts when the library of Standard Webhooks has signed it, now and over these bytes', async () => {
    const secret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
    const ids = [await channel({ kind: 'webhook', secret, config: { url: `${base}/hook` } })];
    await chain('important', ids);
    const address = await addressOf(ids[0] as string);
    const id = await tell(who, 'booked', 'cb-5');
    const payload = JSON.stringify({ type: 'message.receipt', data: { id, outcome: 'delivered' } });
    const send = async (when: string, body = payload) => {
      const stamp = new Date(when);
      const answer = await app.http.inject({
        method: 'POST',
        url: address,
        payload: Buffer.from(body),
        headers: {
          'content-type': 'application/octet-stream',
          'webhook-id': 'm1',
          'webhook-timestamp': String(Math.floor(stamp.getTime() / 1000)),
          'webhook-signature': new Webhook(secret).sign('m1', stamp, payload),
        },
      });
      return answer.statusCode;
    };
    expect(await send('2026-11-23T01:00:00Z')).toBe(404);
    expect(await send(app.app.clock.now(), `${payload} `)).toBe(404);
    expect((await post(address, payload)).status).toBe(404);
    expect(await stateOf(id)).toBe('pending');
    expect(await send(app.app.clock.now())).toBe(200);
    expect(await stateOf(id)).toBe('delivered');
  });
});

test('health knowledge reaches nobody who has not asked for it, and nobody who has taken the yes back meanwhile', async () => {
  const ids = [await simulator('sms', { busyPercent: 100 }), await simulator('sms')];
  await chain('ordinary', ids.slice(1));
  const who = await people.patient('10000000028');
  const topic = { topic: { zh: '护胃', en: 'stomach' }, department: { zh: '脾胃病科', en: 'Stomach' } };
  const inbox = async () =>
    ((await api(who, 'GET', 'inbox')).body as { items: { template: string }[] }).items.filter(
      ({ template }) => template === 'health_note',
    ).length;
  const choose = async (education: boolean) => {
    const a = await people.send(who, 'PUT', '/api/messaging/choices', { education });
    expect(a.status, a.text).toBe(200);
  };
  expect(await told(await tell(who, 'health_note', 'edu-1', topic), ids)).toEqual(['inbox failed no_consent']);
  await choose(true);
  expect(await told(await tell(who, 'health_note', 'edu-2', topic), ids)).toEqual(['2 delivered sim_ok']);
  expect(await inbox()).toBe(1);
  // Under way when the yes is taken back: the next try finds it gone. A reminder of a visit still comes.
  await chain('ordinary', ids.slice(0, 1));
  const under = await tell(who, 'health_note', 'edu-3', topic);
  expect(await told(under, ids)).toEqual(['1 failed sim_busy']);
  await choose(false);
  await at('23T01:20');
  expect(await told(under, ids)).toEqual(['1 failed sim_busy', 'inbox failed no_consent']);
  expect(await inbox()).toBe(0);
  await chain('ordinary', ids.slice(1));
  expect(await told(await tell(who, 'reminder', 'edu-4'), ids)).toEqual(['2 delivered sim_ok']);
  expect(await consents(who, 'education')).toEqual([true, false]);
});

test('a robot of staff is told once a minute of all together, and never who', async () => {
  const robot = await channel({
    kind: 'dingtalk_robot',
    secret: 'token1234 SECkey12345',
    config: { url: `${base}/robot` },
  });
  await chain('critical', [await simulator('sms', { refusePercent: 100 })]);
  const who = await people.patient('10000000029');
  const said = () =>
    heard.filter(({ path }) => path.startsWith('/robot')).map(({ body }) => /又有 (\d+) 位/.exec(body)?.[1]);
  for (const n of [1, 2, 3]) await tell(who, 'moved', `nudge-${n}`);
  expect(said()).toEqual(['1']);
  await at('23T01:22');
  expect(said()).toEqual(['1', '2']);
  const { items } = (await api(keeper, 'GET', 'channels')).body as { items: { id: string; shapeOnly: boolean }[] };
  expect(items.find(({ id }) => id === robot)?.shapeOnly).toBe(true);
});

test('staff see templates filled in, and in the demo the way of each message; a provider’s line is kept and audited', async () => {
  const templates = (await api(keeper, 'GET', 'templates')).body as {
    items: { zh: { text: string } }[];
    live: boolean;
  };
  expect(templates.live).toBe(true);
  expect(templates.items.map(({ zh }) => zh.text).join()).not.toMatch(/[{}]|undefined/);
  const { items } = (await api(keeper, 'GET', 'sent')).body as { items: { steps: { form: string }[] }[] };
  expect(items.flatMap(({ steps }) => steps.map(({ form }) => form))).toContain('sms');
  const id = await channel({
    kind: 'wechat_medical',
    secret: 'a'.repeat(32),
    config: { url: `${base}/`, appId: 'wx1' },
  });
  const lines = (await api(keeper, 'GET', `channels/${id}/templates`)).body as { items: object[] };
  expect(lines.items).toMatchObject([{ template: 'booked', code: '1501001', approved: false, own: false }]);
  const line = { template: 'called', code: '1501009', fields: [], approved: true };
  const kept = (await api(keeper, 'PUT', `channels/${id}/templates`, line)).body as { items: object[] };
  expect(kept.items).toMatchObject([{ template: 'called', approved: true, own: true }, { template: 'booked' }]);
  expect((await api(keeper, 'PUT', `channels/${id}/templates`, { ...line, template: 'nothing' })).status).toBe(404);
});

describe('a code for signing in', () => {
  const PHONE = '10000000061';
  const row = async () =>
    (
      await app.rows<{ state: string; detail: string | null; phone: string | null; code: string | null }>(
        `select state, detail, phone_sealed as phone, code_sealed as code from messaging.code_errand`,
      )
    )[0];
  const ask = async () => {
    await app.rows('delete from messaging.code_errand');
    const production = { ...app.app, config: { ...app.app.config, SHUXIN_MODE: 'production' as const } };
    return requestCode(production, { phone: PHONE, lang: 'zh', elder: true });
  };
  beforeAll(async () => {
    await at('23T03:00');
    const fields = [
      { name: 'to', value: '{phone}' },
      { name: 'text', value: '{text}' },
    ];
    const config = { url: `${base}/code`, method: 'POST', format: 'json', fields, header: null, success: null };
    // No other channel of short messages may take the code instead.
    await app.rows('delete from messaging.chain_step');
    await chain('critical', [await channel({ kind: 'http_template', config })]);
  });

  test('goes by short message in production, and nothing of it can be read before or after', async () => {
    expect(await ask()).toEqual({});
    expect(await row()).toMatchObject({ state: 'pending', phone: expect.stringMatching(/^s1\./) });
    await at('23T03:00');
    const sent = JSON.parse(heard.at(-1)?.body ?? '{}') as { to: string; text: string };
    expect(sent).toMatchObject({ to: PHONE, text: expect.stringContaining('5分钟内有效。谁来问都不要说') });
    expect(await row()).toEqual({ state: 'sent', detail: 'ok', phone: null, code: null });
    const code = /\d{6}/.exec(sent.text)?.[0];
    const enter = () => people.send(null, 'POST', '/api/identity/patient/sign-in', { phone: PHONE, code });
    expect((await enter()).status).toBe(200);
    expect((await enter()).status).toBe(401);
  });

  test('is tried again after a minute, and wiped unsent once it is too old', async () => {
    answers['/code'] = 503;
    await ask();
    await at('23T03:00');
    expect(await row()).toMatchObject({ state: 'pending', detail: 'http_5xx', code: expect.stringMatching(/^s1\./) });
    answers['/code'] = 200;
    await at('23T03:01');
    expect(await row()).toMatchObject({ state: 'sent', code: null });
    answers['/code'] = 503;
    const heardBefore = heard.length;
    await ask();
    await at('23T03:09');
    expect(await row()).toMatchObject({ state: 'expired', phone: null, code: null });
    expect(heard).toHaveLength(heardBefore);
  });

  test('cannot stay in a row that has ended', async () => {
    await expect(
      app.rows(`update messaging.code_errand set code_sealed = 's1.x' where state = 'expired'`),
    ).rejects.toThrow('messaging_code_errand_wiped');
  });
});
