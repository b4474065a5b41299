import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import { readCsv } from '#platform/sheet/csv.ts';
import { sheetLimits } from '#platform/sheet/sheet.ts';
import { writeSheet } from '#platform/sheet/thread.ts';
import { TEST_NOW, type TestApp, testApp } from '../../../../test/support/app.ts';
import { cancel } from '../app/cancel.ts';
import { compliance } from '../app/compliance.ts';
import { complianceSheet } from '../app/compliance-sheet.ts';
import { listFigures, setFigure } from '../app/figures.ts';
import { expireHolds, hold } from '../app/hold.ts';
import { listAppointments } from '../app/list-appointments.ts';
import { listDays, listSessions } from '../app/list-sessions.ts';
import { offerOpenedTiers } from '../app/release-kept.ts';
import type { BookingChannel, Share } from '../domain/session.ts';
import { bookAlone, bookInBatch, makeSession, outcomes, tester, wish } from '../testing/fixture.ts';
import { sharesAsMigrated } from '../testing/shares-as-migrated.ts';
import { entries, joined } from '../testing/waitlist-fixture.ts';

const PLAN = { onlinePercent: 80, tierPercent: 40 };
let a: TestApp;
beforeAll(async () => {
  a = await testApp();
});

const inTx = <T>(fn: Parameters<TestApp['app']['db']['tx']>[1]) => a.app.db.tx({ hospital: 1 }, fn) as Promise<T>;
const slotOf = async (session: string, share: Share) => {
  const rows = await a.rows<{ id: string }>(
    'select id from booking.slot where session_id = $1 and share = $2 and cardinality(free_numbers) > 0 order by starts_at',
    [session, share],
  );
  return rows[0]?.id as string;
};
/** What the session keeps, beside what its slots say. */
const keptAndCounted = async (session: string) =>
  (
    await a.rows<Record<string, number>>(
      `select free, free_onsite, free_tier, (select sum(cardinality(free_numbers))::integer from booking.slot l
           where l.session_id = s.id) as counted,
         (select coalesce(sum(cardinality(free_numbers)) filter (where share = 'onsite'), 0)::integer from booking.slot l
           where l.session_id = s.id) as counted_onsite,
         (select coalesce(sum(cardinality(free_numbers)) filter (where share = 'tier'), 0)::integer from booking.slot l
           where l.session_id = s.id) as counted_tier
       from booking.session s where id = $1`,
      [session],
    )
  )[0];

describe('the kept counts of a session', () => {
  test('follow every act by share: book, hold, book the hold, expire, cancel', async () => {
    const { id } = await makeSession(a.app, { slots: 20, figures: PLAN });
    const same = async () => {
      const kept = await keptAndCounted(id);
      expect([kept?.free, kept?.free_onsite, kept?.free_tier]).toEqual([
        kept?.counted,
        kept?.counted_onsite,
        kept?.counted_tier,
      ]);
      return kept;
    };
    expect(await same()).toMatchObject({ free: 20, free_onsite: 4, free_tier: 7 });
    const ids: string[] = [];
    for (const share of ['onsite', 'online', 'tier'] as const) {
      const request = wish({ slot: await slotOf(id, share), channel: 'window' });
      ids.push(((await bookInBatch(a.app, request)).body as { id: string }).id);
    }
    expect(await same()).toMatchObject({ free: 17, free_onsite: 3, free_tier: 6 });
    for (const share of ['onsite', 'tier'] as const) {
      const [patient, slot] = [newId(), await slotOf(id, share)];
      const kept = await inTx<{ body: { id: string } }>((t) =>
        hold(t, { slot, patient, channel: 'window' }, tester, TEST_NOW),
      );
      if (share === 'tier') await bookInBatch(a.app, wish({ hold: kept.body.id, patient }));
    }
    expect(await same()).toMatchObject({ free: 15, free_onsite: 2, free_tier: 5 });
    await inTx((t) => expireHolds(a.app, t, '2026-11-23T00:00:00.000Z', 10));
    for (const one of ids) await inTx((t) => cancel(a.app, t, { id: one, as: 'desk', by: tester }, TEST_NOW));
    expect(await same()).toMatchObject({ free: 19, free_onsite: 4, free_tier: 6 });
  });

  test('cannot drift: a count below zero or above the free places is refused by the table (control)', async () => {
    const { id } = await makeSession(a.app, { slots: 5, figures: PLAN });
    const set = (column: string, value: number) =>
      a.rows(`update booking.session set ${column} = $2 where id = $1`, [id, value]);
    await expect(set('free_onsite', -1)).rejects.toMatchObject({ constraint: 'booking_session_free_by_share' });
    await expect(set('free_tier', 5)).rejects.toMatchObject({ constraint: 'booking_session_free_by_share' });
  });
});

describe('a channel that may not take a slot', () => {
  test('is told why, and offered only what it may take', async () => {
    const { id } = await makeSession(a.app, { slots: 5, date: '2026-12-01', figures: PLAN });
    const ask = async (share: Share, channel: BookingChannel) =>
      bookInBatch(a.app, wish({ slot: await slotOf(id, share), channel })).catch((error) => error);
    const offered = async (refusal: { params: { alternatives: string } }) =>
      a.rows<{ share: Share }>('select distinct share from booking.slot where id = any($1::uuid[]) order by share', [
        refusal.params.alternatives.split(',').map((one) => one.split('@')[0]),
      ]);
    const web = await ask('onsite', 'web');
    expect(web.code).toBe('booking.slot_on_site');
    expect(await offered(web)).toEqual([{ share: 'online' }]);
    const window = await ask('tier', 'window');
    expect(window.code).toBe('booking.slot_for_partners');
    expect(await offered(window)).toEqual([{ share: 'online' }, { share: 'onsite' }]);
  });

  test('counts it as not free, in the list of days as in the session', async () => {
    const { department, id } = await makeSession(a.app, { slots: 20, date: '2026-12-02', figures: PLAN });
    const seen = async (channel: BookingChannel, now: string) => {
      const days = await inTx<{ items: { date: string; free: number }[] }>((t) =>
        listDays(t, { department, channel }, 'zh', now),
      );
      const list = await inTx<{ items: { id: string; free: number }[] }>((t) =>
        listSessions(t, { department, date: '2026-12-02', channel }, 'zh', now),
      );
      const free = days.items.find((day) => day.date === '2026-12-02')?.free;
      expect(list.items.find((one) => one.id === id)?.free).toBe(free);
      return free;
    };
    const [before, opened] = ['2026-11-24T23:59:00.000Z', '2026-11-25T00:00:00.000Z'];
    expect([await seen('web', before), await seen('window', before), await seen('partner', before)]).toEqual([
      9, 13, 16,
    ]);
    expect([await seen('web', opened), await seen('window', opened), await seen('partner', opened)]).toEqual([
      16, 20, 16,
    ]);
  });
});

describe('the price', () => {
  test('is that of the session through every channel there is', async () => {
    const { id } = await makeSession(a.app, { slots: 50, date: '2026-11-30', fee: 2300, figures: PLAN });
    const channels: Record<BookingChannel, Share> = {
      web: 'online',
      mobile: 'online',
      window: 'onsite',
      phone: 'onsite',
      kiosk: 'onsite',
      clinic_room: 'onsite',
      partner: 'tier',
      family_doctor: 'tier',
    };
    for (const [channel, share] of Object.entries(channels)) {
      const request = wish({ slot: await slotOf(id, share), channel: channel as BookingChannel });
      await bookInBatch(a.app, request);
      const { items } = await inTx<Awaited<ReturnType<typeof listAppointments>>>((t) =>
        listAppointments(a.app, t, [request.patient], 'zh', TEST_NOW),
      );
      expect(items.map((one) => [one.channel, one.fee])).toEqual([[channel, 2300]]);
    }
    // There is nowhere to write another one: of a place and who booked it, no column of the row is a price.
    const columns = await a.rows<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'booking'
         and table_name in ('appointment', 'slot', 'hold', 'institution', 'institution_key')
         and column_name ~ '(fee|price|charge|surcharge)'`,
    );
    expect(columns).toEqual([]);
  });
});

describe('compliance', () => {
  const NOW = '2026-11-28T00:00:00.000Z';
  const look = (ask: Parameters<typeof compliance>[1]) =>
    inTx<Awaited<ReturnType<typeof compliance>>>((t) => compliance(t, ask, 'zh', NOW));

  test('adds up what the slots and bookings say, by department, day, share and channel', async () => {
    const first = await makeSession(a.app, { slots: 20, date: '2026-12-07', figures: PLAN });
    const { department } = first;
    await makeSession(a.app, { slots: 5, date: '2026-12-08', department });
    await makeSession(a.app, { slots: 4, date: '2026-12-07' });
    const taken: string[] = [];
    for (const [share, channel] of [
      ['onsite', 'window'],
      ['online', 'mobile'],
      ['online', 'mobile'],
      ['tier', 'partner'],
    ] as const) {
      const answer = await bookInBatch(
        { ...a.app, clock: { ...a.app.clock, now: () => NOW } },
        wish({ slot: await slotOf(first.id, share), channel }),
      );
      taken.push((answer.body as { id: string }).id);
    }
    await inTx((t) => cancel(a.app, t, { id: taken[1] as string, as: 'desk', by: tester }, NOW));
    const seen = await look({ from: '2026-12-07', to: '2026-12-08', department });
    expect(seen.byDay).toMatchObject([
      {
        date: '2026-12-07',
        places: { all: 20, onsite: 4, online: 16, tier: 7 },
        onlinePercent: 80,
        tierPercent: 43.75,
        meets: { online: true, tier: true },
        released: { onsite: 4, online: 9, tier: 7 },
        tierOpenedToAll: 0,
        used: { onsite: 1, online: 1, tier: 1 },
      },
      { date: '2026-12-08', places: { all: 5, tier: 0 }, tierPercent: 0, meets: { online: true, tier: false } },
    ]);
    expect(seen.total).toMatchObject({ places: { all: 25, tier: 7 }, meets: { tier: false } });
    expect(seen.channels).toEqual([
      { share: 'online', channel: 'mobile', booked: 1, came: 0, noShow: 0, cancelled: 1 },
      { share: 'onsite', channel: 'window', booked: 1, came: 0, noShow: 0, cancelled: 0 },
      { share: 'tier', channel: 'partner', booked: 1, came: 0, noShow: 0, cancelled: 0 },
    ]);
    expect(seen.byDepartment.length).toBeGreaterThan(1);
  });

  test('asks the same number of questions for a day of one department as for a quarter of all', async () => {
    const asked = async (ask: Parameters<typeof compliance>[1]) => {
      let count = 0;
      await inTx((t) => {
        const counted = (on: typeof t.client, args: [never]) => {
          count += 1;
          return on.query(...args);
        };
        const client = new Proxy(t.client, {
          get: (on, key) => (key === 'query' ? (...args: [never]) => counted(on, args) : Reflect.get(on, key)),
        });
        return compliance({ ...t, client }, ask, 'zh', NOW);
      });
      return count;
    };
    const { department } = await makeSession(a.app, { slots: 2, date: '2026-11-25' });
    const small = await asked({ from: '2026-11-25', to: '2026-11-25', department });
    expect(await asked({ from: '2026-11-01', to: '2027-01-31' })).toBe(small);
    expect(small).toBeLessThanOrEqual(4);
    await expect(look({ from: '2026-11-01', to: '2027-02-01' })).rejects.toMatchObject({
      code: 'booking.compliance_range',
    });
  });

  test('leaves as a file that a spreadsheet reads as text: Chinese headers, a mark, no formula', async () => {
    const spec = await inTx<Awaited<ReturnType<typeof complianceSheet>>>((t) =>
      complianceSheet(t, { from: '2026-12-07', to: '2026-12-08' }, 'zh', NOW),
    );
    const evil = { ...spec, rows: [...spec.rows, ['=HYPERLINK("http://x")', '2026-12-07']] };
    const bytes = await writeSheet(evil, 'csv');
    const text = bytes.toString('utf8');
    expect(text.startsWith('\uFEFF科室,日期,号源总数,')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(`);
    const { lines } = readCsv(text.slice(1), sheetLimits);
    expect(lines).toHaveLength(2 + spec.rows.length);
    expect(lines.find((line) => line.cells[2] === '20')?.cells.slice(1)).toEqual([
      '2026-12-07',
      '20',
      '4',
      '16',
      '7',
      '80',
      '43.75',
      '是',
      '7',
      '0',
      '1',
      '1',
      '1',
    ]);
  });
});

describe('the opening instant', () => {
  // D-10 of 5 December is 25 November 08:00 in China; everybody's from 28 November 08:00.
  const racers = () =>
    Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 'partner' : 'mobile') satisfies BookingChannel);

  test.each([
    ['through the batch', bookInBatch],
    ['each in a transaction of its own', bookAlone],
  ])(
    '%s: a minute before it only partners win the tier slot, at it anybody may, and it is sold once',
    async (_, book) => {
      const { id } = await makeSession(a.app, { slots: 5, date: '2026-12-05', figures: PLAN });
      const [first, second] = (
        await a.rows<{ id: string }>(`select id from booking.slot where session_id = $1 and share = 'tier'`, [id])
      ).map((row) => row.id);
      const at = { ...a.app, clock: { ...a.app.clock, now: () => '2026-11-27T23:59:00.000Z' } };
      const run = (app: typeof a.app, slot: string | undefined) =>
        outcomes(racers().map((channel) => book(app, wish({ slot, channel }))));
      const before = await run(at, first);
      expect(before.won).toHaveLength(1);
      expect(before.refused).toEqual({ 'booking.slot_full': 19, 'booking.slot_for_partners': 20 });
      const opened = { ...a.app, clock: { ...a.app.clock, now: () => '2026-11-28T00:00:00.000Z' } };
      const after = await run(opened, second);
      expect(after.won).toHaveLength(1);
      expect(after.refused).toEqual({ 'booking.slot_full': 39 });
    },
  );
});

test('tier places that become everybody’s are offered to who waits, once, before anybody looks', async () => {
  const date = '2026-12-05';
  const session = await makeSession(a.app, { slots: 5, date, figures: PLAN });
  for (let n = 0; n < 2; n += 1) {
    const slot = await slotOf(session.id, 'online');
    await bookInBatch(a.app, wish({ slot }));
  }
  const { id } = await joined(a, session, { date });
  const sweep = (now: string) => inTx<number>((t) => offerOpenedTiers(a.app, t, now, 100));
  await sweep('2026-11-27T23:59:00.000Z');
  expect(await entries(a, [id])).toMatchObject([{ state: 'waiting' }]);
  expect(await sweep('2026-11-28T00:00:00.000Z')).toBeGreaterThan(0);
  expect(await entries(a, [id])).toMatchObject([{ state: 'offered' }]);
  expect(await sweep('2026-11-28T00:00:00.000Z')).toBe(0);
});

describe('the figures', () => {
  test('are changed with a reason, and every change stays with who made it', async () => {
    const all = { key: 'tierPercent', department: null, slotClass: null };
    await inTx((t) => setFigure(t, { ...all, value: 50, reason: '县医院增加' }, tester, TEST_NOW));
    await inTx((t) => setFigure(t, { ...all, value: 45, reason: '调整' }, tester, TEST_NOW));
    const { items, history } = await inTx<Awaited<ReturnType<typeof listFigures>>>((t) => listFigures(t, 'zh'));
    expect(items.find((one) => one.key === 'tierPercent')).toMatchObject({ value: 45, byDefault: 40 });
    expect(history.map(({ key, before, value, reason }) => [key, before, value, reason]).slice(0, 2)).toEqual(
      expect.arrayContaining([
        ['tierPercent', 50, 45, '调整'],
        ['tierPercent', null, 50, '县医院增加'],
      ]),
    );
    expect(history[0]?.byName).toBe('booking.test');
    await expect(
      inTx((t) => setFigure(t, { ...all, value: 101, reason: 'x' }, tester, TEST_NOW)),
    ).rejects.toMatchObject({ code: 'booking.setting_out_of_range', params: { min: 0, max: 100 } });
  });

  test('of the past cannot be rewritten by the application (control)', async () => {
    await expect(
      inTx((t) => t.client.query(`update booking.setting_change set value = '1' where hospital_id = 1`)),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

test('sessions from before get the shares the rule gives them, whatever their number of slots', async () => {
  expect(await sharesAsMigrated(a, [1, 2, 3, 4, 5, 7, 14, 21, 50])).toEqual([]);
});
