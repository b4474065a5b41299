import { beforeAll, describe, expect, test } from 'vitest';
import { type Adapter, useCarrier } from '#modules/messaging/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { People, type Person } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { bookInBatch, type MadeSession, makeSession, wish } from '../testing/fixture.ts';
import { patientOfDesk } from '../testing/patient-of-desk.ts';
import { forgetOldReminders } from './forget-reminders.ts';
import { notifyEach } from './notify-each.ts';
import { sendReminders } from './send-reminders.ts';

let app: TestApp;
let people: People;
/** What the carrier was asked to bring to phones. */
let carried: { phone: string; title: string; body: string }[] = [];
const POISONED = '10000077077';

beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
  await app.rows('delete from booking.reminder');
  const carrier: Adapter = {
    id: 'spy',
    send: async ({ phone = '', title, body }) => {
      if (phone === POISONED) throw new Error(`no such number: ${phone}`);
      carried.push({ phone, title, body });
      return { outcome: 'delivered', detail: 'ok' };
    },
  };
  useCarrier(app.app, carrier);
});

/** The hospital's clock on a day of November 2026; Monday the 23rd is the first. */
const at = (day: number, time: string) => new Date(`2026-11-${day}T${time}:00+08:00`).toISOString();
async function goTo(day: number, time: string): Promise<void> {
  carried = [];
  await app.app.clock.set(at(day, time));
}
const book = async (session: MadeSession, patient: string, slot = 0): Promise<string> => {
  const answer = await bookInBatch(app.app, wish({ patient, slot: session.slots[slot] ?? '' }));
  await app.spine.settle(app.app.clock.now());
  return (answer.body as { id: string }).id;
};
const remindersTo = (patient: string) =>
  app.rows<{ template: string; body_zh: string; state: string }>(
    `select template, body_zh, state from messaging.message
     where patient_id = $1 and template in ('reminder', 'reminder_soon', 'checkup_due', 'return_due') order by message_id`,
    [patient],
  );
const endsOf = (appointment: string) =>
  app.rows<{ kind: string; state: string; why: string | null }>(
    'select kind, state, why from booking.reminder where appointment_id = $1 order by ended_at, kind',
    [appointment],
  );
const inbox = async (who: Person) => {
  const { body } = await people.send(who, 'GET', '/api/h/1/messaging/inbox');
  return (body as { items: { template: string; text: string }[] }).items.map((item) => item.template);
};

describe('a booked visit', () => {
  test('is reminded of the day before and two hours before, once each, with where, what to bring and how to cancel', async () => {
    const who = await people.patient('10000000030');
    const session = await makeSession(app.app, { date: '2026-11-25', starts: '10:00', ends: '10:30' });
    const id = await book(session, who.patient);
    await goTo(24, '17:59');
    expect(carried).toEqual([]);
    await goTo(24, '18:00');
    expect(carried).toHaveLength(1);
    expect(carried[0]).toMatchObject({ phone: '10000000030' });
    expect(carried[0]?.body).toMatch(/11月25日 周三 10:00.*证.*取消/);
    await goTo(25, '07:59');
    expect(carried).toEqual([]);
    await goTo(25, '08:00');
    expect(carried).toHaveLength(1);
    expect(await inbox(who)).toEqual(expect.arrayContaining(['reminder', 'reminder_soon']));
    expect((await endsOf(id)).map((row) => row.state)).toEqual(['sent', 'sent']);
  });

  test('is reminded of once, even if two servers look at once and a restart finds the reminder waiting again', async () => {
    const { patient } = await people.patient('10000000031');
    const session = await makeSession(app.app, { date: '2026-11-26', starts: '10:00', ends: '10:30' });
    const id = await book(session, patient);
    const wake = () =>
      app.rows(
        `update booking.reminder set state = 'waiting', ended_at = null, look_at = starts_at - interval '2 days'
         where appointment_id = $1 and kind = 'day'`,
        [id],
      );
    const sweep = () => app.app.db.tx({ hospital: 1 }, (t) => sendReminders(app.app, t, at(25, '18:00'), 100));
    await wake();
    const both = await Promise.all([sweep(), sweep()]);
    expect(both[0] + both[1]).toBe(1);
    expect(await remindersTo(patient)).toHaveLength(1);
    await wake();
    // It is looked at and would be written again: the key of the message is what holds.
    expect(await sweep()).toBe(1);
    expect(await remindersTo(patient)).toHaveLength(1);
  });

  test('keeps what became of its reminders for a while after it; one that still waits is never forgotten', async () => {
    const session = await makeSession(app.app, { date: '2026-11-26', starts: '11:00', ends: '11:30' });
    const { patient } = await people.patient('10000000039');
    const id = await book(session, patient);
    await app.rows(
      `update booking.reminder set state = 'sent', ended_at = look_at where appointment_id = $1 and kind = 'day'`,
      [id],
    );
    const forget = (now: string) => app.app.db.tx({ hospital: 1 }, (t) => forgetOldReminders(app.app, t, now, 1000));
    expect(await forget('2027-05-24T00:00:00.000Z')).toBeGreaterThanOrEqual(0);
    expect(await endsOf(id)).toHaveLength(2);
    await forget('2027-05-27T00:00:00.000Z');
    expect((await endsOf(id)).map(({ kind, state }) => [kind, state])).toEqual([['hours', 'waiting']]);
  });

  test('that was cancelled or moved gets nothing for the old time, and a moved one is reminded for the new', async () => {
    const [gone, moved] = await Promise.all(['10000000032', '10000000033'].map((phone) => people.patient(phone)));
    const session = await makeSession(app.app, { date: '2026-11-27', starts: '10:00', ends: '11:00', slots: 6 });
    const cancelled = await book(session, gone?.patient ?? '', 0);
    const kept = await book(session, moved?.patient ?? '', 1);
    await app.rows(
      `update booking.appointment set state = 'cancelled', cancelled_at = booked_at, cancelled_by = 'desk' where id = $1`,
      [cancelled],
    );
    await app.rows(
      `update booking.appointment a set slot_id = s.id, starts_at = s.starts_at from booking.slot s
       where a.id = $1 and s.id = $2`,
      [kept, session.slots[5]],
    );
    await goTo(26, '18:00');
    expect(carried.map(({ phone }) => phone)).toEqual(['10000000033']);
    expect(carried[0]?.body).toContain('10:50');
    await goTo(27, '08:50');
    expect(carried.map(({ phone }) => phone)).toEqual(['10000000033']);
    expect(await endsOf(cancelled)).toMatchObject([{ why: 'not_booked' }, { why: 'not_booked' }]);
  });
});

const unreached = async () => {
  const { body } = await people.send(await people.staff('registrar'), 'GET', '/api/h/1/booking/reminders/unreached');
  return (body as { items: { appointment: string; patient: { id: string }; why: string; tries: number }[] }).items;
};

describe('a morning of many', () => {
  test('one bad number among 200 stops nobody: the others are sent, and staff see whom to call', async () => {
    const slots = { date: '2026-11-29', starts: '14:00', ends: '14:10', slots: 1, capacity: 100 };
    const sessions = [await makeSession(app.app, slots), await makeSession(app.app, slots)];
    const patients = await Promise.all(
      Array.from({ length: 200 }, (_, n) => patientOfDesk(app, String(10000077000 + n), n !== 99)),
    );
    await Promise.all(
      patients.map((patient, n) => bookInBatch(app.app, wish({ patient, slot: sessions[n % 2]?.slots[0] ?? '' }))),
    );
    await app.spine.settle(app.app.clock.now());
    await goTo(28, '18:00');
    expect(new Set(carried.map(({ phone }) => phone)).size).toBe(198);
    expect(carried[0]?.body).toContain('您好');
    const [sent] = await app.rows<{ n: number }>(
      `select count(*)::integer as n from messaging.message
       where template = 'reminder' and patient_id = any($1::uuid[]) and state = 'delivered'`,
      [patients],
    );
    expect(sent?.n).toBe(200);
    const whys = new Map((await unreached()).map((one) => [one.patient.id, one.why]));
    expect(whys.get(patients[77] ?? '')).toBe('phone_failed');
    expect(whys.get(patients[99] ?? '')).toBe('no_proven_phone');
    expect(patients.filter((id) => whys.has(id))).toHaveLength(2);
    const desk = await people.staff('registrar');
    const badOne = async () => (await unreached()).find((one) => one.patient.id === patients[77]);
    const path = `/api/h/1/booking/reminders/unreached/${(await badOne())?.appointment}/calls`;
    await people.send(desk, 'POST', path, { outcome: 'no_answer' });
    expect(await badOne()).toMatchObject({ tries: 1 });
    await people.send(desk, 'POST', path, { outcome: 'reached' });
    expect(await badOne()).toBeUndefined();
  });

  test('one that cannot be written stops nobody either', async () => {
    const { patient } = await people.patient('10000000039');
    const notice = (number: number) =>
      ({ template: 'reminder', patient, params: { number }, dedupe: `n${number}` }) as const;
    const write = (numbers: number[]) =>
      app.app.db.tx({ hospital: 1 }, (t) => notifyEach(t, numbers.map(notice), app.app.clock.now()));
    expect(await write([1, 123_456_789, 2])).toEqual([1]);
    expect(await remindersTo(patient)).toHaveLength(2);
    expect(await write([3])).toEqual([]);
  });

  test('takes as many statements for a hundred as for one, and at most so many in a round', async () => {
    const round = async (limit: number) => {
      let statements = 0;
      const handled = await app.app.db.tx({ hospital: 1 }, async (t) => {
        const query = (text: string, values: unknown[]) => {
          statements += 1;
          return t.client.query(text, values);
        };
        const counted = { ...t, client: { query } } as unknown as Tx;
        return sendReminders(app.app, counted, at(29, '12:00'), limit);
      });
      return { handled, statements };
    };
    const one = await round(1);
    const many = await round(100);
    expect([one.handled, many.handled]).toEqual([1, 100]);
    // Its two jobs of fifty messages instead of one.
    expect(many.statements - one.statements).toBe(1);
  });
});

describe('nobody is written to', () => {
  test('in the quiet hours: what became due meanwhile goes out in the morning', async () => {
    const { patient } = await people.patient('10000000034');
    const session = await makeSession(app.app, { date: '2026-11-30', starts: '08:00', ends: '08:30' });
    await book(session, patient);
    await app.rows(
      `update booking.reminder set state = 'none', why = 'too_late', ended_at = look_at where kind = 'day'`,
    );
    await goTo(30, '06:59');
    expect(await remindersTo(patient)).toEqual([]);
    await goTo(30, '07:00');
    expect(carried.map(({ phone }) => phone)).toContain('10000000034');
  });

  test('who has switched it off, on the phone or in the inbox; the choice is kept in the log of the account', async () => {
    const who = await people.patient('10000000035');
    await people.send(who, 'PUT', '/api/messaging/choices', { reminder_soon: false });
    const session = await makeSession(app.app, { date: '2026-11-30', starts: '11:00', ends: '11:30' });
    await book(session, who.patient);
    await goTo(30, '09:00');
    expect(await remindersTo(who.patient)).toHaveLength(1);
    expect(carried.map(({ phone }) => phone)).not.toContain('10000000035');
    expect(await inbox(who)).not.toContain('reminder_soon');
    const log = await app.rows(`select action from identity.account_event where action = 'identity.messages_off'`);
    expect(log).toHaveLength(1);
    // The guard of this test: switched on again, the very message is there.
    await people.send(who, 'PUT', '/api/messaging/choices', { reminder_soon: true });
    expect(await inbox(who)).toContain('reminder_soon');
  });
});

test('a figure that changes moves the reminders that wait', async () => {
  const { patient } = await people.patient('10000000036');
  const session = await makeSession(app.app, { date: '2026-11-30', starts: '17:00', ends: '17:30' });
  await book(session, patient);
  const admin = await people.staff('admin');
  const change = { value: 360, reason: '提早提醒' };
  const answer = await people.send(admin, 'PUT', '/api/h/1/booking/figures/reminderMinutesBefore', change);
  expect(answer.status).toBe(200);
  await goTo(30, '11:00');
  expect(carried.map(({ phone }) => phone)).toContain('10000000036');
});

describe('a check-up or return visit', () => {
  test('is reminded of on the day that was asked for; cancelled ones are not, and nobody cancels for a stranger', async () => {
    const [who, other] = await Promise.all(['10000000037', '10000000038'].map((phone) => people.patient(phone)));
    const ask = async (by: Person, path: string, patient: string, kind: string) => {
      const { body } = await people.send(by, 'POST', `/api/h/1/booking/${path}`, { patient, kind, on: '2026-12-01' });
      return (body as { id: string }).id;
    };
    const [mine, theirs] = [who as Person, other as Person];
    await ask(mine, 'health-reminders', mine.patient, 'checkup');
    await ask(await people.staff('doctor1'), 'desk/health-reminders', mine.patient, 'return');
    const dropped = await ask(theirs, 'health-reminders', theirs.patient, 'checkup');
    const cancel = (by: Person) => people.send(by, 'POST', `/api/h/1/booking/health-reminders/${dropped}/cancel`, {});
    expect(await cancel(mine)).toMatchObject({ status: 404 });
    expect(await cancel(theirs)).toMatchObject({ status: 200 });
    expect(await cancel(theirs)).toMatchObject({ status: 409 });
    await app.app.clock.set('2026-12-01T00:59:00.000Z');
    expect((await remindersTo(mine.patient)).map((row) => row.template)).toEqual([]);
    await app.app.clock.set('2026-12-01T01:00:00.000Z');
    expect((await remindersTo(mine.patient)).map((row) => row.template).sort()).toEqual(['checkup_due', 'return_due']);
    expect(await remindersTo(theirs.patient)).toEqual([]);
  });
});

describe('the calendar of an account', () => {
  const address = async (who: Person, withDoctor = false) =>
    ((await people.send(who, 'POST', '/api/booking/calendar', { withDoctor })).body as { path: string }).path;
  const read = (path: string, headers = {}) => app.http.inject({ url: path, headers });

  test('is read by whoever has the address, until it is renewed or ended; nothing new is answered with nothing', async () => {
    const who = await people.patient('10000000030');
    const path = await address(who);
    const feed = await read(path);
    expect(feed.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(feed.body.match(/^SUMMARY:.*$/m)?.[0]).toMatch(/^SUMMARY:医院就诊/);
    expect(feed.body).not.toContain('测试');
    const again = await read(path, { 'if-none-match': String(feed.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const renewed = await address(who);
    expect([(await read(path)).statusCode, (await read(renewed)).statusCode]).toEqual([404, 200]);
    await people.send(who, 'POST', '/api/booking/calendar/revoke', {});
    expect((await read(renewed)).statusCode).toBe(404);
    const secrets = [path, renewed].map((one) => one.split('/').at(-1)?.slice(0, -4) ?? '');
    const kept = await app.rows(
      'select detail from platform.audit union all select to_jsonb(i) from platform.idempotency i',
    );
    for (const secret of secrets) expect(app.logged.join() + JSON.stringify(kept)).not.toContain(secret);
    expect(app.logged.join()).toContain('booking.calendar');
  });

  test('of a doctor has own sessions with counts and no patient, and ends with the work here', async () => {
    const doctor = await people.staff('doctor2');
    const path = await address(doctor);
    const { body } = await read(path);
    expect(body).toMatch(/DESCRIPTION:已约 \d+ \/ \d+ 个号/);
    expect(body).not.toMatch(/@visit|测试|患者/);
    const account = doctor.actor.kind === 'staff' ? doctor.actor.account : '';
    await app.rows('update identity.staff set active = false where account_id = $1', [account]);
    expect((await read(path)).statusCode).toBe(404);
  });
});
