import { beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { currentNotice } from '../domain/privacy-notice.ts';
import { sampleResidentId } from '../domain/sample-person.ts';
import { idOf, MergeDesk } from '../testing/merge-desk.ts';

let app: TestApp;
let desk: MergeDesk;
beforeAll(async () => {
  app = await testApp('demo');
  desk = new MergeDesk(app);
});

const BORN = '2026-11-20';
const child = (change = {}) => ({
  gender: 'female',
  birthDate: BORN,
  order: 1,
  privacyNoticeVersion: currentNotice.version,
  healthDataConsent: true,
  ...change,
});
const bear = (mother: string, change = {}) =>
  desk.send('POST', `/identity/desk/patients/${mother}/newborns`, child(change));
const complete = (id: string, name: string, number: string) =>
  desk.send('POST', `/identity/desk/patients/${id}/complete`, { name, documents: [{ kind: 'resident_id', number }] });
const code = (sent: { body: unknown }) => (sent.body as { code?: string }).code;
const found = async (text: string) => {
  const { body } = await desk.send('POST', '/identity/desk/patients/search', { text });
  return (body as { items: { id: string; name: string; tags: string[] }[] }).items;
};

describe('a newborn', () => {
  test('is registered under its mother without a document, is found by her phone, and is booked for', async () => {
    const mother = await desk.register({ name: '测试产妇' });
    const id = idOf(await bear(mother.id));
    expect(await found(mother.phone)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id, name: '测试产妇之婴', tags: ['newborn', 'child', 'guardian'] }),
      ]),
    );
    const [guardian] = await app.rows(
      'select name, relationship from identity.patient_guardian where patient_id = $1',
      [id],
    );
    expect(guardian).toEqual({ name: '测试产妇', relationship: 'mother' });
    expect((await desk.book(id, (await desk.slot()).id)).status).toBe(201);
  });

  test('gets its name and document later, once, and only one that fits', async () => {
    const mother = await desk.register();
    const id = idOf(await bear(mother.id, { gender: 'unknown' }));
    const girl = sampleResidentId(BORN, 2);
    expect(code(await complete(id, '测试小花', sampleResidentId('2026-11-19', 2)))).toBe('identity.document_mismatch');
    expect((await complete(id, '测试小花', girl)).status).toBe(200);
    expect(await found(girl)).toMatchObject([{ id, name: '测试小花', gender: 'female', tags: ['child', 'guardian'] }]);
    expect(code(await complete(id, '测试小花', sampleResidentId(BORN, 4)))).toBe('identity.newborn_completed');
    expect(code(await complete(mother.id, '测试小花', sampleResidentId(BORN, 6)))).toMatch(
      /newborn_completed|mismatch/,
    );
  });

  test('is one of twins by its number, and the two are never taken for one', async () => {
    const mother = await desk.register({ name: '测试双胎' });
    const both = await Promise.all([bear(mother.id), bear(mother.id), bear(mother.id, { order: 2 })]);
    expect(both.map((sent) => sent.status).sort()).toEqual([201, 201, 409]);
    expect((await found('测试双胎')).map((p) => p.name).sort()).toEqual(['测试双胎', '测试双胎之婴', '测试双胎之婴2']);
    const ids = both.filter((sent) => sent.status === 201).map(idOf);
    const list = (await desk.send('GET', '/identity/duplicates')).body as {
      items: { first: { id: string }; second: { id: string } }[];
    };
    expect(list.items.filter(({ first, second }) => ids.includes(first.id) && ids.includes(second.id))).toEqual([]);
  });

  test('goes with its mother when her records are merged, and back', async () => {
    const [old, kept] = [await desk.register(), await desk.register()];
    const id = idOf(await bear(old.id));
    const motherOf = async () =>
      (await app.rows<{ mother_id: string }>('select mother_id from identity.newborn where patient_id = $1', [id]))[0]
        ?.mother_id;
    const merge = idOf(await desk.merge(kept.id, old.id));
    expect(await motherOf()).toBe(kept.id);
    await desk.undo(merge);
    expect(await motherOf()).toBe(old.id);
  });

  test.each([
    ['an older child', { birthDate: '2026-10-20' }, 'identity.newborn_too_old'],
    ['a child not yet born', { birthDate: '2026-12-20' }, 'identity.birth_date_invalid'],
    ['without consent', { healthDataConsent: false }, 'identity.consent_required'],
  ])('%s is refused', async (_, change, refusal) => {
    const mother = await desk.register();
    expect(code(await bear(mother.id, change))).toBe(refusal);
  });

  test('a man is not registered as the mother', async () => {
    const father = await desk.register({ gender: 'male' });
    expect(code(await bear(father.id))).toBe('identity.mother_not_fit');
  });
});
