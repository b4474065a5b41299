import { beforeAll, expect, test } from 'vitest';
import { writeCsv } from '#platform/sheet/csv.ts';
import type { Setup } from '../src/modules/catalog/contract-setup.ts';
import { manBorn } from '../src/modules/catalog/testing/sound-tables.ts';
import { People, type Person } from './doors/people.ts';
import { type TestApp, testApp } from './support/app.ts';
import { GIVEN, newHospital } from './support/new-hospital.ts';

let app: TestApp;
let people: People;
let system: Person;
let security: Person;

const OWN = 'Harbour-2-lamp';

beforeAll(async () => {
  app = await testApp('empty');
  people = new People(app);
  await newHospital(app);
  system = await firstSignIn('sys.one', GIVEN);
  security = await firstSignIn('sec.one', GIVEN);
});

/** Whoever comes in the first time chooses an own password. */
async function firstSignIn(username: string, given: string): Promise<Person> {
  const answer = await people.send(null, 'POST', '/api/identity/staff/sign-in', { username, password: given });
  const { token } = answer.body as { token: string };
  const person = { token, patient: '' } as Person;
  const own = { current: given, next: OWN };
  expect((await people.send(person, 'POST', '/api/identity/staff/password', own)).status).toBe(200);
  return person;
}

const setup = async () => (await people.send(system, 'GET', '/api/h/1/catalog/setup')).body as Setup;
/** The next step, and how far it is. */
const next = async () => {
  const { percent, opened, steps } = await setup();
  return [steps.find((it) => !it.done)?.step ?? null, percent, opened];
};

async function importSheet(kind: string, lines: string[][]): Promise<string> {
  const base = '/api/h/1/catalog';
  const checked = await people.send(system, 'POST', `${base}/import-kinds/${kind}/files`, writeCsv(lines));
  const { id } = checked.body as { id: string };
  const answer = await people.send(system, 'POST', `${base}/imports/${id}/commit`, { rows: 'all' });
  expect(`${kind} ${answer.status}`).toBe(`${kind} 200`);
  return id;
}

test('an empty hospital comes to its first booking by sheets alone, and every step says when it is done', async () => {
  expect(await next()).toEqual(['catalog.campuses', 0, false]);
  await importSheet('catalog.campuses', [
    ['院区名称', '地址'],
    ['本部', '演示市测试路1号'],
  ]);
  expect(await next()).toEqual(['catalog.departments', 12, false]);
  await importSheet('catalog.departments', [
    ['科室代码', '科室名称'],
    ['nk', '内科'],
  ]);
  expect(await next()).toEqual(['catalog.places', 25, false]);
  await importSheet('catalog.places', [
    ['名称', '类型', '候诊区', '楼', '楼层', '科室'],
    ['内科候诊区', '候诊区', '', '门诊楼', '1F', ''],
    ['内科1诊室', '诊室', '内科候诊区', '门诊楼', '1F', '内科'],
  ]);
  expect(await next()).toEqual(['catalog.practitioners', 37, false]);
  await importSheet('catalog.practitioners', [
    ['工号', '姓名', '职称', '科室'],
    ['D1', '测试医生', '主任医师', 'nk'],
  ]);
  expect(await next()).toEqual(['identity.staff', 50, false]);
  await importSheet('identity.staff', [
    ['用户名', '姓名', '工号'],
    ['desk.one', '测试丁', ''],
  ]);
  const staff = '/api/h/1/identity/staff';
  const list = (await people.send(system, 'GET', staff)).body as { items: { account: string; name: string }[] };
  const desk = list.items.find((it) => it.name === '测试丁')?.account;
  const given = (await people.send(system, 'POST', `${staff}/${desk}/one-time-password`, {})).body as {
    password: string;
  };
  const roles = await people.send(security, 'PUT', `${staff}/${desk}/roles`, { roles: ['registrar'] });
  expect(roles.status).toBe(200);
  expect(await next()).toEqual(['booking.templates', 62, false]);
  await importSheet('booking.rota', [
    ['医生', '诊室', '星期', '时段', '开始时间', '结束时间', '每号分钟', '挂号费'],
    ['D1', '内科1诊室', '周二', '上午', '08:00', '11:00', '10', '15'],
  ]);
  expect(await next()).toEqual(['booking.sessions', 75, false]);
  const range = { from: '2026-11-23', to: '2026-12-06' };
  const made = await people.send(system, 'POST', '/api/h/1/booking/templates/generate', range);
  expect(made.body).toEqual({ sessions: 2, slots: 36, withoutPapers: [] });
  expect(await next()).toEqual(['booking.first', 87, true]);

  const registrar = await firstSignIn('desk.one', given.password);
  const notice = (await people.send(null, 'GET', '/api/identity/privacy-notice')).body as { version: string };
  const person = {
    name: '测试戊',
    gender: 'male',
    birthDate: '1980-01-01',
    documents: [{ kind: 'resident_id', number: manBorn('1980-01-01', 1) }],
    phone: '10000000077',
    privacyNoticeVersion: notice.version,
    healthDataConsent: true,
  };
  const patient = await people.send(registrar, 'POST', '/api/h/1/identity/desk/patients', person);
  const [department] = await app.rows<{ id: string }>('select department_id as id from catalog.department');
  const day = await people.send(null, 'GET', `/api/h/1/booking/sessions?department=${department?.id}&date=2026-11-24`);
  const { items } = day.body as { items: { slots: { id: string }[] }[] };
  const booked = await people.send(registrar, 'POST', '/api/h/1/booking/desk/appointments', {
    slot: items[0]?.slots[0]?.id,
    patient: (patient.body as { id: string }).id,
    channel: 'window',
  });
  expect(booked.status).toBe(201);
  expect(await next()).toEqual([null, 100, true]);
});

test('the list before real patients come is read from the settings and the people, not ticked', async () => {
  const { ready } = await setup();
  const found = Object.fromEntries(ready.map((it) => [it.code, it.level]));
  expect(found).toEqual({
    not_production: 'warn',
    default_key: 'fail',
    no_backup_dir: 'fail',
    no_tls: 'fail',
    three_administrators: 'ok',
    one_administrator: 'warn',
  });
});

test('who may not edit the directory does not see the steps', async () => {
  expect((await people.send(security, 'GET', '/api/h/1/catalog/setup')).status).toBe(403);
});
