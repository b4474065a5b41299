import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes, type Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { TEST_NOW, type TestApp, testApp } from '../../../../test/support/app.ts';
import { acceptStop, declineStop } from '../app/answer-stop.ts';
import { cancel } from '../app/cancel.ts';
import { expireHolds } from '../app/hold.ts';
import { previewStop } from '../app/preview-stop.ts';
import { listSessionHistory } from '../app/session-history.ts';
import { callList } from '../app/stop-lists.ts';
import { askToStop, decideRequest, stopNow } from '../app/stop-requests.ts';
import { type StopRequest, stopSession } from '../app/stop-session.ts';
import { exemptionOf } from '../domain/rules/hospital-changes-never-count-as-no-show.ts';
import { bookAlone, bookInBatch, type MadeSession, tester, wish } from '../testing/fixture.ts';
import { callOff, clinicOf, type Doctors, stopWorld } from '../testing/stop-fixture.ts';
import { entries, joined, offerTo } from '../testing/waitlist-fixture.ts';
import { missedAppointments } from './no-show-rows.ts';

let a: TestApp;
let doctors: Doctors;
beforeAll(async () => {
  a = await testApp('demo');
  doctors = await stopWorld(a);
});

const tx = <T>(fn: (t: Tx) => Promise<T>): Promise<T> => a.app.db.tx({ hospital: 1 }, fn);
const stop = (session: string, change: Partial<StopRequest> = {}, now = TEST_NOW) => {
  const rest = { cause: 'ill', sealReason: () => null, urgent: false, approved: null, askAfterwards: null } as const;
  return tx((t) =>
    stopSession(t, { session, substitute: null, offerNext: false, by: tester, ...rest, ...change }, now),
  );
};
const booked = async (slot: string | undefined, patient = newId()) => {
  const body = (await bookInBatch(a.app, wish({ slot, patient }))).body as { id: string; number: number };
  return { ...body, patient };
};
const appointment = async (id: string) =>
  (
    await a.rows<{ state: string; session: string; number: number; start: string; doctor: string; by: string }>(
      `select state, session_id as session, number, practitioner_id as doctor, cancelled_by as by,
         to_char(starts_at at time zone 'Asia/Shanghai', 'HH24:MI') as start from booking.appointment where id = $1`,
      [id],
    )
  )[0];
const caseOf = async (id: string) =>
  (
    await a.rows<{ id: string; outcome: string; hold: string; answer: string | null; to: string }>(
      `select id, outcome, hold_id as hold, answer, to_session_id as to from booking.stop_case
       where appointment_id = $1 order by created_at desc, id desc limit 1`,
      [id],
    )
  )[0] as { id: string; outcome: string; hold: string; answer: string | null; to: string };

/** What no order of acts could excuse. */
async function broken(sessions: readonly string[]): Promise<string[]> {
  const rows = await a.rows<{ what: string }>(
    `select 'booked in a closed clinic' as what from booking.appointment b join booking.session s on s.id = b.session_id
       where s.id = any($1) and s.state = 'closed' and b.state = 'booked'
     union all select 'held in a closed clinic' from booking.hold h join booking.session s on s.id = h.session_id
       where s.id = any($1) and s.state = 'closed' and h.state = 'held'
     union all select 'number twice' from booking.appointment where session_id = any($1) and state <> 'cancelled'
       group by session_id, number having count(*) > 1
     union all select 'oversold' from booking.slot where session_id = any($1) and (held + booked > capacity
       or cardinality(free_numbers) <> capacity - held - booked)
     union all select 'slot and bookings differ' from booking.slot l where session_id = any($1) and booked <>
       (select count(*) from booking.appointment b where b.slot_id = l.id and b.state <> 'cancelled')
     union all select 'counts' from booking.session s where id = any($1) and (free, held, booked, total) <>
       (select sum(cardinality(free_numbers)), sum(held), sum(booked), sum(capacity) from booking.slot where session_id = s.id)
     union all select 'shares' from booking.session s where id = any($1) and (free_onsite, free_tier) <> (select
       coalesce(sum(cardinality(free_numbers)) filter (where share = 'onsite'), 0),
       coalesce(sum(cardinality(free_numbers)) filter (where share = 'tier'), 0) from booking.slot where session_id = s.id)
     union all select 'offered without a hold' from booking.waitlist w where state = 'offered' and not exists
       (select 1 from booking.hold h where h.entry_id = w.id and h.state = 'held')`,
    [sessions],
  );
  return rows.map((row) => row.what);
}
const sessionsOf = async (doctor: string) =>
  (await a.rows<{ id: string }>('select id from booking.session where practitioner_id = $1', [doctor])).map(
    (r) => r.id,
  );

describe('a stopped clinic', () => {
  test('goes on under a doctor of equal grade who is free: the same minute, the same number, the same booking', async () => {
    const clinic = await clinicOf(a, doctors, 'chief', { slots: 3 });
    const [first, third] = [await booked(clinic.slots[0]), await booked(clinic.slots[2])];
    const done = await stop(clinic.id, { substitute: doctors.otherChief });
    expect(done).toMatchObject({ concerned: 2, substituted: 2, held: 0, cancelled: 0 });
    expect(await appointment(first.id)).toMatchObject({ state: 'booked', number: 1, start: '19:00' });
    expect(await appointment(third.id)).toMatchObject({ number: 3, start: '19:20', doctor: doctors.otherChief });
    // Who does not come is not to blame: the doctor is another one than was booked.
    await a.rows(`update booking.appointment set state = 'no_show', no_show_at = $2 where id = $1`, [
      third.id,
      addMinutes(TEST_NOW, 900),
    ]);
    const [missed] = await tx((t) => missedAppointments(t, [third.id]));
    expect(missed && exemptionOf(missed, 30)).toBe('moved');
    // The minute nobody had is on offer under the substitute.
    const { to } = await caseOf(first.id);
    expect(await a.rows('select free, booked, total, state from booking.session where id = $1', [to])).toEqual([
      { free: 1, booked: 2, total: 3, state: 'open' },
    ]);
    expect(await broken([clinic.id, to])).toEqual([]);
    // Its places were there before: they count once, in the clinic that was stopped.
    const counted = `select session_id as id, sum(capacity)::integer as places, bool_and(copied) as copied from booking.v_slot_share
      where session_id = any($1) group by 1 order by copied`;
    expect(await a.rows(counted, [[clinic.id, to]])).toEqual([
      { id: clinic.id, places: 3, copied: false },
      { id: to, places: 3, copied: true },
    ]);
  });

  test('finds or makes places in the clinic the substitute has, and keeps next places for the rest', async () => {
    const clinic = await clinicOf(a, doctors, 'chief', { slots: 3, date: '2026-11-24' });
    const own = await clinicOf(a, doctors, 'otherChief', { slots: 2, date: '2026-11-24' });
    const later = await clinicOf(a, doctors, 'chief', { slots: 1, date: '2026-11-25' });
    await booked(own.slots[0]);
    await a.rows(`insert into booking.figure values (1, 'substituteExtra', $1, 'any', 1, $2, 'test')`, [
      doctors.department,
      TEST_NOW,
    ]);
    const people = [await booked(clinic.slots[0]), await booked(clinic.slots[1]), await booked(clinic.slots[2])];
    const preview = await tx((t) =>
      previewStop(t, clinic.id, { substitute: doctors.otherChief, offerNext: true }, 'zh', TEST_NOW),
    );
    const done = await stop(clinic.id, { substitute: doctors.otherChief, offerNext: true });
    expect(done).toMatchObject({ concerned: 3, substituted: 2, held: 1, cancelled: 0 });
    expect(preview.numbers).toMatchObject({ concerned: 3, substituted: 2, held: 1, cancelled: 0 });
    // 19:00 was full there and got one place more; 19:10 was free.
    expect(await appointment(people[0]?.id ?? '')).toMatchObject({ start: '19:00', number: 3, session: own.id });
    expect(await appointment(people[1]?.id ?? '')).toMatchObject({ start: '19:10', number: 2, session: own.id });
    const third = people[2] as { id: string; patient: string };
    expect(await appointment(third.id)).toMatchObject({ state: 'cancelled', by: 'hospital' });
    const { hold, id } = await caseOf(third.id);
    await expect(bookInBatch(a.app, wish({ slot: later.slots[0] }))).rejects.toMatchObject({
      code: 'booking.slot_full',
    });
    // A suspension since then does not take the kept place away.
    await a.rows('insert into booking.standing values (1, $1, $2)', [third.patient, addMinutes(TEST_NOW, 99_999)]);
    await bookInBatch(a.app, wish({ hold, patient: third.patient }));
    await expect(tx((t) => declineStop(t, id, tester, TEST_NOW))).rejects.toMatchObject({
      code: 'booking.stop_case_over',
    });
    expect(await broken([clinic.id, own.id, later.id])).toEqual([]);
  });

  test('may be declined without harm: past every cut-off, by the hospital, and what was paid comes back', async () => {
    const clinic = await clinicOf(a, doctors, 'chief', { slots: 2, date: '2026-11-26' });
    const [one, two] = [await booked(clinic.slots[0]), await booked(clinic.slots[1])];
    await a.rows('update booking.appointment set paid_fen = 2500 where id = any($1)', [[one.id, two.id]]);
    await stop(clinic.id, { substitute: doctors.otherChief });
    const refunds = () =>
      a.rows(`select subject from platform.outbox where type = 'booking.refund_started' and subject = any($1)`, [
        [one.id, two.id],
      ]);
    expect(await refunds()).toEqual([]);
    const { id, to } = await caseOf(one.id);
    await tx((t) => acceptStop(t, id, tester, TEST_NOW));
    await tx((t) => declineStop(t, id, tester, addMinutes(TEST_NOW, 30)));
    expect(await appointment(one.id)).toMatchObject({ state: 'cancelled', by: 'hospital' });
    expect(await refunds()).toEqual([{ subject: one.id }]);
    const late = addMinutes(TEST_NOW, 24 * 60 + 1);
    const other = (await caseOf(two.id)).id;
    await expect(tx((t) => declineStop(t, other, tester, late))).rejects.toMatchObject({
      code: 'booking.stop_case_over',
    });
    expect(await broken([clinic.id, to])).toEqual([]);
  });

  test('that kept a place for somebody keeps another one when that clinic stops too, and lets it go unanswered', async () => {
    const clinic = await clinicOf(a, doctors, 'chief', { slots: 1, date: '2026-11-27' });
    const second = await clinicOf(a, doctors, 'chief', { slots: 1, date: '2026-11-30' });
    const third = await clinicOf(a, doctors, 'chief', { slots: 1, date: '2026-12-01' });
    const { id } = await booked(clinic.slots[0]);
    await stop(clinic.id, { offerNext: true });
    expect((await caseOf(id)).to).toBe(second.id);
    expect(await stop(second.id, { offerNext: true })).toMatchObject({ concerned: 1, held: 1 });
    const again = await caseOf(id);
    expect(again.to).toBe(third.id);
    await tx((t) => expireHolds(a.app, t, addMinutes(TEST_NOW, 24 * 60), 100));
    expect(await a.rows('select state from booking.hold where id = $1', [again.hold])).toEqual([{ state: 'expired' }]);
    expect(await broken([clinic.id, second.id, third.id])).toEqual([]);
  });

  test('ends what people waited for, and who arrived before is not touched', async () => {
    const clinic = await clinicOf(a, doctors, 'chief', { slots: 2, date: '2026-12-02' });
    const [arrived, other] = [await booked(clinic.slots[0]), await booked(clinic.slots[1])];
    const waits = await joined(a, clinic, { date: '2026-12-02' });
    await a.rows(`update booking.appointment set state = 'arrived', arrived_at = $2 where id = $1`, [
      arrived.id,
      TEST_NOW,
    ]);
    expect(await stop(clinic.id)).toMatchObject({ concerned: 1, cancelled: 1, arrived: 1 });
    expect(await appointment(arrived.id)).toMatchObject({ state: 'arrived', session: clinic.id });
    expect(await appointment(other.id)).toMatchObject({ state: 'cancelled' });
    expect(await entries(a, [waits.id])).toMatchObject([{ state: 'ended', end_reason: 'stopped' }]);
  });

  test('is refused with a doctor of lower title, and a second time', async () => {
    const clinic = await clinicOf(a, doctors, 'chief', { slots: 1, date: '2026-12-03' });
    await expect(stop(clinic.id, { substitute: doctors.attending })).rejects.toMatchObject({
      code: 'booking.substitute_not_equal',
    });
    await stop(clinic.id);
    await expect(stop(clinic.id)).rejects.toMatchObject({ code: 'booking.session_state' });
  });
});

describe('an expert clinic', () => {
  const asking = { cause: 'leave', reason: '外出会诊', substitute: null, offerNext: false } as const;
  const someone = (account: string) => ({ ...tester, name: account });

  test('stops only when another person agrees; the constraint says so too', async () => {
    const clinic = await clinicOf(a, doctors, 'chief', { slots: 1, date: '2026-12-04', slotClass: 'expert' });
    const { id: appointmentId } = await booked(clinic.slots[0]);
    const by = someone('test.asks');
    const ask = { ...asking, session: clinic.id, by };
    await expect(tx((t) => stopNow(a.app, t, { ...ask, urgent: false }, TEST_NOW))).rejects.toMatchObject({
      code: 'booking.approval_needed',
    });
    await expect(tx((t) => stopNow(a.app, t, { ...ask, urgent: true }, TEST_NOW))).rejects.toMatchObject({
      code: 'booking.urgent_too_early',
    });
    const { id } = await tx((t) => askToStop(a.app, t, { ...ask, mayStop: true }, TEST_NOW));
    const decide = (who: string) =>
      tx((t) => decideRequest(a.app, t, { id, verdict: 'approved', reason: '同意', by: someone(who) }, TEST_NOW));
    await expect(decide('test.asks')).rejects.toMatchObject({ code: 'booking.request_same_person' });
    const forged = `update booking.stop_request set state = 'approved', decided_by = asked_by, decided_by_name = 'x',
      answer_sealed = 'x', decided_at = asked_at where id = $1`;
    await expect(a.rows(forged, [id])).rejects.toMatchObject({ constraint: 'booking_stop_request_two_people' });
    expect((await decide('test.approves')).stopped).toMatchObject({ concerned: 1, cancelled: 1 });
    await expect(decide('test.third')).rejects.toMatchObject({ code: 'booking.request_decided' });
    expect(await appointment(appointmentId)).toMatchObject({ state: 'cancelled' });
    // Why stands in the history of the session, and nowhere in clear.
    const { items } = await tx((t) => listSessionHistory(a.app, t, clinic.id, 'zh'));
    expect(items).toMatchObject([{ what: 'stopped', reason: '外出会诊' }]);
    const clear = await a.rows('select reason from booking.rota_history where session_id = $1', [clinic.id]);
    expect(clear).toEqual([{ reason: null }]);
  });

  test('is stopped at once when it begins soon, and another person answers for it afterwards', async () => {
    const clinic = await clinicOf(a, doctors, 'attending', {
      slots: 1,
      slotClass: 'expert',
      starts: '21:00',
      ends: '21:10',
      date: '2026-11-23',
    });
    const by = someone('test.asks');
    await tx((t) => askToStop(a.app, t, { ...asking, session: clinic.id, by, mayStop: true }, TEST_NOW));
    const ask = { ...asking, session: clinic.id, by, urgent: true };
    await tx((t) => stopNow(a.app, t, ask, TEST_NOW));
    const rows = await a.rows<{ id: string; state: string; urgent: boolean }>(
      'select id, state, urgent from booking.stop_request where session_id = $1 order by urgent',
      [clinic.id],
    );
    expect(rows).toMatchObject([
      { state: 'overtaken', urgent: false },
      { state: 'asked', urgent: true },
    ]);
    const decision = {
      id: rows[1]?.id ?? '',
      verdict: 'refused' as const,
      reason: '应先请示',
      by: someone('test.other'),
    };
    expect(await tx((t) => decideRequest(a.app, t, decision, TEST_NOW))).toMatchObject({
      state: 'refused',
      stopped: null,
    });
  });
});

test('who has not read it is called after an hour, the reached leave the list', async () => {
  const clinic = await clinicOf(a, doctors, 'chief', { slots: 1, date: '2026-12-07' });
  const { id } = await booked(clinic.slots[0], doctors.patient);
  await stop(clinic.id);
  const mine = (await caseOf(id)).id;
  const listed = async (now: Instant) =>
    (await tx((t) => callList(a.app, t, 'zh', now))).items.filter((one) => one.id === mine).map((one) => one.due);
  expect(await listed(TEST_NOW)).toEqual([false]);
  expect(await listed(addMinutes(TEST_NOW, 60))).toEqual([true]);
  await a.rows(
    `update messaging.message set read_at = $2 where message_id = (select message_id from booking.stop_case where id = $1)`,
    [mine, TEST_NOW],
  );
  expect(await listed(addMinutes(TEST_NOW, 60))).toEqual([]);
});

describe('a stop beside bookings, cancels, offers and another stop', () => {
  const settled = async (work: Promise<unknown>[]) => {
    const done = await Promise.allSettled(work);
    const strange = done.filter((one) => one.status === 'rejected' && typeof one.reason.code !== 'string');
    expect(strange).toEqual([]);
    return done;
  };

  async function race(date: string, stopping: (clinic: MadeSession) => Promise<unknown>) {
    const clinic = await clinicOf(a, doctors, 'chief', { slots: 12, date });
    const early = [];
    for (const slot of clinic.slots.slice(0, 4)) early.push(await booked(slot));
    const [leaving, ...stay] = early;
    const people = Array.from({ length: 16 }, () => newId());
    const tries = people.map((patient, n) => bookAlone(a.app, wish({ slot: clinic.slots[4 + (n % 8)], patient })));
    const gone = tx((t) => cancel(a.app, t, { id: leaving?.id ?? '', as: 'desk', by: tester }, TEST_NOW));
    const done = await settled([stopping(clinic), gone, ...tries]);
    const late = done
      .slice(2)
      .flatMap((one) => (one.status === 'fulfilled' ? [(one.value as { body: { id: string } }).body.id] : []));
    return { clinic, done, kept: [...stay.map((one) => one.id), ...late] };
  }

  test('loses nobody and gives no place twice: whoever was told "booked" has a case, and a place once', async () => {
    for (const date of ['2026-12-08', '2026-12-09']) {
      const { clinic, done, kept } = await race(date, ({ id }) => stop(id, { substitute: doctors.otherChief }));
      expect(done[0]?.status).toBe('fulfilled');
      for (const id of kept)
        expect(await appointment(id)).toMatchObject({ state: 'booked', doctor: doctors.otherChief });
      expect(await broken([clinic.id, ...(await sessionsOf(doctors.otherChief))])).toEqual([]);
    }
  });

  test('one that works from the list of its preview leaves somebody booked in a closed clinic (control)', async () => {
    const naive = async ({ id, slots }: MadeSession) => {
      const seen = await a.rows<{ id: string }>(
        `select id from booking.appointment where session_id = $1 and state = 'booked'`,
        [id],
      );
      // Somebody books between the look and the act.
      await bookAlone(a.app, wish({ slot: slots.at(-1) })).catch(() => null);
      await a.rows(`update booking.session set state = 'closed' where id = $1`, [id]);
      await a.rows(
        `update booking.appointment set state = 'cancelled', cancelled_at = $2, cancelled_by = 'hospital' where id = any($1)`,
        [seen.map((one) => one.id), TEST_NOW],
      );
    };
    const { clinic } = await race('2026-12-11', naive);
    expect(await broken([clinic.id])).toContain('booked in a closed clinic');
    await a.rows(`update booking.session set state = 'open' where id = $1`, [clinic.id]);
    await a.rows(`delete from booking.appointment where session_id = $1`, [clinic.id]);
  });

  test('and the acceptance of an offer: accepted first, it is among those moved; else it is over', async () => {
    for (const date of ['2026-12-14', '2026-12-15']) {
      const clinic = await clinicOf(a, doctors, 'chief', { slots: 1, date });
      const { id } = await booked(clinic.slots[0]);
      const waits = await joined(a, clinic, { date });
      await tx((t) => cancel(a.app, t, { id, as: 'desk', by: tester }, TEST_NOW));
      const offer = await offerTo(a, waits.id);
      const [accepted] = await settled([
        bookAlone(a.app, wish({ hold: offer.id, patient: waits.patient })),
        stop(clinic.id, { substitute: doctors.otherChief }),
      ]);
      const [entry] = await entries(a, [waits.id]);
      if (accepted?.status === 'fulfilled') {
        const made = (accepted.value as { body: { id: string } }).body.id;
        expect(await appointment(made)).toMatchObject({ state: 'booked', doctor: doctors.otherChief });
        expect(entry).toMatchObject({ state: 'booked' });
      } else expect(entry?.state).not.toBe('offered');
      expect(await broken([clinic.id, ...(await sessionsOf(doctors.otherChief))])).toEqual([]);
    }
  });

  test('two at once happen once, and a call-off beside them finds it closed', async () => {
    const clinic = await clinicOf(a, doctors, 'chief', { slots: 2, date: '2026-12-17' });
    await booked(clinic.slots[0]);
    const tries = await settled([
      stop(clinic.id, { substitute: doctors.otherChief }),
      stop(clinic.id),
      tx((t) => callOff(t, clinic.id)),
    ]);
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await broken([clinic.id, ...(await sessionsOf(doctors.otherChief))])).toEqual([]);
  });
});
