import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { idOf, MergeDesk } from '../testing/merge-desk.ts';

let app: TestApp;
let desk: MergeDesk;
beforeAll(async () => {
  app = await testApp('demo');
  desk = new MergeDesk(app);
});

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('book' as const), who: fc.nat(4) }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('merge' as const), who: fc.nat(4), into: fc.nat(4) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('undo' as const), which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('there and back' as const), who: fc.nat(4), into: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('paper' as const), who: fc.nat(4) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Merge {
  id: string;
  survivor: string;
  replaced: string;
  moved: Set<string>;
  undone: boolean;
}

/** What must be so, kept in plain maps and told nothing by the database. */
class Model {
  readonly owner = new Map<string, string>();
  readonly merges: Merge[] = [];
  activeOf(record: string): string {
    const merge = this.merges.find((m) => !m.undone && m.replaced === record);
    return merge ? this.activeOf(merge.survivor) : record;
  }
  give(things: Iterable<string>, from: string, to: string): Set<string> {
    const given = [...things].filter((thing) => this.owner.get(thing) === from);
    for (const thing of given) this.owner.set(thing, to);
    return new Set(given);
  }
}

let papers = 0;

async function play(steps: readonly Step[]): Promise<void> {
  const people = [];
  for (let n = 0; n < 5; n += 1) people.push(await desk.register());
  const ids = people.map(({ id }) => id);
  const model = new Model();
  for (const { id, number } of people) model.owner.set(`paper ${number}`, id);
  for (const s of steps) await take(s, ids, model);
  const owned = await owners(ids);
  expect(owned).toEqual(new Map([...model.owner].sort()));
  expect(await desk.complaints()).toEqual([]);
}

async function take(s: Step, ids: string[], model: Model): Promise<void> {
  const person = (n: number) => String(ids[n]);
  if (s.act === 'book') {
    const sent = await desk.book(person(s.who), (await desk.slot()).id);
    // Two departments a day are the limit of a person, and a merge may have used them up: then nothing is booked.
    if (sent.status === 201) model.owner.set(`visit ${idOf(sent)}`, model.activeOf(person(s.who)));
  } else if (s.act === 'paper') {
    papers += 1;
    const number = `PROPERTYPAPER${papers}`;
    idOf(await desk.send('POST', `/identity/desk/patients/${person(s.who)}/documents`, { kind: 'other', number }));
    model.owner.set(`paper ${number}`, model.activeOf(person(s.who)));
  } else if (s.act === 'undo') {
    const merge = model.merges[s.which];
    if (!merge) return;
    const may = !merge.undone && model.activeOf(merge.survivor) === merge.survivor;
    expect((await desk.undo(merge.id)).status).toBe(may ? 200 : 409);
    if (may) parted(model, merge);
  } else {
    const [into, who] = [person(s.into), person(s.who)];
    const may = into !== who && [into, who].every((id) => model.activeOf(id) === id);
    const before = await desk.digest(...ids);
    const sent = await desk.merge(into, who);
    expect(sent.status).toBe(may ? 201 : into === who ? 422 : 409);
    if (!may) return;
    const merge = {
      id: idOf(sent),
      survivor: into,
      replaced: who,
      moved: model.give(model.owner.keys(), who, into),
      undone: false,
    };
    model.merges.push(merge);
    if (s.act === 'merge') return;
    expect((await desk.undo(merge.id)).status).toBe(200);
    parted(model, merge);
    expect(await desk.digest(...ids)).toEqual(before);
  }
}

function parted(model: Model, merge: Merge): void {
  merge.undone = true;
  model.give(merge.moved, merge.survivor, merge.replaced);
}

/** Who has what, as the tables say. */
async function owners(ids: string[]): Promise<Map<string, string>> {
  const rows = await app.rows<{ thing: string; owner: string }>(
    `select 'visit ' || id as thing, patient_id as owner from booking.appointment where patient_id = any($1)`,
    [ids],
  );
  const found = new Map(rows.map((row) => [row.thing, row.owner]));
  const sealed = await app.rows<{ id: string; number: string; owner: string }>(
    `select document_id as id, number_sealed as number, patient_id as owner from identity.patient_document
     where patient_id = any($1)`,
    [ids],
  );
  for (const { id, number, owner } of sealed) {
    found.set(`paper ${app.app.crypto.open(number, `identity.patient_document/${id}/number`)}`, owner);
  }
  return new Map([...found].sort());
}

test('whatever is registered, booked, merged and undone in whatever order: nothing is lost, and an undo restores', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), (steps) => play(steps)),
    { numRuns: 8, seed: 20261123 },
  );
});

test('control: a merge that forgets the appointments is found by the same play', async () => {
  const rule = app.app.rooms.find((room) => room.name === 'booking')?.tables['booking.appointment'];
  if (!rule?.patients) throw new Error('appointments move');
  const declared = rule.patients;
  rule.patients = {};
  const steps: Step[] = [
    { act: 'book', who: 0 },
    { act: 'merge', who: 0, into: 1 },
  ];
  await expect(play(steps)).rejects.toThrow();
  rule.patients = declared;
});
