import { beforeAll, describe, expect, test } from 'vitest';
import { People } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
});

const send = async (path: string, body: object) =>
  people.send(await people.staff('admin'), 'POST', `/api/h/1/booking/templates${path}`, body);
const code = (answer: { body: unknown }) => (answer.body as { code?: string }).code;

interface Rule {
  id: string;
  practitioner: string;
  department: string;
  place: string;
  weekday: number;
  period: string;
  start: string;
  end: string;
  minutesPerSlot: number;
  fee: number;
}
/** Rules of Mondays, each of another doctor, whose sessions of 30 November nobody has a place in. */
const rules = () =>
  app.rows<Rule>(
    `select t.id, t.practitioner_id as practitioner, t.department_id as department, t.place_id as place, t.weekday, t.period,
       to_char(t.starts, 'HH24:MI') as start, to_char(t.ends, 'HH24:MI') as "end", t.minutes_per_slot as "minutesPerSlot",
       t.fee_fen as fee
     from booking.template t join booking.session s on s.hospital_id = t.hospital_id and s.template_id = t.id
     where t.hospital_id = 1 and t.weekday = 1 and t.valid_until is null and s.date = '2026-11-30' and s.booked = 0
     order by t.id`,
  );
const sessions = (template: string) =>
  app.rows<{ date: string; state: string; booked: number; total: number }>(
    `select date::text as date, state, booked, total from booking.session where hospital_id = 1 and template_id = $1
     order by date`,
    [template],
  );
async function bookOne(template: string, date: string): Promise<void> {
  const [slot] = await app.rows<{ id: string }>(
    `select l.id from booking.slot l join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id
     where s.hospital_id = 1 and s.template_id = $1 and s.date = $2 order by l.starts_at limit 1`,
    [template, date],
  );
  const { patient } = await people.canary();
  const path = '/api/h/1/booking/desk/appointments';
  const answer = await people.send(await people.staff('registrar'), 'POST', path, {
    slot: slot?.id,
    patient,
    channel: 'window',
  });
  expect(answer.status).toBe(201);
}

describe('a rule of the week', () => {
  test('that ends takes back what nobody has a place in, and leaves a booked day as it is', async () => {
    const [rule] = await rules();
    const id = rule?.id as string;
    await bookOne(id, '2026-11-30');
    const before = await sessions(id);
    const answer = await send(`/${id}/end`, { from: '2026-11-30' });
    const later = before.filter((it) => it.date >= '2026-11-30').length;
    expect(answer.body).toEqual({ removed: later - 1, kept: 1 });
    const after = await sessions(id);
    expect(after.filter((it) => it.date >= '2026-11-30')).toEqual([
      expect.objectContaining({ date: '2026-11-30', state: 'open', booked: 1 }),
    ]);
    expect(after.filter((it) => it.date < '2026-11-30')).toEqual(before.filter((it) => it.date < '2026-11-30'));
    await send('/generate', { from: '2026-11-30', to: '2026-12-14' });
    expect(await sessions(id)).toEqual(after);
    expect(code(await send(`/${id}/end`, { from: '2026-12-07' }))).toBe('booking.template_unknown');
  });

  test('that changes writes the free days anew, and the booked ones stay with their old hours', async () => {
    const [, rule] = await rules();
    const { id, practitioner: _, department: __, ...halfDay } = rule as Rule;
    const body = { ...halfDay, minutesPerSlot: 5, fee: 9900, from: '2026-11-24' };
    const answer = await send(`/${id}/change`, body);
    const made = answer.body as { id: string; removed: number; kept: number; sessions: number };
    expect(answer.status).toBe(201);
    expect([made.removed, made.kept, made.sessions]).toEqual([3, 0, 3]);
    const [next] = await sessions(made.id);
    expect(next).toMatchObject({ date: '2026-11-30', state: 'open' });
    expect((await sessions(id)).map((it) => it.date)).toEqual(['2026-11-23']);
    expect(next?.total).toBeGreaterThan((await sessions(id))[0]?.total as number);
  });

  test('is refused beside another one of the same doctor and hours, and from a day that is over', async () => {
    const [, , rule] = await rules();
    const { id, ...whole } = rule as Rule;
    expect(code(await send('', whole))).toBe('booking.template_exists');
    expect(code(await send('', { ...whole, start: '06:00' }))).toBe('booking.template_overlaps');
    expect(code(await send(`/${id}/end`, { from: '2026-11-22' }))).toBe('booking.template_past');
    expect((await send(`/${id}/end`, { from: '2026-12-01' })).status).toBe(200);
    expect((await send('', { ...whole, from: '2026-12-01' })).status).toBe(201);
  });

  test('gives no sessions to a doctor or a room that is switched off', async () => {
    const [, , , rule] = await rules();
    const { id, practitioner } = rule as Rule;
    await app.rows('update catalog.practitioner set active = false where hospital_id = 1 and practitioner_id = $1', [
      practitioner,
    ]);
    const before = await sessions(id);
    await send('/generate', { from: '2026-12-08', to: '2026-12-22' });
    expect(await sessions(id)).toEqual(before);
  });

  test('that ends leaves a day that somebody has asked to stop to whoever decides about it', async () => {
    const rule = (await rules()).at(-1);
    const id = rule?.id as string;
    await app.rows(
      `insert into booking.stop_request (hospital_id, id, session_id, cause, reason_sealed, urgent, offer_next, state,
         asked_at, asked_by, asked_by_name)
       select 1, s.id, s.id, 'leave', 'x', false, true, 'asked', s.starts_at, 'test', 'test' from booking.session s
       where s.hospital_id = 1 and s.template_id = $1 and s.date = '2026-11-30'`,
      [id],
    );
    expect((await send(`/${id}/end`, { from: '2026-11-30' })).body).toMatchObject({ kept: 1 });
    expect((await sessions(id)).filter((it) => it.date >= '2026-11-30').map((it) => it.date)).toEqual(['2026-11-30']);
  });

  test('ended while somebody books leaves the booking whole: one of the two waits for the other', async () => {
    const [, , , , rule] = await rules();
    const id = rule?.id as string;
    const [slot] = await app.rows<{ id: string }>(
      `select l.id from booking.slot l join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id
       where s.hospital_id = 1 and s.template_id = $1 and s.date = '2026-11-30' order by l.starts_at limit 1`,
      [id],
    );
    const { patient } = await people.patient('10000000009');
    const booking = people.send(await people.staff('registrar'), 'POST', '/api/h/1/booking/desk/appointments', {
      slot: slot?.id,
      patient,
      channel: 'window',
    });
    const [booked, ended] = await Promise.all([booking, send(`/${id}/end`, { from: '2026-11-30' })]);
    expect(ended.status).toBe(200);
    const left = (await sessions(id)).filter((it) => it.date === '2026-11-30');
    expect([201, 404, 409]).toContain(booked.status);
    expect(left.map((it) => it.booked)).toEqual(booked.status === 201 ? [1] : []);
  });
});
