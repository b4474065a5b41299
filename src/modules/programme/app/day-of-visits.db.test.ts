import { buffer } from 'node:stream/consumers';
import { Workbook } from '@cj-tech-master/excelts';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { addMinutes, addSeconds, atLocal, type Instant } from '#kernel/instant.ts';
import { seeded } from '#kernel/random.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { type Clinic, type ClinicSession, clinicIn } from '../../../../test/support/clinic.ts';
import { actOnEncounter } from '../../queue/app/act-on-encounter.ts';
import { callNext } from '../../queue/app/call-next.ts';
import { checkIn, requireAppointment } from '../../queue/app/check-in.ts';
import { closeSession } from '../../queue/app/close-session.ts';
import { countFacts } from '../db/grading/facts.ts';
import { markDays, takeMarks } from '../db/indicators/day-marks.ts';
import { sumDays } from '../db/indicators/day-sums.ts';
import type { FactCode } from '../domain/grading/facts.ts';
import { indicatorReport } from '../domain/reports/indicator-report.ts';
import { claim } from './grading/claim.ts';
import { readGrading } from './grading/read-grading.ts';
import { reckon } from './grading/reckon.ts';
import { checkSums, rebuild } from './indicators/rebuild.ts';
import { sumMarkedDays } from './indicators/sum-marked.ts';
import { indicatorTable } from './indicators/table.ts';
import { readClinics } from './read-clinics.ts';
import { readIndicators } from './read-indicators.ts';
import { readSlots } from './read-slots.ts';
import { readVisits } from './read-visits.ts';
import { entriesOf, evidenceFolder } from './reports/folder.ts';
import { renderReport } from './reports/render/render.ts';
import { readProgress, readQuarter } from './reports/work.ts';
import { zipped } from './reports/zipped.ts';

/** What the test itself saw happen; the indicators are recomputed from this and never from the database. */
interface Seen {
  department: string;
  booked: boolean;
  checkIn: Instant;
  slot: Instant | undefined;
  start: Instant;
}

let app: TestApp;
let clinic: Clinic;
let sessions: ClinicSession[];
const seen: Seen[] = [];
let absent = 0;
let noShow = 0;

beforeAll(async () => {
  app = await testApp();
  clinic = await clinicIn(app);
  const second = await clinic.department();
  sessions = [await clinic.session(), await clinic.session(), await clinic.session({ department: second })];
  const random = seeded(20261123);
  for (const session of sessions) await playSession(session, random);
  await app.spine.drain();
});

/** What was written past the program is summed as the page 重算 does it. */
async function rebuilt(hospital = 1): Promise<void> {
  const office = { kind: 'system', name: 'test' } as const;
  await app.app.db.tx({ hospital }, (t) => rebuild(t, office, app.app.clock.now()));
  await app.spine.drain();
}

/** People arrive early, late or not at all, to the second; some are called and do not come, some of those return. */
async function playSession(session: ClinicSession, random: () => number): Promise<void> {
  const opening = atLocal(clinic.date, '08:00');
  const due: { at: Instant; appointment: string; slot: Instant | undefined }[] = [];
  for (let i = 0; i < 14; i += 1) {
    const slot = random() < 0.65 ? addMinutes(opening, 10 * i) : undefined;
    const appointment = await clinic.appointment(session, slot);
    if (slot && random() < 0.15) noShow += 1;
    else
      due.push({
        appointment,
        slot,
        at: addSeconds(slot ?? addMinutes(opening, 10 * i), Math.floor(random() * 3000) - 1800),
      });
  }
  due.sort((a, b) => (a.at < b.at ? -1 : 1));
  const record = new Map<string, { checkIn: Instant; slot: Instant | undefined; passed: boolean }>();
  const byEncounter = new Map<string, string>();
  const arrive = async (appointment: string, now: Instant) => {
    const ticket = await clinic.tx(async (t) =>
      checkIn(t, await requireAppointment(t, appointment), clinic.desk, now, 'zh'),
    );
    byEncounter.set(ticket.encounter, appointment);
  };
  let clock = opening;
  while (due.length > 0 || byEncounter.size > 0) {
    if (byEncounter.size === 0 && due[0] && due[0].at > clock) clock = due[0].at;
    while (due[0] && due[0].at <= clock) {
      const next = due.shift() as (typeof due)[number];
      await arrive(next.appointment, next.at);
      record.set(next.appointment, { checkIn: next.at, slot: next.slot, passed: false });
    }
    if (byEncounter.size === 0) continue;
    clock = addSeconds(clock, 5 + Math.floor(random() * 90));
    const called = await clinic.tx((t) => callNext(t, session.id, session.doctor, clock));
    const appointment = byEncounter.get(called.encounter) as string;
    byEncounter.delete(called.encounter);
    const own = record.get(appointment) as { checkIn: Instant; slot: Instant | undefined; passed: boolean };
    clock = addSeconds(clock, 20 + Math.floor(random() * 100));
    if (!own.passed && random() < 0.2) {
      await clinic.tx((t) => actOnEncounter(t, called.encounter, 'pass', session.doctor, clock));
      own.passed = true;
      if (random() < 0.5) await arrive(appointment, clock);
      else absent += 1;
      continue;
    }
    await clinic.tx((t) => actOnEncounter(t, called.encounter, 'start', session.doctor, clock));
    const { slot, checkIn } = own;
    seen.push({ department: session.department, booked: slot !== undefined, checkIn, slot, start: clock });
    clock = addSeconds(clock, 120 + Math.floor(random() * 600));
    await clinic.tx((t) => actOnEncounter(t, called.encounter, 'finish', session.doctor, clock));
  }
  await clinic.tx((t) => closeSession(t, session.id, false, session.doctor, atLocal(clinic.date, '20:00')));
}

const ofVisits = ({ no }: { no: number }) => no === 1 || no === 6;
const minute = (i: Instant) => Math.floor(Date.parse(i) / 60_000);
const waited = (v: Seen) => Math.max(0, minute(v.start) - Math.max(minute(v.checkIn), v.slot ? minute(v.slot) : 0));
function recomputed(of: Seen[]) {
  const booked = of.filter((v) => v.booked);
  const minutes = booked.reduce((sum, v) => sum + waited(v), 0);
  return {
    1: { numerator: booked.length, denominator: of.length },
    6: { numerator: minutes, denominator: booked.length },
  };
}
/** The indicators of visits; those of yes and no stand apart. */
async function read(asked: Parameters<typeof readIndicators>[1]) {
  const { items } = await clinic.tx((t) => readIndicators(t, asked, app.app.clock.now(), 'zh'));
  return { items: items.filter(({ no }) => no === 1 || no === 6) };
}
async function yesOrNo(no: number) {
  await rebuilt();
  const asked = { period: '2026H2' };
  const { items } = await clinic.tx((t) => readIndicators(t, asked, app.app.clock.now(), 'zh'));
  const { value, numerator, denominator, counts } = items.find((item) => item.no === no) as (typeof items)[number];
  const listed = Object.fromEntries(counts.filter(({ count }) => count > 0).map(({ key, count }) => [key, count]));
  const { items: clinics } = await clinic.tx((t) =>
    readClinics(t, { ...asked, no, limit: 2 }, app.app.clock.now(), 'zh'),
  );
  return { value, numerator, denominator, listed, behind: clinics.map(({ counted }) => counted.join()) };
}

it('the played day has everything in it that could be counted wrongly', () => {
  expect(seen.filter((v) => v.booked).length).toBeGreaterThan(10);
  expect(seen.filter((v) => !v.booked).length).toBeGreaterThan(5);
  expect(seen.some((v) => v.slot && v.checkIn < v.slot) && seen.some((v) => v.slot && v.checkIn > v.slot)).toBe(true);
  expect(seen.some((v) => v.booked && waited(v) === 0)).toBe(true);
  expect(absent).toBeGreaterThan(1);
  expect(noShow).toBeGreaterThan(1);
});

it('both indicators equal the recomputation to the minute and to the unit, for the hospital and each department', async () => {
  const table = await read({ period: '2026H2' });
  const expected = recomputed(seen);
  for (const item of table.items.filter(ofVisits)) {
    expect(item).toMatchObject({ status: 'computed', ...expected[item.no as 1 | 6] });
    for (const row of item.byDepartment) {
      const own = seen.filter((v) => v.department === row.department.id);
      expect(own.length).toBeGreaterThan(0);
      expect(row).toMatchObject(recomputed(own)[item.no as 1 | 6]);
    }
  }
  // Beside 6 stands the raw value: from the check-in, however early somebody came.
  const booked = seen.filter((v) => v.booked);
  const raw = booked.reduce((sum, v) => sum + minute(v.start) - minute(v.checkIn), 0);
  expect(table.items.find(({ no }) => no === 6)?.also).toMatchObject({ numerator: raw, denominator: booked.length });
  expect(raw).toBeGreaterThan(expected[6].numerator);
  const [one, six] = table.items.filter(ofVisits);
  expect(one?.value).toBeCloseTo((100 * (one?.numerator ?? 0)) / (one?.denominator ?? 1), 1);
  expect(six?.value).toBeCloseTo((six?.numerator ?? 0) / (six?.denominator ?? 1), 0);
});

it('one department asked for is that department; the year and the month hold the same day', async () => {
  const department = sessions[2]?.department as string;
  const own = recomputed(seen.filter((v) => v.department === department));
  const [one] = (await read({ period: '2026H2', department })).items;
  expect(one).toMatchObject(own[1]);
  const [year] = (await read({ period: '2026' })).items;
  expect(year).toMatchObject(recomputed(seen)[1]);
  expect(year?.months.find((m) => m.period === '2026-11')).toMatchObject(recomputed(seen)[1]);
});

it('a period without visits has no data, not zero', async () => {
  for (const item of (await read({ period: '2026H1' })).items) {
    expect(item).toMatchObject({ status: 'no-data', value: null, denominator: 0 });
  }
});

it('the rows behind the figures page through every visit once and add up to them', async () => {
  const pages = async (no: number) => {
    const items = [];
    let cursor: string | undefined;
    do {
      const page = await clinic.tx((t) =>
        readVisits(t, { no, period: '2026H2', cursor, limit: 7 }, app.app.clock.now(), 'en'),
      );
      items.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return items;
  };
  const all = await pages(1);
  expect(new Set(all.map((v) => v.encounter)).size).toBe(seen.length);
  expect(all.length).toBe(seen.length);
  expect(all.map((v) => v.startedAt)).toEqual(
    all
      .map((v) => v.startedAt)
      .toSorted()
      .reverse(),
  );
  const booked = await pages(6);
  expect(booked.every((v) => v.booked)).toBe(true);
  expect(booked.reduce((sum, v) => sum + (v.wait ?? 0), 0)).toBe(recomputed(seen)[6].numerator);
});

it('indicator 8 is yes once a clinic of a new kind was held, 11 on a weekend, a holiday or in the evening', async () => {
  const no = { value: 0, numerator: 0, denominator: 3, listed: {}, behind: [] };
  expect([await yesOrNo(8), await yesOrNo(11)]).toEqual([no, no]);
  await app.rows("update booking.session set clinic_kind = 'pain' where id = $1", [sessions[2]?.id]);
  // Somebody must have been seen in it: this one is of a kind and in the evening, and nobody came.
  await app.rows(
    `insert into booking.session select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'clinic_kind',
       'nursing', 'starts_at', s.starts_at + interval '12 hours', 'ends_at', s.ends_at + interval '12 hours'))).*
     from booking.session s where s.id = $1`,
    [sessions[0]?.id],
  );
  expect(await yesOrNo(8)).toEqual({ ...no, value: 1, numerator: 1, listed: { pain: 1 }, behind: ['疼痛'] });
  expect(await yesOrNo(11)).toEqual(no);
  await app.rows(
    `insert into catalog.calendar_day (hospital_id, date, kind, name_zh, name_en, source)
     values (1, $1, 'holiday', '演示假日', 'Demo holiday', 'hospital')`,
    [clinic.date],
  );
  const holiday = { value: 1, numerator: 3, denominator: 3, listed: { holiday: 3 }, behind: ['节假日', '节假日'] };
  expect(await yesOrNo(11)).toEqual(holiday);
});

it('indicator 4 is yes once expert places of both classes were booked, and has no data without expert clinics', async () => {
  expect(await yesOrNo(4)).toMatchObject({ value: null, denominator: 0 });
  const places = (visit: string, booked: number) =>
    app.rows(
      `insert into booking.slot (hospital_id, id, session_id, starts_at, capacity, booked, free_numbers, visit)
       select 1, gen_random_uuid(), id, starts_at + make_interval(mins => $3), 1, $4, case when $4 = 1 then '{}' else '{1}' end::integer[], $2
       from booking.session where id = $1`,
      [sessions[0]?.id, visit, visit === 'first' ? 600 : 610 + booked, booked],
    );
  await app.rows("update booking.session set slot_class = 'expert' where id = $1", [sessions[0]?.id]);
  await places('first', 1);
  await places('return', 0);
  const before = await yesOrNo(4);
  expect(before).toMatchObject({ value: 0, numerator: 0, listed: { first: 1 }, behind: ['初诊号预约'] });
  await places('return', 1);
  expect(await yesOrNo(4)).toMatchObject({ value: 1, numerator: 1, behind: ['初诊号预约,复诊号预约'] });
});

it('a hospital sees its own visits only', async () => {
  const other = await clinicIn(app, 2);
  const { items } = await other.tx((t) => readIndicators(t, { period: '2026H2' }, app.app.clock.now(), 'zh'));
  const [one] = items;
  expect(one).toMatchObject({ denominator: 0, status: 'no-data' });
});

it('indicator 2 counts tier places, used or not, of days that were released; no draft, no later day, no other hospital', async () => {
  const house = await clinicIn(app, 3);
  const [counted, draft, later] = [await house.session(), await house.session(), await house.session()];
  await app.rows(`update booking.session set state = 'planned' where id = $1`, [draft.id]);
  await app.rows(
    `update booking.session set date = date + 11, starts_at = starts_at + interval '11 days',
    ends_at = ends_at + interval '11 days' where id = $1`,
    [later.id],
  );
  const shares = ['onsite', 'online', 'tier', 'tier'];
  for (const { id } of [counted, draft, later]) {
    for (const [n, share] of shares.entries()) {
      const used = n === 3 ? 1 : 0;
      await app.rows(
        `insert into booking.slot (hospital_id, id, session_id, starts_at, capacity, booked, free_numbers, share)
         select 3, gen_random_uuid(), s.id, s.starts_at + make_interval(mins => $2), 1, $3, $4, $5
         from booking.session s where s.id = $1`,
        [id, n * 10, used, used ? [] : [n + 1], share],
      );
    }
  }
  await rebuilt(3);
  const at = (now: Instant) =>
    house.tx(async (t) => {
      const { items } = await readIndicators(t, { period: '2026H2' }, now, 'zh');
      const slots = await readSlots(t, { no: 2, period: '2026H2', limit: 1 }, now, 'zh');
      const rest = slots.next ? await readSlots(t, { no: 2, period: '2026H2', cursor: slots.next }, now, 'zh') : null;
      return { two: items.find(({ no }) => no === 2), slots: [...slots.items, ...(rest?.items ?? [])] };
    });
  // A substitute who takes a clinic over gives its places a second time: they are counted once, and both are listed as one.
  const substitute = crypto.randomUUID();
  const takenOver = () =>
    app.rows(
      `with copy as (insert into booking.session
         select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'practitioner_id', $2::text, 'copied_from', s.id))).*
         from booking.session s where s.id = $1 returning id)
       insert into booking.slot select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'session_id', copy.id))).*
       from booking.slot l, copy where l.session_id = $1`,
      [counted.id, substitute],
    );
  await takenOver();
  await app.rows('update booking.session set copied_from = null where hospital_id = 3');
  await rebuilt(3);
  // Control: unless it is known for a copy, they count twice.
  expect((await at(app.app.clock.now())).two).toMatchObject({ numerator: 4, denominator: 8 });
  await app.rows('update booking.session set copied_from = $1 where practitioner_id = $2', [counted.id, substitute]);
  await rebuilt(3);
  const seenNow = await at(app.app.clock.now());
  expect(seenNow.two).toMatchObject({ numerator: 2, denominator: 4, value: 50 });
  expect(seenNow.two?.also).toMatchObject({ numerator: 2, denominator: 3, value: 66.67 });
  expect(seenNow.two?.byDepartment).toMatchObject([{ numerator: 2, also: { denominator: 3 } }]);
  expect(seenNow.slots.map(({ used }) => used)).toEqual([1, 0]);
  // Two days later the other day's places are released too; long before none was.
  const tomorrow = addMinutes(app.app.clock.now(), 2 * 24 * 60);
  expect((await at(tomorrow)).two).toMatchObject({ numerator: 4, denominator: 8 });
  expect((await at('2026-11-01T00:00:00.000Z')).two).toMatchObject({ status: 'no-data', denominator: 0 });
});

it('the sums equal the records; a sum that nobody heard of is found, and a day that is summed twice stays what it was', async () => {
  const check = () => clinic.tx((t) => checkSums(t));
  const sums = () => app.rows('select * from programme.day_sum where hospital_id = 1 order by day, department_id');
  expect(await check()).toMatchObject({ differ: 0, equal: true });
  const before = await sums();
  expect(before.length).toBeGreaterThan(1);
  await rebuilt();
  expect(await sums()).toEqual(before);
  await app.rows('update programme.day_sum set visits = visits + 1 where hospital_id = 1');
  expect(await check()).toMatchObject({ differ: before.length, equal: false });
  await app.rows(
    'update programme.day_sum set department_id = gen_random_uuid(), visits = visits - 1 where hospital_id = 1',
  );
  expect(await check()).toMatchObject({ differ: 2 * before.length });
  await rebuilt();
  expect(await sums()).toEqual(before);
});

it('a rebuilding that is cut off leaves every sum as it was and its days marked; whoever comes next ends it', async () => {
  const sums = () => app.rows('select * from programme.day_sum where hospital_id = 1 order by day, department_id');
  const marks = async () => (await app.rows('select day from programme.day_mark where hospital_id = 1')).length;
  const right = await sums();
  await app.rows('update programme.day_sum set visits = visits + 1 where hospital_id = 1');
  const old = await sums();
  const known = await app.rows<{ day: string }>(
    'select distinct day::text as day from programme.day_sum where hospital_id = 1',
  );
  const days = known.map(({ day }) => day);
  await clinic.tx((t) => markDays(t, days));
  /** The session of the database dies after the sums are written and before they are kept, as when the process is killed. */
  const killed = clinic.tx(async (t) => {
    await sumDays(t, await takeMarks(t, 366));
    const { rows } = await t.client.query<{ pid: number }>('select pg_backend_pid() as pid');
    await app.rows('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await t.client.query('select 1');
  });
  await expect(killed).rejects.toThrow();
  expect(await sums()).toEqual(old);
  expect(await marks()).toBe(days.length);
  expect(await sumMarkedDays(app.app, 1)).toBe(days.length);
  expect([await sums(), await marks()]).toEqual([right, 0]);
  // Control: a mark that goes in a transaction of its own is lost with what died after it, and nobody sums the day.
  await app.rows('update programme.day_sum set visits = visits + 1 where hospital_id = 1');
  await clinic.tx((t) => markDays(t, days));
  await clinic.tx((t) => takeMarks(t, 366));
  expect(await sumMarkedDays(app.app, 1)).toBe(0);
  expect(await sums()).toEqual(old);
  await rebuilt();
  expect(await sums()).toEqual(right);
});

it('the half-year table exported as a workbook equals the recomputation: 40 values, halves and year, parts and figures', async () => {
  const table = await clinic.tx((t) => indicatorTable(t, { year: 2026 }, app.app.clock.now(), 'zh'));
  const book = new Workbook();
  await book.xlsx.load(await renderReport(indicatorReport(table, '演示医院', 'zh'), 'xlsx'));
  const cells: unknown[][] = [];
  book.worksheets[0]?.eachRow((row) => {
    const line = Array.from({ length: 7 }, (_, i) => row.getCell(i + 1).value);
    if (/^\d+▲?$/.test(String(line[0]))) cells.push(line);
  });
  expect(cells.length).toBe(40);
  expect(new Set(cells.map(([no]) => Number.parseInt(String(no), 10))).size).toBe(34);
  expect(cells.find(([no]) => no === '21')?.slice(4)).toEqual(['不适用', '不适用', '不适用']);
  const expected = recomputed(seen);
  const shown = { 1: 10_000, 6: 10 } as const;
  for (const no of [1, 6] as const) {
    const { numerator, denominator } = expected[no];
    const value = Math.floor((shown[no] * numerator) / denominator + 0.5) / (no === 1 ? 100 : 10);
    expect(cells.find(([at]) => at === String(no))?.slice(4)).toEqual(['—', value, value]);
  }
  const basis: unknown[][] = [];
  book.worksheets.at(-1)?.eachRow((row) => {
    basis.push(Array.from({ length: 6 }, (_, i) => row.getCell(i + 1).value));
  });
  for (const no of [1, 6] as const) {
    const parts = basis.filter(([key]) => key === String(no)).map((line) => line.slice(4));
    const { numerator, denominator } = expected[no];
    expect(parts).toEqual([
      [numerator, denominator],
      [numerator, denominator],
    ]);
  }
});

it('a plan gives its progress form and its evidence folder; one that is too large is refused with its size', async () => {
  const [plan, task, measure, file] = Array.from({ length: 4 }, () => crypto.randomUUID());
  const now = app.app.clock.now();
  await app.rows(
    `insert into programme.plan (hospital_id, plan_id, title, year, state, source_name, source_kind, source_sm3, made_at, made_by,
       confirmed_at, confirmed_by)
     values (1, $1, '演示方案', 2026, 'active', 'demo', 'form', 'report', $2, 'demo', $2, 'demo')`,
    [plan, now],
  );
  await app.rows(
    `insert into programme.task (hospital_id, task_id, plan_id, position, no, content) values (1, $2, $1, 1, '7', '演示任务')`,
    [plan, task],
  );
  await app.rows(
    `insert into programme.measure (hospital_id, measure_id, task_id, position, text, lead_name, lead_cell, deadline_cell,
       deadline_kind, due_to) values (1, $2, $1, 1, '演示举措', '演示甲', 'written', 'written', 'by', '2026-12-01')`,
    [task, measure],
  );
  await app.rows(
    `insert into programme.measure_file (hospital_id, file_id, measure_id, media, bytes, sm3, kept_at, kept_by)
     values (1, $2, $1, 'image/png', '\\x0102030405', 'abcdef0123456789', $3, 'demo')`,
    [measure, file, now],
  );
  await app.rows(
    `insert into programme.evidence (hospital_id, evidence_id, measure_id, title, file_id, kept_at, kept_by)
     values (1, $2, $1, '../照片', $2, $3, 'demo')`,
    [measure, file, now],
  );
  const [form] = (await clinic.tx((t) => readProgress(t, plan as string, now, 'zh'))).parts;
  expect(form?.kind === 'table' && form.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['7', '演示任务', '演示举措', '演示甲', '', '2026-12-01', '办理中', '', '1'],
  ]);
  const quarter = await clinic.tx((t) => readQuarter(t, '2026Q4', now, 'zh'));
  const rowsOf = (at: number) => {
    const part = quarter.parts[at];
    return part?.kind === 'table' ? part.rows.map((row) => row.map(({ text }) => text)) : [];
  };
  expect(rowsOf(5)).toEqual([['7 演示举措', '', '2026-12-01', '', '未到期']]);
  expect(rowsOf(7)).toEqual([['7', '../照片', '照片', clinic.date, 'abcdef012345']]);
  const bytes = Buffer.from([1, 2, 3, 4, 5]);
  expect(quarter.parts[8]).toMatchObject({
    kind: 'pictures',
    pictures: [{ caption: '7 · ../照片', bytes }],
    more: null,
  });
  const folder = (most?: number) => clinic.tx((t) => evidenceFolder(t, plan as string, clinic.desk, now, 'zh', most));
  const files = unzipSync(await buffer(zipped(entriesOf(await folder(), clinic.tx))));
  expect(Object.keys(files)).toEqual(['index.xlsx', '任务7/01-_照片.png']);
  expect([...(files['任务7/01-_照片.png'] ?? [])]).toEqual([1, 2, 3, 4, 5]);
  expect(strFromU8((files['index.xlsx'] as Uint8Array).slice(0, 2))).toBe('PK');
  await expect(folder(4)).rejects.toThrow('evidence_too_large');
});

it('control: a recomputation that forgets to cut to the minute, or counts the absent, is not equal', () => {
  const expected = recomputed(seen);
  const seconds = seen
    .filter((v) => v.booked)
    .reduce((sum, v) => {
      const from = Math.max(Date.parse(v.checkIn), v.slot ? Date.parse(v.slot) : 0);
      return sum + Math.max(0, Math.round((Date.parse(v.start) - from) / 60_000));
    }, 0);
  expect(seconds).not.toBe(expected[6].numerator);
  expect(seen.length + absent).not.toBe(expected[1].denominator);
});

/** One record of each kind that the grading counts, and what else the same record counts for. */
const oneRecord: readonly (readonly [FactCode, string, object, ...FactCode[]])[] = [
  ['desk_booking', 'booking.appointment', { channel: 'window', state: 'booked' }, 'pool_channels'],
  ['self_booking', 'booking.appointment', { channel: 'kiosk', state: 'booked' }, 'pool_channels'],
  ['own_booking', 'booking.appointment', { channel: 'web', state: 'booked' }, 'pool_channels'],
  ['partner_booking', 'booking.appointment', { channel: 'partner', state: 'booked' }, 'pool_channels'],
  ['no_show_rule', 'booking.suspension', {}],
  ['change_notice', 'messaging.message', { template: 'stopped', state: 'delivered' }],
  ['status_message', 'messaging.message', { template: 'called', state: 'delivered' }],
  ['muted_rule', 'messaging.message', { template: 'reminder', state: 'delivered' }],
  ['return_reminder', 'messaging.message', { template: 'return_due', state: 'delivered' }, 'muted_rule'],
  ['education_push', 'messaging.message', { template: 'health_note', state: 'delivered' }, 'muted_rule'],
  ['live_step', 'journey.step', { kind: 'called', detail: {} }],
  ['payment_step', 'journey.step', { kind: 'paid', detail: { charges: [], fen: 1 } }],
  ['kiosk_sitting', 'kiosk.sitting', { end_reason: 'done' }],
  ['floor_plan', 'guidance.edition', {}],
  ['interpreter', 'servicedesk.sign_call', { state: 'ended' }],
  ['hall_screen', 'queue.screen_seen', { shows: 'hall' }],
  ['room_screen', 'queue.screen_seen', { shows: 'room' }],
  ['document_kinds', 'identity.patient_document', { kind: 'passport' }],
  ['emergency_access_review', 'identity.break_glass', {}],
];

/** A row with these values, and something of the right kind in every other column; keys and checks of other tables aside. */
async function plant(table: string, values: object, at: Instant): Promise<void> {
  const columns = await app.rows<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  const some = (type: string): unknown => {
    if (type === 'uuid') return crypto.randomUUID();
    if (type.startsWith('timestamp')) return at;
    if (type === 'date') return at.slice(0, 10);
    if (type.endsWith('[]')) return [];
    if (type === 'jsonb') return {};
    if (type === 'bytea') return Buffer.from(crypto.randomUUID());
    if (type === 'boolean') return true;
    return type === 'text' ? crypto.randomUUID() : 1;
  };
  const row = { ...Object.fromEntries(columns.map(({ name, type }) => [name, some(type)])), ...values };
  await app.rows(
    `insert into ${table} (hospital_id, ${Object.keys(row)
      .filter((name) => name !== 'hospital_id')
      .join(', ')})
     select $1, ${Object.keys(row)
       .filter((name) => name !== 'hospital_id')
       .map((_, i) => `$${i + 2}`)
       .join(', ')}`,
    [
      clinic.hospital,
      ...Object.entries(row)
        .filter(([name]) => name !== 'hospital_id')
        .map(([, value]) => value),
    ],
  );
}

it('one record of a use raises the count of that use by one, and of no other', async () => {
  const at = atLocal(clinic.date, '20:00');
  const counted = async () => (await clinic.tx((t) => countFacts(t, clinic.date, clinic.date))).counts;
  const checks = await app.rows<{ name: string; at: string }>(
    `select conname as name, conrelid::regclass::text as at from pg_constraint where contype = 'c' and conrelid::regclass::text = any($1)`,
    [oneRecord.map(([, table]) => table)],
  );
  await app.rows('set session_replication_role = replica');
  for (const { name, at: table } of checks) await app.rows(`alter table ${table} drop constraint ${name}`);
  let before = await counted();
  const wrong: string[] = [];
  for (const [code, table, values, ...also] of oneRecord) {
    await plant(table, values, at);
    const after = await counted();
    const raised = Object.keys(after).filter((one) => after[one as FactCode] !== before[one as FactCode]);
    const right = raised.includes(code) && raised.every((one) => one === code || also.includes(one as FactCode));
    if (!right || after[code] !== before[code] + 1)
      wrong.push(`${code}: ${raised.join(' ')} ${before[code]} ${after[code]}`);
    before = after;
  }
  await app.rows('set session_replication_role = origin');
  expect(wrong).toEqual([]);
});

it('the grading meets a clause from what was really used, keeps apart what the hospital only says, and forgets neither', async () => {
  const now = atLocal(clinic.date, '21:00');
  const by = clinic.desk;
  const grading = () => clinic.tx((t) => readGrading(t, 'zh'));
  const clauseOf = async (id: string) =>
    (await grading()).items.flatMap(({ levels }) => levels.flat()).find((one) => one.id === id);
  expect((await clauseOf('5.1.1'))?.met).toBe('unused');
  await clinic.tx((t) => reckon(t, by, now));
  expect(await clauseOf('5.1.1')).toMatchObject({ met: 'used', counted: { count: seen.length } });
  expect((await clauseOf('14.5.1'))?.met).toBe('used');
  expect((await clauseOf('16.5.2'))?.met).toBe('unused');

  const said = { clause: '12.1.1', evidence: '演示：窗口' };
  await clinic.tx((t) => claim(t, { ...said, met: true }, by, now));
  expect((await clauseOf('12.1.1'))?.met).toBe('declared');
  expect((await grading()).items[11]).toMatchObject({ level: 1, ratio: 100, score: 100 });
  await clinic.tx((t) => claim(t, { ...said, met: false }, by, addMinutes(now, 1)));
  expect((await clauseOf('12.1.1'))?.met).toBe('no');
  expect((await app.rows('select from programme.grade_claim where hospital_id = $1', [clinic.hospital])).length).toBe(
    2,
  );
});
