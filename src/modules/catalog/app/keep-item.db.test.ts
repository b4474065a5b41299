import { beforeAll, describe, expect, test } from 'vitest';
import { People } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import type { Directory } from '../contract-items.ts';
import { departments, departmentsById, places, practitioners } from '../public.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
});

const send = async (method: string, path: string, body?: unknown) =>
  people.send(await people.staff('admin'), method, `/api/h/1/catalog/${path}`, body);
const directory = async () => (await send('GET', 'directory')).body as Directory;
const made = async (path: string, body: unknown) => {
  const answer = await send('POST', path, body);
  expect(answer.text).toContain('"id"');
  return (answer.body as { id: string }).id;
};
const inside = <T>(fn: (t: Parameters<typeof departments>[0]) => Promise<T>): Promise<T> =>
  app.app.db.tx({ hospital: 1 }, fn);
const code = (answer: { body: unknown }) => (answer.body as { code?: string }).code;
const campus = async () => (await directory()).campuses[0]?.id as string;

describe('one item at a time', () => {
  test('a campus, a department, a waiting area, its room and a doctor are made and found by everybody', async () => {
    const here = await made('campuses', { name: { zh: '测试院区一' }, address: { zh: '演示市测试路1号' } });
    const department = await made('departments', { code: 'one.a', name: { zh: '测试科一' }, campus: here });
    const place = { campus: here, building: { zh: '门诊楼' }, floor: '1F' };
    const waiting = await made('places', { ...place, kind: 'waiting', name: { zh: '测试候诊区一' } });
    const room = await made('places', { ...place, kind: 'room', name: { zh: '测试诊室一' }, waiting, department });
    const doctor = { code: 'ONE1', name: { zh: '测试医生一' }, title: 'chief', department };
    const id = await made('practitioners', doctor);
    expect((await inside((t) => places(t, 'room'))).find((it) => it.id === room)).toMatchObject({
      waiting,
      department,
    });
    const [found] = await inside((t) => practitioners(t, department));
    expect(found).toMatchObject({ id, code: 'ONE1', name: { zh: '测试医生一', en: '测试医生一' } });
    const acts = await app.rows(`select action from platform.audit where subject = $1`, [`catalog.practitioner/${id}`]);
    expect(acts).toEqual([{ action: 'catalog.create_practitioner' }]);
  });

  test('a code is given once, to those switched off too; campuses and places have names of their own', async () => {
    const here = await campus();
    const department = { code: 'twice', name: { zh: '测试科二' }, campus: here };
    const id = await made('departments', department);
    await send('PUT', `departments/${id}`, { ...department, version: 1, active: false });
    expect(code(await send('POST', 'departments', department))).toBe('catalog.code_taken');
    const area = { kind: 'waiting', campus: here, name: { zh: '测试候诊区二' }, building: { zh: '楼' }, floor: '1F' };
    await made('places', area);
    expect(code(await send('POST', 'places', area))).toBe('catalog.name_taken');
  });

  test('two at once with one name: one is made', async () => {
    const body = { name: { zh: '同时院区' }, address: { zh: '演示市' } };
    const both = await Promise.all([send('POST', 'campuses', body), send('POST', 'campuses', body)]);
    expect(both.map((it) => it.status).sort()).toEqual([201, 409]);
  });

  test('a change over another version than the one that was seen is refused and changes nothing', async () => {
    const here = await campus();
    const body = { code: 'ver', name: { zh: '测试科三' }, campus: here };
    const id = await made('departments', body);
    const change = (version: number, zh: string) =>
      send('PUT', `departments/${id}`, { ...body, name: { zh, en: 'Three' }, version, active: true });
    expect((await change(1, '测试科三甲')).body).toEqual({ id, version: 2 });
    expect(code(await change(1, '测试科三乙'))).toBe('catalog.item_changed');
    const [row] = await inside((t) => departmentsById(t, [id]));
    expect(row?.name).toEqual({ zh: '测试科三甲', en: 'Three' });
    expect((await send('PUT', `departments/${here}`, { ...body, version: 1, active: true })).status).toBe(404);
  });

  test('what is switched off leaves the lists, and is still there for whoever kept its id', async () => {
    const here = await campus();
    const body = { code: 'off', name: { zh: '测试科四' }, campus: here };
    const id = await made('departments', body);
    const doctor = { code: 'OFF1', name: { zh: '测试医生四' }, title: 'resident', department: id };
    const who = await made('practitioners', doctor);
    const off = () => send('PUT', `departments/${id}`, { ...body, version: 1, active: false });
    expect(code(await off())).toBe('catalog.department_needed');
    expect((await send('PUT', `practitioners/${who}`, { ...doctor, version: 1, active: false })).status).toBe(200);
    expect((await off()).status).toBe(200);
    expect((await inside(departments)).some((it) => it.id === id)).toBe(false);
    expect((await inside((t) => departmentsById(t, [id])))[0]?.active).toBe(false);
    const again = { ...doctor, version: 2, active: true };
    expect(code(await send('PUT', `practitioners/${who}`, again))).toBe('catalog.department_unknown');
  });

  test('a room calls into a waiting area of its own campus, and that one stays while it is needed', async () => {
    const all = await directory();
    const [one, two] = all.campuses;
    const words = { building: { zh: '楼' }, floor: '1F' };
    const area = { ...words, kind: 'waiting', campus: one?.id, name: { zh: '测试候诊区五' } };
    const waiting = await made('places', area);
    const room = { ...words, kind: 'room', name: { zh: '测试诊室五' } };
    const post = (more: object) => send('POST', 'places', { ...room, ...more });
    expect(code(await post({ campus: two?.id, waiting }))).toBe('catalog.waiting_unknown');
    expect(code(await post({ campus: one?.id }))).toBe('catalog.waiting_only_for_rooms');
    const id = await made('places', { ...room, campus: one?.id, waiting });
    const { kind: _, campus: __, ...change } = area;
    const close = () => send('PUT', `places/${waiting}`, { ...change, version: 1, active: false });
    expect(code(await close())).toBe('catalog.waiting_needed');
    const { kind: ___, ...roomChange } = room;
    await send('PUT', `places/${id}`, { ...roomChange, waiting, version: 1, active: false });
    expect((await close()).status).toBe(200);
  });

  test('the hospital itself changes its name', async () => {
    const { hospital } = await directory();
    const name = { zh: '改名医院', en: 'Renamed hospital' };
    expect((await send('PUT', 'hospital', { ...hospital, name })).body).toEqual({ version: hospital.version + 1 });
    expect(code(await send('PUT', 'hospital', { ...hospital, name }))).toBe('catalog.item_changed');
    expect((await directory()).hospital.name).toEqual(name);
  });
});
