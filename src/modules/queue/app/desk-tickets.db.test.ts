import { beforeAll, expect, test } from 'vitest';
import { addMinutes, localDate } from '#kernel/instant.ts';
import { places } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { callNextAtDesk, endTicket, giveUpTicket, ownTickets, takeTicket } from './desk-tickets.ts';
import { readDeskWaits } from './desk-waits.ts';

let a: TestApp;
let place: string;
beforeAll(async () => {
  a = await testApp('demo');
  place = (await tx((t) => places(t, 'desk')))[0]?.id ?? '';
});

const tx = <T>(fn: (t: Tx) => Promise<T>) => a.app.db.tx({ hospital: 1 }, fn);
const now = () => a.app.clock.now();
const somebody = (): Actor => ({ kind: 'patient', account: newId(), session: newId(), permissions: new Set() });
const clerk = (): Actor => ({
  kind: 'staff',
  account: newId(),
  session: newId(),
  hospital: 1,
  practitioner: null,
  name: '测试',
  permissions: new Set(),
});
const take = (by: Actor, special = false) =>
  tx((t) => takeTicket(t, { place, special, byDesk: false, by }, now(), 'zh'));
const next = (by: Actor) => tx((t) => callNextAtDesk(t, { place, window: '1', by }, now(), 'zh'));

test('tickets taken at once have different numbers, and clerks calling at once call different people', async () => {
  const people = Array.from({ length: 12 }, somebody);
  const taken = await Promise.all(people.map((one, n) => take(one, n >= 9)));
  expect(new Set(taken.map((ticket) => ticket.label.slice(-3))).size).toBe(12);
  await expect(take(people[0] as Actor)).rejects.toMatchObject({ constraint: 'queue_desk_ticket_one_waiting' });
  const mine = await tx((t) => ownTickets(t, people[0] as Actor, now(), 'zh'));
  expect(mine.items).toHaveLength(1);
  await tx((t) => giveUpTicket(t, mine.items[0]?.id ?? '', people[0] as Actor, now(), 'zh'));

  await a.app.clock.set(addMinutes(now(), 8));
  const clerks = Array.from({ length: 6 }, clerk);
  const called = await Promise.all(clerks.map(next));
  expect(new Set(called.map((ticket) => ticket.id)).size).toBe(6);
  // Three of the special groups among the first five: two, one other, the third.
  expect(called.filter((ticket) => ticket.special)).toHaveLength(3);

  await a.app.clock.set(addMinutes(now(), 4));
  await Promise.all(clerks.slice(0, 3).map(next));
  const ended = await tx((t) => endTicket(t, { outcome: 'absent', by: clerks[0] as Actor }, now(), 'zh'));
  expect(ended.state).toBe('absent');

  const { items } = await tx((t) => readDeskWaits(t, { from: localDate(now()) }, now(), 'zh'));
  expect(items).toMatchObject([
    {
      taken: 12,
      called: 9,
      within: 6,
      left: 1,
      uncalled: 2,
      p50Seconds: 480,
      p95Seconds: 720,
      limitMinutes: 10,
      kind: 'hall',
    },
  ]);

  // Whoever missed the call is told so until they take another ticket.
  const late = people[taken.findIndex((ticket) => ticket.id === ended.id)] as Actor;
  const statesOf = async () => (await tx((t) => ownTickets(t, late, now(), 'zh'))).items.map(({ state }) => state);
  expect(await statesOf()).toEqual(['absent']);
  const again = await take(late);
  expect(await statesOf()).toEqual(['waiting']);
  await tx((t) => giveUpTicket(t, again.id, late, now(), 'zh'));
  expect(await statesOf()).toEqual([]);
});

test('nobody in the line is said so, and whoever stood at the window stays there', async () => {
  const me = clerk();
  await next(me);
  await next(me);
  await expect(next(me)).rejects.toMatchObject({ code: 'queue.nobody_at_desk' });
  const [row] = await a.rows<{ n: number }>(
    `select count(*)::integer as n from queue.desk_ticket where called_by = $1 and state = 'called'`,
    [me.kind === 'staff' ? me.account : ''],
  );
  expect(row?.n).toBe(1);
});
