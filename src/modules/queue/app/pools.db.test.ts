import { beforeAll, describe, expect, it } from 'vitest';
import { atLocal, type Instant } from '#kernel/instant.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { type Clinic, type ClinicSession, clinicIn } from '../../../../test/support/clinic.ts';
import { actOnEncounter, type DoctorAct } from './act-on-encounter.ts';
import { callNext } from './call-next.ts';
import { checkIn, requireAppointment } from './check-in.ts';
import { closeSession } from './close-session.ts';
import { doctorToday } from './doctor-today.ts';
import { sweepPresent } from './open-present.ts';
import { makePool } from './pools.ts';
import { setRule } from './queue-rules.ts';
import { readBoard } from './read-board.ts';
import { stop } from './stop-line.ts';

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
const board = (area = clinic.area, now = '08:30') => clinic.tx((t) => readBoard(t, area, at(now), 'zh'));
const rule = (key: string, value: string, practitioner: string) =>
  clinic.tx((t) =>
    setRule(
      t,
      { key, value, practitioner, department: null, slotClass: null, reason: '试一试' },
      clinic.desk,
      at('07:00'),
    ),
  );
async function waits(session: ClinicSession, ...slots: string[]): Promise<string[]> {
  const tickets: string[] = [];
  for (const slot of slots) tickets.push((await arrive(await clinic.appointment(session, at(slot)))).number);
  return tickets;
}
async function roomsOf(
  department: string,
  parts: ('shares' | 'helps')[],
  area = clinic.area,
): Promise<ClinicSession[]> {
  const rooms: ClinicSession[] = [];
  for (const _part of parts) rooms.push(await clinic.session({ department, area }));
  const members = rooms.map(({ practitioner }, i) => ({ practitioner, part: parts[i] ?? 'shares' }));
  await clinic.tx((t) => makePool(t, { department, name: '普通门诊', members }, clinic.desk, at('07:00')));
  return rooms;
}
async function see(session: ClinicSession, now: string): Promise<string> {
  const { encounter, number } = await call(session, now);
  await act(session, encounter, 'start', now);
  await act(session, encounter, 'finish', now);
  return number;
}

describe('one line that several rooms call from', () => {
  it('is in one order over all rooms, no two rooms get the same person, and each room has one at a time', async () => {
    const [a, b] = (await roomsOf(await clinic.department(), ['shares', 'shares'])) as [ClinicSession, ClinicSession];
    const [a1, a2, a3] = await waits(a, '08:00', '08:20', '08:30');
    const [b1] = await waits(b, '08:10');
    const both = await Promise.all([call(a, '08:40'), call(b, '08:40')]);
    expect(both.map(({ number }) => number).sort()).toEqual([a1, b1].sort());
    await expect(call(a, '08:40')).rejects.toMatchObject({ code: 'queue.someone_called' });
    const here = (await board()).calling.filter(({ number }) => number === a1 || number === b1);
    expect(new Set(here.map(({ room }) => room)).size).toBe(2);
    expect((await board()).preparing).toEqual([a2, a3]);
    const [called] = both.filter((one) => one.session === b.id);
    await act(b, called?.encounter ?? '', 'pass', '08:41');
    // Whoever came to the first room's line is seen in the second, and the visit is that doctor's.
    const next = await call(b, '08:42');
    expect(next).toMatchObject({ number: a2, session: b.id });
    const [row] = await app.rows<{ practitioner_id: string }>(
      'select practitioner_id from queue.encounter where id = $1',
      [next.encounter],
    );
    expect(row?.practitioner_id).toBe(b.practitioner);
    const day = await clinic.tx((t) => doctorToday(t, app.app.crypto, b.doctor, at('08:43'), 'zh'));
    expect(day.sessions[0]?.waiting.map((p) => p.number)).toEqual([a3]);
    expect(day.sessions[0]?.pool).toEqual({ name: '普通门诊', part: 'shares', waiting: 1 });
  });

  it('when a room closes, who waits in its line goes on with the others', async () => {
    const [a, b] = (await roomsOf(await clinic.department(), ['shares', 'shares'])) as [ClinicSession, ClinicSession];
    await waits(b, '08:00');
    const [a1] = await waits(a, '08:10');
    const closed = await clinic.tx((t) => closeSession(t, a.id, false, a.doctor, at('12:00')));
    expect(closed).toMatchObject({ goOn: 1, notSeen: 0 });
    await see(b, '12:01');
    expect(await see(b, '12:10')).toBe(a1);
  });

  it('a doctor who helps calls two of the own line, then one of the common one', async () => {
    const rooms = await roomsOf(await clinic.department(), ['shares', 'helps']);
    const [common, expert] = rooms as [ClinicSession, ClinicSession];
    const own = await waits(expert, '08:00', '08:05', '08:10', '08:15');
    const others = await waits(common, '08:00', '08:05');
    const seen: string[] = [];
    for (const now of ['08:20', '08:30', '08:40', '08:50', '09:00']) seen.push(await see(expert, now));
    expect(seen).toEqual([own[0], own[1], others[0], own[2], own[3]]);
    expect(await see(common, '09:10')).toBe(others[1]);
    await rule('ownPerCommon', '1', expert.practitioner);
  });
});

describe('where check-in is not needed', () => {
  it('a booked person is present from the slot start on; called and never there, that is a no-show when the session closes', async () => {
    const session = await clinic.session();
    await rule('signIn', 'not_needed', session.practitioner);
    for (const slot of ['08:00', '08:10', '08:20']) await clinic.appointment(session, at(slot));
    const walkIn = await clinic.appointment(session);
    const sweep = (now: string) => clinic.tx((t) => sweepPresent(app.app, t, at(now)));
    const present = () =>
      app.rows<{ number: number; state: string; here: Date; signed_in: boolean }>(
        'select number, state, checked_in_at as here, signed_in from queue.encounter where session_id = $1 order by number',
        [session.id],
      );
    expect(await sweep('07:59')).toBe(0);
    expect(await sweep('08:01')).toBe(1);
    expect(await sweep('08:01')).toBe(0);
    expect(await present()).toEqual([{ number: 1, state: 'waiting', here: new Date(at('08:00')), signed_in: false }]);
    const first = await call(session, '08:02');
    await act(session, first.encounter, 'pass', '08:03');
    // Nobody swept: the call itself looks who has come due. Nobody walks in without checking in.
    const second = await call(session, '08:12');
    await act(session, second.encounter, 'start', '08:13');
    await act(session, second.encounter, 'finish', '08:20');
    await expect(arrive(walkIn, '08:20')).resolves.toMatchObject({ state: 'waiting' });
    expect((await present()).map(({ number, state }) => [number, state])).toEqual([
      ...[
        [1, 'absent'],
        [2, 'done'],
        [4, 'waiting'],
      ],
    ]);
    const closed = await clinic.tx((t) => closeSession(t, session.id, true, session.doctor, at('12:00')));
    expect(closed).toMatchObject({ done: 1, absent: 0, noShow: 2, notSeen: 1 });
  });

  it("who signs in all the same keeps the place, and is nobody's no-show", async () => {
    const session = await clinic.session();
    await rule('signIn', 'not_needed', session.practitioner);
    const appointment = await clinic.appointment(session, at('08:00'));
    await clinic.tx((t) => sweepPresent(app.app, t, at('08:01')));
    await expect(arrive(appointment, '08:02')).resolves.toMatchObject({ state: 'waiting', ahead: 0 });
    await expect(arrive(appointment, '08:03')).rejects.toMatchObject({ code: 'queue.already_checked_in' });
    const { encounter } = await call(session, '08:04');
    await act(session, encounter, 'pass', '08:05');
    const closed = await clinic.tx((t) => closeSession(t, session.id, false, session.doctor, at('12:00')));
    expect(closed).toMatchObject({ absent: 1, noShow: 0 });
  });
});

it('two campuses with the same names of halls, rooms and departments never mix: not on a board, not in a common line', async () => {
  const campus = newId();
  await app.rows(
    `insert into catalog.campus (hospital_id, campus_id, name_zh, name_en, address_zh, address_en, position)
     values (1, $1, '东院', 'East', '测试路', 'Test road', 2)`,
    [campus],
  );
  await app.rows('update catalog.place set campus_id = $2 where place_id = $1', [clinic.secondArea, campus]);
  const department = await clinic.department();
  const here = await clinic.session({ department });
  const there = await clinic.session({ department, area: clinic.secondArea });
  const members = [here, there].map(({ practitioner }) => ({ practitioner, part: 'shares' as const }));
  await clinic.tx((t) => makePool(t, { department, name: '同名', members }, clinic.desk, at('07:00')));
  await app.rows(
    `update catalog.place set name_zh = '1 诊室', campus_id = case when place_id = $2 then $3::uuid else campus_id end
    where place_id in ($1, $2)`,
    [here.room, there.room, campus],
  );
  await app.rows(`update catalog.place set name_zh = '二楼候诊区' where place_id in ($1, $2)`, [
    clinic.area,
    clinic.secondArea,
  ]);
  const [mine] = await waits(here, '08:00');
  const [theirs] = await waits(there, '08:00');
  const [east, west] = [await board(clinic.secondArea), await board(clinic.area)];
  expect([east.preparing, west.preparing.includes(mine as string)]).toEqual([[theirs], true]);
  expect(await see(there, '08:01')).toBe(theirs);
  // Although the pool names both doctors, nobody of the other campus is called.
  await expect(call(there, '08:02')).rejects.toMatchObject({ code: 'queue.nobody_waiting' });
  expect(await see(here, '08:03')).toBe(mine);
});

it('a server that dies in the middle of the day loses no place: the next one shows and calls the same, also who is away and what is stopped', async () => {
  const session = await clinic.session();
  const [first] = [await clinic.appointment(session, at('08:00'))];
  await arrive(first);
  await waits(session, '08:10', '08:20');
  const { encounter } = await call(session, '08:00');
  await act(session, encounter, 'start', '08:01');
  await act(session, encounter, 'send_to_tests', '08:05');
  const [a, b] = (await roomsOf(await clinic.department(), ['shares', 'shares'])) as [ClinicSession, ClinicSession];
  await waits(a, '08:00', '08:20');
  await waits(b, '08:10');
  const passed = await call(b, '08:21');
  await act(b, passed.encounter, 'pass', '08:22');
  await clinic.tx((t) => stop(t, session.id, '停电', clinic.desk, at('08:25')));
  const shown = await everything(app.app.db.tx.bind(app.app.db));

  const { compose } = await import('../../../server/compose.ts');
  const { rooms } = await import('../../../server/rooms.ts');
  const { config, log } = app.app;
  const next = compose({ config, databaseUrl: app.url, rooms, log, clockStart: app.app.clock.now() });
  expect(await everything(next.app.db.tx.bind(next.app.db))).toEqual(shown);
  const called = await next.app.db.tx({ hospital: 1, account: null }, (t) => callNext(t, a.id, a.doctor, at('08:31')));
  expect(called.number).toMatch(/001$/);
  await next.close();
  expect(shown.day.sessions[0]).toMatchObject({ stop: { reason: '停电' }, away: [{ encounter }] });
  await expect(arrive(first, '08:40')).resolves.toMatchObject({ encounter, state: 'waiting' });

  type Run = typeof app.app.db.tx;
  async function everything(tx: Run) {
    const scope = { hospital: 1, account: null };
    return {
      board: await tx(scope, (t) => readBoard(t, clinic.area, at('08:30'), 'zh')),
      day: await tx(scope, (t) => doctorToday(t, app.app.crypto, session.doctor, at('08:30'), 'zh')),
      pooled: await tx(scope, (t) => doctorToday(t, app.app.crypto, a.doctor, at('08:30'), 'zh')),
    };
  }
});
