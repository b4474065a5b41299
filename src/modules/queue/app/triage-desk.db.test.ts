import { beforeAll, describe, expect, it } from 'vitest';
import { atLocal, type Instant } from '#kernel/instant.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { type Clinic, type ClinicSession, clinicIn } from '../../../../test/support/clinic.ts';
import type { Why } from '../db/desk-moves.ts';
import { actOnEncounter } from './act-on-encounter.ts';
import { assignRoom } from './assign-room.ts';
import { callNext } from './call-next.ts';
import { checkIn, requireAppointment } from './check-in.ts';
import { hold, release } from './hold.ts';
import { moveLine } from './move-line.ts';
import { readHall } from './read-hall.ts';
import { reopen } from './reopen.ts';

let app: TestApp;
let clinic: Clinic;
beforeAll(async () => {
  app = await testApp();
  clinic = await clinicIn(app);
});

const WHY: Why = { reason: 'long_wait', note: null };
const at = (time: string): Instant => atLocal(clinic.date, time);
const call = (s: ClinicSession, time: string) => clinic.tx((t) => callNext(t, s.id, s.doctor, at(time)));
const pass = (s: ClinicSession, encounter: string, time: string) =>
  clinic.tx((t) => actOnEncounter(t, encounter, 'pass', s.doctor, at(time)));
const move = (encounter: string, from: ClinicSession, to: ClinicSession, time: string) =>
  clinic.tx((t) => moveLine(t, encounter, { from: from.id, to: to.id, ...WHY }, clinic.desk, at(time)));
const numbers = async (s: ClinicSession, time: string) => {
  const { lines } = await clinic.tx((t) => readHall(t, clinic.area, at(time), 'zh'));
  return lines.find((line) => line.session === s.id)?.waiting.map(({ number }) => number);
};

async function arrive(s: ClinicSession, slot: string, time = '07:30'): Promise<string> {
  const appointment = await clinic.appointment(s, at(slot));
  // As booking would have it: the session's counter stands behind every number it gave.
  await app.rows('update booking.session set next_number = next_number + 1 where id = $1', [s.id]);
  const told = await clinic.tx(async (t) =>
    checkIn(t, await requireAppointment(t, appointment), clinic.desk, at(time), 'zh'),
  );
  return told.encounter;
}

async function entries(encounter: string) {
  const rows = await app.rows<{ move: string; started_at: Date; ended_at: Date | null; session_id: string }>(
    'select move, started_at, ended_at, session_id, reason from queue.entry where encounter_id = $1 order by seq',
    [encounter],
  );
  expect(rows.slice(1).map((e) => e.started_at)).toEqual(rows.slice(0, -1).map((e) => e.ended_at));
  expect(rows.at(-1)?.ended_at).toBeNull();
  return rows;
}

describe('into the line of another doctor', () => {
  it('the time of the check-in goes along, the number is the new line’s, and the history is whole', async () => {
    const [own, other] = [await clinic.session(), await clinic.session()];
    const moved = await arrive(own, '08:10');
    await arrive(other, '08:00');
    await arrive(other, '08:20');
    expect(await move(moved, own, other, '08:30')).toMatchObject({ session: other.id, state: 'waiting' });
    expect(await numbers(own, '08:30')).toEqual([]);
    // 08:10 stands between 08:00 and 08:20, as if it had been this line from the start.
    expect((await numbers(other, '08:30'))?.map((number) => number.slice(-3))).toEqual(['001', '003', '002']);
    const history = await entries(moved);
    expect(history.map((e) => [e.move, e.session_id])).toEqual([
      ['check_in', own.id],
      ['move', other.id],
    ]);
    const events = await app.rows<{ type: string }>(
      'select type from platform.outbox where subject = $1 order by subject_seq',
      [moved],
    );
    expect(events.map(({ type }) => type)).toEqual(['queue.checked_in', 'queue.moved']);
    // The patient is told the new doctor, number and hall.
    await app.app.clock.set(at('08:30'));
    const told = await app.rows<{ body_zh: string }>(
      `select body_zh from messaging.message where template = 'line_moved'
         and patient_id = (select patient_id from queue.encounter where id = $1)`,
      [moved],
    );
    expect(told.map(({ body_zh }) => /新号 [A-Z]003/.test(body_zh))).toEqual([true]);
    expect(await call(other, '08:31')).toMatchObject({ state: 'called' });
  });

  it('two desks that move one person at once move them once, and crosswise moves end', async () => {
    const [a, b, c] = [await clinic.session(), await clinic.session(), await clinic.session()];
    const one = await arrive(a, '08:00');
    const [x, y] = [await arrive(b, '08:10'), await arrive(c, '08:10')];
    const both = await Promise.allSettled([move(one, a, b, '08:05'), move(one, a, c, '08:05')]);
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((r) => r.status === 'rejected')?.reason).toMatchObject({ code: 'queue.wrong_state' });
    await Promise.all([move(x, b, c, '08:15'), move(y, c, b, '08:15')]);
  });

  it('another department, the same line and whoever is called already are refused', async () => {
    const [own, other] = [await clinic.session(), await clinic.session()];
    const elsewhere = await clinic.session({ department: await clinic.department() });
    const person = await arrive(own, '08:00');
    await expect(move(person, own, elsewhere, '08:05')).rejects.toMatchObject({ code: 'queue.other_department' });
    await expect(move(person, own, own, '08:05')).rejects.toMatchObject({ code: 'queue.same_line' });
    await call(own, '08:06');
    await expect(move(person, own, other, '08:07')).rejects.toMatchObject({ code: 'queue.wrong_state' });
  });
});

describe('away for a while', () => {
  const hour = async (back: string) => {
    const s = await clinic.session();
    const first = await arrive(s, '08:00');
    for (const slot of ['08:10', '08:20', '08:30', '08:40']) await arrive(s, slot);
    await clinic.tx((t) => hold(t, first, { reason: 'meal', note: null }, clinic.desk, at('08:00')));
    expect((await call(s, '08:41')).encounter).not.toBe(first);
    await clinic.tx((t) => release(t, first, clinic.desk, at(back)));
    expect((await entries(first)).map((e) => e.move)).toEqual(['check_in', 'hold', 'release']);
    return (await numbers(s, '08:45'))?.map((number) => Number(number.slice(-3)));
  };

  it('who is back in time has the old place, who stayed longer stands three places behind', async () => {
    expect(await hour('08:30')).toEqual([1, 3, 4, 5]);
    expect(await hour('08:31')).toEqual([3, 4, 5, 1]);
  });
});

describe('back into line by the desk', () => {
  it('a void number goes behind everybody who waits, and only who missed the call is reopened', async () => {
    await app.rows(
      `insert into queue.rule (hospital_id, key, department_id, slot_class, value, changed_at, changed_by)
       values (1, 'voidAfter', $1, 'any', '1', $2, 'test')`,
      ['00000000-0000-0000-0000-000000000000', at('07:00')],
    );
    const s = await clinic.session();
    const late = await arrive(s, '08:00');
    for (const slot of ['08:10', '08:20', '08:30', '08:40', '08:50']) await arrive(s, slot);
    const again = () =>
      clinic.tx((t) => reopen(t, late, { reason: 'not_heard', note: null }, clinic.desk, at('08:55')));
    await expect(again()).rejects.toMatchObject({ code: 'queue.wrong_state' });
    await call(s, '08:50');
    await pass(s, late, '08:51');
    await again();
    expect((await numbers(s, '08:56'))?.map((number) => Number(number.slice(-3)))).toEqual([2, 3, 4, 5, 6, 1]);
    expect((await entries(late)).at(-1)).toMatchObject({ move: 'come_back', reason: 'not_heard' });
  });
});

describe('another room', () => {
  it('is one of the same waiting area in which nobody else sees patients, also when two desks ask at once', async () => {
    const [a, b] = [await clinic.session(), await clinic.session()];
    const [free, far] = [await clinic.room(clinic.area), await clinic.room(clinic.secondArea)];
    const give = (s: ClinicSession, place: string) =>
      clinic.tx((t) => assignRoom(t, s.id, { place, reason: '检修' }, clinic.desk, at('08:00')));
    await expect(give(a, far)).rejects.toMatchObject({ code: 'queue.room_elsewhere' });
    await expect(give(a, b.room)).rejects.toMatchObject({ code: 'queue.room_taken' });
    const both = await Promise.allSettled([give(a, free), give(b, free)]);
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('one patient in the room', () => {
  it('the index refuses a second person whatever the program believes; without it there would be two', async () => {
    const s = await clinic.session();
    await arrive(s, '08:00');
    await arrive(s, '08:10');
    const two = `update queue.encounter set state = 'in_room', called_at = $2, calls = 1, started_at = $2 where session_id = $1`;
    await expect(app.rows(two, [s.id, at('08:30')])).rejects.toMatchObject({
      constraint: 'queue_encounter_one_at_a_time',
    });
    // Positive control: the index away for a moment, and the same statement is taken.
    const name = `one_at_a_time_${newId().slice(0, 8)}`;
    await app.rows('drop index queue.queue_encounter_one_at_a_time');
    await app.rows(two, [s.id, at('08:30')]);
    expect(
      await app.rows(`select 1 from queue.encounter where session_id = $1 and state = 'in_room'`, [s.id]),
    ).toHaveLength(2);
    await app.rows(`update queue.encounter set state = 'waiting', started_at = null where session_id = $1`, [s.id]);
    await app.rows(
      `create unique index ${name} on queue.encounter (hospital_id, session_id) where state in ('called', 'in_room')`,
    );
  });
});
