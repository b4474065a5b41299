import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { People, type Sent } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { sampleRegistration } from '../domain/sample-person.ts';
import { insertImportedPatients } from './import-patients.ts';
import { insertStaffAccounts } from './import-staff.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
});

async function registerTwice(seed: string): Promise<Sent[]> {
  const registrar = await people.staff('registrar');
  const mine = await people.patient('10000000003');
  const person = sampleRegistration(seed);
  return Promise.all([
    people.send(registrar, 'POST', '/api/h/1/identity/desk/patients', person),
    people.send(mine, 'POST', '/api/h/1/identity/patients', { ...person, relationship: 'other' }),
  ]);
}

const patientsNamed = (seed: string) => {
  const number = sampleRegistration(seed).documents[0]?.number ?? '';
  const index = app.app.crypto.blindIndex('identity.document', number);
  return app.rows<{ hospital_id: number }>(
    'select hospital_id from identity.patient_document where number_index = $1',
    [index],
  );
};

const NOW = '2026-11-23T00:00:00.000Z';
const imported = (family: string, others: string[]) => ({
  patient: randomUUID(),
  name: '测试导',
  gender: 'male',
  birthDate: '1980-01-01',
  phoneSealed: 's1.x',
  phoneIndex: 'x',
  addressSealed: null,
  document: { id: randomUUID(), kind: 'resident_id', family, sealed: 's1.x', index: randomUUID(), others },
  guardian: null,
});
const hired = () => ({
  account: randomUUID(),
  loginKey: randomBytes(32).toString('hex'),
  loginSealed: 's1.x',
  name: '测试',
  practitioner: null,
});

describe('one document', () => {
  test('registered twice at the same moment belongs to one patient: exactly one registration wins', async () => {
    const answers = await registerTwice('twins');
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body).toMatchObject({ code: 'identity.document_taken' });
    expect(await patientsNamed('twins')).toHaveLength(1);
  });

  test('shown as another booklet is still the same document', async () => {
    const registrar = await people.staff('registrar');
    const person = sampleRegistration('twins');
    const documents = person.documents.map((document) => ({ ...document, kind: 'household_register' }));
    const answer = await people.send(registrar, 'POST', '/api/h/1/identity/desk/patients', { ...person, documents });
    expect(answer).toMatchObject({ status: 409, body: { code: 'identity.document_taken' } });
  });

  test('may be registered in another hospital: each keeps its own index', async () => {
    const other = await people.staff('c2.registrar');
    const answer = await people.send(other, 'POST', '/api/h/2/identity/desk/patients', sampleRegistration('twins'));
    expect(answer.status, answer.text).toBe(201);
  });

  test('a refused registration leaves nothing behind, not even a place in the family', async () => {
    const mine = await people.patient('10000000004');
    const before = await app.rows('select * from identity.account_family order by account_id');
    const answer = await people.send(mine, 'POST', '/api/h/1/identity/patients', {
      ...sampleRegistration('twins'),
      relationship: 'other',
    });
    expect(answer.status).toBe(409);
    expect(await app.rows('select * from identity.account_family order by account_id')).toEqual(before);
  });

  test('that somebody has under another key is not imported while keys are rotated, nor is a user name', async () => {
    const [theirs] = await app.rows<{ family: string; index: string }>(
      'select family, number_index as index from identity.patient_document where hospital_id = 1 limit 1',
    );
    const into = (others: string[]) =>
      app.app.db.tx({ hospital: 1 }, (t) => insertImportedPatients(t, [imported(theirs?.family ?? '', others)], NOW));
    await expect(into([theirs?.index ?? ''])).rejects.toMatchObject({ code: 'identity.document_taken' });
    const [login] = await app.rows<{ key: string }>(
      `select login_key as key from identity.account where kind = 'staff'`,
    );
    const hire = (otherKeys: string[]) =>
      app.app.db.tx({ hospital: 1 }, (t) => insertStaffAccounts(t, [{ ...hired(), otherKeys }], 'x', NOW));
    await expect(hire([login?.key ?? ''])).rejects.toMatchObject({ code: 'identity.username_taken' });
    // Control: with nobody under the other key both come in.
    await into([]);
    await into(['e'.repeat(64)]);
    await hire(['e'.repeat(64)]);
  });

  // Last: this file's own database has no referee afterwards.
  test('control: without the constraint both registrations would win', async () => {
    await app.rows('alter table identity.patient_document drop constraint identity_document_taken');
    const answers = await registerTwice('unguarded');
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    expect(await patientsNamed('unguarded')).toHaveLength(2);
  });
});
