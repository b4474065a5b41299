import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMinutes, localDate } from '#kernel/instant.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { answerCase, appealCase, decideCase } from '../app/caller-cases.ts';
import { listCallers, ownLimits } from '../app/list-callers.ts';
import { bookAlone, bookInBatch, MONDAY, makeSession, outcomes, tester, wish } from '../testing/fixture.ts';
import { keepOnsiteGrant } from './standing.ts';

let a: TestApp;
beforeAll(async () => {
  a = await testApp('empty');
  await figures({ accountPlacesPerDay: 3, nextPersonSeconds: 0, accountDoctorNumbers: 0 });
});

async function figures(values: Record<string, number>): Promise<void> {
  for (const [key, value] of Object.entries(values)) {
    await a.rows(
      `insert into booking.setting (hospital_id, key, value, changed_at, changed_by)
       values (1, $1, to_jsonb($2::integer), $3, 'test')
       on conflict on constraint booking_setting_pk do update set value = excluded.value`,
      [key, value, a.app.clock.now()],
    );
  }
}

/** An account before a browser of its own. */
const somebody = (device: string | null = newId()) => {
  const account = newId();
  const by: Actor = { kind: 'patient', account, session: newId(), permissions: new Set() };
  return { by, caller: { account, device } };
};
const tx = <T>(fn: Parameters<typeof a.app.db.tx<T>>[1]) => a.app.db.tx({ hospital: 1 }, fn);
const slotsFor = async (n: number) => (await makeSession(a.app, { slots: n })).slots;
const cases = async () => (await tx((t) => listCallers(a.app, t, tester, 'zh', a.app.clock.now()))).items;

describe('an account that books for many people at once', () => {
  test.each([
    ['in one batch', bookInBatch],
    ['in transactions of their own', bookAlone],
  ])('%s gets what the figure says and not one more', async (_, how) => {
    const me = somebody();
    const asked = (await slotsFor(8)).map((slot) => how(a.app, wish({ slot, ...me })));
    const { won, refused } = await outcomes(asked);
    expect({ won: won.length, refused }).toEqual({ won: 3, refused: { 'booking.caller_day_limit': 5 } });
  });

  test('gets every one without the figure (control), and a desk meets no limit at all', async () => {
    await figures({ accountPlacesPerDay: 0 });
    const me = somebody();
    const all = await outcomes((await slotsFor(5)).map((slot) => bookInBatch(a.app, wish({ slot, ...me }))));
    expect(all.won).toHaveLength(5);
    await figures({ accountPlacesPerDay: 3 });
    const desk = await outcomes(
      (await slotsFor(5)).map((slot) => bookInBatch(a.app, wish({ slot, by: me.by, channel: 'window' }))),
    );
    expect(desk.won).toHaveLength(5);
  });
});

test('somebody of a group takes an on-site number by phone until the end of its day, others do not', async () => {
  const figures = { onlinePercent: 0, tierPercent: 0 };
  const { slots } = await makeSession(a.app, { slots: 3, figures });
  const member = newId();
  await tx((t) => keepOnsiteGrant(t, member, localDate(a.app.clock.now())));
  await expect(bookInBatch(a.app, wish({ slot: slots[0], ...somebody() }))).rejects.toMatchObject({
    code: 'booking.slot_on_site',
  });
  expect((await bookInBatch(a.app, wish({ slot: slots[0], patient: member, ...somebody() }))).status).toBe(201);
  await tx((t) => keepOnsiteGrant(t, member, addDays(localDate(a.app.clock.now()), -1)));
  const other = (await makeSession(a.app, { slots: 1, figures, date: '2026-11-30' })).slots[0];
  await expect(bookInBatch(a.app, wish({ slot: other, patient: member, ...somebody() }))).rejects.toMatchObject({
    code: 'booking.slot_on_site',
  });
});

describe('what the rules notice', () => {
  test('goes to a person with facts and no names; only what that person decides stops anybody, and it can be lifted', async () => {
    await figures({ accountPlacesPerDay: 0 });
    const me = somebody();
    for (const slot of await slotsFor(6)) await bookInBatch(a.app, wish({ slot, ...me }));
    await a.app.clock.set(addMinutes(a.app.clock.now(), 2));
    const own = (await cases()).filter((one) => me.caller.account.endsWith(one.sign) && one.kind === 'account');
    expect(own).toHaveLength(1);
    const [one] = own;
    expect(one).toMatchObject({
      state: 'open',
      people: 6,
      accounts: 1,
      hits: [{ rule: 'places_per_minute', seen: 6 }],
    });
    expect(one?.takes.map((take) => take.person)).toContain(6);
    const id = one?.id ?? '';
    const [first, second, third] = await slotsFor(3);

    // Suspicion alone stops nobody.
    await bookInBatch(a.app, wish({ slot: first, ...me }));
    const limit = { id, verdict: 'limited' as const, days: 30, reason: '一分钟六个号', by: tester };
    await tx((t) => decideCase(a.app, t, limit, a.app.clock.now()));
    await expect(tx((t) => decideCase(a.app, t, limit, a.app.clock.now()))).rejects.toMatchObject({
      code: 'booking.case_decided',
    });
    const until = addDays(localDate(a.app.clock.now()), 30);
    await expect(bookInBatch(a.app, wish({ slot: second, ...me }))).rejects.toMatchObject({
      code: 'booking.caller_limited',
      params: { until },
    });
    const told = await tx((t) => ownLimits(a.app, t, me.caller, a.app.clock.now()));
    expect(told.items).toMatchObject([{ id, reason: '一分钟六个号' }]);
    await bookInBatch(a.app, wish({ slot: second, by: me.by, channel: 'phone' }));

    const lift = { id, verdict: 'lifted' as const, reason: '核实是养老院', by: tester };
    await tx((t) => answerCase(a.app, t, lift, a.app.clock.now()));
    await bookInBatch(a.app, wish({ slot: third, ...me }));
    // What has been judged is not held against them a second time.
    await a.app.clock.set(addMinutes(a.app.clock.now(), 2));
    expect((await cases()).filter((it) => me.caller.account.endsWith(it.sign) && it.state === 'open')).toEqual([]);
  });

  test('are accounts that share a browser; what points to a browser is forgotten after the days of the figure', async () => {
    const device = newId();
    for (const slot of await slotsFor(5)) await bookInBatch(a.app, wish({ slot, ...somebody(device) }));
    await a.app.clock.set(addMinutes(a.app.clock.now(), 2));
    const one = (await cases()).find((it) => it.kind === 'device' && device.endsWith(it.sign));
    expect(one?.hits.map((hit) => hit.rule).toSorted()).toEqual(['accounts', 'places_per_minute']);
    // Somebody else at that browser reads of the limit, not what another wrote about it.
    const at = a.app.clock.now();
    const id = one?.id ?? '';
    await tx((t) => decideCase(a.app, t, { id, verdict: 'limited', days: 5, reason: '多账号', by: tester }, at));
    const [writer, other] = [somebody(device), somebody(device)];
    await tx((t) => appealCase(a.app, t, { id, text: '我母亲病了', ...writer }, at));
    const { items } = await tx((t) => ownLimits(a.app, t, other.caller, at));
    expect(items).toMatchObject([{ id, kind: 'device', appeal: { text: '', answer: null } }]);

    const kept = () => a.rows('select 1 from booking.appointment where device_key = $1', [device]);
    expect(await kept()).toHaveLength(5);
    await a.app.clock.set(`${addDays(MONDAY, 31)}T00:00:00.000Z`);
    expect(await kept()).toHaveLength(0);
  });
});
