import { beforeAll, expect, test } from 'vitest';
import { confirmPlan } from '#modules/programme/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { problemText } from '../http/examples.ts';
import { anAuthorityPlan, aProof, onePixel } from '../http/examples-plans.ts';
import { deliverPaper, reportUp } from './cross.ts';
import { DEMO_AUTHORITY } from './demo.ts';
import { decideLink } from './links.ts';
import { workAsOwn } from './own-problem.ts';
import { answerPaper, judgePaper, sendPapers } from './papers.ts';
import { addPhoto, choosePhoto, dropPhoto, readPhoto } from './photos.ts';
import { refusePlan, sendPlan, takePlan } from './plans.ts';
import { readConsole } from './read-console.ts';
import { readInbox } from './read-inbox.ts';

const by: Actor = { kind: 'system', name: 'test.bureau' };
let app: TestApp;
beforeAll(async () => {
  app = await testApp('demo');
});
const now = () => app.app.clock.now();
const above = () => app.app.db.tx({ hospital: DEMO_AUTHORITY }, (t) => readConsole(t, now(), 'zh'));
const below = (hospital: number) => app.app.db.tx({ hospital }, (t) => readInbox(t, now(), 'zh'));

test('the authority sees figures, problem counts and the place of both hospitals', async () => {
  const seen = await above();
  expect(seen.institutions.map(({ id, state }) => [id, state])).toEqual([
    [1, 'accepted'],
    [2, 'accepted'],
  ]);
  const [own] = await app.rows<{ open: number; closed: number }>(
    `select count(*) filter (where state not in ('closed', 'dropped'))::int as open,
       count(*) filter (where state = 'closed')::int as closed from programme.problem where hospital_id = 1`,
  );
  expect(own?.open).toBeGreaterThan(0);
  expect(seen.institutions[0]?.problems).toMatchObject(own ?? {});
  expect(new Set(seen.figures.map(({ institution }) => institution))).toEqual(new Set([1, 2]));
  expect(seen.ranking.map(({ place }) => place)).toEqual([1, 2]);
});

test('a plan goes down once, is taken into the hospital’s own tasks with its days and marks, and its progress comes up as numbers', async () => {
  const at = { hospital: DEMO_AUTHORITY };
  const plan = await anAuthorityPlan(app);
  await app.rows(
    `insert into programme.scoring (hospital_id, task_id, text, full_marks) values ($1, $2, '演示：满分40分', 4000)`,
    [DEMO_AUTHORITY, plan],
  );
  const send = () => app.app.db.tx(at, (t) => sendPlan(t, { plan, institutions: [1, 2] }, by, now()));
  const { ids } = await send();
  expect(await send()).toEqual({ ids });
  await app.spine.drain();
  const [id = '', other = ''] = ids;
  const reason = '演示：本院已有同样的方案';
  await app.app.db.tx({ hospital: 2 }, (t) => refusePlan(t, { id: other, version: 1, reason }, by, now()));
  const take = (version: number) => app.app.db.tx({ hospital: 1 }, (t) => takePlan(t, { id, version }, by, now()));
  const own = (await take(1)).plan;
  expect(await take(2)).toEqual({ plan: own });
  await expect(take(2)).rejects.toMatchObject({ code: 'bureau.changed' });
  await app.app.db.tx({ hospital: 1 }, (t) => confirmPlan(t, { plan: own, version: 1 }, by, now()));
  await app.spine.drain();
  expect(
    await app.rows(
      `select k.content, m.due_to::text as due, g.full_marks as marks, p.source_name as source from programme.task k
       join programme.plan p using (hospital_id, plan_id) join programme.measure m using (hospital_id, task_id)
       join programme.scoring g using (hospital_id, task_id) where hospital_id = 1 and plan_id = $1`,
      [own],
    ),
  ).toEqual([
    {
      ...{ content: '演示任务：指路牌看得懂', due: '2026-12-31', marks: 4000 },
      source: expect.stringContaining('《演示：下发的方案》'),
    },
  ]);
  const seen = await above();
  const states = seen.papers
    .filter(({ planId }) => planId === plan)
    .map(({ other, state, reply }) => [other, state, reply]);
  expect(states.sort()).toEqual([
    [1, 'taken', ''],
    [2, 'refused', reason],
  ]);
  const progress = async () => (await above()).progress.filter((one) => one.plan === plan);
  expect(await progress()).toMatchObject([{ institution: 1, no: 1, measures: 1, waiting: 1, working: 0 }]);
  await app.rows(
    `update programme.measure set state = 'working' where hospital_id = 1
     and task_id in (select task_id from programme.task where plan_id = $1)`,
    [own],
  );
  await reportUp(app.app, { hospital: 1, id: String(DEMO_AUTHORITY) });
  expect(await progress()).toMatchObject([{ waiting: 0, working: 1 }]);
  // After a refusal it may be sent anew.
  expect((await send()).ids).toEqual([id, expect.not.stringMatching(other)]);
});

test('an answer brings its photographs, without what a camera wrote; what is taken off does not come', async () => {
  const { ids } = await app.app.db.tx({ hospital: DEMO_AUTHORITY }, (t) => sendPapers(t, problemText, by, now()));
  const [id = ''] = ids;
  await app.spine.drain();
  const here = <R>(act: (t: Tx) => Promise<R>) => app.app.db.tx({ hospital: 1 }, act);
  const file = await aProof(app as never);
  const chosen = await here((t) => choosePhoto(t, id, file, by, now()));
  const wrong = await here((t) => addPhoto(t, id, onePixel(), by, now()));
  await here((t) => dropPhoto(t, id, wrong.id, by, now()));
  await expect(here((t) => addPhoto(t, id, Buffer.from('%PDF-1.7'), by, now()))).rejects.toMatchObject({
    code: 'bureau.photo_unreadable',
  });
  await here((t) => answerPaper(t, id, { version: 1, reply: '演示：改好了', items: [] }, by, now()));
  await expect(here((t) => dropPhoto(t, id, chosen.id, by, now()))).rejects.toMatchObject({ code: 'bureau.changed' });
  await app.spine.drain();
  const up = (await above()).papers.find((one) => one.id === id);
  expect(up?.photos.map((one) => one.id)).toEqual([chosen.id]);
  const seen = await app.app.db.tx({ hospital: DEMO_AUTHORITY }, (t) => readPhoto(t, id, chosen.id));
  expect([seen.media, seen.bytes.length > 50]).toEqual(['image/png', true]);
  const sources = await app.rows('select source from bureau.photo where paper_id = $1 and hospital_id = $2', [
    ...[id, DEMO_AUTHORITY],
  ]);
  expect(sources).toEqual([{ source: null }]);
});

test('a problem that came down is worked on as an own one, once, and what closed it is offered as the answer', async () => {
  const send = { ...problemText, words: '演示：字'.repeat(400) };
  const { ids } = await app.app.db.tx({ hospital: DEMO_AUTHORITY }, (t) => sendPapers(t, send, by, now()));
  const [id = ''] = ids;
  await app.spine.drain();
  const here = <R>(act: (t: Tx) => Promise<R>) => app.app.db.tx({ hospital: 1 }, act);
  const work = () => here((t) => workAsOwn(t, id, by, now()));
  const seen = async () => (await below(1)).papers.find((one) => one.id === id)?.own;
  const { problem } = await work();
  expect([await work(), await seen()]).toEqual([
    { problem },
    { problem, state: 'recorded', rectified: null, photos: [], again: false },
  ]);
  const [made] = await app.rows<{ words: string }>(
    `select source, category, severity, words from programme.problem where problem_id = $1`,
    [problem],
  );
  expect(made).toMatchObject({ source: 'inspection', category: 'service', severity: 'ordinary' });
  expect(made?.words).toMatch(/^演示：导诊台无人\n.*…（.+要求 2026-12-31 前整改）$/);
  // One that was recorded by mistake leaves the work to another.
  await app.rows(`update programme.problem set state = 'dropped', closed_at = $2 where problem_id = $1`, [
    ...[problem, now()],
  ]);
  expect((await seen())?.again).toBe(true);
  expect((await work()).problem).not.toBe(problem);
  // What a closed one says and shows: the last rectification first, then what was found.
  const [closed] = await app.rows<{ id: string }>(
    `select problem_id as id from programme.problem where hospital_id = 1 and state = 'closed' limit 1`,
  );
  await app.rows('update bureau.paper set own_problem = $2 where hospital_id = 1 and paper_id = $1', [id, closed?.id]);
  const offered = await seen();
  expect(offered).toMatchObject({ state: 'closed', again: false, rectified: expect.stringContaining('演示') });
  expect(offered?.photos.length).toBeGreaterThan(0);
  for (const file of offered?.photos ?? []) await here((t) => choosePhoto(t, id, file, by, now()));
  const reply = offered?.rectified ?? '';
  await here((t) => answerPaper(t, id, { version: 1, reply, items: [] }, by, now()));
  await expect(here((t) => workAsOwn(t, id, by, now()))).resolves.toEqual({ problem: closed?.id });
  await app.spine.drain();
  const up = (await above()).papers.find((one) => one.id === id);
  expect(up).toMatchObject({ reply, own: null, photos: offered?.photos.map(() => ({ source: null })) });
});

test('declared values come up as declared, with whether anything proves them, and without who declared them', async () => {
  const half = (await above()).figures[0]?.halfYear ?? '';
  const values = [1, newId(), '13', half, 1, 8800, 'waiting', now(), 'a', 'demo:nobody-told'];
  const [declared] = await app.rows<{ id: string }>(
    `insert into programme.indicator_declared (hospital_id, declared_id, value_key, period, definition, scaled, state, declared_at,
       declared_by, declared_name, link) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '/staff/help') returning declared_id as id`,
    values,
  );
  const report = () => reportUp(app.app, { hospital: 1, id: String(DEMO_AUTHORITY) });
  const seen = async () =>
    (await above()).figures.find((one) => one.institution === 1 && one.key === '13' && one.halfYear === half);
  await report();
  expect(await seen()).toMatchObject({ status: 'no-data', evidence: null, hundredths: null });
  await app.rows(
    `update programme.indicator_declared set state = 'approved', decided_at = $2, decided_by = 'b' where declared_id = $1`,
    [declared?.id, now()],
  );
  await report();
  expect(await seen()).toMatchObject({ status: 'declared', evidence: true });
  const words = await app.rows(`select * from bureau.figure where hospital_id = $1 and institution = 1`, [
    DEMO_AUTHORITY,
  ]);
  expect(JSON.stringify(words)).not.toContain('nobody-told');
});

test('the authority’s own transactions reach no row of a hospital, in no table of any room', async () => {
  const tables = app.app.rooms
    .flatMap((room) => Object.entries(room.tables))
    .flatMap(([table, { class: kind }]) => (kind === 'hospital' ? [table] : []));
  const foreign = (only: readonly string[]) =>
    only
      .map((table) => `select '${table}' as table from ${table} where hospital_id <> ${DEMO_AUTHORITY}`)
      .join(' union ');
  const account = (
    await app.rows<{ id: string }>(`select account_id as id from identity.staff where hospital_id = $1 limit 1`, [
      DEMO_AUTHORITY,
    ])
  )[0]?.id;
  const reached = await app.app.db.tx({ hospital: DEMO_AUTHORITY, account: account ?? null }, (t) =>
    t.client.query<{ table: string }>(foreign(tables)),
  );
  expect(reached.rows).toEqual([]);
  // The same question with the wall away: there is much that could have been reached.
  const there = await app.rows<{ table: string }>(foreign(tables));
  expect(there.length).toBeGreaterThan(60);
  expect(there.map(({ table }) => table)).toEqual(expect.arrayContaining(['identity.patient', 'programme.problem']));
});

test('every crossing is on record on both sides: who acted there, and the courier here', async () => {
  const acts = await app.rows<{ subject: string; sides: number; couriers: number }>(
    `select subject, count(distinct hospital_id)::int as sides,
       count(*) filter (where actor_id = 'bureau.courier')::int as couriers
     from platform.audit where subject like 'bureau.paper/%' and subject in (select 'bureau.paper/' || paper_id from bureau.paper
       where side = 'institution') group by subject`,
  );
  expect(acts.length).toBeGreaterThan(4);
  expect(acts.filter(({ sides, couriers }) => sides !== 2 || couriers < 1)).toEqual([]);
});

test('a problem goes down, its rectification comes back and is returned, then accepted, on both sides alike', async () => {
  const at = { hospital: DEMO_AUTHORITY };
  const { ids } = await app.app.db.tx(at, (t) => sendPapers(t, problemText, by, now()));
  const [id = ''] = ids;
  await app.spine.drain();
  const answer = (version: number) =>
    app.app.db.tx({ hospital: 1 }, (t) => answerPaper(t, id, { version, reply: '演示：改好了', items: [] }, by, now()));
  const judge = (version: number, accept: boolean) =>
    app.app.db.tx(at, (t) => judgePaper(t, id, { version, accept, words: accept ? '' : '演示：照片没有' }, by, now()));
  await expect(judge(1, true)).rejects.toMatchObject({ code: 'bureau.changed' });
  await answer(1);
  await app.spine.drain();
  await judge(2, false);
  await app.spine.drain();
  await answer(3);
  // The job may run twice, and late: nothing goes back.
  await deliverPaper(app.app, { hospital: DEMO_AUTHORITY, id });
  await app.spine.drain();
  await judge(4, true);
  await app.spine.drain();
  const [up, down] = [(await above()).papers, (await below(1)).papers].map((all) => all.find((one) => one.id === id));
  expect(up).toMatchObject({ state: 'accepted', version: 5, reply: '演示：改好了' });
  expect(down).toEqual({ ...up, other: DEMO_AUTHORITY });
  const rows = await app.rows<{ hospital: number }>(
    'select distinct hospital_id as hospital from platform.audit where subject = $1 order by 1',
    [`bureau.paper/${id}`],
  );
  expect(rows.map(({ hospital }) => hospital)).toEqual([1, DEMO_AUTHORITY]);
});

test('nobody of the authority opens any other hospital-scoped door of a hospital', async () => {
  const signedIn = await app.http.inject({
    method: 'POST',
    url: '/api/identity/staff/sign-in',
    payload: { username: 'bureau', password: 'shuxin-demo' },
  });
  const headers = { authorization: `Bearer ${signedIn.json().token}` };
  const own = await app.http.inject({ url: `/api/h/${DEMO_AUTHORITY}/bureau/console`, headers });
  expect(own.statusCode).toBe(200);
  const doors = app.app.rooms
    .flatMap((room) => room.routes ?? [])
    .filter(({ method, path, public: open }) => method === 'GET' && path.startsWith('/api/h/:hospital') && !open);
  expect(doors.length).toBeGreaterThan(80);
  const opened = [];
  for (const { path } of doors) {
    const url = path.replace(':hospital', '1').replace(/:\w+/g, '00000000-0000-7000-8000-000000000001');
    const { statusCode } = await app.http.inject({ url, headers });
    if (statusCode !== 403 && statusCode !== 404) opened.push(`${path} ${statusCode}`);
  }
  expect(opened).toEqual([]);
});

test('no column of the room names a patient, and a headline is these columns', async () => {
  const columns = await app.rows<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'bureau'`,
  );
  const names = columns.map(({ name }) => name);
  expect(names.filter((name) => /patient|encounter|visit|phone|document|birth/.test(name))).toEqual([]);
  expect(names.filter((name) => name.startsWith('headline.')).sort()).toEqual(
    ['hospital_id', 'institution', 'problem_id', 'category', 'severity', 'state', 'found_on', 'due_on', 'closed_on']
      .concat('published_at')
      .map((name) => `headline.${name}`)
      .sort(),
  );
});

test('once a hospital ends it, nothing passes in either direction', async () => {
  const end = { accept: false, liaison: '' };
  const { ids } = await app.app.db.tx({ hospital: DEMO_AUTHORITY }, (t) =>
    sendPapers(t, { ...problemText, institutions: [2] }, by, now()),
  );
  await app.app.db.tx({ hospital: 2 }, (t) => decideLink(t, DEMO_AUTHORITY, end, by, now()));
  await app.spine.drain();
  expect((await below(2)).papers.filter(({ id }) => ids.includes(id))).toEqual([]);
  const seen = await above();
  expect(seen.institutions.find(({ id }) => id === 2)).toMatchObject({ state: 'ended', problems: { open: 0 } });
  expect(seen.figures.filter(({ institution }) => institution === 2)).toEqual([]);
  const again = app.app.db.tx({ hospital: DEMO_AUTHORITY }, (t) =>
    sendPapers(t, { ...problemText, institutions: [2] }, by, now()),
  );
  await expect(again).rejects.toMatchObject({ code: 'bureau.not_linked' });
});
