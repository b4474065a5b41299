import { beforeAll, describe, expect, test } from 'vitest';
import { People } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { demoIds } from '../demo/demo-ids.ts';
import { demoPerson } from '../demo/people.ts';
import { sampleRegistration } from '../domain/sample-person.ts';
import { requireLinked } from '../public.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
});

const OWN = '/api/h/1/identity/patients';
const DESK = '/api/h/1/identity/desk/patients';

describe('a registration', () => {
  test('keeps both consents with the version of the notice and who gave them', async () => {
    const mine = await people.patient('10000000011');
    const { body } = await people.send(mine, 'POST', OWN, { ...sampleRegistration('a'), relationship: 'parent' });
    const rows = await app.rows<{ kind: string; version: string }>(
      'select kind, version, given, account_id from identity.patient_consent where patient_id = $1 order by kind',
      [(body as { id: string }).id],
    );
    const rest = { version: '2026-11', given: true, account_id: demoIds.patientAccount(11) };
    expect(rows).toEqual([
      { kind: 'health_data', ...rest },
      { kind: 'privacy_notice', ...rest },
    ]);
  });

  test('of a child keeps the guardian, and the consent names them', async () => {
    const [row] = await app.rows<{ relationship: string; named: boolean }>(
      `select g.relationship, c.guardian_id = g.guardian_id as named from identity.patient_guardian g
       join identity.patient_consent c on c.patient_id = g.patient_id and c.kind = 'health_data'
       where g.patient_id = $1`,
      [demoIds.patient(1, 61)],
    );
    expect(row).toEqual({ relationship: 'mother', named: true });
  });

  test('of oneself is possible once', async () => {
    const mine = await people.patient('10000000012');
    const answer = await people.send(mine, 'POST', OWN, { ...sampleRegistration('b'), relationship: 'self' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'identity.self_exists' } });
  });

  test('stops at eight people of one account, also when nine come at once', async () => {
    const mine = await people.patient('10000000013');
    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, i) =>
        people.send(mine, 'POST', OWN, { ...sampleRegistration(`family ${i}`), relationship: 'other' }),
      ),
    );
    // One is there already: oneself.
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(7);
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(2);
  });

  test('is possible again after somebody was taken out of a full account, whose record stays', async () => {
    const mine = await people.patient('10000000013');
    const list = (await people.send(mine, 'GET', OWN)).body as { items: { id: string; relationship: string }[] };
    expect(list.items).toHaveLength(8);
    const leaver = list.items.find((person) => person.relationship === 'other')?.id;
    expect((await people.send(mine, 'POST', `${OWN}/${leaver}/unlink`)).status).toBe(200);
    expect((await people.send(mine, 'POST', `${OWN}/${leaver}/unlink`)).status).toBe(404);
    const next = { ...sampleRegistration('next of family'), relationship: 'other' };
    expect((await people.send(mine, 'POST', OWN, next)).status).toBe(201);
    expect(await app.rows('select from identity.patient where patient_id = $1', [leaver])).toHaveLength(1);
  });

  test('sent twice with one key is one registration', async () => {
    const { token } = await people.staff('registrar');
    const send = () =>
      app.http.inject({
        method: 'POST',
        url: DESK,
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'register-once' },
        payload: sampleRegistration('once'),
      });
    const [first, second] = await Promise.all([send(), send()]);
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(first.json()).toEqual(second.json());
  });
});

describe('a record that the desk made', () => {
  const claim = (over: object) => ({ ...over, relationship: 'parent' });

  test('is linked when name, document and own phone agree', async () => {
    const person = { ...sampleRegistration('claim'), phone: '10000000014' };
    const made = await people.send(await people.staff('registrar'), 'POST', DESK, person);
    const mine = await people.patient('10000000014');
    const [document] = person.documents;
    const linked = await people.send(mine, 'POST', `${OWN}/claim`, claim({ name: person.name, document }));
    expect(linked, linked.text).toMatchObject({ status: 201, body: made.body });
    const twice = await people.send(mine, 'POST', `${OWN}/claim`, claim({ name: person.name, document }));
    expect(twice.body).toMatchObject({ code: 'identity.already_linked' });
  });

  test('is refused alike for another name, an unknown document and a stranger phone', async () => {
    const person = sampleRegistration('claim');
    const [document] = person.documents;
    const [unknown] = sampleRegistration('never registered').documents;
    const owner = await people.patient('10000000014');
    const stranger = await people.patient('10000000015');
    for (const [who, body] of [
      [owner, { name: '别人', document }],
      [owner, { name: person.name, document: unknown }],
      [stranger, { name: person.name, document }],
    ] as const) {
      const answer = await people.send(who, 'POST', `${OWN}/claim`, claim(body));
      expect(answer).toMatchObject({ status: 404, body: { code: 'identity.claim_refused' } });
    }
  });
});

test('a patient that the account does not look after is not found, as if there were none', async () => {
  const scope = { hospital: 1, account: demoIds.patientAccount(3) };
  const codeOf = (patient: string) =>
    app.app.db
      .tx(scope, (t) => requireLinked(t, patient))
      .then(
        () => 'found',
        (error: { code: string }) => error.code,
      );
  expect(await codeOf(demoIds.patient(1, 3))).toBe('found');
  expect(await codeOf(demoIds.patient(1, 4))).toBe('identity.patient_not_found');
  expect(await codeOf('00000000-0000-4000-8000-000000000000')).toBe('identity.patient_not_found');
});

describe('one more document', () => {
  const add = async (patient: string, document: object) =>
    people.send(await people.staff('registrar'), 'POST', `${DESK}/${patient}/documents`, document);

  test('is found by its number like the first', async () => {
    const patient = demoIds.patient(1, 20);
    expect((await add(patient, { kind: 'passport', number: 'e99 000 001' })).status).toBe(201);
    const found = await people.send(await people.staff('registrar'), 'POST', `${DESK}/search`, { text: 'E99000001' });
    expect(found.body).toMatchObject({ items: [{ id: patient }] });
  });

  test('that belongs to somebody else or tells of another birth date is refused', async () => {
    const patient = demoIds.patient(1, 21);
    const passport = { kind: 'passport', number: 'E99000001' };
    expect((await add(patient, passport)).body).toMatchObject({ code: 'identity.document_taken' });
    const [document] = sampleRegistration('somebody else').documents;
    expect((await add(patient, document ?? {})).body).toMatchObject({ code: 'identity.document_mismatch' });
  });
});

describe('the desk', () => {
  const search = async (text: string) => {
    const answer = await people.send(await people.staff('registrar'), 'POST', `${DESK}/search`, { text });
    return (answer.body as { items: { id: string; name: string; tags: string[] }[] }).items;
  };

  test('finds by ID number in any spelling, by phone and by the beginning of a name', async () => {
    const number = demoPerson(7, '2026-11-23').documents[0]?.number ?? '';
    expect(await search(number.toLowerCase())).toMatchObject([{ id: demoIds.patient(1, 7) }]);
    expect(await search('1000 0000 007')).toMatchObject([{ id: demoIds.patient(1, 7) }]);
    expect((await search('测')).length).toBeGreaterThan(10);
  });

  test('finds nothing by part of a number, by a wildcard, or in another hospital', async () => {
    const number = demoPerson(7, '2026-11-23').documents[0]?.number ?? '';
    expect(await search(number.slice(0, 12))).toEqual([]);
    expect(await search('%')).toEqual([]);
    expect(await search('_')).toEqual([]);
    const other = await people.send(
      await people.staff('c2.registrar'),
      'POST',
      '/api/h/2/identity/desk/patients/search',
      {
        text: '10000000040',
      },
    );
    expect(other.body).toEqual({ items: [] });
  });

  test('sees numbers masked, and tags for child and elder', async () => {
    const family = await search('10000000001');
    expect(family.find((p) => p.name === '测试宝')?.tags).toEqual(['child', 'guardian']);
    expect(family).toMatchObject([
      { documentMasked: expect.stringMatching(/^990\*{11}\d{4}$/), phoneMasked: '100****0001' },
      { documentMasked: expect.stringMatching(/^990\*{11}\d{4}$/), phoneMasked: '100****0001' },
    ]);
    expect((await search('测试丁'))[0]?.tags).toEqual(['elder']);
  });

  test('sees a number in full only by a reveal, which is recorded with its purpose', async () => {
    const patient = demoIds.patient(1, 9);
    const registrar = await people.staff('registrar');
    const url = `/api/h/1/identity/patients/${patient}/reveal`;
    const answer = await people.send(registrar, 'POST', url, { field: 'phone', purpose: 'contact_patient' });
    expect(answer.body).toEqual({ field: 'phone', values: [{ kind: null, value: '10000000009' }] });
    const rows = await app.rows<{ detail: unknown }>(
      `select detail from platform.audit where action = 'identity.reveal' and subject = $1`,
      [`identity.patient/${patient}`],
    );
    expect(rows.map((row) => row.detail)).toEqual([{ field: 'phone', purpose: 'contact_patient' }]);
  });

  test('reveals nothing without a purpose', async () => {
    const url = `/api/h/1/identity/patients/${demoIds.patient(1, 9)}/reveal`;
    const answer = await people.send(await people.staff('registrar'), 'POST', url, { field: 'phone' });
    expect(answer.status).toBe(400);
  });
});

test('columns of phone, address and numbers hold nothing readable', async () => {
  const rows = await app.rows<{ row: string }>(
    `select p::text as row from identity.patient p union all select d::text from identity.patient_document d
     union all select g::text from identity.patient_guardian g union all select a::text from identity.account a`,
  );
  const text = rows.map(({ row }) => row).join('\n');
  expect(text).toContain('测试甲');
  expect(text).not.toMatch(/10000000\d{3}|990101\d{8}|示范路/);
});
