import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/instant.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Answer } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { insertJointClinic, insertJointSession } from '../db/joint-clinics.ts';
import { releaseRota } from '../db/rotas.ts';
import { planSessions, type SessionPlan } from '../domain/plan-sessions.ts';
import { bookInBatch, outcomes, wish } from '../testing/fixture.ts';
import { addPlace } from './add-place.ts';
import { cancel } from './cancel.ts';
import { changeSession } from './change-session.ts';
import { setKind } from './clinic-kinds.ts';
import { addExpert, addPaper, listExperts, withdrawPaper } from './experts.ts';
import { addDuty, endDuty, listHolidays } from './holiday-rota.ts';
import { createJointClinic, type NewJoint } from './joint-clinics.ts';
import { jointDays } from './joint-names.ts';
import { listSessions } from './list-sessions.ts';
import { requireOwnClinic } from './own.ts';
import { previewStop } from './preview-stop.ts';
import { askToStop } from './stop-requests.ts';
import { stopSession } from './stop-session.ts';
import { generateSessions } from './templates.ts';

const by: Actor = { kind: 'system', name: 'booking.test' };
/** A day that can be booked; in the hours of these tests nobody of the demo hospital has a clinic. */
const FREE_DAY = '2026-12-03';
const NEW_YEAR = '2027-01-01';
let app: TestApp;
let now: string;
let doctors: { id: string; department: string; place: string }[];
beforeAll(async () => {
  app = await testApp('demo');
  now = app.app.clock.now();
  doctors = await app.rows(
    `select p.practitioner_id as id, p.department_id as department, min(t.place_id::text)::uuid as place
     from catalog.practitioner p join booking.template t on t.practitioner_id = p.practitioner_id and t.hospital_id = p.hospital_id
     where p.hospital_id = 1 group by 1, 2 order by 1`,
  );
});

const tx = <T>(fn: Parameters<typeof app.app.db.tx<T>>[1]) => app.app.db.tx({ hospital: 1 }, fn);
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => error.constraint ?? error.code,
  );
const hours = {
  starts: '21:00',
  ends: '21:40',
  minutesPerSlot: 10,
  capacity: 1,
  fee: 5000,
  slotClass: 'expert',
} as const;
const joint = (who: readonly number[], change: Partial<NewJoint> = {}): NewJoint => {
  const { department, place } = doctors[who[0] as number] as (typeof doctors)[number];
  const ids = who.map((n) => doctors[n]?.id as string);
  const names = { name: '肺结节联合门诊', disease: '肺结节' };
  return {
    ...names,
    doctors: ids,
    department,
    place,
    period: 'evening',
    date: FREE_DAY,
    weeks: 1,
    ...hours,
    ...change,
  };
};
const open = (wanted: NewJoint): Promise<Answer> => tx((t) => createJointClinic(t, wanted, by, now));
const made = (answer: Answer) =>
  answer.body as { id: string; sessions: { session: string; date: string }[]; skipped: string[] };
const sessionsOf = (doctor: number, date = FREE_DAY) =>
  app.rows<{ id: string; total: number; state: string; joint_of: string | null; template_id: string | null }>(
    `select id, total, state, joint_of, template_id from booking.session
     where hospital_id = 1 and practitioner_id = $1 and date = $2 order by starts_at`,
    [doctors[doctor]?.id, date],
  );

describe('a joint clinic', () => {
  test('is all its doctors at one time: one slot, one number, one appointment, cancelled as one', async () => {
    const { sessions } = made(await open(joint([0, 1, 2])));
    const lead = sessions[0]?.session as string;
    expect((await sessionsOf(1)).filter((it) => it.joint_of).map((it) => [it.total, it.joint_of])).toEqual([[0, lead]]);
    const { items } = await tx((t) =>
      listSessions(t, { department: doctors[0]?.department as string, date: FREE_DAY, channel: 'window' }, 'zh', now),
    );
    const shown = items.find(({ id }) => id === lead);
    expect(shown?.joint?.with.map(({ id }) => id)).toEqual([doctors[1]?.id, doctors[2]?.id].sort());
    expect(items.filter(({ total }) => total === 0)).toEqual([]);

    // Who only takes part sees whose clinic it is, adds no place to an empty one, and asks to stop the whole.
    const companion = (await sessionsOf(1)).find((it) => it.joint_of)?.id as string;
    const doctor: Actor = { ...by, kind: 'staff', practitioner: doctors[1]?.id } as never;
    const days = await tx((t) => jointDays(t, [lead, companion, newId()], 'zh'));
    expect([...days.values()].map((it) => [it.name, it.session, it.doctors.length])).toEqual([
      ['肺结节联合门诊', lead, 3],
      ['肺结节联合门诊', lead, 3],
    ]);
    const wanted = { session: companion, start: '21:10', reason: '远道而来', patient: null, by };
    expect(await code(tx((t) => addPlace(app.app, t, wanted, now)))).toBe('booking.joint_only_as_one');
    expect(await tx((t) => requireOwnClinic(t, companion, doctor))).toBe(lead);
    expect(await code(tx((t) => requireOwnClinic(t, lead, doctor)))).toBe('booking.session_unknown');

    const slot = shown?.slots.find(({ state }) => state === 'free')?.id;
    const tries = Array.from({ length: 12 }, () => bookInBatch(app.app, wish({ slot, channel: 'window' })));
    const { won, refused } = await outcomes(tries);
    expect({ won: won.length, refused }).toEqual({ won: 1, refused: { 'booking.slot_full': 11 } });
    await tx((t) => cancel(app.app, t, { id: won[0]?.id as string, as: 'desk', by }, now));
    expect(await app.rows('select booked from booking.session where joint_id is not null and booked > 0')).toEqual([]);
  });

  test('is paused, opened and closed with all its doctors, and never by one of them alone', async () => {
    const jointOf = async (n: number) => (await sessionsOf(n)).filter((it) => it.template_id === null);
    const [lead, companion] = [(await jointOf(0))[0], (await jointOf(1))[0]];
    expect(await code(tx((t) => changeSession(t, companion?.id as string, 'close', by, now)))).toBe(
      'booking.joint_only_as_one',
    );
    await tx((t) => changeSession(t, lead?.id as string, 'close', by, now));
    const states = await Promise.all([0, 1, 2].map(jointOf));
    expect(states.flat().map(({ state }) => state)).toEqual(['closed', 'closed', 'closed']);
    // All are free again.
    expect((await open(joint([2, 0], { starts: '22:00', ends: '22:40' }))).status).toBe(201);
  });

  test('is opened with all its doctors or not at all, whoever is quicker', async () => {
    const day = { date: addDays(FREE_DAY, 7) };
    const wishes = [joint([3, 4, 5], day), joint([5, 6, 7], day), joint([7, 8, 3], day), joint([6, 5, 4], day)];
    const ended = await Promise.all(wishes.map((one) => code(open(one))));
    const winners = wishes.filter((_, n) => ended[n] === 'done');
    expect(winners.length).toBeGreaterThan(0);
    const rows = await app.rows<{ practitioner_id: string; joint_id: string }>(
      'select practitioner_id, joint_id from booking.session where hospital_id = 1 and date = $1 and joint_id is not null',
      [day.date],
    );
    expect(rows).toHaveLength(winners.length * 3);
    expect(new Set(rows.map((row) => row.practitioner_id)).size).toBe(rows.length);
    expect(
      new Set(ended).difference(
        new Set(['done', 'booking.joint_doctor_busy', 'booking_session_one_place_at_a_time', 'booking_session_once']),
      ),
    ).toEqual(new Set());
  });

  test('control: with the exclusion taken away a doctor is in two places', async () => {
    const day = { date: addDays(FREE_DAY, 14) };
    const both = () =>
      tx(async (t) => {
        for (const [n, start] of ['21:00', '21:20'].entries()) {
          const { department, place, doctors: ids } = joint([4 + n * 2, 3], day);
          const clinic = { id: newId(), name: '演示', disease: '演示', department };
          await insertJointClinic(t, clinic, 'test', now);
          const rule = {
            ...hours,
            starts: start,
            ends: '22:00',
            period: 'evening' as const,
            weekday: 4,
            walkInLimit: 0,
          };
          const template = { ...rule, id: '', practitioner: ids[0] as string, department, place, active: true };
          const [plan] = planSessions([template], new Map(), day.date, day.date, {
            onlinePercent: 100,
            tierPercent: 0,
          });
          await insertJointSession(t, clinic.id, plan as SessionPlan, ids.slice(1));
        }
        const twice = await t.client.query('select 1 from booking.session where date = $1 and joint_of is not null', [
          day.date,
        ]);
        throw new Error(`rolled back with ${twice.rowCount}`);
      });
    await expect(both()).rejects.toMatchObject({ constraint: 'booking_session_one_place_at_a_time' });
    const safety = 'booking_session_one_place_at_a_time';
    const [{ as }] = (await app.rows<{ as: string }>(
      'select pg_get_constraintdef(oid) as as from pg_constraint where conname = $1',
      [safety],
    )) as [{ as: string }];
    await app.rows(`alter table booking.session drop constraint ${safety}`);
    await expect(both()).rejects.toThrow('rolled back with 2');
    await app.rows(`alter table booking.session add constraint ${safety} ${as}`);
  });

  test('is a draft of the rota where another person approves, and opens with all its doctors on its release', async () => {
    const day = { date: addDays(FREE_DAY, 15) };
    const department = doctors[8]?.department as string;
    await app.rows(
      `insert into booking.figure (hospital_id, key, department_id, slot_class, value, changed_at, changed_by)
       values (1, 'rotaApproval', $1, 'any', 1, $2, 'test')`,
      [department, now],
    );
    const { sessions } = made(await open(joint([8, 9], day)));
    const states = () =>
      app.rows<{ state: string; rota_id: string }>(
        'select state, rota_id from booking.session where id = $1 or joint_of = $1',
        [sessions[0]?.session],
      );
    const drafts = await states();
    expect(drafts.map(({ state }) => state)).toEqual(['planned', 'planned']);
    await app.rows(
      `update booking.rota set state = 'approved', submitted_by = 'a', approved_by = 'b', release_at = $2 where id = $1`,
      [drafts[0]?.rota_id, now],
    );
    await tx((t) => releaseRota(t, drafts[0]?.rota_id as string, now));
    expect((await states()).map(({ state }) => state)).toEqual(['open', 'open']);
  });

  test('is stopped whole and taken over by nobody alone; its people are kept places of its next dates only', async () => {
    const { sessions } = made(await open(joint([10, 11], { date: '2026-11-26', weeks: 2 })));
    const elsewhere = doctors.find(({ department }) => department !== doctors[10]?.department)?.department as string;
    const astray = joint([10, 11], { date: '2026-11-27', department: elsewhere });
    expect(await code(open(astray))).toBe('booking.practitioner_unknown');
    const [first, next] = sessions.map(({ session }) => session);
    const [slot] = await app.rows<{ id: string }>(
      'select id from booking.slot where session_id = $1 order by starts_at limit 1',
      [first],
    );
    await bookInBatch(app.app, wish({ slot: slot?.id, channel: 'window' }));
    const plain = { cause: 'ill', sealReason: () => null, urgent: false, approved: null, askAfterwards: null } as const;
    const stop = (session: string | undefined, substitute: string | null) =>
      tx((t) => stopSession(t, { ...plain, session: session ?? '', substitute, offerNext: true, by }, now));
    const look = (session: string | undefined, substitute: string | null) =>
      tx((t) => previewStop(t, session ?? '', { substitute, offerNext: true }, 'zh', now));
    const alone = doctors.find(({ department }, n) => n > 11 && department === doctors[10]?.department)?.id ?? newId();
    expect(await look(first, null)).toMatchObject({ session: { joint: true }, substitutes: [] });
    expect(await code(look(first, alone))).toBe('booking.joint_no_substitute');
    expect(await code(stop(first, alone))).toBe('booking.joint_no_substitute');
    const companion = (await sessionsOf(11, '2026-11-26')).find((it) => it.joint_of === first)?.id;
    const ask = { session: companion ?? '', cause: 'ill', reason: '发热', substitute: null, offerNext: true } as const;
    expect(await code(look(companion, null))).toBe('booking.joint_only_as_one');
    expect(await code(tx((t) => askToStop(app.app, t, { ...ask, by, mayStop: true }, now)))).toBe(
      'booking.joint_only_as_one',
    );
    expect(await stop(first, null)).toMatchObject({ concerned: 1, held: 1, cancelled: 0 });
    expect(await app.rows('select held from booking.session where id = $1', [next])).toEqual([{ held: 1 }]);
  });

  test('a place of its own in the session of a doctor who only takes part is refused by the table', async () => {
    const companion = (
      await app.rows<{ id: string }>('select id from booking.session where joint_of is not null limit 1')
    )[0];
    expect(
      await code(
        app.rows('update booking.session set total = 1, free = 1, next_number = 2 where id = $1', [companion?.id]),
      ),
    ).toBe('booking_session_companion_has_no_places');
  });
});

describe('a holiday', () => {
  const duty = (n: number, date = NEW_YEAR) => {
    const { id, department, place } = doctors[n] as (typeof doctors)[number];
    return { date, practitioner: id, department, place, period: 'evening', kind: 'nursing', ...hours } as const;
  };

  test('has no session but those that somebody put on it, by rules of their own', async () => {
    const added = await tx((t) => addDuty(t, duty(9), by, now));
    expect(added).toMatchObject({ status: 201, body: { slots: 4 } });
    const { id } = added.body as { id: string };
    await tx((t) => generateSessions(t, NEW_YEAR, NEW_YEAR, by, now, id));
    const day = await app.rows<{ template_id: string; clinic_kind: string }>(
      'select template_id, clinic_kind from booking.session where hospital_id = 1 and date = $1',
      [NEW_YEAR],
    );
    expect(day).toEqual([{ template_id: id, clinic_kind: 'nursing' }]);
    const { items } = await tx((t) => listHolidays(t, 'zh', now));
    expect(items.find(({ date }) => date === NEW_YEAR)?.duties).toMatchObject([
      { id, total: 4, booked: 0, state: 'open' },
    ]);
    expect(await tx((t) => endDuty(t, id, by, now))).toEqual({ removed: 1, kept: 0 });
    expect(await sessionsOf(9, NEW_YEAR)).toEqual([]);
  });

  test('is where such a rule may be; on a day with clinics it is refused', async () => {
    expect(await code(tx((t) => addDuty(t, duty(9, FREE_DAY), by, now)))).toBe('booking.not_a_holiday');
  });
});

test('the kind of a clinic goes from the rule to its coming sessions, and to those that are written later', async () => {
  const [session] = (await sessionsOf(0, '2026-11-30')).filter(({ template_id }) => template_id);
  const rule = session?.template_id as string;
  expect((await tx((t) => setKind(t, rule, 'pain', by, now))).sessions).toBeGreaterThan(0);
  await tx((t) => generateSessions(t, '2026-12-28', '2027-01-08', by, now, rule));
  const kinds = await app.rows<{ date: string; clinic_kind: string }>(
    "select date::text as date, clinic_kind from booking.session where template_id = $1 and date >= '2026-11-30'",
    [rule],
  );
  expect(kinds.map(({ date }) => date)).toContain('2027-01-04');
  expect(new Set(kinds.map(({ clinic_kind }) => clinic_kind))).toEqual(new Set(['pain']));
});

describe('a doctor from outside', () => {
  const expert = () => doctors[12]?.id as string;
  const paper = (kind: 'licence' | 'filing' | 'contract', until: string) =>
    tx((t) => addPaper(t, expert(), { kind, number: '演示-1', from: '2026-01-01', until }, by, now));
  /** By the rule of the Mondays alone. */
  const written = async (from: string, to: string) => {
    const [rule] = await app.rows<{ id: string }>(
      'select id from booking.template where practitioner_id = $1 and weekday = 1 order by starts limit 1',
      [expert()],
    );
    const answer = await tx((t) => generateSessions(t, from, to, by, now, rule?.id));
    return answer.withoutPapers.find(({ practitioner }) => practitioner === expert());
  };

  test('has sessions up to the last day of each paper; what is left out names the paper', async () => {
    await tx((t) => addExpert(t, { practitioner: expert(), home: '演示外院' }, by, now));
    // Nothing holds yet: what was open is paused.
    expect((await sessionsOf(12, '2026-11-24')).map(({ state }) => state)).not.toContain('open');
    await paper('licence', '2028-12-31');
    await paper('filing', '2028-12-31');
    await paper('contract', '2027-01-18');
    expect(await written('2027-01-18', '2027-01-29')).toEqual({
      practitioner: expert(),
      date: '2027-01-25',
      paper: 'contract',
      until: '2027-01-18',
    });
    const days = await app.rows<{ last: string }>(
      "select max(date)::text as last from booking.session where practitioner_id = $1 and date >= '2027-01-18'",
      [expert()],
    );
    expect(days[0]?.last).toBe('2027-01-18');
  });

  test('whose paper is withdrawn has open sessions no more, and none is opened; the message says which paper', async () => {
    const [session] = await sessionsOf(12, '2027-01-18');
    const { items } = await tx((t) => listExperts(t, 'zh', now));
    const contract = items[0]?.papers.find(({ kind }) => kind === 'contract');
    const { paused } = await tx((t) => withdrawPaper(t, contract?.id as string, '合同提前结束', by, now));
    expect(paused).toBeGreaterThan(0);
    expect((await sessionsOf(12, '2027-01-18'))[0]?.state).toBe('paused');
    const resume = () => tx((t) => changeSession(t, session?.id as string, 'resume', by, now));
    expect(await code(resume())).toBe('booking.expert_contract_missing');
    await paper('contract', '2028-12-31');
    expect(await code(resume())).toBe('done');
  });

  test('a paper that is withdrawn while sessions are written stops them: the two wait for each other', async () => {
    await paper('contract', '2028-12-31');
    const { items } = await tx((t) => listExperts(t, 'zh', now));
    const contracts = items[0]?.papers.filter(({ kind, state }) => kind === 'contract' && state !== 'withdrawn') ?? [];
    const from = '2027-03-01';
    await Promise.all([
      tx(async (t) => {
        for (const { id } of contracts) await withdrawPaper(t, id, '演示', by, now);
      }),
      written(from, '2027-03-12'),
    ]);
    const open = await app.rows(
      "select 1 from booking.session where practitioner_id = $1 and date >= $2 and state = 'open'",
      [expert(), from],
    );
    expect(open).toEqual([]);
  });
});

test('a draft that its release left behind for want of a paper opens with the paper', async () => {
  const doctor = doctors[13] as (typeof doctors)[number];
  const paper = (kind: 'licence' | 'filing' | 'contract') =>
    tx((t) => {
      const one = { kind, number: '演示-3', from: '2026-01-01', until: '2028-12-31' };
      return addPaper(t, doctor.id, one, by, now);
    });
  await tx((t) => addExpert(t, { practitioner: doctor.id, home: '演示外院' }, by, now));
  for (const kind of ['licence', 'filing', 'contract'] as const) await paper(kind);
  await app.rows(
    `insert into booking.figure (hospital_id, key, department_id, slot_class, value, changed_at, changed_by)
     values (1, 'rotaApproval', $1, 'any', 1, $2, 'test') on conflict do nothing`,
    [doctor.department, now],
  );
  const [rule] = await app.rows<{ id: string }>(
    'select id from booking.template where practitioner_id = $1 order by weekday limit 1',
    [doctor.id],
  );
  await tx((t) => generateSessions(t, '2027-03-15', '2027-03-21', by, now, rule?.id));
  const drafts = () =>
    app.rows<{ id: string; state: string; rota: string }>(
      `select id, state, rota_id as rota from booking.session where practitioner_id = $1 and date >= '2027-03-15'`,
      [doctor.id],
    );
  const [draft] = await drafts();
  const [contract] = await app.rows<{ id: string }>(
    `select id from booking.expert_paper where practitioner_id = $1 and kind = 'contract'`,
    [doctor.id],
  );
  await tx((t) => withdrawPaper(t, contract?.id as string, '登记有误', by, now));
  await app.rows(
    `update booking.rota set state = 'approved', submitted_by = 'a', approved_by = 'b', release_at = $2 where id = $1`,
    [draft?.rota, now],
  );
  await tx((t) => releaseRota(t, draft?.rota as string, now));
  expect((await drafts()).map(({ state }) => state)).toEqual(['planned']);
  expect((await paper('contract')).body).toMatchObject({ opened: 1 });
  expect((await drafts()).map(({ state }) => state)).toEqual(['open']);
});

test('a joint clinic with a doctor from outside whose paper does not hold is refused whole', async () => {
  const wanted = joint([14, 15], { date: addDays(FREE_DAY, 35) });
  const outside = doctors[15]?.id as string;
  await tx((t) => addExpert(t, { practitioner: outside, home: '演示外院' }, by, now));
  expect(await code(open(wanted))).toBe('booking.expert_licence_missing');
  expect((await sessionsOf(14, wanted.date)).filter(({ template_id }) => template_id === null)).toEqual([]);
});
