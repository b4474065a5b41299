import { beforeAll, describe, expect, it } from 'vitest';
import { atLocal, type Instant } from '#kernel/instant.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { type Clinic, type ClinicSession, clinicIn } from '../../../../test/support/clinic.ts';
import { visitsIn } from '../db/waits.ts';
import { laterSession } from '../testing/later-session.ts';
import { actOnEncounter, type DoctorAct } from './act-on-encounter.ts';
import { callNext } from './call-next.ts';
import { checkIn, requireAppointment } from './check-in.ts';
import { closeSession } from './close-session.ts';
import { readBoard } from './read-board.ts';
import { reopen, stop } from './stop-line.ts';

let app: TestApp;
let clinic: Clinic;
beforeAll(async () => {
  app = await testApp();
  clinic = await clinicIn(app);
});

const at = (time: string): Instant => atLocal(clinic.date, time);
const arrive = (appointment: string, now = '07:30') =>
  clinic.tx(async (t) => checkIn(t, await requireAppointment(t, appointment), clinic.desk, at(now), 'zh'));
const call = (s: ClinicSession, now: string) => clinic.tx((t) => callNext(t, s.id, s.doctor, at(now)));
const act = (s: ClinicSession, encounter: string, what: DoctorAct, now: string) =>
  clinic.tx((t) => actOnEncounter(t, encounter, what, s.doctor, at(now)));
const close = (s: ClinicSession, now: string, leave = false) =>
  clinic.tx((t) => closeSession(t, s.id, leave, s.doctor, at(now)));
const rowOf = async (encounter: string) =>
  (
    await app.rows<{ state: string; session_id: string; started_at: Date; appointment: string }>(
      `select e.state, e.session_id, e.started_at, a.state as appointment from queue.encounter e
       join booking.appointment a on a.id = e.appointment_id where e.id = $1`,
      [encounter],
    )
  )[0];

async function withWaiting(session: ClinicSession, slots: string[], now?: string): Promise<string[]> {
  const all: string[] = [];
  for (const slot of slots) all.push(await clinic.appointment(session, at(slot)));
  for (const appointment of all) await arrive(appointment, now);
  return all;
}
async function see(session: ClinicSession, now: string, last: 'finish' | 'send_to_tests'): Promise<string> {
  const { encounter } = await call(session, now);
  await act(session, encounter, 'start', now);
  await act(session, encounter, last, now);
  return encounter;
}

describe('sent to tests in the middle of the visit', () => {
  it('the room is free, and who checks in again waits behind two first visits with the same ticket and registration', async () => {
    const session = await clinic.session();
    const [first] = await withWaiting(session, ['08:00', '08:10', '08:20', '08:30', '08:35']);
    const encounter = await see(session, '08:01', 'send_to_tests');
    expect(await rowOf(encounter)).toMatchObject({ state: 'away', appointment: 'arrived' });
    const second = await call(session, '08:12');
    expect(second.number).toBe('A002');
    await expect(arrive(first as string, '08:35')).resolves.toMatchObject({ encounter, number: 'A001', ahead: 2 });
    await expect(arrive(first as string, '08:36')).rejects.toMatchObject({ code: 'queue.already_checked_in' });
    await act(session, second.encounter, 'start', '08:36');
    await act(session, second.encounter, 'finish', '08:40');
    await see(session, '08:41', 'finish');
    await see(session, '08:45', 'finish');
    expect((await call(session, '08:50')).encounter).toBe(encounter);
    await act(session, encounter, 'start', '08:51');
    await act(session, encounter, 'finish', '08:55');
    // The visit began at the first start: its wait is the wait of indicator 6, and the way to the tests is none.
    const [visit] = await app.rows<{ started_at: Date; finished_at: Date; sent_to_tests: boolean }>(
      'select started_at, finished_at, sent_to_tests from queue.v_visit where encounter_id = $1',
      [encounter],
    );
    expect(visit).toEqual({
      started_at: new Date(at('08:01')),
      finished_at: new Date(at('08:55')),
      sent_to_tests: true,
    });
    const history = await app.rows<{ move: string; state: string }>(
      'select move, state from queue.entry where encounter_id = $1 order by seq',
      [encounter],
    );
    expect(history.map(({ move }) => move)).toEqual([
      ...['check_in', 'call', 'start', 'send_to_tests', 'back_from_tests', 'call', 'start', 'finish'],
    ]);
    expect(
      await app.rows('select 1 from queue.entry where encounter_id = $1 and ended_at is null', [encounter]),
    ).toHaveLength(1);
    const stays = (await clinic.tx((t) => visitsIn(t, [session.id]))).filter((one) => one.encounter === encounter);
    expect(stays.map(({ checkedInAt, startedAt, finishedAt }) => [checkedInAt, startedAt, finishedAt])).toEqual([
      [at('07:30'), at('08:01'), at('08:01')],
      [at('08:35'), at('08:51'), at('08:55')],
    ]);
  });

  it('who is not in the room is not sent', async () => {
    const session = await clinic.session();
    await withWaiting(session, ['08:00']);
    const { encounter } = await call(session, '08:00');
    await expect(act(session, encounter, 'send_to_tests', '08:01')).rejects.toMatchObject({
      code: 'queue.wrong_state',
    });
  });

  it('who is called again and does not come is passed like anybody, and stands three places back after that', async () => {
    const session = await clinic.session();
    const [first] = await withWaiting(session, ['08:00']);
    const encounter = await see(session, '08:00', 'send_to_tests');
    await arrive(first as string, '09:00');
    await call(session, '09:01');
    await act(session, encounter, 'pass', '09:02');
    await withWaiting(session, ['09:00', '09:05', '09:10', '09:15']);
    await expect(arrive(first as string, '09:20')).resolves.toMatchObject({ ahead: 3, returned: true });
  });
});

describe('when the session closes', () => {
  it('with no later one, who is away or waits with results is neither not seen nor absent: results left open, visit kept', async () => {
    const session = await clinic.session();
    const [, back] = await withWaiting(session, ['08:00', '08:10']);
    const away = await see(session, '08:00', 'send_to_tests');
    const waits = await see(session, '08:10', 'send_to_tests');
    await expect(close(session, '12:00')).rejects.toMatchObject({ code: 'queue.patients_away', params: { count: 2 } });
    await arrive(back as string, '11:50');
    await expect(close(session, '12:00')).rejects.toMatchObject({ code: 'queue.patients_waiting' });
    expect(await close(session, '12:00', true)).toMatchObject({
      resultsOpen: 2,
      notSeen: 0,
      absent: 0,
      done: 0,
      goOn: 0,
    });
    for (const encounter of [away, waits])
      expect(await rowOf(encounter)).toMatchObject({ state: 'results_open', appointment: 'fulfilled' });
  });

  it('they go on with the same doctor in the afternoon, under the number they have; in another hall the letter is one of that hall', async () => {
    const am = await clinic.session();
    const pm = await laterSession(app, am, clinic.date);
    const elsewhere = await laterSession(app, am, clinic.date, {
      ...{ start: '18:00', end: '20:00' },
      room: await clinic.room(clinic.secondArea),
    });
    const [first] = await withWaiting(am, ['08:00']);
    const encounter = await see(am, '08:00', 'send_to_tests');
    const letter = (
      await app.rows<{ letter: string }>('select letter from queue.line where session_id = $1', [am.id])
    )[0]?.letter;
    expect(await close(am, '12:00')).toMatchObject({ goOn: 1, resultsOpen: 0 });
    expect(await rowOf(encounter)).toMatchObject({ state: 'away', session_id: pm.id, appointment: 'arrived' });
    await withWaiting(pm, ['13:00'], '12:30');
    expect(await arrive(first as string, '13:10')).toMatchObject({ number: `${letter}001`, ahead: 1 });
    expect((await clinic.tx((t) => readBoard(t, clinic.area, at('13:20'), 'zh'))).preparing).toContain(`${letter}001`);
    await see(pm, '13:20', 'finish');
    await see(pm, '13:30', 'send_to_tests');
    expect(await close(pm, '17:00')).toMatchObject({ goOn: 1 });
    const ticket = await arrive(first as string, '18:10');
    expect(ticket.number).toMatch(/^[A-HJ-NP-Z]001$/);
    const there = await app.rows<{ letter: string }>('select letter from queue.line where area_id = $1', [
      clinic.secondArea,
    ]);
    expect(there.map((line) => `${line.letter}001`)).not.toContain(ticket.number);
    expect((await call(elsewhere, '18:11')).encounter).toBe(encounter);
  });
});

describe('a line that is stopped for a while', () => {
  it('calls nobody and takes no walk-in, keeps everybody in place, and the board says so until it goes on', async () => {
    const session = await clinic.session({ area: clinic.secondArea });
    const booked = await clinic.appointment(session, at('08:20'));
    await withWaiting(session, ['08:00', '08:10']);
    const stopped = (reason = '医生去抢救') => clinic.tx((t) => stop(t, session.id, reason, clinic.desk, at('08:05')));
    const go = () => clinic.tx((t) => reopen(t, session.id, session.doctor, at('08:30')));
    await expect(go()).rejects.toMatchObject({ code: 'queue.not_stopped' });
    const both = await Promise.allSettled([stopped(), stopped()]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(call(session, '08:10')).rejects.toMatchObject({ code: 'queue.line_stopped' });
    await expect(arrive(await clinic.appointment(session), '08:10')).rejects.toMatchObject({
      code: 'queue.line_stopped',
    });
    await expect(arrive(booked, '08:10')).resolves.toMatchObject({ state: 'waiting', ahead: 2 });
    const board = await clinic.tx((t) => readBoard(t, clinic.secondArea, at('08:10'), 'zh'));
    expect(board.stopped).toHaveLength(1);
    await go();
    expect((await clinic.tx((t) => readBoard(t, clinic.secondArea, at('08:30'), 'zh'))).stopped).toEqual([]);
    // The first booking has number 2: the third was made before it and has number 1.
    expect((await call(session, '08:31')).number).toMatch(/002$/);
    expect(
      await app.rows('select reason, reopened_at is null as open from queue.line_stop where session_id = $1', [
        session.id,
      ]),
    ).toEqual([{ reason: '医生去抢救', open: false }]);
  });
});
