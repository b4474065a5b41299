import { beforeAll, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { idOf, MergeDesk } from '../../identity/testing/merge-desk.ts';
import { tester } from '../testing/fixture.ts';
import { settled } from '../testing/missed.ts';
import { mark } from './mark.ts';

let a: TestApp;
let desk: MergeDesk;
beforeAll(async () => {
  a = await testApp('demo');
  desk = new MergeDesk(a);
});

async function misses(patient: string): Promise<void> {
  const slot = await desk.slot();
  const id = idOf(await desk.book(patient, slot.id));
  const late = addMinutes(new Date(slot.starts).toISOString(), 240);
  await a.app.db.tx({ hospital: 1 }, (t) => mark(t, id, 'no_show', tester, late));
  await settled(a);
}
const suspensions = (...patients: string[]) =>
  a.rows<{ patient: string; why: string | null }>(
    'select patient_id as patient, lifted_why as why from booking.suspension where patient_id = any($1) order by since, id',
    [patients],
  );
const answer = async (patient: string) => (await desk.book(patient, (await desk.slot()).id)).status;

test('missed visits of two records of one person count together, and apart again after the merge is undone', async () => {
  const [one, other] = [await desk.register(), await desk.register()];
  await misses(one.id);
  await misses(one.id);
  await misses(other.id);
  expect(await suspensions(one.id, other.id)).toEqual([]);

  const merge = idOf(await desk.merge(one.id, other.id));
  await settled(a);
  expect(await suspensions(one.id, other.id)).toEqual([{ patient: one.id, why: null }]);
  expect(await answer(other.id)).toBe(409);

  expect((await desk.undo(merge)).status).toBe(200);
  await settled(a);
  expect(await suspensions(one.id, other.id)).toEqual([{ patient: one.id, why: 'not_theirs' }]);
  expect([await answer(one.id), await answer(other.id)]).toEqual([201, 201]);
});

test('a suspension of the record that is replaced holds for the survivor in the same moment', async () => {
  const [one, other] = [await desk.register(), await desk.register()];
  for (let n = 0; n < 3; n++) await misses(other.id);
  expect(await answer(one.id)).toBe(201);
  await desk.merge(one.id, other.id);
  expect(await answer(one.id)).toBe(409);
  expect(await suspensions(one.id, other.id)).toEqual([{ patient: one.id, why: null }]);
});
