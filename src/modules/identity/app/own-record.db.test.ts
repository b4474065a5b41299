import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { People } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { demoIds } from '../demo/demo-ids.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
});

const [mother, child, stranger] = [1, 61, 9].map((n) => demoIds.patient(1, n)) as [string, string, string];
const PHONE = '10000000001';
const as = async (method: string, path: string, body?: unknown) =>
  people.send(await people.patient(PHONE), method, `/api/h/1/identity/patients/${path}`, body);

/** The code that a new phone of this record was sent. */
const proof = async (patient: string, phone: string) =>
  ((await as('POST', `${patient}/phone/code`, { phone })).body as { devCode: string }).devCode;

describe('whoever looks after a person', () => {
  test('sees the whole record, with guardian and consents', async () => {
    expect((await as('GET', mother)).body).toMatchObject({ name: '测试甲', phone: PHONE, guardians: [] });
    expect((await as('GET', child)).body).toMatchObject({
      name: '测试宝',
      guardians: [{ name: '测试甲', relationship: 'mother', number: expect.stringMatching(/^990101/) }],
      consents: [
        { kind: 'health_data', given: true },
        { kind: 'privacy_notice', given: true },
      ],
    });
  });

  test('corrects phone and address: found by the new phone, no longer by the old one', async () => {
    const find = async (text: string) => {
      const answer = await people.send(
        await people.staff('registrar'),
        'POST',
        '/api/h/1/identity/desk/patients/search',
        {
          text,
        },
      );
      return (answer.body as { items: { id: string }[] }).items.map((one) => one.id);
    };
    const code = await proof(child, '10000666001');
    expect((await as('PUT', `${child}/contact`, { phone: '10000666001', code })).body).toMatchObject({
      phone: '10000666001',
    });
    expect(await find('10000666001')).toEqual([child]);
    expect(await find(PHONE)).not.toContain(child);
    const moved = (await as('PUT', `${child}/contact`, { address: '演示省演示市新路 2 号' })).body;
    expect(moved).toMatchObject({ phone: '10000666001', address: '演示省演示市新路 2 号' });
    expect((await as('PUT', `${child}/contact`, { address: null })).body).toMatchObject({ address: null });
    expect((await as('PUT', `${child}/contact`, {})).status).toBe(400);
  });

  describe('proves a new phone: it counts only', () => {
    const put = (patient: string, phone: string, code?: string) =>
      as('PUT', `${patient}/contact`, { phone, ...(code ? { code } : {}) });
    const wrong = { status: 422, body: { code: 'identity.code_wrong_here' } };
    const phoneOf = async (patient: string) => ((await as('GET', patient)).body as { phone: string }).phone;

    test('with the code that was sent to it, once, and for this record', async () => {
      const [phone, other] = ['10000666002', '10000666003'];
      const code = await proof(mother, phone);
      expect(await put(mother, phone)).toMatchObject(wrong);
      expect(await put(mother, other, code)).toMatchObject(wrong);
      expect(await put(child, phone, code)).toMatchObject(wrong);
      expect(await phoneOf(mother)).toBe(PHONE);
      expect((await put(mother, phone, code)).status).toBe(200);
      expect(await put(mother, phone, code)).toMatchObject(wrong);
    });

    test('within five minutes and five tries', async () => {
      const phone = '10000666004';
      const late = await proof(mother, phone);
      await app.app.clock.set(addMinutes(app.app.clock.now(), 5));
      expect(await put(mother, phone, late)).toMatchObject(wrong);
      const code = await proof(mother, phone);
      const bad = code === '000000' ? '111111' : '000000';
      for (let i = 0; i < 5; i++) expect(await put(mother, phone, bad)).toMatchObject(wrong);
      expect(await put(mother, phone, code)).toMatchObject(wrong);
    });

    test('and its code is none for signing in', async () => {
      const phone = '10000666005';
      const code = await proof(mother, phone);
      const answer = await people.send(null, 'POST', '/api/identity/patient/sign-in', { phone, code });
      expect(answer.body).toMatchObject({ code: 'identity.code_wrong' });
    });

    test('or at once, when it is the phone one signed in with', async () => {
      expect((await put(mother, PHONE)).body).toMatchObject({ phone: PHONE });
    });
  });

  test('takes everything along, with every look of the staff', async () => {
    const registrar = await people.staff('registrar');
    const look = { field: 'document', purpose: 'verify_identity' };
    await people.send(registrar, 'POST', `/api/h/1/identity/patients/${mother}/reveal`, look);
    const answer = (await as('GET', `${mother}/export`)).body as { record: object; accesses: object[] };
    expect(answer.record).toEqual((await as('GET', mother)).body);
    expect(answer.accesses).toMatchObject([{ action: 'identity.reveal', by: 'staff' }]);
  });

  test('leaves corrections and exports on record, without what was written', async () => {
    const rows = await app.rows<{ action: string; detail: object }>(
      `select action, detail from platform.audit where actor_id = $1 and action ~ 'correct|export' order by id`,
      [demoIds.patientAccount(1)],
    );
    expect(rows.slice(0, 2)).toEqual([
      { action: 'identity.correct_contact', detail: { fields: ['phone'] } },
      { action: 'identity.correct_contact', detail: { fields: ['address'] } },
    ]);
    expect(rows.at(-1)?.action).toBe('identity.export');
  });
});

test.each(['GET', 'PUT', 'GET export'])('somebody else is told that there is nobody: %s', async (what) => {
  const [method = '', end] = what.split(' ');
  const path = `${stranger}${method === 'PUT' ? '/contact' : end ? `/${end}` : ''}`;
  const known = await as(method, path, method === 'PUT' ? { address: '示范路' } : undefined);
  const unknown = await as(
    method,
    path.replace(stranger, demoIds.patient(1, 99_999)),
    method === 'PUT' ? { address: '示范路' } : undefined,
  );
  const told = (answer: { body: unknown }) => ({ ...(answer.body as object), requestId: '' });
  expect(known).toMatchObject({ status: 404, body: { code: 'identity.patient_not_found' } });
  expect(told(known)).toEqual(told(unknown));
});
