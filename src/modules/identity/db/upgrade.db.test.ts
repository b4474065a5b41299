import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '#platform/db/migrate.ts';
import type { RoomManifest } from '#platform/room.ts';
import { cloneDatabase, type TestDatabase, testRooms } from '../../../../test/support/cluster.ts';
import { identity } from '../module.ts';

const [ADMIN, NURSE] = ['00000000-0000-7000-8000-0000000000aa', '00000000-0000-7000-8000-0000000000ab'];
const folder = mkdtempSync(join(tmpdir(), 'shuxin-first-'));
let database: TestDatabase;
let owner: pg.Pool;

/** The room as it was with its first migration only. */
function first(): RoomManifest {
  cpSync(new URL('0001_identity.sql', identity.migrations), join(folder, '0001_identity.sql'));
  const made = readFileSync(new URL('0001_identity.sql', identity.migrations), 'utf8');
  const there = (name: string) => made.includes(`create table ${name} (`);
  const tables = Object.entries(identity.tables).filter(([name]) => there(name));
  return {
    ...identity,
    migrations: pathToFileURL(`${folder}/`),
    tables: Object.fromEntries(tables),
    views: [],
    sealed: identity.sealed?.filter(({ table }) => there(table)) ?? [],
    keyedHashes: identity.keyedHashes?.filter(({ table }) => there(table)) ?? [],
  };
}

beforeAll(async () => {
  const platform = testRooms.filter((room) => room.rank === 0);
  database = await cloneDatabase('template_identity_first', async (url) => {
    await migrate(url, [...platform, first()]);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const role of ['admin', 'nurse', 'doctor']) {
      await client.query(`insert into identity.role values (7, $1, '角色', 'role')`, [role]);
    }
    for (const [account, role] of [
      [ADMIN, 'admin'],
      [NURSE, 'nurse'],
    ]) {
      await client.query(`insert into identity.staff values (7, $1, '测试', null, true)`, [account]);
      await client.query('insert into identity.role_member values (7, $1, $2)', [role, account]);
    }
    await client.query(`insert into identity.role_permission values
      (7, 'admin', 'identity.staff.manage'), (7, 'admin', 'identity.patient.find'), (7, 'nurse', 'booking.desk')`);
    await client.end();
  });
  await migrate(database.url, [...platform, identity]);
  owner = new pg.Pool({ connectionString: database.url, max: 1 });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

test('a hospital of the first release keeps its people, and its administrator becomes the system one', async () => {
  const { rows } = await owner.query(
    `select s.account_id as account, s.active, s.duty, m.role from identity.staff s
     join identity.role_member m using (hospital_id, account_id) order by 1`,
  );
  expect(rows).toEqual([
    { account: ADMIN, active: true, duty: 'system', role: 'admin' },
    { account: NURSE, active: true, duty: null, role: 'nurse' },
  ]);
});

test('it gets the two other administrators, the lead registrar, partners and the emergency access, each power under one duty', async () => {
  const { rows } = await owner.query(
    `select role || ' ' || permission || ' ' || duty as line from identity.role_permission order by 1`,
  );
  expect(rows.map((row) => row.line)).toEqual([
    'admin booking.compliance system',
    'admin booking.institutions system',
    'admin booking.settings system',
    'admin booking.slot_add system',
    'admin guidance.close system',
    'admin guidance.edit system',
    'admin identity.staff.manage system',
    'admin journey.feed system',
    'admin journey.rehearse system',
    'admin kiosk.manage system',
    'admin messaging.channels system',
    'admin queue.screens system',
    'audit_admin identity.audit.read audit',
    'audit_admin identity.break_glass.review audit',
    'doctor booking.reminders none',
    'doctor booking.slot_add none',
    'doctor booking.stop.ask none',
    'doctor content.edit none',
    'doctor content.read none',
    'doctor identity.break_glass.use none',
    'doctor people.own none',
    'doctor programme.own none',
    'doctor queue.courses none',
    'doctor triage.handover none',
    'improvement_office bureau.answer none',
    'improvement_office people.manage none',
    'improvement_office people.own none',
    'improvement_office programme.declare none',
    'improvement_office programme.oversee none',
    'improvement_office programme.own none',
    'improvement_office programme.plan none',
    'improvement_office programme.report none',
    'improvement_office programme.round none',
    'improvement_office programme.score none',
    'improvement_office programme.verify none',
    'improvement_office programme.view none',
    'interpreter servicedesk.sign none',
    'nurse booking.desk none',
    'nurse booking.reminders none',
    'nurse content.edit none',
    'nurse content.read none',
    'nurse guidance.close none',
    'nurse identity.break_glass.use none',
    'nurse journey.desk none',
    'nurse messaging.phone_list none',
    'nurse people.own none',
    'nurse programme.own none',
    'nurse queue.courses none',
    'nurse queue.triage none',
    'nurse servicedesk.help none',
    'nurse triage.handover none',
    'partner booking.partner none',
    'partner identity.patient.outside none',
    'registrar_lead booking.desk none',
    'registrar_lead booking.reminders none',
    'registrar_lead booking.rota none',
    'registrar_lead booking.rota.approve none',
    'registrar_lead booking.slot_add none',
    'registrar_lead booking.suspension.review none',
    'registrar_lead content.edit none',
    'registrar_lead content.read none',
    'registrar_lead content.review none',
    'registrar_lead guidance.close none',
    'registrar_lead guidance.edit none',
    'registrar_lead identity.patient.find none',
    'registrar_lead identity.patient.merge none',
    'registrar_lead identity.patient.register none',
    'registrar_lead journey.desk none',
    'registrar_lead kiosk.manage none',
    'registrar_lead messaging.phone_list none',
    'registrar_lead people.own none',
    'registrar_lead programme.own none',
    'registrar_lead queue.desk none',
    'registrar_lead queue.screens none',
    'registrar_lead queue.triage none',
    'registrar_lead servicedesk.help none',
    'registrar_lead servicedesk.help_lead none',
    'registrar_lead triage.handover none',
    'security_admin identity.role.manage security',
  ]);
});

test('row-level security is in force again for everybody, the owner too', async () => {
  const { rows } = await owner.query(
    `select relname from pg_class where relnamespace = 'identity'::regnamespace and relkind = 'r'
       and not (relrowsecurity and relforcerowsecurity) order by 1`,
  );
  expect(rows.map((row) => row.relname)).toEqual(['passkey_challenge', 'patient_permission', 'stranger_sign_in']);
});
