import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { newId } from '#platform/ids.ts';
import { TEST_NOW, type TestApp, testApp } from '../../../../test/support/app.ts';
import { cancel } from '../app/cancel.ts';
import { changeSession } from '../app/change-session.ts';
import { registerWalkIn } from '../app/register-walk-in.ts';
import { closeSession, markArrived, markFulfilled, markNoShow } from '../public.ts';
import { bookAlone, bookInBatch, makeSession, outcomes, tester, wish } from '../testing/fixture.ts';
import { callOff } from '../testing/stop-fixture.ts';

let a: TestApp;
beforeAll(async () => {
  a = await testApp();
  // Here a place comes back at once; how it comes back later is waitlist.db.test's.
  await a.rows(`insert into booking.setting values (1, 'returnsAfterMinutes', '0', $1, 'test')`, [TEST_NOW]);
});

const inTx = <T>(fn: Parameters<TestApp['app']['db']['tx']>[1]) => a.app.db.tx({ hospital: 1 }, fn) as Promise<T>;
const walkIn = (session: string, patient = newId(), now = TEST_NOW) =>
  a.app.db.tx({ hospital: 1 }, (t) => registerWalkIn(a.app, t, { session, patient, by: tester }, now));
const booked = async (slot: string | undefined, patient = newId()) =>
  ((await bookInBatch(a.app, wish({ slot, patient }))).body as { id: string }).id;
const events = (subject: string) =>
  a.rows<{ type: string; seq: number }>(
    'select type, subject_seq as seq from platform.outbox where subject = $1 order by subject_seq',
    [subject],
  );

describe('walk-ins', () => {
  test('continue the number line of the session beside bookings, each number once', async () => {
    const session = await makeSession(a.app, { slots: 20 });
    const both = await outcomes([
      ...session.slots.map((slot) => bookInBatch(a.app, wish({ slot }))),
      ...Array.from({ length: 20 }, () => walkIn(session.id)),
    ]);
    expect(both.refused).toEqual({});
    expect(both.won.map((w) => w.number).sort((x, y) => x - y)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  test('go on when every slot is taken, up to the limit of the session, and one ticket a person', async () => {
    const session = await makeSession(a.app, { slots: 1, walkInLimit: 2 });
    await booked(session.slots[0]);
    const patient = newId();
    expect((await walkIn(session.id, patient)).body).toMatchObject({ number: 2, slot: null, start: null });
    await expect(walkIn(session.id, patient)).rejects.toMatchObject({ constraint: 'booking_appointment_one_walk_in' });
    await walkIn(session.id);
    await expect(walkIn(session.id)).rejects.toMatchObject({ code: 'booking.walk_in_limit' });
  });

  test('end with the session: none after its end, none while paused, none once closed', async () => {
    const session = await makeSession(a.app, { slots: 1 });
    const end = addMinutes(TEST_NOW, 40);
    await expect(walkIn(session.id, newId(), end)).rejects.toMatchObject({ code: 'booking.session_over' });
    await inTx((t) => changeSession(t, session.id, 'pause', tester, TEST_NOW));
    await expect(walkIn(session.id)).rejects.toMatchObject({ code: 'booking.session_paused' });
    await inTx((t) => closeSession(t, session.id, tester, TEST_NOW));
    await expect(walkIn(session.id)).rejects.toMatchObject({ code: 'booking.session_closed' });
  });
});

describe('cancel', () => {
  const cancelAs = (id: string, as: 'patient' | 'desk', now = TEST_NOW) =>
    a.app.db.tx({ hospital: 1 }, (t) => cancel(a.app, t, { id, as, by: tester, reason: '临时有事' }, now));

  test('gives the number back, and the next person gets it', async () => {
    const session = await makeSession(a.app, { slots: 1 });
    const id = await booked(session.slots[0]);
    await cancelAs(id, 'patient');
    const next = await bookInBatch(a.app, wish({ slot: session.slots[0] }));
    expect(next.body).toMatchObject({ number: 1 });
    expect(await events(id)).toEqual([
      { type: 'booking.appointment_booked', seq: 1 },
      { type: 'booking.appointment_cancelled', seq: 2 },
    ]);
  });

  test('at once from ten devices happens once', async () => {
    const session = await makeSession(a.app, { slots: 1 });
    const id = await booked(session.slots[0]);
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => cancelAs(id, 'patient')));
    expect(tries.filter((s) => s.status === 'fulfilled')).toHaveLength(1);
    const [slot] = await a.rows('select booked, free_numbers from booking.slot where id = $1', [session.slots[0]]);
    expect(slot).toEqual({ booked: 0, free_numbers: [1] });
  });

  test('is refused to the patient inside the last thirty minutes, while the desk still may', async () => {
    const session = await makeSession(a.app, { slots: 1 });
    const id = await booked(session.slots[0]);
    const late = addMinutes(TEST_NOW, 1);
    await expect(cancelAs(id, 'patient', late)).rejects.toMatchObject({
      code: 'booking.cancel_too_late',
      params: { minutes: 30 },
    });
    await cancelAs(id, 'desk', late);
  });

  test('keeps the reason sealed', async () => {
    const session = await makeSession(a.app, { slots: 1 });
    const answer = await bookInBatch(a.app, wish({ slot: session.slots[0], reason: '胃痛三天' }));
    const [row] = await a.rows<{ reason_sealed: string }>(
      'select reason_sealed from booking.appointment where id = $1',
      [(answer.body as { id: string }).id],
    );
    expect(row?.reason_sealed).toMatch(/^s1\./);
    expect(row?.reason_sealed).not.toContain('胃痛');
  });
});

describe('closing a session', () => {
  test('refuses a booking that was already waiting when the closing transaction commits', async () => {
    const session = await makeSession(a.app);
    let waiting: Promise<unknown> = Promise.resolve();
    await inTx(async (t) => {
      await changeSession(t, session.id, 'close', tester, TEST_NOW);
      waiting = bookAlone(a.app, wish({ slot: session.slots[0] })).catch((error) => error);
      // The booking has reached the row lock before this transaction goes on to its commit.
      const blocked = 'select count(*)::integer as n from pg_locks where not granted';
      while ((await a.rows<{ n: number }>(blocked))[0]?.n === 0);
    });
    expect(await waiting).toMatchObject({ code: 'booking.session_closed' });
    const [row] = await a.rows('select booked, free from booking.session where id = $1', [session.id]);
    expect(row).toEqual({ booked: 0, free: 3 });
  });

  test('called off by the rota cancels what is booked, by the hospital, and leaves those who have arrived', async () => {
    const session = await makeSession(a.app);
    const [waits, arrived] = [await booked(session.slots[0]), await booked(session.slots[1])];
    await inTx((t) => markArrived(t, arrived, tester, TEST_NOW));
    await inTx((t) => callOff(t, session.id));
    const states = await a.rows<{ id: string; state: string; cancelled_by: string | null }>(
      'select id, state, cancelled_by from booking.appointment where session_id = $1',
      [session.id],
    );
    expect(states.find((s) => s.id === waits)).toMatchObject({ state: 'cancelled', cancelled_by: 'hospital' });
    expect(states.find((s) => s.id === arrived)).toMatchObject({ state: 'arrived', cancelled_by: null });
    await expect(inTx((t) => changeSession(t, session.id, 'resume', tester, TEST_NOW))).rejects.toMatchObject({
      code: 'booking.session_state',
    });
  });
});

describe('the life of an appointment', () => {
  test('goes booked, arrived, fulfilled, each step once and with the next version', async () => {
    const session = await makeSession(a.app);
    const id = await booked(session.slots[0]);
    await expect(inTx((t) => markFulfilled(t, id, tester, TEST_NOW))).rejects.toMatchObject({
      code: 'booking.appointment_state',
    });
    expect(await inTx((t) => markArrived(t, id, tester, TEST_NOW))).toEqual({ version: 2 });
    await expect(inTx((t) => markArrived(t, id, tester, TEST_NOW))).rejects.toMatchObject({
      code: 'booking.appointment_state',
    });
    expect(await inTx((t) => markFulfilled(t, id, tester, TEST_NOW))).toEqual({ version: 3 });
    await expect(inTx((t) => markNoShow(t, id, tester, TEST_NOW))).rejects.toMatchObject({
      code: 'booking.appointment_state',
    });
    await expect(inTx((t) => markArrived(t, newId(), tester, TEST_NOW))).rejects.toMatchObject({
      code: 'booking.appointment_unknown',
    });
  });
});
