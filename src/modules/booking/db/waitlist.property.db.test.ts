import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { newId } from '#platform/ids.ts';
import { TEST_NOW, type TestApp, testApp } from '../../../../test/support/app.ts';
import { bookAll } from '../app/book.ts';
import { cancel } from '../app/cancel.ts';
import { changeSession } from '../app/change-session.ts';
import { expireHolds } from '../app/hold.ts';
import { declineOffer, leaveWaitlist } from '../app/waitlist-leave.ts';
import { bookInBatch, type MadeSession, makeSession, tester, wish } from '../testing/fixture.ts';
import { joined, tx } from '../testing/waitlist-fixture.ts';
import { WaitlistModel } from '../testing/waitlist-model.ts';

const PEOPLE = 5;
const PLACES = 2;
const ELDERS = new Set([4]);
const RUNS = 6;
let a: TestApp;
beforeAll(async () => {
  a = await testApp();
  // The chance of the delay has its own tests; here every place is where the model says.
  await a.rows(`insert into booking.setting values (1, 'returnsAfterMinutes', '0', $1, 'test')`, [TEST_NOW]);
});

type Act = { what: 'book'; person: number; place: number } | { what: Plain; person: number } | Pass | { what: 'close' };
type Plain = 'cancel' | 'join' | 'leave' | 'decline' | 'accept';
type Pass = { what: 'pass'; minutes: number };

const person = fc.nat(PEOPLE - 1);
const plain = fc.constantFrom<Plain>('cancel', 'join', 'join', 'leave', 'decline', 'accept', 'accept');
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('book' as const), person, place: fc.nat(PLACES - 1) }) },
  { weight: 12, arbitrary: fc.record({ what: plain, person }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('pass' as const), minutes: fc.constantFrom(4, 9, 15) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('close' as const) }) },
);

/** The house itself, asked the same things as the model. */
class House {
  readonly people = Array.from({ length: PEOPLE }, () => newId());
  now = TEST_NOW;
  readonly session: MadeSession;

  constructor(session: MadeSession) {
    this.session = session;
  }

  async do(one: Act): Promise<boolean> {
    if (one.what === 'pass') this.now = addMinutes(this.now, one.minutes);
    const work = this.work(one);
    try {
      await work;
      return true;
    } catch (error) {
      if (typeof (error as { code?: unknown }).code !== 'string') throw error;
      return false;
    }
  }

  private async work(one: Act): Promise<unknown> {
    const { now, session } = this;
    if (one.what === 'pass') return tx(a, (t) => expireHolds(a.app, t, now, 100));
    if (one.what === 'close') return tx(a, (t) => changeSession(t, session.id, 'close', tester, now));
    const patient = this.people[one.person] as string;
    if (one.what === 'book') return bookInBatch(a.app, wish({ slot: session.slots[one.place], patient }));
    if (one.what === 'join') {
      const birthDate = ELDERS.has(one.person) ? '1940-01-01' : '1980-01-01';
      return joined(a, session, { patient, birthDate, now });
    }
    if (one.what === 'cancel') {
      const id = await this.find('booking.appointment', patient, `state = 'booked'`);
      return tx(a, (t) => cancel(a.app, t, { id, as: 'desk', by: tester }, now));
    }
    const id = await this.find('booking.waitlist', patient, `state in ('waiting', 'offered')`);
    if (one.what === 'leave') return tx(a, (t) => leaveWaitlist(t, id, tester, now));
    if (one.what === 'decline') return tx(a, (t) => declineOffer(t, id, tester, now));
    const hold = await this.find('booking.hold', patient, `kind = 'offer' and state = 'held'`);
    return tx(a, async (t) => {
      const [outcome] = await bookAll({ ...a.app, clock: { ...a.app.clock, now: () => now } }, t, [
        wish({ hold, patient }),
      ]);
      if (outcome instanceof Error) throw outcome;
    });
  }

  private async find(table: string, patient: string, where: string): Promise<string> {
    const [row] = await a.rows<{ id: string }>(`select id from ${table} where patient_id = $1 and ${where}`, [patient]);
    if (!row) throw Object.assign(new Error('nothing there'), { code: 'none' });
    return row.id;
  }

  /** Places and entries as the model writes them. */
  async state(): Promise<{ places: string[]; line: string[] }> {
    const places = await a.rows<{ patient: string | null; what: string }>(
      `select coalesce(b.patient_id, h.patient_id) as patient,
         case when b.id is not null then 'booked' when h.id is not null then 'offered' else 'free' end as what
       from booking.slot l
       left join booking.appointment b on b.slot_id = l.id and b.state = 'booked'
       left join booking.hold h on h.slot_id = l.id and h.state = 'held'
       where l.session_id = $1 order by l.starts_at`,
      [this.session.id],
    );
    const line = await a.rows<{ patient: string; state: string }>(
      'select patient_id as patient, state from booking.waitlist where department_id = $1 order by joined_at, id',
      [this.session.department],
    );
    const name = (patient: string | null) => (patient === null ? '' : String(this.people.indexOf(patient)));
    return {
      places: places.map(({ what, patient }) => `${what} ${name(patient)}`.trim()),
      line: line.map(({ patient, state }) => `${name(patient)} ${state}`).sort(),
    };
  }

  /** What no rule of the model could excuse. */
  async broken(): Promise<string[]> {
    const rows = await a.rows<{ what: string }>(
      `select 'oversold' as what from booking.slot where session_id = $1 and (held + booked > capacity
         or cardinality(free_numbers) <> capacity - held - booked)
       union all select 'counts' from booking.session s where id = $1 and (free, held, booked) <>
         (select sum(cardinality(free_numbers)), sum(held), sum(booked) from booking.slot where session_id = $1)
       union all select 'twice in the line' from booking.waitlist where department_id = $2 and state in ('waiting', 'offered')
         group by patient_id having count(*) > 1
       union all select 'offered without a hold' from booking.waitlist w where department_id = $2 and (state = 'offered') <>
         exists (select 1 from booking.hold h where h.entry_id = w.id and h.state = 'held')`,
      [this.session.id, this.session.department],
    );
    return rows.map((row) => row.what);
  }
}

function modelState(model: WaitlistModel) {
  const places = model.places.map((place) => {
    if (place.is === 'free') return 'free';
    return place.is === 'booked' ? `booked ${place.by}` : `offered ${place.to.person}`;
  });
  return { places, line: model.line.map(({ person: who, state }) => `${who} ${state}`).sort() };
}

function onModel(model: WaitlistModel, one: Act): boolean {
  if (one.what === 'pass') return model.pass(one.minutes);
  if (one.what === 'close') return model.close();
  return one.what === 'book' ? model.book(one.person, one.place) : model[one.what](one.person);
}

test('whatever people do in whatever order, the house agrees with the model and is never oversold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 12, maxLength: 30 }), async (acts) => {
      const session = await makeSession(a.app, { slots: PLACES, starts: '20:00', ends: '20:20', period: 'evening' });
      const [house, model] = [new House(session), new WaitlistModel(PLACES, ELDERS)];
      // A full session, so that the line begins at once.
      const begin: Act[] = [0, 1].map((n) => ({ what: 'book', person: n, place: n }));
      for (const one of [...begin, ...acts]) {
        expect([one, await house.do(one)]).toEqual([one, onModel(model, one)]);
        expect(await house.state()).toEqual(modelState(model));
        expect(await house.broken()).toEqual([]);
      }
    }),
    { numRuns: RUNS },
  );
}, 120_000);

test('a model that forgets who came first disagrees with the house (control)', async () => {
  const session = await makeSession(a.app, { slots: 1, starts: '20:00', ends: '20:10', period: 'evening' });
  const [house, model] = [new House(session), new WaitlistModel(1, ELDERS)];
  const acts: Act[] = [
    { what: 'book', person: 0, place: 0 },
    { what: 'join', person: 1 },
    { what: 'join', person: 2 },
  ];
  for (const one of acts) expect(await house.do(one)).toBe(onModel(model, one));
  model.line.reverse();
  const last: Act = { what: 'cancel', person: 0 };
  expect(await house.do(last)).toBe(onModel(model, last));
  expect((await house.state()).places).not.toEqual(modelState(model).places);
});
