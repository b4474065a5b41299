import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMinutes, atLocal } from '#kernel/instant.ts';
import { newId } from '#platform/ids.ts';
import { TEST_NOW, type TestApp, testApp } from '../../../../test/support/app.ts';
import { cancel } from '../app/cancel.ts';
import { changeSession } from '../app/change-session.ts';
import { expireHolds, hold, releaseHold } from '../app/hold.ts';
import { endOver, leaveWaitlist } from '../app/waitlist-leave.ts';
import { bookAlone, bookInBatch, makeSession, outcomes, tester, wish } from '../testing/fixture.ts';
import { callOff } from '../testing/stop-fixture.ts';
import { entries, fullSession, joined, offerTo, tx } from '../testing/waitlist-fixture.ts';

let a: TestApp;
beforeAll(async () => {
  a = await testApp();
});
beforeEach(async () => {
  await a.rows('delete from booking.setting');
});

const stop = (id: string, now = TEST_NOW) => tx(a, (t) => cancel(a.app, t, { id, as: 'desk', by: tester }, now));
const sweep = (now: string) => tx(a, (t) => expireHolds(a.app, t, now, 100));
const free = async (session: string) =>
  (await a.rows<{ free: number; held: number }>('select free, held from booking.session where id = $1', [session]))[0];

describe('a place that is given back', () => {
  test('is held for the first in line in the same transaction: nobody else ever sees it free', async () => {
    const { session, slot, appointment } = await fullSession(a);
    const [first, second] = [await joined(a, session), await joined(a, session)];
    await stop(appointment);
    expect(await free(session.id)).toEqual({ free: 0, held: 1 });
    await expect(bookInBatch(a.app, wish({ slot }))).rejects.toMatchObject({ code: 'booking.slot_full' });
    const offer = await offerTo(a, first.id);
    expect(offer).toMatchObject({ slot, state: 'held', due_at: addMinutes(TEST_NOW, 15) });
    expect(await entries(a, [first.id, second.id])).toMatchObject([{ state: 'offered' }, { state: 'waiting' }]);
    const answer = await bookInBatch(a.app, wish({ hold: offer.id, patient: first.patient }));
    expect(answer.body).toMatchObject({ number: 1 });
    expect((await entries(a, [first.id]))[0]).toMatchObject({ state: 'booked' });
  });

  test('goes on to the next when nobody answers in fifteen minutes, and the entry that did not answer is over', async () => {
    const { session, appointment } = await fullSession(a);
    const [first, second] = [await joined(a, session), await joined(a, session)];
    await stop(appointment);
    const offer = await offerTo(a, first.id);
    const later = addMinutes(TEST_NOW, 15);
    await sweep(addMinutes(TEST_NOW, 14));
    await sweep(later);
    expect(await entries(a, [first.id, second.id])).toMatchObject([
      { state: 'ended', end_reason: 'no_answer' },
      { state: 'offered' },
    ]);
    const late = bookInBatch(a.app, wish({ hold: offer.id, patient: first.patient }));
    await expect(late).rejects.toMatchObject({ code: 'booking.hold_expired' });
  });

  test('stays out of the pool for one to ten minutes when nobody waits and the session has nothing else', async () => {
    const { session, slot, appointment } = await fullSession(a);
    await stop(appointment);
    expect(await free(session.id)).toEqual({ free: 0, held: 1 });
    await sweep(addMinutes(TEST_NOW, 0.9));
    expect(await free(session.id)).toEqual({ free: 0, held: 1 });
    await sweep(addMinutes(TEST_NOW, 10));
    expect(await free(session.id)).toEqual({ free: 1, held: 0 });
    await bookInBatch(a.app, wish({ slot }));
  });

  test('is free at once where the hospital has switched that off, or where another place of the session is free', async () => {
    const open = await makeSession(a.app, { slots: 2 });
    const { body } = await bookInBatch(a.app, wish({ slot: open.slots[0] }));
    await stop((body as { id: string }).id);
    expect(await free(open.id)).toEqual({ free: 2, held: 0 });
    await a.rows(`insert into booking.setting values (1, 'returnsAfterMinutes', '0', $1, 'test')`, [TEST_NOW]);
    const { session, appointment } = await fullSession(a);
    await stop(appointment);
    expect(await free(session.id)).toEqual({ free: 1, held: 0 });
  });

  test('at night is kept for the line and offered at seven', async () => {
    const night = atLocal('2026-11-23', '22:30');
    const { session, appointment } = await fullSession(a, { date: '2026-11-24', weekday: 2 });
    const { id } = await joined(a, session, { date: '2026-11-24' });
    await stop(appointment, night);
    expect((await entries(a, [id]))[0]).toMatchObject({ state: 'waiting' });
    expect(await free(session.id)).toEqual({ free: 0, held: 1 });
    await sweep(atLocal('2026-11-24', '06:59'));
    expect((await entries(a, [id]))[0]).toMatchObject({ state: 'waiting' });
    await sweep(atLocal('2026-11-24', '07:00'));
    expect(await offerTo(a, id)).toMatchObject({ due_at: atLocal('2026-11-24', '07:15') });
  });

  test('while the session is paused is offered when it goes on', async () => {
    const { session, appointment } = await fullSession(a);
    const { id } = await joined(a, session);
    await tx(a, (t) => changeSession(t, session.id, 'pause', tester, TEST_NOW));
    await stop(appointment);
    expect((await entries(a, [id]))[0]).toMatchObject({ state: 'waiting' });
    await tx(a, (t) => changeSession(t, session.id, 'resume', tester, TEST_NOW));
    expect((await entries(a, [id]))[0]).toMatchObject({ state: 'offered' });
  });
});

describe('the line', () => {
  test('lets the aged go first, then goes by the moment of joining', async () => {
    const { session, appointment } = await fullSession(a);
    const young = await joined(a, session);
    const old = await joined(a, session, { birthDate: '1940-01-01' });
    await stop(appointment);
    expect(await entries(a, [young.id, old.id])).toMatchObject([{ state: 'waiting' }, { state: 'offered' }]);
  });

  test('passes over who is at the limit of departments that day, with the reason, and keeps their place', async () => {
    const { session, appointment } = await fullSession(a, { slots: 2 });
    const patient = newId();
    const first = await joined(a, session, { patient });
    const second = await joined(a, session);
    for (const starts of ['14:00', '16:00']) {
      const other = await makeSession(a.app, { slots: 1, period: 'pm', starts, ends: `${starts.slice(0, 2)}:10` });
      await bookInBatch(a.app, wish({ slot: other.slots[0], patient }));
    }
    await stop(appointment);
    expect(await entries(a, [first.id, second.id])).toMatchObject([
      { state: 'waiting', skip_code: 'booking.department_day_limit' },
      { state: 'offered' },
    ]);
  });

  test('drops who has got a number with this doctor in another way', async () => {
    const { session, appointment, others } = await fullSession(a, { slots: 2 });
    const { id, patient } = await joined(a, session);
    await a.rows(`update booking.appointment set patient_id = $1 where id = $2`, [patient, others[0]]);
    await stop(appointment);
    expect((await entries(a, [id]))[0]).toMatchObject({ state: 'ended', end_reason: 'has_number' });
  });

  test('is judged again when the offer is accepted: a limit reached meanwhile refuses it', async () => {
    const { session, appointment } = await fullSession(a);
    const { id, patient } = await joined(a, session);
    await stop(appointment);
    for (const starts of ['14:00', '16:00']) {
      const other = await makeSession(a.app, { slots: 1, period: 'pm', starts, ends: `${starts.slice(0, 2)}:10` });
      await bookInBatch(a.app, wish({ slot: other.slots[0], patient }));
    }
    const offer = await offerTo(a, id);
    await expect(bookInBatch(a.app, wish({ hold: offer.id, patient }))).rejects.toMatchObject({
      code: 'booking.department_day_limit',
    });
  });

  test('has everybody once for a doctor and day, and nobody while there is a place or after the start', async () => {
    const { session } = await fullSession(a);
    const { patient } = await joined(a, session);
    await expect(joined(a, session, { patient })).rejects.toMatchObject({ constraint: 'booking_waitlist_one_pending' });
    await expect(joined(a, session, { now: addMinutes(TEST_NOW, 30) })).rejects.toMatchObject({
      code: 'booking.waitlist_over',
    });
    const open = await makeSession(a.app);
    await expect(joined(a, open)).rejects.toMatchObject({ code: 'booking.waitlist_not_needed' });
  });

  test('is over with the last clinic of the day, and with a clinic that is called off', async () => {
    const { session, appointment } = await fullSession(a);
    const [offered, waiting] = [await joined(a, session), await joined(a, session)];
    await stop(appointment);
    await tx(a, (t) => callOff(t, session.id));
    for (const entry of await entries(a, [offered.id, waiting.id])) {
      expect(entry).toMatchObject({ state: 'ended', end_reason: 'stopped' });
    }
    const other = await fullSession(a);
    const { id } = await joined(a, other.session);
    await tx(a, (t) => endOver(a.app, t, addMinutes(TEST_NOW, 300), 100));
    expect((await entries(a, [id]))[0]).toMatchObject({ state: 'ended', end_reason: 'over' });
  });
});

describe('an offer', () => {
  test('declined goes to the next; the one who declined stays first for other times, not for this one', async () => {
    const { session, slot, appointment, others } = await fullSession(a, { slots: 2 });
    const [first, second] = [await joined(a, session), await joined(a, session)];
    await stop(appointment);
    const { id } = await offerTo(a, first.id);
    await tx(a, (t) => releaseHold(t, id, tester, TEST_NOW));
    expect(await offerTo(a, second.id)).toMatchObject({ slot, state: 'held' });
    await stop(others[0] as string);
    expect(await offerTo(a, first.id)).toMatchObject({ slot: session.slots[1] });
  });

  test('is left standing when the same person keeps another place for a moment', async () => {
    const { session, appointment } = await fullSession(a);
    const { id, patient } = await joined(a, session);
    await stop(appointment);
    const other = await makeSession(a.app, { date: '2026-11-24', weekday: 2 });
    const wanted = { slot: other.slots[0] as string, patient, channel: 'mobile' as const };
    await tx(a, (t) => hold(t, wanted, tester, TEST_NOW));
    expect(await offerTo(a, id)).toMatchObject({ state: 'held' });
  });

  test('left with the line goes to the next', async () => {
    const { session, appointment } = await fullSession(a);
    const [first, second] = [await joined(a, session), await joined(a, session)];
    await stop(appointment);
    await tx(a, (t) => leaveWaitlist(t, first.id, tester, TEST_NOW));
    expect(await entries(a, [first.id, second.id])).toMatchObject([
      { state: 'ended', end_reason: 'left' },
      { state: 'offered' },
    ]);
  });
});

describe('races', () => {
  test('accepting, the sweep and the call-off at once: one place is one appointment or none, and none is taken back', async () => {
    const late = addMinutes(TEST_NOW, 15);
    const rounds = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const { session, appointment } = await fullSession(a);
        const [first, second] = [await joined(a, session), await joined(a, session)];
        await stop(appointment);
        const offer = await offerTo(a, first.id);
        return { session, first, second, offer };
      }),
    );
    const books = rounds.map(({ offer, first }) => bookAlone(a.app, wish({ hold: offer.id, patient: first.patient })));
    const stops = rounds.filter((_, n) => n % 3 === 0).map(({ session }) => tx(a, (t) => callOff(t, session.id)));
    const [{ won, refused }] = await Promise.all([outcomes(books), sweep(late), sweep(late), ...stops]);
    expect(won.length + Object.values(refused).reduce((x, y) => x + y, 0)).toBe(12);
    for (const { session, first, second, offer } of rounds) {
      const [row] = await a.rows<{ n: number }>(
        `select count(*)::integer as n from booking.appointment where session_id = $1 and state <> 'cancelled'`,
        [session.id],
      );
      const state = (await a.rows<{ state: string }>('select state from booking.hold where id = $1', [offer.id]))[0]
        ?.state;
      const [mine, next] = await entries(a, [first.id, second.id]);
      expect(row?.n).toBeLessThanOrEqual(1);
      // What was accepted is an appointment, or was called off with everybody's; the entry never says both.
      expect(mine?.state === 'booked').toBe(state === 'booked');
      if (state === 'booked') expect(next?.state).not.toBe('offered');
    }
    const [bad] = await a.rows<{ n: number }>(
      `select count(*)::integer as n from booking.slot s where held + booked > capacity or booked <> (
         select count(*) from booking.appointment x where x.slot_id = s.id and x.state <> 'cancelled')`,
    );
    expect(bad?.n).toBe(0);
  });

  test('forty strangers at the instant of a cancel get nothing: the place is the line’s', async () => {
    const { session, slot, appointment } = await fullSession(a);
    const { id } = await joined(a, session);
    const strangers = Array.from({ length: 40 }, () => bookInBatch(a.app, wish({ slot })));
    const [{ won }] = await Promise.all([outcomes(strangers), stop(appointment)]);
    expect(won).toEqual([]);
    expect(await offerTo(a, id)).toMatchObject({ slot });
  });

  test('a cancel that offers after its commit loses the place to a stranger (control)', async () => {
    await a.rows(`insert into booking.setting values (1, 'returnsAfterMinutes', '0', $1, 'test')`, [TEST_NOW]);
    const { slot, appointment } = await fullSession(a);
    // Nobody waits while the cancel runs: the place is free for an instant, as it would be between two transactions.
    await stop(appointment);
    const { won } = await outcomes(Array.from({ length: 40 }, () => bookInBatch(a.app, wish({ slot }))));
    expect(won).toHaveLength(1);
  });

  test('two cancels of one doctor’s morning and afternoon give one person of the line one place each, without a deadlock', async () => {
    for (let round = 0; round < 6; round += 1) {
      const morning = await fullSession(a);
      const { practitioner, department } = morning.session;
      await makeSession(a.app, { practitioner, department, period: 'pm', starts: '14:00', ends: '14:10' });
      const [pm] = await a.rows<{ id: string }>(
        `select l.id from booking.slot l join booking.session s on s.id = l.session_id
         where s.practitioner_id = $1 and s.period = 'pm'`,
        [practitioner],
      );
      const afternoon = (await bookInBatch(a.app, wish({ slot: pm?.id }))).body as { id: string };
      const [one, two] = [await joined(a, morning.session), await joined(a, morning.session)];
      await Promise.all([stop(morning.appointment), stop(afternoon.id)]);
      expect(await entries(a, [one.id, two.id])).toMatchObject([{ state: 'offered' }, { state: 'offered' }]);
    }
  });
});
