import { beforeAll, describe, expect, it } from 'vitest';
import { addMinutes, atLocal, type Instant } from '#kernel/instant.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { type Clinic, type ClinicSession, clinicIn } from '../../../../test/support/clinic.ts';
import type { Ticket } from '../contract.ts';
import { findLine } from '../db/lines.ts';
import { order } from '../domain/next.ts';
import { actOnEncounter } from './act-on-encounter.ts';
import { callNext } from './call-next.ts';
import { checkIn, requireAppointment, requireOwnAppointment } from './check-in.ts';
import { readLine } from './line-of.ts';
import { listRules, setRule } from './queue-rules.ts';

let app: TestApp;
let clinic: Clinic;
let session: ClinicSession;
beforeAll(async () => {
  app = await testApp();
  clinic = await clinicIn(app);
  session = await clinic.session();
});

const at = (time: string): Instant => atLocal(clinic.date, time);
const arrive = (appointment: string, now: Instant): Promise<Ticket> =>
  clinic.tx(async (t) => checkIn(t, await requireAppointment(t, appointment), clinic.desk, now, 'zh'));
const entriesOf = (encounter: string) =>
  app.rows<{ seq: number; state: string; move: string; open: boolean }>(
    `select seq, state, move, ended_at is null as open from queue.entry where encounter_id = $1 order by seq`,
    [encounter],
  );

const rule = (key: string, value: string | null, more: { department?: string; slotClass?: 'expert' } = {}) => {
  const wish = {
    key,
    value,
    department: more.department ?? null,
    slotClass: more.slotClass ?? null,
    practitioner: null,
  };
  return clinic.tx((t) => setRule(t, { ...wish, reason: '试一试新规则' }, clinic.desk, at('07:00')));
};

describe('check-in', () => {
  it('opens an encounter that waits, marks the appointment arrived, and leaves history, event and audit row', async () => {
    const appointment = await clinic.appointment(session, at('08:00'));
    const ticket = await arrive(appointment, at('07:40'));
    expect(ticket).toMatchObject({ state: 'waiting', number: 'A001', ahead: 0, returned: false });
    expect(await entriesOf(ticket.encounter)).toEqual([{ seq: 1, state: 'waiting', move: 'check_in', open: true }]);
    expect(await app.rows('select state from booking.appointment where id = $1', [appointment])).toEqual([
      { state: 'arrived' },
    ]);
    expect(await app.rows('select type from platform.outbox where subject = $1', [ticket.encounter])).toEqual([
      { type: 'queue.checked_in' },
    ]);
    expect(
      await app.rows('select action from platform.audit where subject = $1', [`queue.encounter/${ticket.encounter}`]),
    ).toEqual([{ action: 'queue.check_in' }]);
  });

  it('is open from an hour before the session until its end', async () => {
    const appointment = await clinic.appointment(session, at('09:00'));
    await expect(arrive(appointment, addMinutes(at('07:00'), -1))).rejects.toMatchObject({
      code: 'queue.check_in_too_early',
      params: { from: '07:00' },
    });
    await expect(arrive(appointment, addMinutes(at('12:00'), 1))).rejects.toMatchObject({
      code: 'queue.check_in_over',
    });
    await expect(arrive(appointment, addMinutes(at('08:00'), 24 * 60))).rejects.toMatchObject({
      code: 'queue.not_today',
    });
    await expect(arrive(appointment, at('07:00'))).resolves.toMatchObject({ state: 'waiting' });
  });

  it("does not tell an account whether somebody else's appointment exists", async () => {
    const appointment = await clinic.appointment(session, at('08:50'));
    const account = newId();
    for (const id of [appointment, newId()]) {
      const asked = clinic.tx((t) => requireOwnAppointment(t, id), account);
      await expect(asked).rejects.toMatchObject({ code: 'queue.appointment_not_found' });
    }
    await app.rows(
      `with a as (insert into identity.account (account_id, kind, login_key, login_sealed, lang, created_at)
         values ($1::uuid, 'patient', $1::uuid::text, 'x', 'zh', $3) returning account_id)
       insert into identity.account_patient (account_id, hospital_id, patient_id, relationship, linked_at)
       select a.account_id, p.hospital_id, p.patient_id, 'self', $3 from a, booking.appointment p where p.id = $2`,
      [account, appointment, at('07:00')],
    );
    const own = await clinic.tx((t) => requireOwnAppointment(t, appointment), account);
    expect(own.id).toBe(appointment);
  });

  it('follows the figure the hospital has set', async () => {
    await rule('signInMinutes', '15');
    const appointment = await clinic.appointment(session, at('09:05'));
    await expect(arrive(appointment, at('07:44'))).rejects.toMatchObject({ code: 'queue.check_in_too_early' });
    await expect(arrive(appointment, at('07:45'))).resolves.toMatchObject({ state: 'waiting' });
    await rule('signInMinutes', null);
  });

  it('happens once, also when the patient and the desk do it at the same moment', async () => {
    const appointment = await clinic.appointment(session, at('09:10'));
    const both = await Promise.allSettled([arrive(appointment, at('08:00')), arrive(appointment, at('08:00'))]);
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((r) => r.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'queue.already_checked_in' });
  });

  it('gives two first arrivals of one session one line, and each session of a hall its own letter', async () => {
    const other = await clinic.session();
    const two = [await clinic.appointment(other, at('08:00')), await clinic.appointment(other, at('08:10'))];
    const tickets = await Promise.all(two.map((appointment) => arrive(appointment, at('07:50'))));
    expect(new Set(tickets.map((ticket) => ticket.number))).toEqual(new Set(['B001', 'B002']));
    const third = await clinic.session();
    const ticket = await arrive(await clinic.appointment(third), at('08:00'));
    expect(ticket.number).toBe('C001');
    const elsewhere = await clinic.session({ area: clinic.secondArea });
    expect((await arrive(await clinic.appointment(elsewhere), at('08:00'))).number).toBe('A001');
  });

  it('refuses a cancelled appointment and one of another hospital', async () => {
    const appointment = await clinic.appointment(session, at('09:20'));
    await app.rows(
      `update booking.appointment set state = 'cancelled', cancelled_at = $2, cancelled_by = 'patient' where id = $1`,
      [appointment, at('07:00')],
    );
    await expect(arrive(appointment, at('08:00'))).rejects.toMatchObject({ code: 'queue.appointment_cancelled' });
    const other = await clinicIn(app, 2);
    const theirs = await other.appointment(await other.session(), at('08:00'));
    await expect(arrive(theirs, at('08:00'))).rejects.toMatchObject({ code: 'queue.appointment_not_found' });
    await expect(
      other.tx(async (t) => checkIn(t, await requireAppointment(t, theirs), other.desk, at('08:00'), 'zh')),
    ).resolves.toMatchObject({ number: 'A001' });
  });
});

it('who was passed checks in again, goes three places back and keeps the first check-in', async () => {
  const room = await clinic.session();
  const [first] = [await clinic.appointment(room, at('08:00'))];
  const others: string[] = [];
  for (const slot of ['08:10', '08:20', '08:30', '08:40']) others.push(await clinic.appointment(room, at(slot)));
  const passed = await arrive(first as string, at('07:30'));
  for (const appointment of others) await arrive(appointment, at('07:35'));
  await clinic.tx((t) => callNext(t, room.id, room.doctor, at('08:00')));
  await clinic.tx((t) => actOnEncounter(t, passed.encounter, 'pass', room.doctor, at('08:03')));
  const back = await arrive(first as string, at('08:05'));
  expect(back).toMatchObject({ encounter: passed.encounter, state: 'waiting', ahead: 3, returned: true });
  expect((await entriesOf(passed.encounter)).map((e) => e.state)).toEqual(['waiting', 'called', 'absent', 'waiting']);
  expect(await app.rows('select checked_in_at from queue.encounter where id = $1', [passed.encounter])).toEqual([
    { checked_in_at: new Date(at('07:30')) },
  ]);
});

describe('the rules of a line', () => {
  it('hold for one department as its manager set them, with who, when and why', async () => {
    const own = await clinic.department();
    await rule('placesBack', '1', { department: own });
    const list = await clinic.tx((t) => listRules(t, 'zh'));
    const item = list.items.find(({ key }) => key === 'placesBack');
    expect(item).toMatchObject({ value: '3', own: [{ department: { id: own }, slotClass: null, value: '1' }] });
    expect(list.history[0]).toMatchObject({ before: null, value: '1', reason: '试一试新规则', byName: '测试员工' });
    await expect(rule('placesBack', '1', { department: own })).rejects.toMatchObject({ code: 'queue.rule_same' });
    await expect(rule('placesBack', '0')).rejects.toMatchObject({ code: 'queue.rule_value' });
    await expect(rule('none', '1')).rejects.toMatchObject({ code: 'queue.rule_unknown' });
    await expect(rule('placesBack', '2', { department: newId() })).rejects.toMatchObject({
      code: 'queue.department_unknown',
    });
    expect((await clinic.tx((t) => listRules(t, 'zh'))).history).toHaveLength(list.history.length);

    const room = await clinic.session({ department: own });
    const [first] = await threeThere(room);
    await miss(room, '08:00');
    expect(await arrive(first, at('08:05'))).toMatchObject({ ahead: 1, returned: true });
  });

  it('a number is last at the second missed call and void at the third, and stays where it was put', async () => {
    const own = await clinic.department();
    await rule('placesBack', '1', { department: own });
    await rule('lastAfter', '2', { department: own });
    await rule('voidAfter', '3', { department: own });
    const room = await clinic.session({ department: own });
    const [first] = await threeThere(room);
    await clinic.tx((t) => callNext(t, room.id, room.doctor, at('08:00')));
    const [called] = await app.rows<{ id: string }>(
      `select id from queue.encounter where session_id = $1 and state = 'called'`,
      [room.id],
    );
    const encounter = called?.id ?? '';
    const pass = (now: string) => clinic.tx((t) => actOnEncounter(t, encounter, 'pass', room.doctor, at(now)));
    const back = (now: string) => arrive(first, at(now));
    await pass('08:01');
    expect(await back('08:02')).toMatchObject({ ahead: 1 });
    // What a manager changes now does not move who stands there already.
    await rule('placesBack', '2', { department: own });
    expect(await orderOf(room)).toEqual([2, 1, 3]);
    await seeNext(room, '08:10');
    await clinic.tx((t) => callNext(t, room.id, room.doctor, at('08:20')));
    await pass('08:21');
    for (const slot of ['08:30', '08:40']) await arrive(await clinic.appointment(room, at(slot)), at('08:22'));
    expect(await back('08:23')).toMatchObject({ ahead: 3 });
    for (const now of ['08:30', '08:40', '08:50']) await seeNext(room, now);
    await clinic.tx((t) => callNext(t, room.id, room.doctor, at('09:00')));
    await pass('09:01');
    await expect(back('09:02')).rejects.toMatchObject({ code: 'queue.number_void', params: { misses: 3 } });
  });

  it('the groups of the hospital go first where it says so, two and then one other', async () => {
    const own = await clinic.department();
    await rule('priorityPerOther', '2', { department: own });
    const room = await clinic.session({ department: own });
    for (const [slot, born] of [
      ['08:00', '1980-01-01'],
      ['08:10', '1980-01-01'],
      ['08:20', '1930-01-01'],
    ] as const) {
      const patient = await clinic.patient();
      await app.rows('update identity.patient set birth_date = $2 where patient_id = $1', [patient, born]);
      await arrive(await clinic.appointment(room, at(slot), { patient }), at('07:30'));
    }
    expect(await orderOf(room, '08:30')).toEqual([1, 2, 3]);
    await app.rows(
      `insert into identity.care_group (hospital_id, group_id, name_zh, name_en, proof_zh, proof_en, from_age, desk_window,
         grants, position) values (1, $1, '老人', 'Aged', '', '', 80, '', '{special_window}', 1)`,
      [newId()],
    );
    const patient = await clinic.patient();
    await app.rows(`update identity.patient set birth_date = '1930-01-01' where patient_id = $1`, [patient]);
    await arrive(await clinic.appointment(room, at('08:25'), { patient }), at('07:31'));
    expect(await orderOf(room, '08:30')).toEqual([4, 1, 2, 3]);
  });

  async function threeThere(room: ClinicSession): Promise<[string, string, string]> {
    const all: string[] = [];
    for (const slot of ['08:00', '08:10', '08:20']) all.push(await clinic.appointment(room, at(slot)));
    for (const appointment of all) await arrive(appointment, at('07:30'));
    return all as [string, string, string];
  }
  async function orderOf(room: ClinicSession, now = '08:25'): Promise<number[]> {
    return clinic.tx(async (t) => {
      const line = await findLine(t, room.id);
      return line ? order(await readLine(t, room.id, line), at(now)).map((p) => p.number) : [];
    });
  }
  async function seeNext(room: ClinicSession, now: string): Promise<void> {
    const { encounter } = await clinic.tx((t) => callNext(t, room.id, room.doctor, at(now)));
    for (const what of ['start', 'finish'] as const) {
      await clinic.tx((t) => actOnEncounter(t, encounter, what, room.doctor, at(now)));
    }
  }
  async function miss(room: ClinicSession, now: string): Promise<void> {
    const { encounter } = await clinic.tx((t) => callNext(t, room.id, room.doctor, at(now)));
    await clinic.tx((t) => actOnEncounter(t, encounter, 'pass', room.doctor, at(now)));
  }
});
