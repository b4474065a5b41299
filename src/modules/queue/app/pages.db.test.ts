import { beforeAll, describe, expect, it } from 'vitest';
import { atLocal, type Instant } from '#kernel/instant.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { type Clinic, type ClinicSession, clinicIn } from '../../../../test/support/clinic.ts';
import { doctorTodaySchema, mineSchema } from '../contract.ts';
import { boardWaitsSchema, mineWaitsSchema } from '../contract-waits.ts';
import { pastVisits } from '../testing/past-visits.ts';
import { actOnEncounter } from './act-on-encounter.ts';
import { callNext } from './call-next.ts';
import { checkIn, requireAppointment } from './check-in.ts';
import { doctorToday } from './doctor-today.ts';
import { mine } from './mine.ts';
import { emptyMemory, learnWaits, waitMemory } from './wait-memory.ts';
import { boardWaits, mineWaits } from './waits.ts';

let app: TestApp;
let clinic: Clinic;
let session: ClinicSession;
beforeAll(async () => {
  app = await testApp();
  clinic = await clinicIn(app);
  session = await clinic.session();
});

const at = (time: string): Instant => atLocal(clinic.date, time);
const arrive = (appointment: string, now: Instant) =>
  clinic.tx(async (t) => checkIn(t, await requireAppointment(t, appointment), clinic.desk, now, 'zh'));

/** An account that looks after one patient. */
async function accountOf(patient: string): Promise<string> {
  const account = newId();
  await app.rows(
    `insert into identity.account (account_id, kind, login_key, login_sealed, lang, created_at)
     values ($1, 'patient', $2, 'x', 'zh', $3)`,
    [account, account, at('07:00')],
  );
  await app.rows(
    `insert into identity.account_patient (account_id, hospital_id, patient_id, relationship, linked_at)
     values ($1, 1, $2, 'self', $3)`,
    [account, patient, at('07:00')],
  );
  return account;
}

describe('the patient sees where the own appointments stand', () => {
  it('before check-in, waiting with so many ahead, called, in the room and done', async () => {
    const patient = await clinic.patient();
    const account = await accountOf(patient);
    const read = async (now: Instant) => {
      const body = await clinic.tx((t) => mine(t, now, 'en'), account);
      return mineSchema.parse(body).items[0];
    };
    const before = await clinic.appointment(session, at('08:00'));
    const own = await clinic.appointment(session, at('08:10'), { patient });
    expect(await read(at('06:30'))).toMatchObject({ state: 'not_checked_in', number: '002', canCheckIn: false });
    expect(await read(at('07:00'))).toMatchObject({ canCheckIn: true, ahead: null, encounter: null });
    await arrive(before, at('07:30'));
    const { encounter } = await arrive(own, at('07:30'));
    expect(await read(at('07:31'))).toMatchObject({ state: 'waiting', ahead: 1, number: 'A002', canCheckIn: false });
    const first = await clinic.tx((t) => callNext(t, session.id, session.doctor, at('08:00')));
    expect(await read(at('08:00'))).toMatchObject({ state: 'waiting', ahead: 0 });
    for (const act of ['start', 'finish'] as const) {
      await clinic.tx((t) => actOnEncounter(t, first.encounter, act, session.doctor, at('08:05')));
    }
    await clinic.tx((t) => callNext(t, session.id, session.doctor, at('08:10')));
    expect(await read(at('08:10'))).toMatchObject({ state: 'called', encounter, ahead: null });
    await clinic.tx((t) => actOnEncounter(t, encounter, 'pass', session.doctor, at('08:12')));
    expect(await read(at('08:12'))).toMatchObject({ state: 'absent', canCheckIn: true });
  });

  it('and nobody else: another account has no items', async () => {
    const stranger = await accountOf(await clinic.patient());
    expect(await clinic.tx((t) => mine(t, at('08:20'), 'zh'), stranger)).toEqual({ items: [] });
  });
});

describe('the doctor sees the day', () => {
  it('current, waiting in calling order, passed, and counts that account for everybody', async () => {
    const room = await clinic.session();
    const [a, b, c] = [
      await clinic.appointment(room, at('08:00')),
      await clinic.appointment(room, at('08:10')),
      await clinic.appointment(room, at('08:20')),
    ];
    await clinic.appointment(room, at('09:00'));
    const walkIn = await clinic.appointment(room);
    for (const appointment of [c, b, a]) await arrive(appointment, at('07:30'));
    await arrive(walkIn, at('08:01'));
    const sealed = app.app.crypto.seal('头痛三天', `booking.appointment/${a}/reason`);
    await app.rows('update booking.appointment set reason_sealed = $2 where id = $1', [a, sealed]);
    const passed = await clinic.tx((t) => callNext(t, room.id, room.doctor, at('08:02')));
    await clinic.tx((t) => actOnEncounter(t, passed.encounter, 'pass', room.doctor, at('08:05')));
    await clinic.tx((t) => callNext(t, room.id, room.doctor, at('08:11')));
    const page = doctorTodaySchema.parse(
      await clinic.tx((t) => doctorToday(t, app.app.crypto, room.doctor, at('08:12'), 'zh')),
    );
    expect(page.sessions).toHaveLength(1);
    const [day] = page.sessions;
    expect(day?.passed.map((p) => [p.appointment, p.reason])).toEqual([[a, '头痛三天']]);
    expect(day?.current).toMatchObject({ state: 'called', calls: 1, age: 46, gender: 'female' });
    expect(day?.waiting.length).toBe(2);
    expect(day?.waiting.map((p) => p.appointment)).toContain(c);
    expect(day?.counts).toMatchObject({
      booked: 4,
      notCheckedIn: 1,
      waiting: 2,
      absent: 1,
      done: 0,
      noShow: 0,
      notSeen: 0,
    });
    expect(day?.counts).toMatchObject({ away: 0, resultsOpen: 0 });
  });

  it('a member of staff who is no doctor has no sessions', async () => {
    expect((await clinic.tx((t) => doctorToday(t, app.app.crypto, clinic.desk, at('08:12'), 'zh'))).sessions).toEqual(
      [],
    );
  });
});

describe('who waits is told how long', () => {
  it('not before the hospital has thirty visits to learn from; then a range that grows with who is ahead', async () => {
    const room = await clinic.session();
    const patient = await clinic.patient();
    const account = await accountOf(patient);
    const ahead = [await clinic.appointment(room, at('08:00')), await clinic.appointment(room, at('08:10'))];
    const own = await clinic.appointment(room, at('08:20'), { patient });
    for (const appointment of [...ahead, own]) await arrive(appointment, at('08:21'));
    const memory = emptyMemory();
    const read = async (now: Instant, with_ = memory) =>
      mineWaitsSchema.parse(await clinic.tx((t) => mineWaits(t, with_, now), account)).items;
    expect(await read(at('08:22'))).toEqual([{ appointment: own, ahead: 2, wait: null }]);

    await pastVisits(app, room, clinic.date, { visits: 40, minutes: 10 });
    // What is learned holds until the sweep has learned the next hour: nobody who asks waits for that.
    expect((await read(at('09:10')))[0]?.wait).toBeNull();
    const swept = waitMemory(app.app);
    expect(await clinic.tx((t) => learnWaits(app.app, t, at('08:22')))).toBe(0);
    for (const [hospital, known] of memory.figures) swept.figures.set(hospital, known);
    expect(await clinic.tx((t) => learnWaits(app.app, t, at('09:10')))).toBe(1);
    expect(await clinic.tx((t) => learnWaits(app.app, t, at('09:11')))).toBe(0);
    expect([...swept.figures.values()].every(({ figures }) => figures.learned !== null)).toBe(true);
    const [told] = await read(at('08:22'), emptyMemory());
    expect(told?.ahead).toBe(2);
    expect(told?.wait?.from).toBeGreaterThanOrEqual(15);
    expect(told?.wait?.to).toBeLessThanOrEqual(60);

    const hall = emptyMemory();
    const lines = async () =>
      boardWaitsSchema.parse(await clinic.tx((t) => boardWaits(t, hall, clinic.area, at('08:22'), 'zh'))).lines;
    const line = (await lines()).find(({ waiting }) => waiting === 3);
    expect(line?.wait?.to).toBeGreaterThan(told?.wait?.to ?? 0);
    const { encounter } = await clinic.tx((t) => callNext(t, room.id, room.doctor, at('08:22')));
    await clinic.tx((t) => actOnEncounter(t, encounter, 'start', room.doctor, at('08:22')));
    // The line has moved, so the same minute gives another answer.
    expect((await lines()).find(({ letter }) => letter === line?.letter)).toMatchObject({ waiting: 2 });
  });

  it('and nobody about others', async () => {
    const stranger = await accountOf(await clinic.patient());
    expect(await clinic.tx((t) => mineWaits(t, emptyMemory(), at('08:30')), stranger)).toEqual({ items: [] });
  });
});
