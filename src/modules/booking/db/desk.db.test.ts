import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { TEST_NOW, type TestApp, testApp } from '../../../../test/support/app.ts';
import { cancel } from '../app/cancel.ts';
import { monthGrid } from '../app/month-grid.ts';
import { moveAppointment } from '../app/move-appointment.ts';
import { bookInBatch, type MadeSession, MONDAY, makeSession, outcomes, tester, wish } from '../testing/fixture.ts';
import { entries, fullSession, joined, offerTo, tx } from '../testing/waitlist-fixture.ts';

let a: TestApp;
beforeAll(async () => {
  a = await testApp();
});

const move = (id: string, slot: string | undefined) =>
  tx(a, (t) => moveAppointment(a.app, t, { id, slot: slot ?? '', channel: 'window', by: tester }, TEST_NOW));
const booked = async (slot: string | undefined, patient = newId()) =>
  ((await bookInBatch(a.app, wish({ slot, patient }))).body as { id: string }).id;
const states = (ids: readonly string[]) =>
  a.rows<{ state: string; moved_to: string | null }>(
    'select state, moved_to from booking.appointment where id = any($1) order by array_position($1, id)',
    [ids],
  );
const counts = async ({ id }: MadeSession) =>
  (await a.rows<object>('select free, held, booked from booking.session where id = $1', [id]))[0];

describe('a move', () => {
  test('is one act: the new place is booked, the old one goes to whoever waits, and the row says that it was moved', async () => {
    const { session, slot, appointment } = await fullSession(a);
    const waiting = await joined(a, session);
    const other = await makeSession(a.app, { date: addDays(MONDAY, 1) });
    const { body } = await move(appointment, other.slots[1]);
    const to = (body as { id: string }).id;
    expect(body).toMatchObject({ number: 2, state: 'booked', session: other.id });
    expect(await states([appointment, to])).toEqual([
      { state: 'cancelled', moved_to: to },
      { state: 'booked', moved_to: null },
    ]);
    expect(await counts(session)).toEqual({ free: 0, held: 1, booked: 0 });
    expect(await entries(a, [waiting.id])).toMatchObject([{ state: 'offered' }]);
    expect(await offerTo(a, waiting.id)).toMatchObject({ slot });
    await expect(move(appointment, other.slots[2])).rejects.toMatchObject({ code: 'booking.appointment_state' });
  });

  test('keeps the old place when the new one is gone; cancelling first and booking then loses it (control)', async () => {
    const [mine, full] = [await makeSession(a.app), await fullSession(a)];
    const patient = newId();
    const own = await booked(mine.slots[0], patient);
    const before = await counts(mine);
    await expect(move(own, full.slot)).rejects.toMatchObject({ code: 'booking.slot_full' });
    expect(await states([own])).toEqual([{ state: 'booked', moved_to: null }]);
    expect(await counts(mine)).toEqual(before);
    await tx(a, (t) => cancel(a.app, t, { id: own, as: 'desk', by: tester }, TEST_NOW));
    await expect(bookInBatch(a.app, wish({ slot: full.slot, patient }))).rejects.toMatchObject({
      code: 'booking.slot_full',
    });
    expect(await states([own])).toMatchObject([{ state: 'cancelled' }]);
  });

  test('of what an institution booked leaves it that institution’s, also when it has ended', async () => {
    const [mine, other] = [await makeSession(a.app), await makeSession(a.app, { date: addDays(MONDAY, 1) })];
    const institution = newId();
    await a.rows(
      `insert into booking.institution (hospital_id, id, name, kind, created_at) values (1, $1, '演示中心', 'community_centre', $2)`,
      [institution, TEST_NOW],
    );
    const asked = wish({ slot: mine.slots[0], channel: 'family_doctor', institution });
    const { id } = (await bookInBatch(a.app, asked)).body as { id: string };
    const kept = async (slot: string | undefined, from: string) => {
      const to = ((await move(from, slot)).body as { id: string }).id;
      const [row] = await a.rows<object>(
        'select institution_id as institution, channel from booking.appointment where id = $1',
        [to],
      );
      expect(row).toEqual({ institution, channel: 'family_doctor' });
      return to;
    };
    const again = await kept(other.slots[0], id);
    await a.rows('update booking.institution set ended_at = $2 where id = $1', [institution, TEST_NOW]);
    await kept(other.slots[1], again);
  });

  test('within one doctor’s day is no second number, where booking would be one too many', async () => {
    const { slots } = await makeSession(a.app);
    const patient = newId();
    const own = await booked(slots[0], patient);
    await expect(bookInBatch(a.app, wish({ slot: slots[2], patient }))).rejects.toMatchObject({
      code: 'booking.doctor_day_limit',
    });
    expect((await move(own, slots[2])).body).toMatchObject({ number: 3 });
    await expect(move(own, slots[1])).rejects.toMatchObject({ code: 'booking.appointment_state' });
  });

  test('of twelve people into one place leaves eleven where they were; of one appointment at once happens once', async () => {
    const from = await makeSession(a.app, { slots: 12 });
    const to = await makeSession(a.app, { slots: 1, date: addDays(MONDAY, 1) });
    const own = await Promise.all(from.slots.map((slot) => booked(slot)));
    const race = await outcomes(own.map((id) => move(id, to.slots[0])));
    expect(race.won).toHaveLength(1);
    expect(race.refused).toEqual({ 'booking.slot_full': 11 });
    expect((await states(own)).filter((one) => one.state === 'booked')).toHaveLength(11);
    const there = await makeSession(a.app, { slots: 6, date: addDays(MONDAY, 2) });
    const [again] = await a.rows<{ id: string }>(
      `select id from booking.appointment where session_id = $1 and state = 'booked' limit 1`,
      [from.id],
    );
    const one = await outcomes(there.slots.map((slot) => move(again?.id ?? '', slot)));
    expect(one.won).toHaveLength(1);
    expect(one.refused).toEqual({ 'booking.appointment_state': 5 });
  });

  test('in both directions between two sessions never waits in a circle', async () => {
    const [one, two] = [
      await makeSession(a.app, { slots: 12 }),
      await makeSession(a.app, { slots: 12, date: addDays(MONDAY, 1) }),
    ];
    const there = await Promise.all(one.slots.slice(0, 6).map((slot) => booked(slot)));
    const back = await Promise.all(two.slots.slice(0, 6).map((slot) => booked(slot)));
    const moves = there.flatMap((id, n) => [move(id, two.slots[6 + n]), move(back[n] ?? '', one.slots[6 + n])]);
    expect((await outcomes(moves)).refused).toEqual({});
    expect([await counts(one), await counts(two)]).toMatchObject([{ booked: 6 }, { booked: 6 }]);
  });

  test('of a walk-in, to the same time or of nothing is refused in words', async () => {
    const { slots } = await makeSession(a.app);
    const own = await booked(slots[0]);
    await expect(move(own, slots[0])).rejects.toMatchObject({ code: 'booking.move_same' });
    await expect(move(newId(), slots[1])).rejects.toMatchObject({ code: 'booking.appointment_unknown' });
  });
});

describe('the month of many doctors', () => {
  const [campus, inner, skin] = [newId(), newId(), newId()];
  const question = { page: 0, channel: 'window' as const };
  let statements = 0;
  const ask = (more: object = {}) =>
    tx(a, (t) => {
      statements = 0;
      return monthGrid(counted(t), { ...question, ...more }, 'zh', TEST_NOW);
    });

  /** The same transaction, with its statements counted. */
  function counted(t: Tx): Tx {
    const query = t.client.query.bind(t.client) as (...all: unknown[]) => unknown;
    const client = new Proxy(t.client, {
      get: (whole, key) =>
        key === 'query'
          ? (...all: unknown[]) => {
              statements += 1;
              return query(...all);
            }
          : Reflect.get(whole, key, whole),
    });
    return { ...t, client };
  }

  beforeAll(async () => {
    await a.rows(`insert into catalog.campus values (1, '${campus}', '本部', 'Main', '', '', 1)`);
    for (const [n, [id, name]] of [[inner, '测试内科'] as const, [skin, '测试皮肤科'] as const].entries()) {
      await a.rows(
        `insert into catalog.department (hospital_id, department_id, campus_id, code, name_zh, name_en, intro_zh, intro_en, position)
         values (1, $1, $2, $3, $4, $4, '', '', $5)`,
        [id, campus, `d${n}`, name, n],
      );
    }
    for (let n = 0; n < 55; n += 1) {
      const practitioner = newId();
      const department = n < 5 ? skin : inner;
      await a.rows(
        `insert into catalog.practitioner (hospital_id, practitioner_id, department_id, name_zh, name_en, title, intro_zh, intro_en, position)
         values (1, $1, $2, $3, $4, 'attending', '', '', $5)`,
        [practitioner, department, n === 7 ? '演示王某' : `测试${n}`, n === 7 ? 'Yanshi Wang Mou' : `Ceshi ${n}`, n],
      );
      const slotClass = n === 7 ? 'expert' : 'ordinary';
      const made = await makeSession(a.app, {
        practitioner,
        department,
        slotClass,
        slots: 2,
        date: addDays(MONDAY, 1),
      });
      if (n === 7) await booked(made.slots[0]);
    }
  });

  test('takes as many statements for five doctors as for fifty, and the counter counts', async () => {
    const [few, forFew] = [await ask({ department: skin }), statements];
    const [many, forMany] = [await ask(), statements];
    expect([few.rows.length, many.rows.length, many.doctors]).toEqual([5, 50, 55]);
    expect(forFew).toBe(forMany);
    expect(forMany).toBeGreaterThan(4);
    expect(forMany).toBeLessThan(12);
  });

  test('shows what is free by the kept counts, on 31 days, and turns the page', async () => {
    const { days, rows, lastOpen } = await ask({ name: '演示王' });
    expect(days).toHaveLength(31);
    expect([days[0]?.date, lastOpen]).toEqual([MONDAY, addDays(MONDAY, 14)]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.days.slice(0, 3)).toEqual([null, { free: 1, total: 2, state: 'open' }, null]);
    expect((await ask({ page: 1 })).rows).toHaveLength(5);
    expect((await ask({ page: 2 })).rows).toHaveLength(0);
  });

  test('is narrowed by department and class, and finds a name by its spelling and its first letters', async () => {
    const names = async (more: object) => (await ask(more)).rows.map((row) => row.practitioner.name);
    expect(await names({ slotClass: 'expert' })).toEqual(['演示王某']);
    expect(await names({ slotClass: 'expert', department: skin })).toEqual([]);
    expect(await names({ name: 'yanshiw' })).toEqual(['演示王某']);
    expect(await names({ name: 'ywm' })).toEqual(['演示王某']);
    expect(await names({ name: '%' })).toEqual([]);
    expect(await names({ name: '_wm' })).toEqual([]);
  });
});
