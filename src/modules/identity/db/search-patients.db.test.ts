import { beforeAll, describe, expect, test } from 'vitest';
import type { Tx } from '#platform/db/tx.ts';
import { People } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { sampleRegistration } from '../domain/sample-person.ts';
import { type Search, searchPatients } from './search-patients.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp('demo');
});

/** Tables read whole by this search, as the app's role under the row-level policies, however small they are. */
async function wholeTableReads(search: Search, like?: string): Promise<string[]> {
  return app.app.db.tx({ hospital: 1 }, async (t) => {
    await t.client.query('set local enable_seqscan = off');
    const plans: string[] = [];
    const query = async (text: string, values: unknown[]) => {
      const { rows } = await t.client.query(`explain ${like ? text.replace(/p\.name ~>=~.*/, like) : text}`, values);
      plans.push(...rows.map((row) => row['QUERY PLAN'] as string));
      return { rows: [] };
    };
    await searchPatients({ ...t, client: { query } } as unknown as Tx, [search]);
    return plans.filter((line) => /Seq Scan|Filter: .*name/.test(line));
  });
}

describe('a search under row-level security', () => {
  test('by number, phone or beginning of a name goes through an index', async () => {
    for (const search of [{ document: ['a', 'b'] }, { phone: ['a'] }, { name: '测试' }]) {
      expect(await wholeTableReads(search), JSON.stringify(search)).toEqual([]);
    }
  });

  test('by LIKE would compare every patient of the hospital (control)', async () => {
    expect(await wholeTableReads({ name: '测试' }, "p.name like a.key || '%'")).not.toEqual([]);
  });

  test('answers each of many at once, its own people in the order of their names', async () => {
    const found = await app.app.db.tx({ hospital: 1 }, (t) =>
      searchPatients(t, [{ name: '测试甲' }, { document: ['nothing'] }, { name: '测' }, { phone: ['nobody'] }]),
    );
    expect(found[0]?.map((row) => row.name)).toEqual(['测试甲']);
    expect([found[1], found[3]]).toEqual([[], []]);
    const names = found[2]?.map((row) => row.name) ?? [];
    expect(names.length).toBeGreaterThan(10);
    expect(names).toEqual(names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  });
});

test('of many registered in one moment a taken document and a broken rule refuse their own people alone', async () => {
  const people = new People(app);
  const registrar = await people.staff('registrar');
  const [first] = sampleRegistration('rush taken').documents;
  const asks = [
    sampleRegistration('rush one'),
    sampleRegistration('rush taken'),
    { ...sampleRegistration('rush three'), healthDataConsent: false },
    { ...sampleRegistration('rush taken'), documents: [{ ...first, kind: 'household_register' }] },
    sampleRegistration('rush five'),
  ];
  const answers = await Promise.all(
    asks.map((body) => people.send(registrar, 'POST', '/api/h/1/identity/desk/patients', body)),
  );
  const statuses = answers.map((answer) => answer.status);
  expect([statuses[0], statuses[2], statuses[4]]).toEqual([201, 422, 201]);
  expect([statuses[1], statuses[3]].toSorted()).toEqual([201, 409]);
  expect(answers.find((a) => a.status === 409)?.body).toMatchObject({ code: 'identity.document_taken' });
  // Whoever was turned away has left nothing, and each of the others has one document, two consents and an audit row.
  const ids = answers.flatMap((a) => (a.status === 201 ? [(a.body as { id: string }).id] : []));
  const [left] = await app.rows<{ orphans: number; documents: number; consents: number; acts: number }>(
    `select (select count(*)::int from identity.patient p where not exists (
         select from identity.patient_document d where d.patient_id = p.patient_id)) as orphans,
       (select count(*)::int from identity.patient_document where patient_id = any($1::uuid[])) as documents,
       (select count(*)::int from identity.patient_consent where patient_id = any($1::uuid[])) as consents,
       (select count(*)::int from platform.audit where subject = any($2::text[]) and action = 'identity.register') as acts`,
    [ids, ids.map((id) => `identity.patient/${id}`)],
  );
  expect(left).toEqual({ orphans: 0, documents: 3, consents: 6, acts: 3 });
});
