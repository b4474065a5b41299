import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { People, type Person } from '../../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../../test/support/app.ts';
import { madePlan } from '../../testing/made-plan.ts';

let app: TestApp;
let people: People;
let head: Person;
let member: Person;
let judge: Person;
let keeper: Person;
let server: Server;
/** What DingTalk heard. */
const heard: { method: string; path: string; body: Record<string, unknown> }[] = [];

beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
  [head, member, judge, keeper] = await Promise.all([
    people.staff('nurse'),
    people.staff('registrar'),
    people.staff('leader'),
    people.insider('messaging.channels'),
  ]);
  server = createServer(async (request, answer) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const path = request.url ?? '';
    const body = JSON.parse(Buffer.concat(parts).toString('utf8') || '{}');
    if (!path.includes('accessToken')) heard.push({ method: request.method ?? '', path, body });
    answer.writeHead(200, { 'content-type': 'application/json' });
    answer.end(path.includes('accessToken') ? '{"accessToken":"t","expireIn":7200}' : '{"id":"task1"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const at = async (time: string) => {
  await app.app.clock.set(`2026-11-${time}:00.000Z`);
  await app.spine.settle(app.app.clock.now());
};
const idOf = (who: Person) => accountOf(who.actor) as string;
const api = (who: Person, method: string, path: string, body?: unknown) =>
  people.send(who, method, `/api/h/1/programme/${path}`, body);
const read = async <T>(who: Person, path: string) => (await api(who, 'GET', path)).body as T;
const acts = async (who: Person, id: string, path: string, body: object, status = 204) => {
  const answer = await api(who, 'POST', `measures/${id}/${path}`, body);
  expect(answer.status, answer.text).toBe(status);
  return answer;
};
const plan = (due: string | null, lead: Person | null = null) =>
  madePlan(app, {
    lead: lead ? idOf(lead) : null,
    due,
    people: [
      { account: idOf(head), part: 'head' },
      { account: idOf(member), part: 'member' },
    ],
  });
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code;
interface Shown {
  state: string;
  grade: string | null;
  version: number;
  moves: string[];
  grades: string[];
  due: { what: string; days: number | null };
  deadline: { to: string };
  holder: { name: string } | null;
  history: { kind: string; note: string }[];
  chain: { state: string }[];
  evidenceItems: { sm3: string; media: string }[];
}
const shown = (who: Person, id: string) => read<Shown>(who, `measures/${id}`);
/** What somebody was told of one measure; read in the table, as sessions end while the days of this file go by. */
const reminders = async (who: Person, id: string) =>
  (
    await app.rows<{ title: string }>(
      'select title_zh as title from messaging.staff_message where account_id = $1 and link like $2 order by created_at',
      [idOf(who), `%${id}`],
    )
  ).map(({ title }) => title);

describe('a measure from the unit to the judge', () => {
  test('is submitted by the unit, judged by another person, and its lateness follows from the dates', async () => {
    const { measure: id } = await plan('2026-11-20');
    expect((await shown(head, id)).due).toEqual({ what: 'overdue', days: 3 });
    await acts(head, id, 'start', { version: 1 });
    // As the page saw it before: refused, and nothing is changed.
    expect(codeOf(await api(member, 'POST', `measures/${id}/submit`, { version: 1, note: '好了' }))).toBe(
      'programme.measure_changed',
    );
    await acts(member, id, 'submit', { version: 2, note: '好了' });
    const waiting = await shown(judge, id);
    expect(waiting.grades).toEqual(['late', 'undone']);
    const wrong = { decision: 'accept', version: 3, grade: 'on_time_good', note: '' };
    expect(codeOf(await api(judge, 'POST', `measures/${id}/judge`, wrong))).toBe('programme.grade_not_possible');
    await acts(judge, id, 'judge', { decision: 'return', version: 3, note: '少了签字' });
    await acts(head, id, 'submit', { version: 4, note: '补了签字' });
    await acts(judge, id, 'judge', { decision: 'accept', version: 5, grade: 'late', note: '' });
    const closed = await shown(head, id);
    expect([closed.state, closed.grade, closed.moves]).toEqual(['accepted', 'late', []]);
    expect(closed.history.map(({ kind }) => kind)).toEqual(['accept', 'submit', 'return', 'submit', 'start']);
    expect(await reminders(head, id)).toContain('任务被退回，请看原因');
  });

  test('is judged by nobody who submitted it, whatever they may do otherwise; the table says so too', async () => {
    const { measure: id, unit } = await plan('2026-12-20', judge);
    await acts(judge, id, 'submit', { version: 1, note: '自己做完' });
    const own = { decision: 'accept', version: 2, grade: 'on_time_good', note: '' };
    expect(codeOf(await api(judge, 'POST', `measures/${id}/judge`, own))).toBe('programme.judge_own');
    const past = app.rows(
      `update programme.measure set state = 'accepted', grade = 'on_time_good', judged_by = submitted_by::text,
         judged_at = submitted_at where measure_id = $1`,
      [id],
    );
    await expect(past).rejects.toThrow('programme_measure_another_judges');
    const counted = await read<{ units: { id: string; submitted: number }[] }>(judge, 'measure-counts');
    expect(counted.units.find((one) => one.id === unit)?.submitted).toBe(1);
  });

  test('strangers find nothing, and see only their own in the list', async () => {
    const { measure: id } = await plan('2026-12-20');
    const stranger = await people.staff('doctor1');
    expect((await api(stranger, 'GET', `measures/${id}`)).status).toBe(404);
    expect((await api(stranger, 'GET', 'measures?scope=all')).status).toBe(403);
    const ids = async (who: Person, query = '') =>
      (await read<{ items: { id: string }[] }>(who, `measures${query}`)).items.map((one) => one.id);
    expect(await ids(stranger)).not.toContain(id);
    expect(await ids(head)).toContain(id);
    expect(await ids(judge, '?scope=all&limit=500')).toContain(id);
    // Of a stranger's file nobody learns that it is there.
    expect((await api(stranger, 'GET', `measures/${id}/files/${newId()}`)).status).toBe(404);
  });

  test('the list comes in pages that count as the measures themselves say, in the order of what presses', async () => {
    interface Page {
      items: { id: string; due: { what: string } }[];
      total: number;
      more: boolean;
      counts: Record<string, number>;
    }
    const page = (query: string) => read<Page>(judge, `measures?scope=all&${query}`);
    const whole = await page('limit=500');
    const said = Object.groupBy(whole.items, ({ due }) => due.what);
    expect(whole.counts).toEqual(Object.fromEntries(Object.entries(said).map(([what, own]) => [what, own?.length])));
    expect([whole.total, whole.more, Object.keys(whole.counts).length > 3]).toEqual([whole.items.length, false, true]);
    const parts = [await page('limit=3'), await page('limit=3&from=3')];
    expect(parts.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(
      whole.items.slice(0, 6).map(({ id }) => id),
    );
    expect(parts[0]).toMatchObject({ more: true, total: whole.total });
    const late = await page('only=overdue&limit=500');
    expect([late.total, late.items.every(({ due }) => due.what === 'overdue')]).toEqual([whole.counts.overdue, true]);
    const columns = ['open', 'working', 'submitted', 'judged'].map((column) => page(`column=${column}&limit=1`));
    expect((await Promise.all(columns)).reduce((sum, { total }) => sum + total, 0)).toBe(whole.total);
  });

  test('evidence is judged by its content, kept with its sum, and never changed', async () => {
    const { measure: id } = await plan('2026-12-20');
    const send = (bytes: Buffer) => people.send(head, 'POST', `/api/h/1/programme/measures/${id}/files`, bytes);
    expect(codeOf(await send(Buffer.from('<html>')))).toBe('programme.file_unreadable');
    const kept = await send(Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'));
    const { id: file } = kept.body as { id: string };
    await acts(head, id, 'evidence', { title: '现场照片', file }, 201);
    await acts(head, id, 'evidence', { title: '指标', path: '/leadership?no=1' }, 201);
    await acts(head, id, 'evidence', { title: '外面', path: '//elsewhere.example' }, 400);
    expect(codeOf(await api(head, 'POST', `measures/${id}/evidence`, { title: '无', file: newId() }))).toBe(
      'programme.file_not_found',
    );
    const [photo] = (await shown(head, id)).evidenceItems;
    expect([photo?.media, photo?.sm3.length]).toEqual(['image/png', 64]);
    const change = app.app.db.tx({ hospital: 1 }, (t) =>
      t.client.query(`update programme.measure_file set sm3 = '' where hospital_id = 1`),
    );
    await expect(change).rejects.toThrow('permission denied');
  });

  test('is handed to a colleague who accepts, and its deadline is moved by two people', async () => {
    const { measure: id } = await plan('2026-12-01', head);
    const stranger = idOf(await people.staff('doctor1'));
    expect(codeOf(await api(head, 'POST', `measures/${id}/hand-on`, { to: stranger, note: '' }))).toBe(
      'programme.colleague_not_found',
    );
    await acts(head, id, 'hand-on', { to: idOf(member), note: '请帮忙' }, 201);
    expect(codeOf(await api(head, 'POST', `measures/${id}/hand-on`, { to: idOf(member), note: '' }))).toBe(
      'programme.handing_open',
    );
    await acts(member, id, 'hand-on/answer', { accept: false, answer: '本周休假' });
    await acts(head, id, 'hand-on', { to: idOf(member), note: '' }, 201);
    await acts(member, id, 'hand-on/answer', { accept: true, answer: '' });
    const held = await shown(head, id);
    expect([held.holder?.name, held.chain.map(({ state }) => state)]).toEqual(['演示挂号员', ['declined', 'accepted']]);

    await acts(member, id, 'deadline', { to: '2026-12-31', reason: '设备晚到' }, 201);
    expect(codeOf(await api(member, 'POST', `measures/${id}/deadline`, { to: '2026-12-30', reason: '再改' }))).toBe(
      'programme.deadline_open',
    );
    await acts(judge, id, 'deadline/decision', { approve: true, note: '同意' });
    const moved = await shown(member, id);
    expect([moved.deadline.to, moved.history[0]]).toEqual([
      '2026-12-31',
      expect.objectContaining({ kind: 'deadline_approve', note: '同意', oldTo: '2026-12-01', newTo: '2026-12-31' }),
    ]);
  });
});

test('reminders go once to whom each step is for; the to-do outside is opened, changed and done', async () => {
  const { port } = server.address() as AddressInfo;
  const config = { url: `http://127.0.0.1:${port}`, appKey: 'key', operator: 'op', executors: ['x1'] };
  const made = await people.send(keeper, 'POST', '/api/h/1/messaging/channels', {
    name: '待办',
    enabled: true,
    kind: 'dingtalk_todo',
    config,
    secret: 'demo-app-secret-0000',
  });
  expect(made.status, made.text).toBe(201);
  const robot = await people.send(keeper, 'POST', '/api/h/1/messaging/channels', {
    name: '群机器人',
    enabled: true,
    kind: 'dingtalk_robot',
    config: { url: `http://127.0.0.1:${port}/robot` },
    secret: 'token1234 SECkey12345',
  });
  expect(robot.status, robot.text).toBe(201);
  const known = `/api/h/1/messaging/dingtalk-people/${idOf(member)}`;
  expect((await people.send(keeper, 'PUT', known, { unionId: 'uMember1' })).status).toBe(204);
  const { measure: id } = await plan('2026-11-27', member);
  await at('24T00:30');
  const soon = (await reminders(member, id)).filter((title) => title === '任务还有 3 天到期');
  expect(soon.length).toBeGreaterThan(0);
  const count = async (who: Person) => (await reminders(who, id)).length;
  const before = await count(member);
  await at('24T01:30');
  expect(await count(member)).toBe(before);
  // Measures of the demo's plan are long overdue: that they went to the leader the robot hears as a number.
  const told = heard.filter(({ path }) => path.startsWith('/robot')).map(({ body }) => JSON.stringify(body));
  expect(told.join()).toMatch(/已报牵头领导：今天 \d+ 项/);
  const mine = () => heard.filter(({ body, path }) => path.includes('task1') || String(body.sourceId).includes(id));
  expect(mine()[0]).toMatchObject({
    method: 'POST',
    body: { sourceId: `shuxin-1-measure-${id}`, executorIds: ['uMember1'] },
  });

  await at('26T23:59');
  expect(await reminders(member, id)).toContain('任务还有 1 天到期');
  expect(await reminders(head, id)).not.toContain('任务已超期 1 天');
  await at('28T00:00');
  expect(await reminders(head, id)).toContain('任务已超期 1 天');
  const again = await new People(app).staff('registrar');
  const own = (await people.send(again, 'GET', '/api/h/1/messaging/reminders')).body as { items: { title: string }[] };
  expect(own.items.map(({ title }) => title)).toContain('任务已超期 1 天');
  const unread = (await people.send(again, 'GET', '/api/h/1/messaging/reminders/unread')).body;
  expect(unread).toEqual({ unread: (own as unknown as { unread: number }).unread });
  const { version } = await shown(again, id);
  await acts(again, id, 'submit', { version, note: '完成' });
  await at('28T00:10');
  expect(mine().at(-1)).toMatchObject({ method: 'PUT', body: { done: true } });
});
