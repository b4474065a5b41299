import { beforeAll, describe, expect, it } from 'vitest';
import { atLocal, type Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { type Clinic, type ClinicSession, clinicIn } from '../../../../test/support/clinic.ts';
import { findLine, type LineRow } from '../db/lines.ts';
import { next } from '../domain/next.ts';
import { actOnEncounter, type DoctorAct } from './act-on-encounter.ts';
import { callNext } from './call-next.ts';
import { checkIn, requireAppointment } from './check-in.ts';
import { readLine } from './line-of.ts';

let app: TestApp;
let clinic: Clinic;
beforeAll(async () => {
  app = await testApp();
  clinic = await clinicIn(app);
});

const at = (time: string): Instant => atLocal(clinic.date, time);
const arrive = (appointment: string, now: Instant) =>
  clinic.tx(async (t) => checkIn(t, await requireAppointment(t, appointment), clinic.desk, now, 'zh'));
const call = (s: ClinicSession, now: Instant) => clinic.tx((t) => callNext(t, s.id, s.doctor, now));
const act = (s: ClinicSession, encounter: string, what: DoctorAct, now: Instant) =>
  clinic.tx((t) => actOnEncounter(t, encounter, what, s.doctor, now));

async function withWaiting(count: number): Promise<ClinicSession> {
  const session = await clinic.session();
  for (let i = 0; i < count; i += 1) {
    await arrive(await clinic.appointment(session, at(`08:${String(10 * i).padStart(2, '0')}`)), at('07:30'));
  }
  return session;
}

describe('two consoles press call-next at once', () => {
  it('one gets the patient and the other hears that somebody is called', async () => {
    for (let round = 0; round < 5; round += 1) {
      const session = await withWaiting(3);
      const both = await Promise.allSettled([call(session, at('08:00')), call(session, at('08:00'))]);
      expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(both.find((r) => r.status === 'rejected')?.reason).toMatchObject({ code: 'queue.someone_called' });
      expect(
        await app.rows(`select 1 from queue.encounter where session_id = $1 and state = 'called'`, [session.id]),
      ).toHaveLength(1);
    }
  });

  it('control: without the line and the condition both consoles are given the same patient', async () => {
    const session = await withWaiting(3);
    const answers: string[] = [];
    const readThenWrite = async (mayWrite: Promise<void>, hasRead: () => void) =>
      clinic.tx(async (t: Tx) => {
        const line = (await findLine(t, session.id)) as LineRow;
        const chosen = next(await readLine(t, session.id, line), at('08:00'));
        hasRead();
        await mayWrite;
        await t.client.query(
          `update queue.encounter set state = 'called', called_at = $2, calls = 1 where hospital_id = 1 and id = $1`,
          [chosen?.encounter, at('08:00')],
        );
        answers.push(String(chosen?.encounter));
      });
    const first = Promise.withResolvers<void>();
    const second = Promise.withResolvers<void>();
    const both = Promise.all([first.promise, second.promise]).then(() => undefined);
    await Promise.all([readThenWrite(both, first.resolve), readThenWrite(both, second.resolve)]);
    expect(answers).toHaveLength(2);
    expect(answers[0]).toBe(answers[1]);
  });

  it('the database itself refuses a second person called in one session', async () => {
    const session = await withWaiting(2);
    await call(session, at('08:00'));
    await expect(
      app.rows(
        `update queue.encounter set state = 'called', called_at = $2, calls = 1 where session_id = $1 and state = 'waiting'`,
        [session.id, at('08:00')],
      ),
    ).rejects.toMatchObject({ constraint: 'queue_encounter_one_at_a_time' });
  });
});

describe('the way through the room', () => {
  it('called, called again, started, finished; each step is an entry, an event and an audit row', async () => {
    const session = await withWaiting(1);
    const { encounter } = await call(session, at('08:01'));
    expect(await act(session, encounter, 'recall', at('08:02'))).toMatchObject({ state: 'called', version: 3 });
    expect(await act(session, encounter, 'start', at('08:03'))).toMatchObject({ state: 'in_room' });
    expect(await act(session, encounter, 'finish', at('08:13'))).toMatchObject({ state: 'done', version: 5 });
    const entries = await app.rows<{ state: string; started_at: Date; ended_at: Date | null }>(
      'select state, started_at, ended_at from queue.entry where encounter_id = $1 order by seq',
      [encounter],
    );
    expect(entries.map((e) => e.state)).toEqual(['waiting', 'called', 'called', 'in_room', 'done']);
    expect(entries.slice(1).map((e) => e.started_at)).toEqual(entries.slice(0, -1).map((e) => e.ended_at));
    const types = await app.rows<{ type: string; seq: number }>(
      'select type, subject_seq as seq from platform.outbox where subject = $1 order by subject_seq',
      [encounter],
    );
    expect(types.map((e) => `${e.seq} ${e.type}`)).toEqual([
      '1 queue.checked_in',
      '2 queue.called',
      '3 queue.recalled',
      '4 queue.started',
      '5 queue.finished',
    ]);
    const [row] = await app.rows<{ state: string }>(
      'select a.state from booking.appointment a join queue.encounter e on e.appointment_id = a.id where e.id = $1',
      [encounter],
    );
    expect(row?.state).toBe('fulfilled');
  });

  it('nobody else is called while a patient is in the room', async () => {
    const session = await withWaiting(2);
    const { encounter } = await call(session, at('08:00'));
    await act(session, encounter, 'start', at('08:01'));
    await expect(call(session, at('08:02'))).rejects.toMatchObject({ code: 'queue.room_occupied' });
    await act(session, encounter, 'finish', at('08:09'));
    await expect(call(session, at('08:10'))).resolves.toMatchObject({ state: 'called' });
  });

  it.each<[DoctorAct, DoctorAct[]]>([
    ['finish', []],
    ['start', ['start']],
    ['pass', ['start']],
    ['start', ['pass']],
    ['recall', ['start', 'finish']],
  ])('%s is refused after %j, and the row stays as it was', async (what, before) => {
    const session = await withWaiting(1);
    const { encounter } = await call(session, at('08:00'));
    for (const step of before) await act(session, encounter, step, at('08:01'));
    const read = () => app.rows('select * from queue.encounter where id = $1', [encounter]);
    const standing = await read();
    await expect(act(session, encounter, what, at('08:05'))).rejects.toMatchObject({ code: 'queue.wrong_state' });
    expect(await read()).toEqual(standing);
  });

  it('two presses on start at once start one visit', async () => {
    const session = await withWaiting(1);
    const { encounter } = await call(session, at('08:00'));
    const both = await Promise.allSettled([1, 2].map(() => act(session, encounter, 'start', at('08:01'))));
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('a doctor cannot touch the line of a colleague', async () => {
    const [own, other] = [await withWaiting(1), await withWaiting(1)];
    await expect(clinic.tx((t) => callNext(t, own.id, other.doctor, at('08:00')))).rejects.toMatchObject({
      code: 'queue.not_your_session',
    });
    const { encounter } = await call(own, at('08:00'));
    await expect(
      clinic.tx((t) => actOnEncounter(t, encounter, 'start', other.doctor, at('08:01'))),
    ).rejects.toMatchObject({ code: 'queue.not_your_session' });
  });

  it('with nobody there the doctor is told so', async () => {
    const session = await clinic.session();
    await expect(call(session, at('08:00'))).rejects.toMatchObject({ code: 'queue.nobody_waiting' });
  });
});
