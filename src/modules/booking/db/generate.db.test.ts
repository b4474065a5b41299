import { beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { listDays } from '../app/list-sessions.ts';
import { generateSessions } from '../app/templates.ts';
import { weekGrid } from '../app/week-grid.ts';
import { tester } from '../testing/fixture.ts';

let a: TestApp;
let department: string;
beforeAll(async () => {
  a = await testApp('demo');
  const [row] = await a.rows<{ id: string }>(
    'select department_id as id from booking.session where hospital_id = 1 limit 1',
  );
  department = row?.id as string;
});

const generate = (from: string, to: string) =>
  a.app.db.tx({ hospital: 1 }, (t) => generateSessions(t, from, to, tester, a.app.clock.now()));
const countOn = async (date: string) =>
  (
    await a.rows<{ n: number }>(
      'select count(*)::integer as n from booking.session where hospital_id = 1 and date = $1',
      [date],
    )
  )[0]?.n;

describe('generating from the templates', () => {
  test('twice is the same as once', async () => {
    const first = await generate('2026-12-14', '2026-12-20');
    expect(first.sessions).toBeGreaterThan(100);
    expect(first.slots).toBeGreaterThan(first.sessions * 10);
    expect(await generate('2026-12-14', '2026-12-20')).toEqual({ sessions: 0, slots: 0, withoutPapers: [] });
  });

  test('at once from two desks writes every session once', async () => {
    const [x, y] = await Promise.all([generate('2026-12-21', '2026-12-23'), generate('2026-12-21', '2026-12-23')]);
    const total = await a.rows<{ n: number }>(
      `select count(*)::integer as n from booking.session where hospital_id = 1 and date between '2026-12-21' and '2026-12-23'`,
    );
    expect(x.sessions + y.sessions).toBe(total[0]?.n);
  });

  test('skips a day off of the hospital’s calendar and works a make-up Saturday like a Friday', async () => {
    await a.rows(`delete from catalog.calendar_day where date between '2027-01-01' and '2027-01-31'`);
    await a.rows(`insert into catalog.calendar_day values (1, '2027-01-13', 'closed', '院庆', 'Open day', 'hospital'),
      (1, '2027-01-16', 'makeup', '调休', 'Make-up day', 'hospital')`);
    await generate('2027-01-13', '2027-01-16');
    expect(await countOn('2027-01-13')).toBe(0);
    expect(await countOn('2027-01-16')).toBe(await countOn('2027-01-15'));
  });

  test('refuses more than 92 days at once', async () => {
    await expect(generate('2027-02-01', '2027-05-04')).rejects.toMatchObject({ code: 'booking.range_too_long' });
  });
});

describe('the demo hospital', () => {
  test('has open departments on every day of the two weeks, in both hospitals', async () => {
    const rows = await a.rows<{ hospital_id: number; days: number }>(
      `select hospital_id, count(distinct date)::integer as days from booking.session
       where date between '2026-11-23' and '2026-12-06' and state = 'open' group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { hospital_id: 1, days: 14 },
      { hospital_id: 2, days: 14 },
    ]);
  });

  test('gives no room to two doctors at once', async () => {
    const twice = await a.rows(
      `select place_id from booking.session where hospital_id = 1 group by place_id, starts_at having count(*) > 1`,
    );
    expect(twice).toEqual([]);
  });

  test('keeps counts that equal the slots and the appointments', async () => {
    const wrong = await a.rows(
      `select s.id from booking.session s
       join lateral (select sum(cardinality(free_numbers)) as free, sum(held) as held, sum(booked) as booked
                     from booking.slot l where l.hospital_id = s.hospital_id and l.session_id = s.id) l on true
       where (s.free, s.held, s.booked) is distinct from (l.free, l.held, l.booked)
          or s.booked <> (select count(*) from booking.appointment p where p.hospital_id = s.hospital_id
               and p.session_id = s.id and p.slot_id is not null and p.state <> 'cancelled')`,
    );
    expect(wrong).toEqual([]);
  });
});

describe('lists', () => {
  test('the week grid asks a fixed number of statements, however many doctors and sessions', async () => {
    const asked = await a.app.db.tx({ hospital: 1 }, async (t) => {
      let n = 0;
      const client = new Proxy(t.client, {
        get: (target, key) => {
          if (key === 'query') n += 1;
          const value = Reflect.get(target, key);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
      const grid = await weekGrid(
        { ...t, client },
        { department, from: '2026-11-23', channel: 'window' },
        'zh',
        a.app.clock.now(),
      );
      expect(grid.days).toHaveLength(7);
      expect(grid.rows.length).toBeGreaterThan(1);
      expect(grid.rows[0]?.days[0]?.[0]).toMatchObject({ state: 'open' });
      return n;
    });
    expect(asked).toBe(6);
  });

  test('days show today to fourteen days ahead, and slots gone by no longer count', async () => {
    const days = (now: string) =>
      a.app.db.tx({ hospital: 1 }, (t) => listDays(t, { department, channel: 'mobile' }, 'zh', now));
    const early = (await days('2026-11-22T23:30:00.000Z')).items;
    expect(early.map((d) => d.date)).toEqual(Array.from({ length: 15 }, (_, i) => early[i]?.date).sort());
    expect(early.at(0)?.date).toBe('2026-11-23');
    expect(early.at(-1)?.date).toBe('2026-12-07');
    const noon = (await days('2026-11-23T04:00:00.000Z')).items;
    expect(noon[0]?.free).toBeLessThan(early[0]?.free as number);
    expect((await days('2026-11-23T13:00:00.000Z')).items[0]?.free).toBe(0);
  });
});
