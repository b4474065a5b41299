import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes, atLocal } from '#kernel/instant.ts';
import { newId } from '#platform/ids.ts';
import { People, type Person } from '../../../../test/doors/people.ts';
import { TEST_NOW, type TestApp, testApp } from '../../../../test/support/app.ts';
import { clashesOf } from '../db/merge-rows.ts';
import { aheadOf, releasedInThePast } from '../db/waitlist-chance.ts';

const BASE = '/api/h/1/booking';
let a: TestApp;
let people: People;
let patient: Person;
let other: Person;
let registrar: Person;
let admin: Person;

beforeAll(async () => {
  a = await testApp('demo');
  people = new People(a);
  patient = await people.patient('10000000040');
  other = await people.patient('10000000041');
  registrar = await people.insider('booking.desk');
  admin = await people.insider('booking.rota');
});

// biome-ignore lint/suspicious/noExplicitAny: answers are read loosely here, the routes have schemas
const ask = async (who: Person, method: string, path: string, body?: unknown): Promise<any> => {
  const answer = await people.send(who, method, `${BASE}${path}`, body);
  return { status: answer.status, ...(answer.body as object) };
};
const settle = (minutes = 0) => a.app.clock.set(addMinutes(a.app.clock.now(), minutes));
const told = async (of: string) =>
  (
    await a.rows<{ template: string; title_zh: string; body_zh: string }>(
      `select template, title_zh, body_zh from messaging.message where patient_id = $1 and template like 'waitlist%'
       order by message_id`,
      [of],
    )
  ).map((row) => ({ template: row.template, body: row.body_zh }));

interface Half {
  session: string;
  department: string;
  practitioner: string;
  dates: string[];
  period: string;
}

/** A half day that nobody has anything in, paused: it can be waited for, and gives its places when it goes on. */
async function pausedHalf(date: string): Promise<Half> {
  const [row] = await a.rows<Omit<Half, 'dates'>>(
    `select id as session, department_id as department, practitioner_id as practitioner, period from booking.session s
     where hospital_id = 1 and date = $1 and state = 'open' and booked = 0 and held = 0 and period <> 'evening'
       and slot_class <> 'expert'
       and not exists (select 1 from booking.waitlist w where w.practitioner_id = s.practitioner_id and w.date = s.date)
       and not exists (select 1 from booking.appointment x where x.date = s.date and x.practitioner_id = s.practitioner_id
         and x.patient_id = any($2::uuid[]))
     order by starts_at, practitioner_id limit 1`,
    [date, [patient.patient, other.patient]],
  );
  if (!row) throw new Error('no quiet half day');
  expect((await ask(admin, 'POST', `/sessions/${row.session}/pause`, {})).status).toBe(200);
  return { ...row, dates: [date] };
}
const wait = async (who: Person, { session: _, ...half }: Half, desk = false) => {
  const path = desk ? '/desk/waitlist' : '/waitlist';
  const answer = await ask(desk ? registrar : who, 'POST', path, { ...half, patient: who.patient });
  expect(answer.status).toBe(201);
  return answer.items[0].id as string;
};
const mine = async (who: Person, id: string) =>
  (await ask(who, 'GET', '/waitlist')).items.find((one: { id: string }) => one.id === id);

describe('a patient who waits', () => {
  test('sees the position, is told of the offer with its deadline, lets it pass, and is told that too', async () => {
    const half = await pausedHalf('2026-11-26');
    const [first, second] = [await wait(patient, half), await wait(other, half, true)];
    expect(await mine(patient, first)).toMatchObject({ state: 'waiting', ahead: 0, offer: null });
    expect(await mine(other, second)).toMatchObject({ ahead: 1, chance: { level: null } });
    await ask(admin, 'POST', `/sessions/${half.session}/resume`, {});
    await settle();
    const { offer } = await mine(patient, first);
    expect(offer).toMatchObject({ until: '2026-11-23T07:45:00+08:00', practitioner: { id: half.practitioner } });
    const [message] = await told(patient.patient);
    expect(message).toMatchObject({ template: 'waitlist_offer' });
    expect(message?.body).toContain('11月23日 周一 07:45');
    await settle(15);
    expect(await mine(patient, first)).toMatchObject({ state: 'ended', endReason: 'no_answer', offer: null });
    expect((await told(patient.patient)).map((one) => one.template)).toEqual(['waitlist_offer', 'waitlist_missed']);
    const late = await ask(patient, 'POST', '/appointments', { hold: offer.hold, patient: patient.patient });
    expect(late).toMatchObject({ status: 409, code: 'booking.hold_expired' });
  });

  test('accepts once, however often the same key is sent', async () => {
    const half = await pausedHalf('2026-11-27');
    const id = await wait(patient, half);
    await ask(admin, 'POST', `/sessions/${half.session}/resume`, {});
    const { offer } = await mine(patient, id);
    const booked = await ask(patient, 'POST', '/appointments', { hold: offer.hold, patient: patient.patient });
    expect(booked).toMatchObject({ status: 201, number: offer.number });
    expect(await mine(patient, id)).toMatchObject({ state: 'booked', offer: null });
    const again = await ask(patient, 'POST', '/appointments', { hold: offer.hold, patient: patient.patient });
    expect(again).toMatchObject({ status: 409, code: 'booking.hold_used' });
    expect(await ask(patient, 'POST', `/waitlist/${id}/leave`, {})).toMatchObject({ code: 'booking.waitlist_state' });
  });

  test('cannot touch, see or take what another person waits for', async () => {
    const half = await pausedHalf('2026-11-30');
    const id = await wait(patient, half);
    await ask(admin, 'POST', `/sessions/${half.session}/resume`, {});
    const { offer } = await mine(patient, id);
    expect(await mine(other, id)).toBeUndefined();
    for (const act of ['leave', 'decline']) {
      expect(await ask(other, 'POST', `/waitlist/${id}/${act}`, {})).toMatchObject({
        status: 404,
        code: 'booking.waitlist_unknown',
      });
    }
    const stolen = await ask(other, 'POST', '/appointments', { hold: offer.hold, patient: other.patient });
    expect(stolen).toMatchObject({ status: 404, code: 'booking.hold_unknown' });
    expect((await ask(other, 'POST', `/holds/${offer.hold}/release`, {})).status).toBe(404);
    expect(await ask(patient, 'POST', `/waitlist/${id}/decline`, {})).toMatchObject({ status: 200, state: 'waiting' });
  });

  test('is told when the clinic is called off while waiting', async () => {
    const half = await pausedHalf('2026-12-01');
    const id = await wait(other, half);
    await ask(admin, 'POST', `/sessions/${half.session}/close`, {});
    await settle();
    expect(await mine(other, id)).toMatchObject({ state: 'ended', endReason: 'stopped' });
    expect((await told(other.patient)).map((one) => one.template)).toEqual([
      'waitlist_offer',
      'waitlist_missed',
      'waitlist_over',
    ]);
  });
});

test('the desk sees the line in its order with names, puts somebody with a proof first, and accepts for them', async () => {
  const half = await pausedHalf('2026-12-02');
  const { session, ...wanted } = half;
  await wait(patient, half);
  const added = await ask(registrar, 'POST', '/desk/waitlist', { ...wanted, patient: other.patient, priority: true });
  expect(added.status).toBe(201);
  const line = () => ask(registrar, 'GET', `/desk/waitlist?department=${half.department}&date=2026-12-02`);
  const before = (await line()).items;
  expect(before.map((one: { patient: string }) => one.patient)).toEqual([other.patient, patient.patient]);
  expect(before[0]).toMatchObject({ priority: true, ahead: 0 });
  expect(before[0].name).not.toBe('');
  await ask(admin, 'POST', `/sessions/${session}/resume`, {});
  const { offer } = (await line()).items[0];
  const body = { hold: offer.hold, patient: other.patient, channel: 'phone' };
  expect(await ask(registrar, 'POST', '/desk/appointments', body)).toMatchObject({ status: 201 });
});

test('the chance counts what came free on past days, as long before the clinic, and not what was stopped', async () => {
  const half = await pausedHalf('2026-12-03');
  const id = await wait(patient, half);
  // Two past mornings of this doctor: on the first two places came free in time and one too early to count.
  for (const [date, frees] of [
    ['2026-11-10', ['patient 1', 'desk 2', 'patient 30000', 'hospital 1']],
    ['2026-11-11', []],
  ] as const) {
    const day = newId();
    await a.rows(
      `insert into booking.session (hospital_id, id, practitioner_id, department_id, place_id, date, period, starts_at, ends_at,
         slot_class, fee_fen, state, total, free, walk_in_limit, next_number)
       select 1, $1, $2, $3, place_id, $4, $5, $6, $7, 'ordinary', 0, 'closed', 4, 4, 0, 5 from booking.session where id = $8`,
      [
        day,
        half.practitioner,
        half.department,
        date,
        half.period,
        atLocal(date, '08:00'),
        atLocal(date, '11:00'),
        half.session,
      ],
    );
    const slot = newId();
    await a.rows(`insert into booking.slot values (1, $1, $2, $3, 4, 0, 0, '{1,2,3,4}')`, [
      slot,
      day,
      atLocal(date, '08:00'),
    ]);
    for (const [n, free] of frees.entries()) {
      const [by, minutes] = free.split(' ');
      await a.rows(
        `insert into booking.appointment (hospital_id, id, session_id, slot_id, patient_id, department_id, practitioner_id, date,
           starts_at, number, channel, state, booked_at, booked_by, cancelled_at, cancelled_by)
         values (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, 'mobile', 'cancelled', $8, 'test', $10, $11)`,
        [
          newId(),
          day,
          slot,
          newId(),
          half.department,
          half.practitioner,
          date,
          atLocal(date, '08:00'),
          n + 1,
          addMinutes(atLocal(date, '11:00'), -Number(minutes)),
          by,
        ],
      );
    }
  }
  await a.app.db.tx({ hospital: 1 }, async (t) => {
    expect((await releasedInThePast(t, [id], TEST_NOW)).get(id)).toEqual([2, 0]);
    expect((await aheadOf(t, [id])).get(id)).toBe(0);
  });
});

test('two records that wait for one doctor’s day are not merged before one of them leaves', async () => {
  const half = await pausedHalf('2026-12-04');
  const ids = [await wait(patient, half), await wait(other, half)];
  const pair = { survivor: patient.patient, replaced: other.patient };
  const clashes = () => a.app.db.tx({ hospital: 1 }, (t) => clashesOf(t, pair));
  const waiting = { what: 'waitlist', date: '2026-12-04' };
  expect(await clashes()).toContainEqual(waiting);
  await ask(other, 'POST', `/waitlist/${ids[1]}/leave`, {});
  expect(await clashes()).not.toContainEqual(waiting);
});
