import { Workbook } from '@cj-tech-master/excelts';
import { beforeAll, expect, it } from 'vitest';
import { addMinutes, atLocal } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type TestApp, testApp } from '../../../../../test/support/app.ts';
import { type Clinic, clinicIn } from '../../../../../test/support/clinic.ts';
import { checkIn, requireAppointment } from '../../../queue/app/check-in.ts';
import { divideHalfUp } from '../../domain/figure.ts';
import { indicatorReport } from '../../domain/reports/indicator-report.ts';
import { readGlance } from '../glance/read-glance.ts';
import { renderReport } from '../reports/render/render.ts';
import { decide, declare } from './declare.ts';
import { keepEvidence } from './evidence.ts';
import { readValue } from './read-value.ts';
import { aimAt, sayScope } from './settings.ts';
import { indicatorTable } from './table.ts';

const [office, leader] = [
  { kind: 'system', name: 'office' },
  { kind: 'system', name: 'leader' },
] as const;
const link = { note: '', link: 'https://example.test/proof', evidence: null };
let app: TestApp;
let clinic: Clinic;
let now: string;

beforeAll(async () => {
  app = await testApp();
  clinic = await clinicIn(app);
  now = app.app.clock.now();
});

const refusal = async (act: Promise<unknown>) => {
  const error = await act.then(
    () => null,
    (thrown) => thrown as { code?: string; constraint?: string },
  );
  return error?.constraint ?? error?.code;
};
const say = (key: string, period: string, said: object) =>
  clinic.tx((t) => declare(t, { key, period, ...link, ...said }, office, now));
const approve = (id: string, by: typeof office | typeof leader = leader, state: 'approved' | 'returned' = 'approved') =>
  clinic.tx((t) => decide(t, { id, version: 1, state, note: '' }, by, now));
async function cell(key: string, period: string, department?: string) {
  const { rows } = await clinic.tx((t) => indicatorTable(t, { year: 2026, department }, now, 'zh'));
  const value = rows.flatMap(({ values }) => values).find((one) => one.key === key);
  return value?.cells.find((one) => one.period === period);
}

it('a declared value counts once another person has approved it, beside its proof, and the year is made of its parts', async () => {
  const { id: evidence } = await clinic.tx((t) => keepEvidence(t, Buffer.from('%PDF-1.4'), office, now));
  const { id } = await say('13', '2026H1', { numerator: 9, denominator: 10, link: null, evidence });
  expect(await cell('13', '2026H1')).toMatchObject({ status: 'no-data', waiting: true });
  expect(await refusal(say('13', '2026H1', { value: 1 }))).toBe('programme_indicator_declared_one_waiting');
  expect(await refusal(approve(id, office))).toBe('programme_indicator_declared_two_people');
  await approve(id);
  expect(await refusal(approve(id))).toBe('programme.declared_changed');
  expect(await cell('13', '2026H1')).toMatchObject({ status: 'declared', value: 90, declared: { evidence } });
  await approve((await say('13', '2026H2', { numerator: 10, denominator: 90 })).id);
  expect(await cell('13', '2026')).toMatchObject({ status: 'declared', numerator: 19, denominator: 100, value: 19 });
});

it('what is declared again goes before, nothing is forgotten, and what was given back never counts', async () => {
  const back = await say('12', '2026H1', { value: 40 });
  await approve(back.id, leader, 'returned');
  expect(await cell('12', '2026H1')).toMatchObject({ status: 'no-data' });
  await approve((await say('12', '2026H1', { value: 16.5 })).id);
  now = app.app.clock.now().replace(':00.000Z', ':01.000Z');
  await approve((await say('12', '2026H1', { value: 14.5 })).id);
  await clinic.tx((t) =>
    aimAt(t, { key: '12', value: 15, from: '2026-01-01', textZh: '≤ 15', textEn: '' }, office, now),
  );
  expect(await cell('12', '2026H1')).toMatchObject({ value: 14.5, target: 15, met: true });
  const { declared } = await clinic.tx((t) => readValue(t, '12', office, 'zh'));
  expect(declared.map(({ state }) => state).sort()).toEqual(['approved', 'approved', 'returned']);
  expect(declared.every(({ own, definition }) => own && definition === 1)).toBe(true);
});

it('what is computed, does not apply, has not begun or has no proof is not declared', async () => {
  expect(await refusal(say('1', '2026H1', { numerator: 1, denominator: 2 }))).toBe('programme.value_computed');
  expect(await refusal(say('21', '2026H1', { numerator: 1, denominator: 2 }))).toBe('programme.value_not_applicable');
  expect(await refusal(say('26', '2027H1', { numerator: 1, denominator: 2 }))).toBe('programme.period_to_come');
  expect(await refusal(say('26', '2026H1', { value: 1, link: null }))).toBe('programme.evidence_missing');
  const unknown = '00000000-0000-7000-8000-000000000000';
  expect(await refusal(say('26', '2026H1', { value: 1, evidence: unknown }))).toBe('programme_indicator_declared_file');
});

it('row 21 counts once the hospital says that it has obstetrics; another hospital has said nothing', async () => {
  expect(await cell('21', '2026')).toMatchObject({ status: 'not-applicable' });
  await clinic.tx((t) => sayScope(t, { no: 21, applicable: true, reason: '本院有产科' }, office, now));
  await clinic.tx((t) => sayScope(t, { no: 25, applicable: false, reason: '本院是二级医院' }, office, now));
  expect(await cell('21', '2026')).toMatchObject({ status: 'no-data' });
  expect(await cell('25b', '2026')).toMatchObject({ status: 'not-applicable' });
  const other = await app.app.db.tx({ hospital: 2 }, (t) => indicatorTable(t, { year: 2026 }, now, 'zh'));
  expect(other.rows.map(({ applicable }) => applicable).filter((yes) => !yes)).toHaveLength(1);
  const all = other.rows.flatMap(({ values }) => values.flatMap(({ cells }) => cells));
  expect([all.length, all.filter(({ status }) => status === 'declared').length]).toEqual([120, 0]);
});

it('31 is yes by a valid certificate from the second version on; the own survey stands beside 34 and is no part of it', async () => {
  const value = async (key: string) => {
    const { rows } = await clinic.tx((t) => indicatorTable(t, { year: 2026 }, now, 'zh'));
    return rows.flatMap(({ values }) => values).find((one) => one.key === key);
  };
  expect(await cell('31', '2026H2')).toMatchObject({ status: 'no-data', definition: 2 });
  await app.rows(
    `insert into people.certificate (hospital_id, certificate_id, kind, title, issued_by, issued_on, evidence, made_at, made_by)
     values (1, gen_random_uuid(), 'elder_friendly', '演示证书', '演示机构', '2026-03-01', '演示：证书照片', $1, 'test')`,
    [now],
  );
  expect(await cell('31', '2026H2')).toMatchObject({ status: 'computed', value: 1, numerator: 1, definition: 2 });
  expect(await cell('31', '2026H1')).toMatchObject({ status: 'no-data', definition: 1 });
  expect(await cell('32', '2026H2')).toMatchObject({ status: 'no-data' });
  expect((await value('31'))?.certificates).toMatchObject([{ issuedOn: '2026-03-01', validUntil: null }]);
  const answers = async (count: number) => {
    const id = crypto.randomUUID();
    await app.rows(
      `insert into people.survey (hospital_id, survey_id, title_zh, title_en, asks, state, invited, made_at, made_by, opened_at, closed_at)
       values (1, $1, '演示', 'Demo', '["a"]', 'closed', 10, $2, 'test', $2, $2)`,
      [id, now],
    );
    await app.rows(
      `insert into people.survey_answer select 1, gen_random_uuid(), $1, '{4}', '' from generate_series(1, $2::integer)`,
      [id, count],
    );
    return (await value('34c'))?.beside;
  };
  expect(await answers(4)).toBe(null);
  expect(await answers(5)).toMatchObject({ score: 80, answers: 5, invited: 10 });
  expect(await cell('34c', '2026H2')).toMatchObject({ status: 'no-data', value: null });
});

it('at a glance: who waits counts from the later of check-in and slot, and every value of the set is one of five', async () => {
  const session = await clinic.session();
  const at = atLocal(clinic.date, '08:00');
  for (const minutes of [-20, 10]) {
    const appointment = await clinic.appointment(session, addMinutes(at, minutes + 20));
    await clinic.tx(async (t) =>
      checkIn(t, await requireAppointment(t, appointment), clinic.desk, addMinutes(at, minutes), 'zh'),
    );
  }
  const glance = await clinic.tx((t) => readGlance(t, office, addMinutes(at, 50), 'zh'));
  expect(glance.waits).toMatchObject({ people: 2, longest: 50, median: 20, departments: [{ people: 2, longest: 50 }] });
  expect(glance.bookings).toMatchObject({ booked: 2, arrived: 2, missed: 0 });
  const { met, missed, noTarget, noData, notApplicable } = glance.indicators;
  expect(met + missed + noTarget + noData + notApplicable).toBe(40);
  const other = await app.app.db.tx({ hospital: 2 }, (t) => readGlance(t, office, addMinutes(at, 50), 'zh'));
  expect([other.waits.people, other.bookings.booked]).toEqual([0, 0]);
});

it('a department has values of its own: neither is made of the other, and what only a house has is not asked of it', async () => {
  const [one, other] = [await clinic.department(), await clinic.department()];
  await approve((await say('10', '2026H1', { numerator: 1, denominator: 4, department: one })).id);
  await approve((await say('10', '2026H1', { numerator: 3, denominator: 4, department: other })).id);
  // One waits for each department and for the house at a time.
  await say('10', '2026H1', { numerator: 1, denominator: 2 });
  expect(await refusal(say('10', '2026H1', { value: 1 }))).toBe('programme_indicator_declared_one_waiting');
  expect(await cell('10', '2026H1')).toMatchObject({ status: 'no-data', waiting: true });
  expect(await cell('10', '2026H1', one)).toMatchObject({ status: 'declared', value: 25, waiting: false });
  expect(await cell('10', '2026H1', other)).toMatchObject({ value: 75 });
  expect(
    (await clinic.tx((t) => readValue(t, '10', office, 'zh'))).declared.map(({ department }) => department?.id),
  ).toEqual(expect.arrayContaining([one, other, undefined]));
  expect(await refusal(say('14', '2026H1', { value: 1, department: one }))).toBe('programme.value_whole');
  expect(await cell('14', '2026', one)).toMatchObject({ status: 'not-applicable' });
  expect(await refusal(say('10', '2026H1', { value: 1, department: office.name.padEnd(36, '0') }))).toBe(
    'programme.department_not_found',
  );
});

it('a whole half-year of declared values goes through table, workbook and the next half-year; the year comes of both', async () => {
  const house = await clinicIn(app, 3);
  const at = (t: Tx) => indicatorTable(t, { year: 2026 }, now, 'zh');
  const values = (await house.tx(at)).rows.flatMap(({ no, applicable, values: own }) =>
    own.filter(({ source }) => applicable && source === 'declared').map((value) => ({ no, value })),
  );
  expect(values).toHaveLength(31);
  const said = (n: number, { value }: (typeof values)[number]) =>
    value.grades.length > 0
      ? { grades: [4, 3, 2] }
      : value.parts
        ? { numerator: n + 1, denominator: n + 60 }
        : { value: 1 };
  const sayAll = (period: string, plus: number) =>
    house.tx(async (t) => {
      for (const [n, one] of values.entries()) {
        const { id } = await declare(t, { key: one.value.key, period, ...link, ...said(n + plus, one) }, office, now);
        await decide(t, { id, version: 1, state: 'approved', note: '' }, leader, now);
      }
    });
  const shown = async () => {
    const table = await house.tx(at);
    const book = new Workbook();
    await book.xlsx.load(await renderReport(indicatorReport(table, '演示医院', 'zh'), 'xlsx'));
    const lines: unknown[][] = [];
    book.worksheets[0]?.eachRow((row) => lines.push(Array.from({ length: 7 }, (_, n) => row.getCell(n + 1).value)));
    const cells = table.rows.flatMap((row) => row.values);
    return {
      table: new Map(cells.map(({ key, cells: own }) => [key, own])),
      lines: lines.filter(([no]) => /^\d+▲?$/.test(String(no))),
    };
  };
  await sayAll('2026H1', 0);
  const first = await shown();
  const states = (which: number) => [...first.table.values()].map((own) => own[which]?.status);
  expect(states(0).filter((one) => one === 'declared')).toHaveLength(31);
  expect(states(1).filter((one) => one === 'declared')).toEqual([]);
  await sayAll('2026H2', 20);
  const second = await shown();
  expect([...second.table].map(([key, [half]]) => [key, half])).toEqual(
    [...first.table].map(([key, [half]]) => [key, half]),
  );
  const keys = [...second.table.keys()];
  for (const [n, { value }] of values.entries()) {
    const line = second.lines[keys.indexOf(value.key)]?.slice(4);
    const ratio = (a: number, b: number) =>
      divideHalfUp(a * (value.unit === '%' ? 10_000 : value.unit === 'score' ? 100 : 10), b);
    const parts = [n + 1, n + 60, n + 21, n + 80] as const;
    const scale = 10 ** value.decimals;
    if (value.parts) {
      const [a, b, c, d] = parts;
      expect(line).toEqual([ratio(a, b) / scale, ratio(c, d) / scale, ratio(a + c, b + d) / scale]);
    } else if (value.grades.length > 0) expect(line).toEqual(Array(3).fill('4 / 3 / 2*'));
    else if (value.unit === 'bool') expect(line).toEqual(['是*', '是*', '是*']);
    else expect(line).toEqual([1, 1, { '7': '—', '14': 1 }[value.key] ?? 2]);
  }
});
