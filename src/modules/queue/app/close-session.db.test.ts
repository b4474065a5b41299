import { beforeAll, expect, it } from 'vitest';
import { atLocal, type Instant } from '#kernel/instant.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { type Clinic, type ClinicSession, clinicIn } from '../../../../test/support/clinic.ts';
import { actOnEncounter } from './act-on-encounter.ts';
import { callNext } from './call-next.ts';
import { checkIn, requireAppointment } from './check-in.ts';
import { closeSession } from './close-session.ts';

let app: TestApp;
let clinic: Clinic;
beforeAll(async () => {
  app = await testApp();
  clinic = await clinicIn(app);
});

const at = (time: string): Instant => atLocal(clinic.date, time);
const arrive = (appointment: string, now = at('07:30')) =>
  clinic.tx(async (t) => checkIn(t, await requireAppointment(t, appointment), clinic.desk, now, 'zh'));
const call = (s: ClinicSession, now: Instant) => clinic.tx((t) => callNext(t, s.id, s.doctor, now));
const close = (s: ClinicSession, now: Instant, leaveWaiting = false) =>
  clinic.tx((t) => closeSession(t, s.id, leaveWaiting, s.doctor, now));

/** One seen, one absent, one called who does not come, one still waiting, one booked who never came. */
async function mixedSession(): Promise<ClinicSession> {
  const session = await clinic.session();
  const slots = ['08:00', '08:10', '08:20', '08:30', '08:40'];
  const all: string[] = [];
  for (const slot of slots) all.push(await clinic.appointment(session, at(slot)));
  for (const appointment of all.slice(0, 4)) await arrive(appointment);
  const seen = await call(session, at('08:00'));
  await clinic.tx((t) => actOnEncounter(t, seen.encounter, 'start', session.doctor, at('08:01')));
  await clinic.tx((t) => actOnEncounter(t, seen.encounter, 'finish', session.doctor, at('08:09')));
  const passed = await call(session, at('08:10'));
  await clinic.tx((t) => actOnEncounter(t, passed.encounter, 'pass', session.doctor, at('08:14')));
  await call(session, at('08:20'));
  return session;
}

it('accounts for every entry and every appointment', async () => {
  const session = await mixedSession();
  await expect(close(session, at('12:00'))).rejects.toMatchObject({
    code: 'queue.patients_waiting',
    params: { count: 1 },
  });
  expect(await close(session, at('12:00'), true)).toEqual({
    session: session.id,
    done: 1,
    absent: 2,
    noShow: 1,
    notSeen: 1,
    goOn: 0,
    resultsOpen: 0,
  });
  const rows = await app.rows<{ state: string; encounter: string | null; open: number | null }>(
    `select a.state, e.state as encounter, (select count(*)::integer from queue.entry n
       where n.encounter_id = e.id and n.ended_at is null and n.state = e.state) as open
     from booking.appointment a left join queue.encounter e on e.appointment_id = a.id
     where a.session_id = $1 order by a.number`,
    [session.id],
  );
  expect(rows).toEqual([
    { state: 'fulfilled', encounter: 'done', open: 1 },
    { state: 'arrived', encounter: 'absent', open: 1 },
    { state: 'arrived', encounter: 'absent', open: 1 },
    { state: 'arrived', encounter: 'not_seen', open: 1 },
    { state: 'no_show', encounter: null, open: 0 },
  ]);
  expect(await app.rows('select state from booking.session where id = $1', [session.id])).toEqual([
    { state: 'closed' },
  ]);
});

it('is refused while a patient is in the room', async () => {
  const session = await clinic.session();
  await arrive(await clinic.appointment(session, at('08:00')));
  const { encounter } = await call(session, at('08:00'));
  await clinic.tx((t) => actOnEncounter(t, encounter, 'start', session.doctor, at('08:01')));
  await expect(close(session, at('12:00'), true)).rejects.toMatchObject({ code: 'queue.room_occupied' });
});

it('is refused while a booked person still has the time to come, and counts nobody as a no-show', async () => {
  const session = await clinic.session();
  const later = await clinic.appointment(session, at('11:30'));
  await expect(close(session, at('11:00'))).rejects.toMatchObject({ code: 'queue.booked_still_to_come' });
  expect(await app.rows('select state from booking.appointment where id = $1', [later])).toEqual([{ state: 'booked' }]);
  expect(await close(session, at('11:30'))).toMatchObject({ noShow: 1 });
});

it('a walk-in number given at the same moment is accounted for too', async () => {
  const session = await clinic.session();
  let closing: Promise<unknown> = Promise.resolve();
  await clinic.tx(async (t) => {
    // What giving a number locks; the closing has reached that lock before the ticket is there.
    await t.client.query('select from booking.session where id = $1 for no key update', [session.id]);
    closing = close(session, at('11:00'));
    const blocked = `select count(*)::integer as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await app.rows<{ n: number }>(blocked))[0]?.n === 0);
    await clinic.appointment(session);
  });
  expect(await closing).toMatchObject({ noShow: 1 });
});

it('ends the line: nobody checks in, comes back or is called afterwards, and it closes once', async () => {
  const session = await mixedSession();
  const late = await clinic.appointment(session);
  const [absent] = await app.rows<{ appointment_id: string }>(
    `select appointment_id from queue.encounter where session_id = $1 and state = 'absent'`,
    [session.id],
  );
  await arrive(late, at('11:00'));
  const both = await Promise.allSettled([close(session, at('12:00'), true), close(session, at('12:00'), true)]);
  expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(call(session, at('12:00'))).rejects.toMatchObject({ code: 'queue.session_closed' });
  await expect(arrive(absent?.appointment_id ?? '', at('12:00'))).rejects.toMatchObject({
    code: 'queue.session_closed',
  });
});

it('a start and a closing at the same moment do not both happen', async () => {
  for (let round = 0; round < 5; round += 1) {
    const session = await clinic.session();
    await arrive(await clinic.appointment(session, at('08:00')));
    const { encounter } = await call(session, at('08:00'));
    const start = clinic.tx((t) => actOnEncounter(t, encounter, 'start', session.doctor, at('12:00')));
    const [started, closed] = await Promise.allSettled([start, close(session, at('12:00'))]);
    expect([started.status, closed.status].sort()).toEqual(['fulfilled', 'rejected']);
  }
});
