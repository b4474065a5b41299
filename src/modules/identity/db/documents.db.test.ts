import { beforeAll, describe, expect, test } from 'vitest';
import { People, type Sent } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { sampleRegistration } from '../domain/sample-person.ts';

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

  // Last: this file's own database has no referee afterwards.
  test('control: without the constraint both registrations would win', async () => {
    await app.rows('alter table identity.patient_document drop constraint identity_document_taken');
    const answers = await registerTwice('unguarded');
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    expect(await patientsNamed('unguarded')).toHaveLength(2);
  });
});
