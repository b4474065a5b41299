import { beforeAll, describe, expect, test } from 'vitest';
import { People, type Person } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { demoIds } from '../demo/demo-ids.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
});

const [mine, other] = [demoIds.patientAccount(31), demoIds.patientAccount(32)];
const [phone, otherPhone] = ['10000000031', '10000000032'];
const eventsOf = async (account: string) =>
  (
    await app.rows<{ line: string }>(
      `select action || ' ' || outcome as line from identity.account_event where account_id = $1 order by event_id`,
      [account],
    )
  ).map((row) => row.line);
const auditOf = async (actor: string) =>
  (
    await app.rows<{ line: string }>(
      `select action || ' ' || outcome || coalesce(' ' || (detail->>'why'), '') as line from platform.audit
       where actor_id = $1 or subject = 'identity.account/' || $1 order by id`,
      [actor],
    )
  ).map((row) => row.line);
const post = (who: Person | null, url: string, body: unknown = {}) => people.send(who, 'POST', url, body);
const sessionOf = (who: Person) =>
  who.actor.kind === 'patient' || who.actor.kind === 'staff' ? who.actor.session : '';
const strangers = (kind: string) =>
  app.rows<{ refused: number }>('select refused from identity.stranger_sign_in where kind = $1', [kind]);

describe('the log of a patient account', () => {
  test('has sign-in and refused sign-in, language, revoked session and sign-out in their order', async () => {
    const [here, there] = [await people.patient(phone), await new People(app).patient(phone)];
    await post(null, '/api/identity/patient/sign-in', { phone, code: '000000' });
    await people.send(here, 'PUT', '/api/identity/me/lang', { lang: 'en' });
    await post(here, `/api/identity/sessions/${sessionOf(there)}/revoke`);
    await post(here, '/api/identity/sign-out');
    expect(await eventsOf(mine)).toEqual([
      'identity.sign_in ok',
      'identity.sign_in ok',
      'identity.sign_in refused',
      'identity.change_lang ok',
      'identity.revoke_session ok',
      'identity.sign_out ok',
    ]);
  });

  test('has a person taken out of the account, and a claim that was refused, with the hospital', async () => {
    const who = await new People(app).patient(otherPhone);
    const claim = { name: '没有这人', document: { kind: 'passport', number: 'E99999999' }, relationship: 'other' };
    expect((await post(who, '/api/h/1/identity/patients/claim', claim)).status).toBe(404);
    expect((await post(who, `/api/h/1/identity/patients/${who.patient}/unlink`)).status).toBe(200);
    expect((await eventsOf(other)).slice(1)).toEqual(['identity.claim refused', 'identity.unlink ok']);
    const rows = await app.rows(
      'select hospital_id from identity.account_event where action <> $1 and account_id = $2',
      ['identity.sign_in', other],
    );
    expect(rows).toEqual([{ hospital_id: 1 }, { hospital_id: 1 }]);
  });

  test('is gone with its act: what rolls back leaves no row', async () => {
    const before = await eventsOf(mine);
    const who = await new People(app).patient(phone);
    expect((await post(who, `/api/identity/sessions/${demoIds.patientAccount(1)}/revoke`)).status).toBe(404);
    expect(await eventsOf(mine)).toEqual([...before, 'identity.sign_in ok']);
  });

  test('is read by its own account only, and nobody writes into another one', async () => {
    const seen = await app.app.db.tx({ hospital: 1, account: mine }, async (t) => {
      const { rows } = await t.client.query('select distinct account_id from identity.account_event');
      return rows;
    });
    expect(seen).toEqual([{ account_id: mine }]);
    expect(await eventsOf(other)).not.toEqual([]);
    const forged = app.app.db.tx({ hospital: null, account: mine }, (t) =>
      t.client.query(
        `insert into identity.account_event (account_id, event_id, at, action, outcome)
         values ($1, gen_random_uuid(), $2, 'identity.sign_in', 'ok')`,
        [other, app.app.clock.now()],
      ),
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });

  test.each(['update identity.account_event set outcome = $$ok$$', 'delete from identity.account_event'])(
    'is never rewritten: %s',
    async (statement) => {
      const change = app.app.db.tx({ hospital: null, account: mine }, (t) => t.client.query(statement));
      await expect(change).rejects.toMatchObject({ code: '42501' });
    },
  );
});

test('refused sign-ins of strangers are counted by the hour, without the phone or the user name', async () => {
  for (const code of ['000000', '000001'])
    await post(null, '/api/identity/patient/sign-in', { phone: '10000888001', code });
  await post(null, '/api/identity/staff/sign-in', { username: 'nobody-here', password: 'wrong' });
  expect(await strangers('patient')).toEqual([{ refused: 2 }]);
  expect(await strangers('staff')).toEqual([{ refused: 1 }]);
});

test('acts of staff on their account stand in the audit log of their hospital', async () => {
  const account = demoIds.staffAccount(1, 7);
  const [here, there] = [await people.staff('doctor7'), await new People(app).staff('doctor7')];
  await post(here, `/api/identity/sessions/${sessionOf(there)}/revoke`);
  await people.send(here, 'PUT', '/api/identity/me/lang', { lang: 'zh' });
  await post(here, '/api/identity/sign-out');
  for (let i = 0; i < 6; i++)
    await post(null, '/api/identity/staff/sign-in', { username: 'doctor7', password: 'wrong' });
  expect(await auditOf(account)).toEqual([
    'identity.sign_in ok',
    'identity.sign_in ok',
    'identity.revoke_session ok',
    'identity.change_lang ok',
    'identity.sign_out ok',
    ...Array(5).fill('identity.sign_in refused wrong'),
    'identity.sign_in refused locked',
  ]);
  expect(await eventsOf(account)).toEqual([]);
});
