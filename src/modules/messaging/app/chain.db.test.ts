import { beforeAll, describe, expect, test } from 'vitest';
import { People, type Person } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { type Notice, notify } from './notify.ts';
import { sendMessages } from './send-messages.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
});

const write = (n: Notice) => app.app.db.tx({ hospital: 1 }, (t) => notify(t, n, app.app.clock.now()));
const settle = () => app.spine.settle(app.app.clock.now());
const stateOf = async (id: string) =>
  (await app.rows<{ state: string }>('select state from messaging.message where message_id = $1', [id]))[0]?.state;
const notice = (patient: string, dedupe: string): Notice => ({ template: 'booked', patient, params: {}, dedupe });

describe('the chain of a level', () => {
  let keeper: Person;
  const api = async (method: string, path: string, body?: unknown, who = keeper) =>
    people.send(who, method, `/api/h/1/messaging/${path}`, body);
  const simulator = async (name: string, change: object = {}) => {
    const config = { delayMinutes: 0, refusePercent: 0, busyPercent: 0, twice: false, ...change };
    const answer = await api('POST', 'channels', { kind: 'simulator', name, enabled: true, config });
    expect(answer.status, answer.text).toBe(201);
    return (answer.body as { id: string }).id;
  };
  const chain = async (level: string, channels: string[], quiet: object | null = null) =>
    expect((await api('PUT', `levels/${level}`, { channels, quiet })).status).toBe(200);
  const at = async (time: string) => {
    await app.app.clock.set(`2026-11-${time}:00.000Z`);
    await settle();
  };
  const tellOf = async (phone: string, template: Notice['template'], dedupe: string) => {
    const id = String(await write({ ...notice((await people.patient(phone)).patient, dedupe), template }));
    await settle();
    return id;
  };
  /** In the order of their moments; of one moment the inbox last, as it stands at the end of every chain. */
  const told = async (id: string) => {
    const rows = await app.rows<{ at: string; last: boolean; said: string }>(
      `select r.at::text, r.adapter = 'inbox' as last, coalesce(c.name, r.adapter) || ' ' || r.outcome || ' ' || r.detail as said
       from messaging.receipt r left join messaging.channel c
         on c.hospital_id = r.hospital_id and c.channel_id::text = r.adapter where r.message_id = $1`,
      [id],
    );
    return rows
      .map(({ at, last, said }) => [at, Number(last), said].join('|'))
      .sort()
      .map((line) => line.split('|')[2]);
  };
  beforeAll(async () => {
    keeper = await people.insider('messaging.channels');
    await at('23T01:00');
  });

  test('keeps secrets sealed, answers none, and sends a kept one to no new host', async () => {
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const wish = { kind: 'webhook', name: '城市', enabled: true, config: { url: 'https://city.example/in' } };
    expect(await api('POST', 'channels', wish)).toMatchObject({
      status: 422,
      body: { code: 'messaging.secret_shape' },
    });
    const added = await api('POST', 'channels', { ...wish, secret });
    const { id } = added.body as { id: string };
    const [row] = await app.rows<{ sealed: string }>(
      'select secret_sealed as sealed from messaging.channel where channel_id = $1',
      [id],
    );
    expect(row?.sealed).toMatch(/^s1\./);
    expect((await api('GET', 'channels')).text).not.toContain(secret);
    const moved = { ...wish, config: { url: 'https://thief.example/in' } };
    const answer = await api('PUT', `channels/${id}`, moved);
    expect(answer).toMatchObject({ status: 422, body: { code: 'messaging.secret_again' } });
    expect((await api('PUT', `channels/${id}`, { ...moved, secret })).status).toBe(200);
  });

  test('goes on after a refusal, waits for the receipt of who took it, and counts a receipt told twice once', async () => {
    await chain('important', [
      await simulator('1甲', { refusePercent: 100 }),
      await simulator('2乙', { delayMinutes: 5, twice: true }),
    ]);
    const id = await tellOf('10000000034', 'booked', 'chain-1');
    expect(await told(id)).toEqual(['1甲 failed sim_refused', '2乙 accepted sim_taken']);
    expect(await stateOf(id)).toBe('pending');
    await at('23T01:05');
    expect(await stateOf(id)).toBe('delivered');
    expect((await told(id)).slice(2)).toEqual(['2乙 delivered sim_ok']);
  });

  test('tries a busy channel after 1, 5 and 15 minutes; then staff call, until somebody is reached', async () => {
    await chain('critical', [await simulator('忙', { busyPercent: 100 })]);
    const id = await tellOf('10000000035', 'moved', 'chain-2');
    for (const time of ['23T01:06', '23T01:11', '23T01:26']) await at(time);
    expect(await told(id)).toEqual([...Array(4).fill('忙 failed sim_busy'), 'inbox delivered ok']);
    const caller = await people.insider('messaging.phone_list');
    const list = async () =>
      ((await api('GET', 'unreached', undefined, caller)).body as { items: { id: string; tries: number }[] }).items;
    expect(await list()).toMatchObject([{ id, why: 'failed', code: 'sim_busy', tries: 0 }]);
    expect((await api('POST', `unreached/${id}/calls`, { outcome: 'no_answer' }, caller)).status).toBe(201);
    expect(await list()).toMatchObject([{ id, tries: 1 }]);
    await api('POST', `unreached/${id}/calls`, { outcome: 'reached' }, caller);
    expect(await list()).toEqual([]);
  });

  test('gives up on a receipt that does not come within the hour', async () => {
    await chain('important', [await simulator('哑', { delayMinutes: 600 })]);
    const id = await tellOf('10000000036', 'booked', 'chain-3');
    await at('23T02:25');
    expect(await stateOf(id)).toBe('pending');
    await at('23T02:27');
    expect(await told(id)).toEqual(['哑 accepted sim_taken', '哑 failed no_receipt', 'inbox delivered ok']);
  });

  test('holds at night what can wait, and nothing that cannot', async () => {
    const night = await simulator('夜');
    await chain('ordinary', [night], { starts: '22:00', ends: '07:00' });
    await chain('critical', [night]);
    const refused = await api('PUT', 'levels/critical', {
      channels: [night],
      quiet: { starts: '22:00', ends: '07:00' },
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'messaging.critical_never_waits' } });
    await at('23T15:00');
    const [waits, goes] = [
      await tellOf('10000000036', 'no_show', 'night'),
      await tellOf('10000000036', 'moved', 'night'),
    ];
    expect([await told(waits), await told(goes)]).toEqual([[], ['夜 delivered sim_ok']]);
    expect(await stateOf(waits)).toBe('pending');
    await at('23T23:00');
    expect(await told(waits)).toEqual(['夜 delivered sim_ok']);
  });

  test('sends once, also when two workers have the message at the same moment', async () => {
    const { patient } = await people.patient('10000000036');
    const id = String(await write({ ...notice(patient, 'two-workers'), template: 'moved' }));
    const one = () => sendMessages(app.app, { hospital: 1, ids: [id] });
    await Promise.all([one(), one()]);
    await settle();
    expect(await told(id)).toEqual(['夜 delivered sim_ok']);
  });
});
