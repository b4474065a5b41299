import { beforeAll, describe, expect, test } from 'vitest';
import { type Adapter, useCarrier } from '#modules/messaging/public.ts';
import { People, type Person } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { bookInBatch, type MadeSession, makeSession, wish } from '../testing/fixture.ts';
import { sendReminders } from './send-reminders.ts';

let app: TestApp;
let people: People;
/** What the carrier was asked to bring to phones. */
let carried: { phone: string; title: string; body: string }[] = [];
const POISONED = '10000077099';

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
    await sweep();
    expect(await remindersTo(patient)).toHaveLength(1);
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
