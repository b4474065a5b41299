import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/http/actor.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { crowd, crowdedMondays } from '../testing/crowded-mondays.ts';
import { accept, reject } from './decide.ts';
import { listProposals } from './list-proposals.ts';
import { readFlow } from './read-flow.ts';
import { reckon } from './reckon.ts';

const by: Actor = { kind: 'system', name: 'elastic.test' };
let app: TestApp;
let now: string;
let department: string;
beforeAll(async () => {
  app = await testApp('demo');
  now = app.app.clock.now();
  department = await crowdedMondays(app);
});
const tx = <T>(fn: Parameters<typeof app.app.db.tx<T>>[1]) => app.app.db.tx({ hospital: 1 }, fn);
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => error.code,
  );
const items = async () => (await tx((t) => listProposals(t, 'zh'))).items;

test('the flow by half-hour is what the records say, per department and weekday', async () => {
  const flow = await tx((t) => readFlow(t, {}, now, 'zh'));
  expect(flow).toMatchObject({ from: '2026-10-26', to: '2026-11-22', department: { id: department } });
  expect(flow.departments).toMatchObject([{ id: department, visits: 50, wait: 52 }]);
  expect(flow.days).toMatchObject([{ weekday: 1, days: 4, visits: 50, wait: 52 }]);
  // Every four minutes from 08:04: people 1 to 7 come before half past eight, at each of two doctors.
  expect(flow.days[0]?.cells[16]).toEqual({
    start: '08:00',
    arrivals: 14,
    booked: 12,
    walkIns: 2,
    doctors: 2,
    wait: 16,
  });
  expect(flow.days[0]?.cells[22]).toMatchObject({ start: '11:00', arrivals: 0, doctors: 2, wait: null });
});

test('proposals name hours and the waits before and after; the same records give the same figures again', async () => {
  const answer = await tx((t) => reckon(t, 4, by, now));
  expect(answer.body).toMatchObject({ looked: 1, proposed: 3 });
  const first = await items();
  expect(first.map(({ kind, start, end, measured }) => [kind, start, end, measured]).sort()).toEqual([
    ['evening', '17:30', '20:00', 52],
    ['extra_doctor', '08:00', '11:30', 52],
    ['weekend', '08:00', '11:30', 52],
  ]);
  for (const one of first) expect(one.after).toBeLessThan(one.before);
  await tx((t) => reckon(t, 4, by, now));
  const figures = (list: typeof first) => list.map(({ kind, before, after }) => [kind, before, after]).sort();
  expect(figures(await items())).toEqual(figures(first));
});

test('who accepts puts drafts into the rota that nobody can book; who rejects says why; each is decided once', async () => {
  const open = await items();
  const extra = open.find(({ kind }) => kind === 'extra_doctor');
  const other = open.find(({ kind }) => kind !== 'extra_doctor');
  // A doctor of the department gives up the Monday morning, so that there is one more to send.
  const [doctor] = await app.rows<{ practitioner: string; place: string }>(
    `select practitioner_id as practitioner, place_id as place from booking.template
     where hospital_id = 1 and department_id = $1 and weekday = 1 and period = 'am' order by id desc limit 1`,
    [department],
  );
  const wish = {
    reason: '周一上午太挤，先试四周',
    from: '2027-03-01',
    weeks: 4,
    minutesPerSlot: 10,
    fee: 1500,
    slotClass: 'ordinary',
  } as const;
  const take = () =>
    tx((t) =>
      accept(t, { id: extra?.id as string, ...(doctor as { practitioner: string; place: string }), ...wish }, by, now),
    );
  expect(await code(take())).toBe('booking.template_exists');
  await app.rows(
    `update booking.template set valid_until = '2027-02-28' where practitioner_id = $1 and weekday = 1 and period = 'am'`,
    [doctor?.practitioner],
  );
  expect((await take()).body).toMatchObject({ sessions: 4, slots: 84 });
  const drafts = await app.rows<{ date: string; state: string }>(
    "select date::text as date, state from booking.session where practitioner_id = $1 and date >= '2027-03-01' order by date",
    [doctor?.practitioner],
  );
  expect(drafts.map(({ date, state }) => [date, state])).toEqual(
    ['2027-03-01', '2027-03-08', '2027-03-15', '2027-03-22'].map((date) => [date, 'planned']),
  );
  expect(await code(take())).toBe('elastic.proposal_decided');
  await tx((t) => reject(t, { id: other?.id as string, reason: '周末没有护士' }, by, now));
  expect((await items()).map(({ state, decision }) => [state, decision?.reason ?? null]).sort()).toEqual([
    ['accepted', '周一上午太挤，先试四周'],
    ['open', null],
    ['rejected', '周末没有护士'],
  ]);
});

test('afterwards the page shows what people waited against what was expected', async () => {
  expect((await items()).find(({ state }) => state === 'accepted')?.trial).toMatchObject({ visits: 0, wait: null });
  await crowd(app, department, ['2027-03-08'], 7);
  expect((await items()).find(({ state }) => state === 'accepted')?.trial).toEqual({
    from: '2027-03-01',
    until: '2027-03-28',
    clinics: 0,
    visits: 50,
    wait: 13,
  });
});
