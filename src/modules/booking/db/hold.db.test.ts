import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { newId } from '#platform/ids.ts';
import { TEST_NOW, type TestApp, testApp } from '../../../../test/support/app.ts';
import { expireHolds, hold, releaseHold } from '../app/hold.ts';
import { bookAlone, bookInBatch, makeSession, outcomes, tester, wish } from '../testing/fixture.ts';

let a: TestApp;
beforeAll(async () => {
  a = await testApp();
  // Here a place comes back at once; how it comes back later is waitlist.db.test's.
  await a.rows(`insert into booking.setting values (1, 'returnsAfterMinutes', '0', $1, 'test')`, [TEST_NOW]);
});

const take = async (slot: string | undefined, patient: string, now = TEST_NOW) => {
  const answer = await a.app.db.tx({ hospital: 1 }, (t) =>
    hold(t, { slot: slot as string, patient, channel: 'mobile' }, tester, now),
  );
  return answer.body as { id: string; number: number; expiresAt: string };
};
const sweep = (now: string, limit = 100) => a.app.db.tx({ hospital: 1 }, (t) => expireHolds(a.app, t, now, limit));
const counts = async (slot: string | undefined) =>
  (await a.rows('select held, booked, free_numbers from booking.slot where id = $1', [slot]))[0];

describe('a hold', () => {
  test('counts against capacity, keeps the first number and lasts five minutes', async () => {
    const { slots } = await makeSession(a.app);
    const held = await take(slots[0], newId());
    expect(held).toMatchObject({ number: 1, expiresAt: '2026-11-23T07:35:00+08:00' });
    expect(await counts(slots[0])).toEqual({ held: 1, booked: 0, free_numbers: [] });
    await expect(take(slots[0], newId())).rejects.toMatchObject({ code: 'booking.slot_full' });
    await expect(bookInBatch(a.app, wish({ slot: slots[0] }))).rejects.toMatchObject({ code: 'booking.slot_full' });
  });

  test('becomes a booking with the number it kept', async () => {
    const { slots } = await makeSession(a.app);
    const patient = newId();
    const { id } = await take(slots[1], patient);
    const answer = await bookInBatch(a.app, wish({ hold: id, patient }));
    expect(answer.body).toMatchObject({ number: 2, slot: slots[1] });
    expect(await counts(slots[1])).toEqual({ held: 0, booked: 1, free_numbers: [] });
  });

  test('is nobody else’s: another patient cannot book it', async () => {
    const { slots } = await makeSession(a.app);
    const { id } = await take(slots[0], newId());
    await expect(bookInBatch(a.app, wish({ hold: id }))).rejects.toMatchObject({ code: 'booking.hold_unknown' });
  });

  test('given back frees its number, once', async () => {
    const { slots } = await makeSession(a.app);
    const { id } = await take(slots[0], newId());
    const release = () => a.app.db.tx({ hospital: 1 }, (t) => releaseHold(t, id, tester, TEST_NOW));
    await release();
    expect(await counts(slots[0])).toEqual({ held: 0, booked: 0, free_numbers: [1] });
    await expect(release()).rejects.toMatchObject({ code: 'booking.hold_expired' });
  });

  test('of the same person elsewhere lets the earlier one go: one person keeps one place', async () => {
    const [one, two] = [await makeSession(a.app), await makeSession(a.app)];
    const patient = newId();
    await take(one.slots[0], patient);
    await take(two.slots[0], patient);
    expect(await counts(one.slots[0])).toMatchObject({ held: 0, free_numbers: [1] });
    const again = await take(two.slots[0], patient);
    expect(again.number).toBe(1);
  });
});

describe('an expired hold', () => {
  test('can never be booked, even before the sweep has run', async () => {
    const { slots } = await makeSession(a.app);
    const patient = newId();
    const { id } = await take(slots[0], patient, addMinutes(TEST_NOW, -5));
    expect(await counts(slots[0])).toMatchObject({ held: 1 });
    await expect(bookInBatch(a.app, wish({ hold: id, patient }))).rejects.toMatchObject({
      code: 'booking.hold_expired',
    });
  });

  test('is swept when the clock comes to its minute, and its place is free again', async () => {
    const { slots, id } = await makeSession(a.app, { slots: 1 });
    await take(slots[0], newId());
    await sweep(addMinutes(TEST_NOW, 4));
    expect(await counts(slots[0])).toMatchObject({ held: 1 });
    expect(await sweep(addMinutes(TEST_NOW, 5))).toBeGreaterThanOrEqual(1);
    expect(await counts(slots[0])).toEqual({ held: 0, booked: 0, free_numbers: [1] });
    expect((await a.rows('select free, held from booking.session where id = $1', [id]))[0]).toEqual({
      free: 1,
      held: 0,
    });
  });

  test('racing a booking of the same hold ends in exactly one of the two, forty times over', async () => {
    const session = await makeSession(a.app, { slots: 40 });
    const made = await Promise.all(
      session.slots.map(async (slot) => {
        const patient = newId();
        return { slot, patient, hold: (await take(slot, patient)).id };
      }),
    );
    // The booking still sees the hold alive (07:30); the sweep comes from a process whose clock is past it.
    const late = addMinutes(TEST_NOW, 5);
    const sweeps: Promise<number>[] = [];
    const books = made.map(({ patient, hold: id }) => {
      sweeps.push(sweep(late, 2));
      return bookAlone(a.app, wish({ hold: id, patient }));
    });
    const { won, refused } = await outcomes(books);
    await Promise.all(sweeps);
    await sweep(late);
    expect(won.length + (refused['booking.hold_expired'] ?? 0)).toBe(40);
    const [row] = await a.rows('select free, held, booked from booking.session where id = $1', [session.id]);
    expect(row).toEqual({ free: 40 - won.length, held: 0, booked: won.length });
    const states = await a.rows<{ state: string }>('select state from booking.hold where session_id = $1', [
      session.id,
    ]);
    expect(states.filter(({ state }) => state === 'booked')).toHaveLength(won.length);
  });
});
