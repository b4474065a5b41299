import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import { TEST_NOW, type TestApp, testApp } from '../../../../test/support/app.ts';
import { cancel } from '../app/cancel.ts';
import { bookAlone, bookInBatch, makeSession, outcomes, tester, wish } from '../testing/fixture.ts';

let a: TestApp;
beforeAll(async () => {
  a = await testApp();
});

const day = async (patient: string) =>
  (
    await a.rows<{ department_ids: string[] }>(
      `select department_ids::text[] as department_ids from booking.patient_day where patient_id = $1`,
      [patient],
    )
  )[0]?.department_ids;

describe('one person at once from many devices', () => {
  test.each([
    ['in one batch', bookInBatch],
    ['in transactions of their own', bookAlone],
  ])('%s: gets one number with one doctor on one day', async (_, book) => {
    const { slots } = await makeSession(a.app, { slots: 12 });
    const patient = newId();
    const { won, refused } = await outcomes(slots.map((slot) => book(a.app, wish({ slot, patient }))));
    expect(won).toHaveLength(1);
    expect(refused).toEqual({ 'booking.doctor_day_limit': 11 });
  });

  test.each([
    ['in one batch', bookInBatch],
    ['in transactions of their own', bookAlone],
  ])('%s: gets at most two departments on one day', async (_, book) => {
    const sessions = await Promise.all(Array.from({ length: 8 }, () => makeSession(a.app)));
    const patient = newId();
    const { won, refused } = await outcomes(sessions.map((s) => book(a.app, wish({ slot: s.slots[0], patient }))));
    expect(won).toHaveLength(2);
    expect(refused).toEqual({ 'booking.department_day_limit': 6 });
    expect(await day(patient)).toHaveLength(2);
  });

  test('counting instead of a counter row lets more through (control)', async () => {
    const sessions = await Promise.all(Array.from({ length: 8 }, () => makeSession(a.app)));
    const patient = newId();
    const naive = (session: string, slot: string | undefined, department: string) =>
      a.app.db.tx({ hospital: 1 }, async (t) => {
        const { rows } = await t.client.query(
          'select count(distinct department_id) as n from booking.appointment where hospital_id = 1 and patient_id = $1',
          [patient],
        );
        if (rows[0].n >= 2) return false;
        await t.client.query(
          `insert into booking.appointment (hospital_id, id, session_id, slot_id, patient_id, department_id,
             practitioner_id, date, starts_at, number, channel, state, booked_at, booked_by)
           values (1, $1, $2, $3, $4, $5, $6, '2026-11-23', $7, 1, 'web', 'booked', $7, 'control')`,
          [newId(), session, slot, patient, department, newId(), TEST_NOW],
        );
        return true;
      });
    const passed = await Promise.all(sessions.map((s) => naive(s.id, s.slots[0], s.department)));
    expect(passed.filter(Boolean).length).toBeGreaterThan(2);
  });

  test('a cancelled number frees the doctor and the department of that day', async () => {
    const sessions = await Promise.all(Array.from({ length: 3 }, () => makeSession(a.app)));
    const patient = newId();
    const book = (n: number) => bookInBatch(a.app, wish({ slot: sessions[n]?.slots[0], patient }));
    const { id } = (await book(0)).body as { id: string };
    await book(1);
    await expect(book(2)).rejects.toMatchObject({ code: 'booking.department_day_limit' });
    await a.app.db.tx({ hospital: 1 }, (t) => cancel(a.app, t, { id, as: 'desk', by: tester }, TEST_NOW));
    await book(2);
    expect(await day(patient)).toEqual([sessions[1]?.department, sessions[2]?.department]);
  });

  test('the limit is the hospital’s own figure', async () => {
    await a.rows(`insert into booking.setting values (1, 'departmentsPerDay', '3', $1, 'test')`, [TEST_NOW]);
    const sessions = await Promise.all(Array.from({ length: 4 }, () => makeSession(a.app)));
    const patient = newId();
    const { won } = await outcomes(sessions.map((s) => bookInBatch(a.app, wish({ slot: s.slots[0], patient }))));
    await a.rows('delete from booking.setting');
    expect(won).toHaveLength(3);
  });
});
