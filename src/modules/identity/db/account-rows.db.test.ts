import { beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '#platform/db/tx.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { phoneKey } from '../app/sealed.ts';
import { demoIds } from '../demo/demo-ids.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp('demo');
});

const [mine, other] = [demoIds.patientAccount(1), demoIds.patientAccount(2)];
const seen = (scope: Scope, table: string): Promise<string[]> =>
  app.app.db.tx(scope, async (t) => {
    const { rows } = await t.client.query<{ account_id: string }>(`select account_id from identity.${table}`);
    return [...new Set(rows.map((row) => row.account_id))];
  });

describe.each(['account', 'account_patient', 'account_family'])('rows of identity.%s', (table) => {
  test('are seen by their own account only', async () => {
    expect(await seen({ hospital: 1, account: mine }, table)).toEqual([mine]);
    expect(await seen({ hospital: 1, account: other }, table)).toEqual([other]);
  });

  test('are not seen without an account, not even by the staff of the hospital', async () => {
    expect(await seen({ hospital: 1 }, table)).toEqual([]);
    expect(await seen({ hospital: 1, account: demoIds.staffAccount(1, 1) }, table)).not.toContain(mine);
  });

  test('control: past row-level security there are many', async () => {
    const rows = await app.rows(`select distinct account_id from identity.${table}`);
    expect(rows.length).toBeGreaterThan(50);
  });
});

test('a credential opens the account that carries it and no other', async () => {
  const credential = phoneKey(app.app.crypto, '10000000002');
  expect(await seen({ hospital: null, credential }, 'account')).toEqual([other]);
});

test('nobody writes a row for another account', async () => {
  const insert = app.app.db.tx({ hospital: 1, account: mine }, (t) =>
    t.client.query(
      `insert into identity.account_patient (account_id, hospital_id, patient_id, relationship, linked_at)
       values ($1, 1, $2, 'other', $3)`,
      [other, demoIds.patient(1, 5), app.app.clock.now()],
    ),
  );
  await expect(insert).rejects.toMatchObject({ code: '42501' });
});

test('nobody moves a session of another account', async () => {
  const { rowCount } = await app.app.db.tx({ hospital: 1, account: mine }, (t) =>
    t.client.query('update identity.account set lang = $1 where account_id = $2', ['en', other]),
  );
  expect(rowCount).toBe(0);
});

test('a consent once given can neither be changed nor removed by the application', async () => {
  for (const statement of [
    'update identity.patient_consent set given = false',
    'delete from identity.patient_consent',
  ]) {
    const change = app.app.db.tx({ hospital: 1 }, (t) => t.client.query(statement));
    await expect(change).rejects.toMatchObject({ code: '42501' });
  }
});
