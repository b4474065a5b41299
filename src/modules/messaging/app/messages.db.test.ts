import { beforeAll, describe, expect, test } from 'vitest';
import type { Tx } from '#platform/db/tx.ts';
import { People } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import type { Adapter } from '../domain/adapter.ts';
import { type Notice, notify, notifyAll } from './notify.ts';
import { sendMessages } from './send-messages.ts';
import { tellProofConfirmed, tellProofRefused } from './tell-proofs.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
  // What the demo seed of booking wrote to its patients.
  await app.rows('delete from messaging.receipt');
  await app.rows('delete from messaging.message');
});

const INBOX = '/api/h/1/messaging/inbox';
const params = {
  time: '2026-11-24T00:30:00.000Z',
  number: 3,
  doctor: { zh: '演示医生一', en: 'Demo Doctor 1' },
  department: { zh: '脾胃病科', en: 'Spleen and stomach' },
  place: { zh: '脾胃病科1诊室', en: 'Spleen and stomach room 1' },
};
const notice = (patient: string, dedupe: string): Notice => ({ template: 'booked', patient, params, dedupe });
const write = (n: Notice) => app.app.db.tx({ hospital: 1 }, (t) => notify(t, n, app.app.clock.now()));
const settle = () => app.spine.settle(app.app.clock.now());
const inbox = async (phone: string, lang = 'zh') => {
  const { token } = await people.patient(phone);
  const headers = { authorization: `Bearer ${token}`, 'accept-language': lang };
  const answer = await app.http.inject({ url: INBOX, headers });
  return answer.json() as { items: { id: string; text: string; status: string; template: string }[]; unread: number };
};
const stateOf = async (id: string | null) =>
  (await app.rows<{ state: string }>('select state from messaging.message where message_id = $1', [id]))[0]?.state;

describe('a message', () => {
  test('goes from the event to the phone and the inbox, and keeps its receipt', async () => {
    const { patient } = await people.patient('10000000030');
    const id = await write(notice(patient, 'event-1'));
    expect((await inbox('10000000030')).items).toMatchObject([{ id, status: 'pending' }]);
    await settle();
    const { items, unread } = await inbox('10000000030');
    expect(items).toMatchObject([{ id, status: 'delivered', template: 'booked' }]);
    expect(items[0]?.text).toContain('11月24日 周二 08:30');
    expect(unread).toBe(1);
    const receipts = await app.rows('select adapter, outcome from messaging.receipt where message_id = $1', [id]);
    expect(receipts).toEqual([{ adapter: 'demo_phone', outcome: 'delivered' }]);
  });

  test('told twice by the same event is written once, also at the same moment', async () => {
    const { patient } = await people.patient('10000000031');
    const ids = await Promise.all([write(notice(patient, 'event-2')), write(notice(patient, 'event-2'))]);
    expect(ids.filter((id) => id !== null)).toHaveLength(1);
    expect(await write(notice(patient, 'event-3'))).not.toBeNull();
    expect((await inbox('10000000031')).items).toHaveLength(2);
  });

  test('is read in the language of the page and sent in that of the account', async () => {
    const { patient } = await people.patient('10000000005');
    const id = await write(notice(patient, 'event-4'));
    expect((await inbox('10000000005', 'zh')).items[0]?.text).toContain('脾胃病科');
    expect((await inbox('10000000005', 'en')).items[0]?.text).toContain('Tue 24 Nov 08:30');
    const sent: string[] = [];
    const spy: Adapter = {
      id: 'spy',
      send: async (message) => {
        sent.push(message.title);
        return { outcome: 'delivered', detail: 'ok' };
      },
    };
    await sendMessages(app.app, { hospital: 1, ids: [String(id)] }, spy);
    expect(sent).toEqual(['Booked']);
  });

  test('in the words of the hospital, where it has its own', async () => {
    await app.rows(
      `insert into messaging.template (hospital_id, template, lang, title, body)
       values (1, 'reminder', 'zh', '提醒', '{patient}，明天见，{number}号')`,
    );
    const { patient } = await people.patient('10000000032');
    await write({ ...notice(patient, 'event-5'), template: 'reminder' });
    expect((await inbox('10000000032')).items[0]?.text).toMatch(/^[^，]+，明天见，3号$/);
    expect((await inbox('10000000032', 'en')).items[0]?.text).toContain('Please bring your document');
  });

  test('to nobody of this hospital is not written, and the next one still is', async () => {
    expect(await write(notice('00000000-0000-4000-8000-000000000000', 'event-6'))).toBeNull();
    const { patient } = await people.patient('10000000033');
    expect(await write(notice(patient, 'event-6'))).not.toBeNull();
  });

  test('that speaks of a phone or a number is refused as a bug', async () => {
    const { patient } = await people.patient('10000000033');
    const bad = { ...notice(patient, 'event-7'), params: { ...params, number: '10000000033' } };
    await expect(write(bad)).rejects.toThrow('looks like personal data');
  });
});

test('one recipient that fails stops nobody: the others arrive, and the failure is a receipt', async () => {
  const patients = await Promise.all(['10000000034', '10000000035', '10000000036'].map((p) => people.patient(p)));
  const ids = await Promise.all(patients.map((p, i) => write(notice(p.patient, `event-8-${i}`))));
  const bad = patients[1]?.patient;
  const carrier: Adapter = {
    id: 'carrier',
    send: async (message) => {
      if (message.patient === bad) throw new Error('number not in use');
      return { outcome: 'delivered', detail: 'ok' };
    },
  };
  for (const id of ids) await sendMessages(app.app, { hospital: 1, ids: [String(id)] }, carrier);
  expect(await Promise.all(ids.map(stateOf))).toEqual(['delivered', 'failed', 'delivered']);
  const receipts = await app.rows('select outcome, detail from messaging.receipt where message_id = $1', [ids[1]]);
  expect(receipts).toEqual([{ outcome: 'failed', detail: 'adapter_error' }]);
});

test('a message that was sent is not sent again when its job runs twice', async () => {
  const { patient } = await people.patient('10000000037');
  const id = String(await write(notice(patient, 'event-9')));
  let sends = 0;
  const counting: Adapter = {
    id: 'counting',
    send: async () => {
      sends += 1;
      return { outcome: 'delivered', detail: 'ok' };
    },
  };
  await sendMessages(app.app, { hospital: 1, ids: [id] }, counting);
  await sendMessages(app.app, { hospital: 1, ids: [id] }, counting);
  expect(sends).toBe(1);
});

test('many messages take as many statements as one, and each is answered at its place', async () => {
  const [first, second] = await Promise.all(['10000000034', '10000000035'].map((phone) => people.patient(phone)));
  const [a, b] = [first?.patient ?? '', second?.patient ?? ''];
  const nobody = '00000000-0000-4000-8000-000000000000';
  const asked = (notices: Notice[]) =>
    app.app.db.tx({ hospital: 1 }, async (t) => {
      let statements = 0;
      const query = (text: string, values: unknown[]) => {
        statements += 1;
        return t.client.query(text, values);
      };
      const counted = { ...t, client: { query } } as unknown as Tx;
      return { ids: await notifyAll(counted, notices, app.app.clock.now()), statements };
    });
  const one = await asked([notice(a, 'many-0')]);
  const many = await asked([notice(a, 'many-1'), notice(nobody, 'many-1'), notice(b, 'many-1'), notice(a, 'many-0')]);
  expect(many.statements).toBe(one.statements);
  expect(many.ids.map((id) => id !== null)).toEqual([true, false, true, false]);
  await settle();
  expect(
    await Promise.all(
      [one.ids, many.ids]
        .flat()
        .filter((id) => id !== null)
        .map(stateOf),
    ),
  ).toEqual(Array(3).fill('delivered'));
});

test('reading marks a message once, and only for whom it was meant', async () => {
  const owner = await people.patient('10000000038');
  const stranger = await people.patient('10000000039');
  const id = await write(notice(owner.patient, 'event-10'));
  const read = (who: typeof owner) => people.send(who, 'POST', `${INBOX}/${id}/read`);
  expect(await read(stranger)).toMatchObject({ status: 404, body: { code: 'messaging.message_not_found' } });
  expect((await inbox('10000000038')).unread).toBe(1);
  expect(await read(owner)).toMatchObject({ status: 200, body: { status: 'read' } });
  expect(await inbox('10000000038')).toMatchObject({ unread: 0, items: [{ status: 'read' }] });
});

test('who handed in a proof hears that it was checked, and the words do not say of which group it is', async () => {
  const { patient } = await people.patient('10000000029');
  const heard = (tell: typeof tellProofConfirmed, id: string, asked: boolean) =>
    app.app.db.tx({ hospital: 1 }, (t) => tell(app.app, t, { id, payload: { patient, asked } } as never));
  await heard(tellProofConfirmed, 'proof-at-the-desk', false);
  expect((await inbox('10000000029')).items).toEqual([]);
  await heard(tellProofConfirmed, 'proof-1', true);
  await heard(tellProofRefused, 'proof-2', true);
  const { items } = await inbox('10000000029');
  expect(items.map(({ template }) => template).sort()).toEqual(['proof_confirmed', 'proof_refused']);
  expect(items.map(({ text }) => text).join()).not.toMatch(/残疾|军|老人/);
});
