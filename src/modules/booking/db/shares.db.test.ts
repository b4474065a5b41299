import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import { TEST_NOW, type TestApp, testApp } from '../../../../test/support/app.ts';
import { cancel } from '../app/cancel.ts';
import { expireHolds, hold } from '../app/hold.ts';
import { listDays, listSessions } from '../app/list-sessions.ts';
import { changeSetting, listSettings } from '../app/settings.ts';
import type { BookingChannel, Share } from '../domain/session.ts';
import { bookAlone, bookInBatch, makeSession, outcomes, tester, wish } from '../testing/fixture.ts';
import { sharesAsMigrated } from '../testing/shares-as-migrated.ts';

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

describe('the figures', () => {
  test('are changed with a reason, and every change stays with who made it', async () => {
    await inTx((t) => changeSetting(t, { key: 'tierPercent', value: 50, reason: '县医院增加' }, tester, TEST_NOW));
    await inTx((t) => changeSetting(t, { key: 'tierPercent', value: 45, reason: '调整' }, tester, TEST_NOW));
    const { items, history } = await inTx<Awaited<ReturnType<typeof listSettings>>>(listSettings);
    expect(items.find((one) => one.key === 'tierPercent')).toMatchObject({ value: 45, default: 40 });
    expect(history.map(({ key, before, value, reason }) => [key, before, value, reason]).slice(0, 2)).toEqual(
      expect.arrayContaining([
        ['tierPercent', 50, 45, '调整'],
        ['tierPercent', null, 50, '县医院增加'],
      ]),
    );
    expect(history[0]?.changedBy).toBe('booking.test');
    await expect(
      inTx((t) => changeSetting(t, { key: 'tierPercent', value: 101, reason: 'x' }, tester, TEST_NOW)),
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
