import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMinutes, atLocal } from '#kernel/instant.ts';
import { newId } from '#platform/ids.ts';
import { TEST_NOW, type TestApp, testApp } from '../../../../test/support/app.ts';
import { bookAlone, bookInBatch, MONDAY, makeSession, outcomes, tester, wish } from '../testing/fixture.ts';
import { booked, missed, settled } from '../testing/missed.ts';
import { decideAppeal } from './appeal.ts';
import { sealText } from './appeal-texts.ts';
import { cancel } from './cancel.ts';
import { moveSession } from './change-session.ts';
import { forgiveNoShow } from './forgive-no-show.ts';
import { hold } from './hold.ts';
import { mark } from './mark.ts';
import { noteNoShows } from './note-no-shows.ts';
import { registerWalkIn } from './register-walk-in.ts';

let a: TestApp;
beforeAll(async () => {
  a = await testApp();
});

const UNTIL = new Date(atLocal(addDays(MONDAY, 90), '00:00'));
const tx = <T>(work: Parameters<typeof a.app.db.tx<T>>[1]) => a.app.db.tx({ hospital: 1 }, work);
const suspensions = (patient: string) =>
  a.rows<{ id: string; until: Date; lifted_why: string | null; rests: number }>(
    `select s.id, s.until, s.lifted_why, (select count(*)::integer from booking.no_show n
       where n.hospital_id = 1 and n.suspension_id = s.id) as rests
     from booking.suspension s where s.patient_id = $1 order by s.since, s.id`,
    [patient],
  );
const noShows = (patient: string) =>
  a.rows<{ id: string; exempt: string | null }>(
    'select id, exempt from booking.no_show where patient_id = $1 order by missed_at, id',
    [patient],
  );
const eventsOf = async (subject: string) =>
  (
    await a.rows<{ type: string }>('select type from platform.outbox where subject = $1 order by subject_seq', [
      subject,
    ])
  ).map((row) => row.type);

/** A person who missed three visits and is suspended for it. */
async function suspended(): Promise<{ patient: string; id: string }> {
  const patient = newId();
  for (const day of [1, 2, 3]) await missed(a, patient, day);
  await settled(a);
  const [one] = await suspensions(patient);
  return { patient, id: one?.id as string };
}

async function appealOf(suspension: string): Promise<string> {
  const id = newId();
  await a.rows(
    `insert into booking.appeal (hospital_id, id, suspension_id, text_sealed, asked_at, asked_by, state)
     values (1, $1, $2, $3, $4, 'test', 'open')`,
    [id, suspension, sealText(a.app.crypto, id, '当天住院'), TEST_NOW],
  );
  return id;
}

describe('three missed visits', () => {
  test('suspend for 90 days: no booking and no hold, but a walk-in ticket; two do not', async () => {
    const patient = newId();
    await missed(a, patient, 1);
    await missed(a, patient, 2);
    await settled(a);
    expect(await suspensions(patient)).toEqual([]);
    await missed(a, patient, 3);
    await settled(a);
    const [one] = await suspensions(patient);
    expect(one).toMatchObject({ until: UNTIL, rests: 3, lifted_why: null });
    expect(await eventsOf(one?.id as string)).toEqual(['booking.patient_suspended']);

    const session = await makeSession(a.app);
    const slot = session.slots[0] as string;
    const refusal = { code: 'booking.suspended', params: { until: '2027-02-21' } };
    await expect(bookInBatch(a.app, wish({ slot, patient }))).rejects.toMatchObject(refusal);
    await expect(tx((t) => hold(t, wish({ slot, patient }) as never, tester, TEST_NOW))).rejects.toMatchObject(refusal);
    const ticket = await tx((t) => registerWalkIn(a.app, t, { session: session.id, patient, by: tester }, TEST_NOW));
    expect(ticket.status).toBe(201);
    expect((await bookInBatch(a.app, wish({ slot }))).status).toBe(201);
  });

  test('told twice count once', async () => {
    const patient = newId();
    const subject = await missed(a, patient, 1);
    await settled(a);
    const event = { hospital: 1, id: newId(), type: '', subject, seq: 2, payload: {}, at: TEST_NOW, dispatchNo: 1 };
    await tx((t) => noteNoShows(a.app, t, [event]));
    expect(await noShows(patient)).toHaveLength(1);
  });

  test('end by themselves: at the instant of the end the person books again, with nothing swept', async () => {
    const { patient } = await suspended();
    await a.rows('update booking.standing set suspended_until = $2 where patient_id = $1', [patient, TEST_NOW]);
    const { slots } = await makeSession(a.app);
    expect((await bookInBatch(a.app, wish({ slot: slots[0], patient }))).status).toBe(201);
  });

  test('that have led to a suspension do not lead to a second one', async () => {
    const { patient } = await suspended();
    await a.rows('update booking.standing set suspended_until = null where patient_id = $1', [patient]);
    await missed(a, patient, 4);
    await settled(a);
    expect(await suspensions(patient)).toHaveLength(1);
    expect(await noShows(patient)).toHaveLength(4);
  });
});

describe('never counted', () => {
  test('a clinic that moved after the booking, one that ended within the grace, and one that was called off', async () => {
    const patient = newId();
    const { id, session, startsAt } = await booked(a, patient, 1);
    await a.rows('update booking.session set moved_at = $2 where id = $1', [session, addMinutes(TEST_NOW, 1)]);
    await tx((t) => mark(t, id, 'no_show', tester, addMinutes(startsAt, 240)));
    await missed(a, patient, 2, 30);
    const off = await booked(a, patient, 3);
    await tx((t) => cancel(a.app, t, { id: off.id, as: 'desk', by: tester }, TEST_NOW));
    await settled(a);
    expect((await noShows(patient)).map((row) => row.exempt)).toEqual(['moved', 'closed_early']);
    expect(await suspensions(patient)).toEqual([]);
  });

  test('moving a clinic writes down when', async () => {
    const { session } = await booked(a, newId(), 1);
    const [room] = await a.rows<{ id: string }>(`select place_id as id from booking.session where id = $1`, [session]);
    await expect(tx((t) => moveSession(t, session, room?.id as string, tester, TEST_NOW))).rejects.toMatchObject({
      code: 'booking.place_unknown',
    });
    const { changeSessionPlace } = await import('../db/change-session.ts');
    await tx((t) => changeSessionPlace(t, session, newId(), TEST_NOW));
    const [row] = await a.rows('select moved_at from booking.session where id = $1', [session]);
    expect(row).toEqual({ moved_at: new Date(TEST_NOW) });
  });

  test('a walk-in who went away again', async () => {
    const patient = newId();
    const session = await makeSession(a.app);
    const ticket = await tx((t) => registerWalkIn(a.app, t, { session: session.id, patient, by: tester }, TEST_NOW));
    const { id } = ticket.body as { id: string };
    await tx((t) => mark(t, id, 'no_show', tester, addMinutes(TEST_NOW, 600)));
    await settled(a);
    expect(await noShows(patient)).toEqual([]);
  });
});

describe('the figures', () => {
  test('of the department where the last visit was missed decide', async () => {
    const patient = newId();
    const { id, department, startsAt } = await booked(a, patient, 1);
    await a.rows(
      `insert into booking.figure values (1, 'noShowLimit', $1, 'any', 1, $2, 'test'),
         (1, 'suspensionDays', $1, 'ordinary', 7, $2, 'test')`,
      [department, TEST_NOW],
    );
    await tx((t) => mark(t, id, 'no_show', tester, addMinutes(startsAt, 240)));
    await settled(a);
    expect(await suspensions(patient)).toMatchObject([
      { until: new Date(atLocal(addDays(MONDAY, 7), '00:00')), rests: 1 },
    ]);
    await a.rows('delete from booking.figure');
  });

  test('let a patient cancel an expert’s number half a day before and an ordinary one half an hour before', async () => {
    const last = (start: string, minutes: number) => addMinutes(start, -minutes);
    const ask = (id: string, now: string) => tx((t) => cancel(a.app, t, { id, as: 'patient', by: tester }, now));
    const expert = await booked(a, newId(), 1, { slotClass: 'expert' });
    const late = { code: 'booking.cancel_too_late_hours', params: { hours: 12 } };
    await expect(ask(expert.id, last(expert.startsAt, 719))).rejects.toMatchObject(late);
    await ask(expert.id, last(expert.startsAt, 720));
    const ordinary = await booked(a, newId(), 1);
    await expect(ask(ordinary.id, last(ordinary.startsAt, 29))).rejects.toMatchObject({ params: { minutes: 30 } });
    await ask(ordinary.id, last(ordinary.startsAt, 30));
  });
});

describe('forgiving', () => {
  test('one of three lifts the suspension in the same moment, once; the other two count on', async () => {
    const { patient, id } = await suspended();
    const [first] = await noShows(patient);
    const ask = () =>
      tx((t) => forgiveNoShow(a.app, t, { id: first?.id as string, reason: '系统故障', by: tester }, TEST_NOW));
    await ask();
    expect(await suspensions(patient)).toMatchObject([{ id, lifted_why: 'forgiven', rests: 0 }]);
    const { slots } = await makeSession(a.app);
    expect((await bookInBatch(a.app, wish({ slot: slots[0], patient }))).status).toBe(201);
    await expect(ask()).rejects.toMatchObject({ code: 'booking.no_show_does_not_count' });
    await missed(a, patient, 4);
    await settled(a);
    expect(await suspensions(patient)).toMatchObject([{ id }, { rests: 3, lifted_why: null }]);
  });
});

describe('a review', () => {
  const decide = (id: string, verdict: 'lifted' | 'upheld') =>
    tx((t) => decideAppeal(a.app, t, { id, verdict, reason: '核对过记录', by: tester }, TEST_NOW));

  test('that lifts lets the person book; one that upholds does not', async () => {
    for (const verdict of ['lifted', 'upheld'] as const) {
      const { patient, id } = await suspended();
      const appeal = await appealOf(id);
      await decide(appeal, verdict);
      const { slots } = await makeSession(a.app);
      const { won, refused } = await outcomes([bookInBatch(a.app, wish({ slot: slots[0], patient }))]);
      expect([won.length, refused]).toEqual(verdict === 'lifted' ? [1, {}] : [0, { 'booking.suspended': 1 }]);
      expect(await suspensions(patient)).toMatchObject([{ lifted_why: verdict === 'lifted' ? 'review' : null }]);
    }
  });

  test('is decided once, whoever is quicker', async () => {
    const { id } = await suspended();
    const appeal = await appealOf(id);
    const verdicts = Array.from({ length: 8 }, (_, n) => (n % 2 ? 'lifted' : 'upheld') as 'lifted' | 'upheld');
    const ended = await Promise.allSettled(verdicts.map((verdict) => decide(appeal, verdict)));
    const won = ended.flatMap((e) => (e.status === 'fulfilled' ? [e.value.state] : []));
    const lost = ended.flatMap((e) => (e.status === 'rejected' ? [e.reason.code] : []));
    expect([won.length, new Set(lost)]).toEqual([1, new Set(['booking.appeal_decided'])]);
    const [row] = await a.rows<{ state: string; lifted_why: string | null }>(
      `select p.state, s.lifted_why from booking.appeal p join booking.suspension s on s.id = p.suspension_id where p.id = $1`,
      [appeal],
    );
    expect(row).toEqual({ state: won[0], lifted_why: won[0] === 'lifted' ? 'review' : null });
    expect(await eventsOf(appeal)).toEqual(['booking.appeal_decided']);
  });

  test('looked at before it is written is decided more than once (control)', async () => {
    const { id } = await suspended();
    const appeal = await appealOf(id);
    const naive = () =>
      tx(async (t) => {
        const { rows } = await t.client.query('select state from booking.appeal where hospital_id = 1 and id = $1', [
          appeal,
        ]);
        if (rows[0].state !== 'open') return false;
        await t.client.query(
          `update booking.appeal set state = 'upheld', answer_sealed = 'x', decided_at = $2, decided_by = 'x'
           where hospital_id = 1 and id = $1`,
          [appeal, TEST_NOW],
        );
        return true;
      });
    const passed = await Promise.all(Array.from({ length: 8 }, naive));
    expect(passed.filter(Boolean).length).toBeGreaterThan(1);
  });
});

describe('the third missed visit and a booking at the same moment', () => {
  /** Two missed and settled, the third one recorded but not told yet. */
  async function twoAndOne() {
    const patient = newId();
    await missed(a, patient, 1);
    await missed(a, patient, 2);
    await settled(a);
    const subject = await missed(a, patient, 3);
    const event = { hospital: 1, id: newId(), type: '', subject, seq: 2, payload: {}, at: TEST_NOW, dispatchNo: 1 };
    return { patient, event };
  }

  test('a booking that has looked holds the suspension off until it is done, and none is made after it', async () => {
    const { patient, event } = await twoAndOne();
    const { slots } = await makeSession(a.app);
    let told: Promise<void> | undefined;
    const { suspendedAtDecision } = await import('../db/standing.ts');
    const order: string[] = [];
    await tx(async (t) => {
      expect((await suspendedAtDecision(t, [patient], TEST_NOW)).size).toBe(0);
      told = tx((other) => noteNoShows(a.app, other, [event])).then(() => void order.push('suspended'));
      await waitsForLock();
      order.push('booked');
    });
    await told;
    expect(order).toEqual(['booked', 'suspended']);
    await expect(bookAlone(a.app, wish({ slot: slots[0], patient }))).rejects.toMatchObject({
      code: 'booking.suspended',
    });
  });

  test('a look without the shared lock does not hold it off (control)', async () => {
    const { patient, event } = await twoAndOne();
    const { suspendedNow } = await import('../db/standing.ts');
    await tx(async (t) => {
      expect((await suspendedNow(t, [patient], TEST_NOW)).size).toBe(0);
      await tx((other) => noteNoShows(a.app, other, [event]));
      expect((await suspendedNow(t, [patient], TEST_NOW)).size).toBe(1);
    });
  });

  test('a booking that waited for the suspension is refused', async () => {
    const { patient, event } = await twoAndOne();
    const { slots } = await makeSession(a.app);
    let asked: Promise<unknown> | undefined;
    await tx(async (t) => {
      await noteNoShows(a.app, t, [event]);
      asked = bookAlone(a.app, wish({ slot: slots[0], patient })).catch((error: unknown) => error);
      await waitsForLock();
    });
    expect(await asked).toMatchObject({ code: 'booking.suspended' });
  });

  /** Until somebody in this database waits for a lock. */
  async function waitsForLock(): Promise<void> {
    for (;;) {
      const [row] = await a.rows<{ n: number }>(
        `select count(*)::integer as n from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if ((row?.n ?? 0) > 0) return;
    }
  }
});
