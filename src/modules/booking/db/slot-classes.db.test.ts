import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/instant.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { TEST_NOW, type TestApp, testApp } from '../../../../test/support/app.ts';
import { addPlace, listAdded } from '../app/add-place.ts';
import { changeSession } from '../app/change-session.ts';
import { setDoctorFigure } from '../app/doctor-figures.ts';
import { hold } from '../app/hold.ts';
import { listDays, listSessions } from '../app/list-sessions.ts';
import { mark } from '../app/mark.ts';
import { noteWithdrawn } from '../app/note-withdrawn.ts';
import { offerOpenedVisits } from '../app/release-kept.ts';
import { requireReason } from '../app/require-reason.ts';
import { approveRota, listRotas, releaseDueRotas, returnRota, submitRota } from '../app/rota-flow.ts';
import { listSessionHistory } from '../app/session-history.ts';
import { writePlans } from '../app/write-plans.ts';
import { planSessions, type Template } from '../domain/plan-sessions.ts';
import { bookAlone, bookInBatch, MONDAY, makeSession, outcomes, tester, wish } from '../testing/fixture.ts';
import { entries, fullSession, joined, tx } from '../testing/waitlist-fixture.ts';
import { figuresOf } from './figures.ts';
import { withdrawSessions } from './withdraw-sessions.ts';

let a: TestApp;
beforeAll(async () => {
  a = await testApp();
});

/** A quarter for first, a quarter for return visits, everybody's from 24 hours before: six days ahead it is kept. */
const DATE = addDays(MONDAY, 6);
const KEPT = { onlinePercent: 100, tierPercent: 0, firstPercent: 25, returnPercent: 25, visitSpillHours: 24 };
const OPENED = '2026-11-28T00:00:00.000Z';
const at = (now: string) => ({ ...a.app, clock: { ...a.app.clock, now: () => now } });
const kept = () => makeSession(a.app, { slots: 8, date: DATE, figures: KEPT });
const slotOf = async (session: string, visit: string) =>
  (
    await a.rows<{ id: string }>(
      'select id from booking.slot where session_id = $1 and visit = $2 order by starts_at limit 1',
      [session, visit],
    )
  )[0]?.id;

/** Somebody who was seen in this department this morning. */
async function returning(department: string): Promise<string> {
  const patient = newId();
  const session = await makeSession(a.app, { department, slots: 1 });
  const { id } = (await bookInBatch(a.app, wish({ slot: session.slots[0], patient }))).body as { id: string };
  await tx(a, (t) => mark(t, id, 'arrived', tester, TEST_NOW));
  await tx(a, (t) => mark(t, id, 'fulfilled', tester, TEST_NOW));
  return patient;
}

describe('a slot kept for return visits', () => {
  test('is refused to a first visit with what it is for, until when, and a time that is theirs; a return visit gets it', async () => {
    const session = await kept();
    const slot = await slotOf(session.id, 'return');
    const refusal = await bookInBatch(a.app, wish({ slot })).catch((error) => error);
    expect(refusal).toMatchObject({
      code: 'booking.slot_for_return_visits',
      params: { months: 6, until: '2026-11-28 08:00' },
    });
    const near = String(refusal.params.alternatives)
      .split(',')
      .map((one) => one.split('@')[0]);
    const visits = await a.rows<{ visit: string }>('select visit from booking.slot where id = any($1)', [near]);
    expect(visits.map((one) => one.visit)).not.toContain('return');
    const patient = await returning(session.department);
    expect((await bookInBatch(a.app, wish({ slot, patient }))).status).toBe(201);
    const first = await slotOf(session.id, 'first');
    await expect(
      bookAlone(a.app, wish({ slot: first, patient: await returning(session.department) })),
    ).rejects.toMatchObject({ code: 'booking.slot_for_first_visits' });
  });

  test('is everybody’s from its opening instant on, and no row was moved for it', async () => {
    const session = await kept();
    const slot = await slotOf(session.id, 'return');
    const racers = () => Array.from({ length: 10 }, () => wish({ slot }));
    const early = await outcomes(racers().map((one) => bookAlone(at('2026-11-27T23:59:00.000Z'), one)));
    expect(early.refused).toEqual({ 'booking.slot_for_return_visits': 10 });
    const opened = await outcomes(racers().map((one) => bookAlone(at(OPENED), one)));
    expect(opened.won).toHaveLength(1);
  });

  test('is no place in the lists and days of a first visit, and a hold of one keeps it', async () => {
    const session = await kept();
    const patient = await returning(session.department);
    const ask = { department: session.department, channel: 'mobile' as const };
    const seen = async (who: string) => {
      const { items } = await tx(a, (t) => listSessions(t, { ...ask, date: DATE, patient: who }, 'zh', TEST_NOW));
      const days = await tx(a, (t) => listDays(t, { ...ask, patient: who }, 'zh', TEST_NOW));
      return [items[0]?.free, days.items.find((day) => day.date === DATE)?.free, items[0]?.visitKind];
    };
    expect([await seen(newId()), await seen(patient)]).toEqual([
      [6, 6, 'first'],
      [6, 6, 'return'],
    ]);
    const slot = (await slotOf(session.id, 'return')) as string;
    const made = await tx(a, (t) => hold(t, { slot, patient, channel: 'mobile' }, tester, TEST_NOW));
    const { id } = made.body as { id: string };
    expect((await bookInBatch(a.app, wish({ hold: id, patient }))).status).toBe(201);
  });

  test('that comes free passes a first visit in the line by, which hears why, and goes to them at the opening', async () => {
    const session = await makeSession(a.app, {
      slots: 1,
      date: DATE,
      figures: { ...KEPT, firstPercent: 0, returnPercent: 100 },
    });
    const waits = await joined(a, session, { date: DATE });
    await tx(a, (t) => changeSession(t, session.id, 'pause', tester, TEST_NOW));
    await tx(a, (t) => changeSession(t, session.id, 'resume', tester, TEST_NOW));
    expect(await entries(a, [waits.id])).toMatchObject([
      { state: 'waiting', skip_code: 'booking.slot_for_return_visits' },
    ]);
    expect(await tx(a, (t) => offerOpenedVisits(a.app, t, OPENED, 100))).toBeGreaterThan(0);
    expect(await entries(a, [waits.id])).toMatchObject([{ state: 'offered' }]);
  });
});

describe('an added place', () => {
  const doctor = (practitioner: string | null): Actor => ({
    kind: 'staff',
    account: newId(),
    session: newId(),
    hospital: 1,
    practitioner,
    name: '测试医生',
    permissions: new Set(['booking.slot_add']),
  });
  const add = (session: string, by: Actor, change: object = {}) =>
    tx(a, (t) =>
      addPlace(a.app, t, { session, start: '08:05', reason: '远道而来', patient: null, by, ...change }, TEST_NOW),
    );

  test('is given within the limit, however many ask at once, and every one has who, why and when', async () => {
    const session = await makeSession(a.app, { slots: 1 });
    const by = doctor(session.practitioner);
    const all = await outcomes(Array.from({ length: 8 }, () => add(session.id, by)));
    expect(all.won).toHaveLength(5);
    expect(all.refused).toEqual({ 'booking.added_limit': 3 });
    const [row] = await a.rows('select total, free, added, next_number from booking.session where id = $1', [
      session.id,
    ]);
    expect(row).toEqual({ total: 6, free: 6, added: 5, next_number: 7 });
    const { items } = await tx(a, (t) => listAdded(a.app, t, session.id, by));
    expect(items[0]).toMatchObject({ number: 2, byName: '测试医生', reason: '远道而来', patient: null });
    expect(items).toHaveLength(5);
  });

  test('is the doctor’s own to give, within the hours; another doctor’s session is not', async () => {
    const session = await makeSession(a.app, { slots: 1 });
    await expect(add(session.id, doctor(newId()))).rejects.toMatchObject({ code: 'booking.added_not_own' });
    const by = doctor(session.practitioner);
    await expect(add(session.id, by, { start: '07:59' })).rejects.toMatchObject({ code: 'booking.added_time' });
    await expect(add(session.id, by, { start: '08:10' })).rejects.toMatchObject({ code: 'booking.added_time' });
  });

  test('goes to the patient named at once, or to who waits; a refused one adds nothing', async () => {
    const full = await fullSession(a);
    const by = doctor(full.session.practitioner);
    const waits = await joined(a, full.session);
    const patient = newId();
    const { body } = await add(full.session.id, by, { patient });
    expect(body).toMatchObject({ number: 2, appointment: expect.any(String) });
    expect(await entries(a, [waits.id])).toMatchObject([{ state: 'waiting' }]);
    await expect(add(full.session.id, by, { patient })).rejects.toMatchObject({ code: 'booking.doctor_day_limit' });
    await add(full.session.id, by);
    expect(await entries(a, [waits.id])).toMatchObject([{ state: 'offered' }]);
    const [row] = await a.rows('select added, booked, held, free from booking.session where id = $1', [
      full.session.id,
    ]);
    expect(row).toEqual({ added: 2, booked: 2, held: 1, free: 0 });
  });
});

describe('a rota that is approved', () => {
  const person = (name: string): Actor => ({
    kind: 'staff',
    account: newId(),
    session: newId(),
    hospital: 1,
    practitioner: null,
    name,
    permissions: new Set(['booking.rota', 'booking.rota.approve']),
  });
  const [secretary, office] = [person('科室秘书'), person('门诊办')];

  async function draft() {
    const department = newId();
    const template: Template = {
      id: newId(),
      practitioner: newId(),
      department,
      place: newId(),
      weekday: 1,
      period: 'am',
      starts: '08:00',
      ends: '09:00',
      minutesPerSlot: 20,
      capacity: 1,
      walkInLimit: 10,
      fee: 1500,
      slotClass: 'expert',
      active: true,
    };
    await a.rows(`insert into booking.figure values (1, 'rotaApproval', $1, 'any', 1, $2, 'test')`, [
      department,
      TEST_NOW,
    ]);
    await tx(a, async (t) => {
      const figures = await figuresOf(t);
      const plans = planSessions([template], new Map(), MONDAY, addDays(MONDAY, 7), figures);
      await writePlans(t, plans, figures, secretary, TEST_NOW);
    });
    const { items } = await tx(a, (t) => listRotas(t, department, secretary));
    const sessions = await a.rows<{ id: string; state: string }>(
      'select id, state from booking.session where department_id = $1 order by date',
      [department],
    );
    const [slot] = await a.rows<{ id: string }>(
      'select id from booking.slot where session_id = $1 and share = $2 limit 1',
      [sessions[1]?.id, 'online'],
    );
    return { department, id: items[0]?.id as string, sessions, slot: slot?.id };
  }

  test('is a draft that nobody can book or see, until another person approves and the release hour has come', async () => {
    const { department, id, sessions, slot } = await draft();
    expect(sessions.map((one) => one.state)).toEqual(['planned', 'planned']);
    await expect(bookInBatch(a.app, wish({ slot }))).rejects.toMatchObject({ code: 'booking.session_unreleased' });
    await expect(tx(a, (t) => changeSession(t, sessions[1]?.id ?? '', 'resume', tester, TEST_NOW))).rejects.toThrow();
    const ask = { department, date: addDays(MONDAY, 7), channel: 'mobile' as const };
    expect((await tx(a, (t) => listSessions(t, ask, 'zh', TEST_NOW))).items).toEqual([]);
    await expect(tx(a, (t) => approveRota(t, { id, by: office, atOnce: false }, TEST_NOW))).rejects.toMatchObject({
      code: 'booking.rota_state',
    });
    await tx(a, (t) => submitRota(t, { id, by: secretary }, TEST_NOW));
    await expect(tx(a, (t) => approveRota(t, { id, by: secretary, atOnce: true }, TEST_NOW))).rejects.toMatchObject({
      constraint: 'booking_rota_two_people',
    });
    await tx(a, (t) => returnRota(t, { id, by: office, reason: '缺一位医生' }, TEST_NOW));
    await tx(a, (t) => submitRota(t, { id, by: secretary }, TEST_NOW));
    await tx(a, (t) => approveRota(t, { id, by: office, atOnce: false }, TEST_NOW));
    await expect(bookInBatch(a.app, wish({ slot }))).rejects.toMatchObject({ code: 'booking.session_unreleased' });
    const hour = '2026-11-23T00:00:00.000Z';
    expect(await tx(a, (t) => releaseDueRotas(a.app, t, TEST_NOW, 10))).toBe(0);
    expect(await tx(a, (t) => releaseDueRotas(a.app, t, hour, 10))).toBe(1);
    expect((await bookInBatch(at(hour), wish({ slot }))).status).toBe(201);
    const { items } = await tx(a, (t) => listRotas(t, department, office));
    expect(items[0]).toMatchObject({ state: 'released', sessions: 2, submittedByMe: false });
    expect(items[0]?.history.map(({ what, byName }) => `${what} ${byName}`)).toEqual([
      'generated 科室秘书',
      'submitted 科室秘书',
      'returned 门诊办',
      'submitted 科室秘书',
      'approved 门诊办',
      'released booking.rota_release',
    ]);
  });

  test('without the state in the condition a draft would be sold (control: the database decides)', async () => {
    const { sessions } = await draft();
    const open = `update booking.session set booked = booked + 1, free = free - 1 where id = $1`;
    await a.rows(`${open} and state = 'open'`, [sessions[0]?.id]);
    expect(await a.rows('select booked from booking.session where id = $1', [sessions[0]?.id])).toEqual([
      { booked: 0 },
    ]);
    await a.rows(open, [sessions[0]?.id]);
    expect(await a.rows('select booked from booking.session where id = $1', [sessions[0]?.id])).toEqual([
      { booked: 1 },
    ]);
  });

  test('that is taken back from the week says so, and is none when nothing is left of it', async () => {
    const { id, sessions } = await draft();
    const [row] = await a.rows<{ template: string }>(
      'select template_id as template from booking.session where id = $1',
      [sessions[0]?.id],
    );
    const { rotas } = await tx(a, (t) => withdrawSessions(t, row?.template as string, MONDAY, TEST_NOW));
    expect(rotas).toEqual([{ rota: id, removed: 2 }]);
    await tx(a, (t) => noteWithdrawn(t, rotas, secretary, TEST_NOW));
    expect(await a.rows('select id from booking.rota where id = $1', [id])).toEqual([]);
    const steps = await a.rows<{ what: string }>(
      'select what from booking.rota_history where rota_id = $1 order by at, id',
      [id],
    );
    expect(steps.map((step) => step.what)).toEqual(['generated', 'withdrawn']);
  });

  test('is changed afterwards with who, what and why', async () => {
    const session = await makeSession(a.app);
    await tx(a, (t) => changeSession(t, session.id, 'pause', office, TEST_NOW, '诊室漏水'));
    const { items } = await tx(a, (t) => listSessionHistory(a.app, t, session.id, 'zh'));
    expect(items).toMatchObject([{ what: 'paused', byName: '门诊办', reason: '诊室漏水' }]);
    const approved = (await draft()).sessions[0]?.id as string;
    await expect(tx(a, (t) => requireReason(t, approved, undefined))).rejects.toMatchObject({
      code: 'booking.change_reason',
    });
    expect(await tx(a, (t) => requireReason(t, session.id, undefined))).toBe(null);
  });
});

test('a doctor’s own figure is one of a doctor there is', async () => {
  const figure = { practitioner: newId(), key: 'firstMinutes' as const, value: 15, reason: '问得细' };
  await expect(tx(a, (t) => setDoctorFigure(t, figure, tester, TEST_NOW))).rejects.toMatchObject({
    code: 'booking.practitioner_unknown',
  });
});
