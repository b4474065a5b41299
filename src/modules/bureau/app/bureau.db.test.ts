import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/http/actor.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { problemText } from '../http/examples.ts';
import { deliverPaper } from './cross.ts';
import { DEMO_AUTHORITY } from './demo.ts';
import { decideLink } from './links.ts';
import { answerPaper, judgePaper, sendPapers } from './papers.ts';
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
