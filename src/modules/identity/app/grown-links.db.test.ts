import { beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { linkedPatients, requireLinkedNow } from '../public.ts';
import { askGrown, decideGrown, listGrown, ownGrown } from './grown-links.ts';

let app: TestApp;
let mother: string;
let child: string;
let grown: string;

/** A child who is 18 on 24 November 2026, linked to a mother two years ago. */
beforeAll(async () => {
  app = await testApp('demo');
  const [link] = await app.rows<{ account: string; patient: string }>(
    `select account_id as account, patient_id as patient from identity.account_patient
     where hospital_id = 1 and relationship = 'child' order by account_id, patient_id limit 1`,
  );
  mother = link?.account ?? '';
  child = link?.patient ?? '';
  await app.rows(`update identity.patient set birth_date = '2008-11-24' where patient_id = $1`, [child]);
  await app.rows(
    `update identity.account_patient set linked_at = '2024-03-01T00:00:00Z' where account_id = $1 and patient_id = $2`,
    [mother, child],
  );
  const [other] = await app.rows<{ account: string }>(
    `select account_id as account from identity.account_patient where hospital_id = 1 and relationship = 'self'
       and account_id <> $1 order by account_id desc limit 1`,
    [mother],
  );
  grown = other?.account ?? '';
  await app.rows(
    `update identity.account_patient set patient_id = $2 where account_id = $1 and relationship = 'self'
    and hospital_id = 1`,
    [grown, child],
  );
});

const as = <T>(account: string, fn: Parameters<typeof app.app.db.tx<T>>[1]) =>
  app.app.db.tx({ hospital: 1, account }, fn);
const actor = (account: string) =>
  ({ kind: 'patient', account, session: account, permissions: new Set<string>() }) as const;
const now = () => app.app.clock.now();
const sees = async () => (await as(mother, linkedPatients)).includes(child);
const books = () =>
  requireLinkedNow(app.app, 1, mother, child).then(
    () => 'may',
    (error) => error.code,
  );

test('until the day before the eighteenth birthday a guardian acts, from that day on nobody does without leave', async () => {
  await app.app.clock.set('2026-11-23T15:59:00.000Z');
  expect([await sees(), await books()]).toEqual([true, 'may']);
  await app.app.clock.set('2026-11-23T16:01:00.000Z');
  expect([await sees(), await books()]).toEqual([false, 'identity.patient_not_found']);
  expect((await as(mother, ownGrown)).over).toMatchObject([{ patient: child, state: 'over' }]);
  // The grown person's own link is no guardian's.
  expect(await as(grown, linkedPatients)).toContain(child);
});

test('the grown person is asked, gives leave, takes it back; a window may write down what they say there', async () => {
  const { id } = await as(mother, (t) => askGrown(t, child, actor(mother), now()));
  await expect(as(mother, (t) => askGrown(t, child, actor(mother), now()))).rejects.toMatchObject({
    constraint: 'identity_grown_consent_one',
  });
  const say = (account: string, grant: boolean, atWindow = false) =>
    as(account, (t) => decideGrown(t, { id, grant, atWindow }, actor(account), now()));
  await expect(say(mother, true)).rejects.toMatchObject({ code: 'identity.grown_unknown' });
  expect((await as(grown, ownGrown)).asked).toMatchObject([{ id, state: 'asked' }]);
  expect((await as(grown, listGrown)).items).toHaveLength(1);
  await say(grown, true);
  expect([await sees(), await books()]).toEqual([true, 'may']);
  await say(grown, false);
  expect([await sees(), (await as(mother, ownGrown)).over[0]?.state]).toEqual([false, 'refused']);

  const again = await as(mother, (t) => askGrown(t, child, actor(mother), now()));
  const window = { id: again.id, grant: true, atWindow: true };
  await as(grown, (t) => decideGrown(t, window, actor(grown), now()));
  expect(await sees()).toBe(true);
  const written = await app.rows<{ action: string }>(
    `select action from platform.audit where action like 'identity.grown%' order by id`,
  );
  expect(written.map(({ action }) => action.slice(15))).toEqual(['ask', 'grant', 'refuse', 'ask', 'grant']);
});

test('somebody who was grown when the link was made is not asked', async () => {
  await app.rows(
    `update identity.account_patient set linked_at = '2026-11-24T00:00:00Z' where account_id = $1 and patient_id = $2`,
    [mother, child],
  );
  await app.rows(`delete from identity.grown_consent`);
  expect(await sees()).toBe(true);
});
