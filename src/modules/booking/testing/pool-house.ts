import { addDays, addMinutes, type Instant, localDate, weekday } from '#kernel/instant.ts';
import { constraintMap, domainErrorOf } from '#platform/db/constraint-errors.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { TEST_NOW, type TestApp } from '../../../../test/support/app.ts';
import { addPlace } from '../app/add-place.ts';
import { bookAll } from '../app/book.ts';
import { cancel } from '../app/cancel.ts';
import { changeSession } from '../app/change-session.ts';
import { expireHolds, hold, releaseHold } from '../app/hold.ts';
import { registerWalkIn } from '../app/register-walk-in.ts';
import { stopSession } from '../app/stop-session.ts';
import { joinWaitlist } from '../app/waitlist-join.ts';
import { declineOffer, leaveWaitlist } from '../app/waitlist-leave.ts';
import type { ShareFigures } from '../domain/rules/shares-are-spread-over-the-session.ts';
import type { Share } from '../domain/session.ts';
import { type MadeSession, makeSession, tester, wish } from './fixture.ts';
import { ADDED_AFTER, type Channel, FIGURES, type Place, type SessionShape } from './pool-model-shapes.ts';

export interface HouseShape extends SessionShape {
  slots: number;
  figures?: ShareFigures;
}

/** The first start of session n: no two places of a day begin at the same minute. */
const FIRST = 8 * 60;
const EVERY = 10;
const firstOf = (n: number) => FIRST + 2 * n;
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const DAY_MINUTES = 1440;
/** A week ahead: tier places of that day become everybody's half an hour after the beginning. */
const dateOf = (day: number) => addDays(localDate(TEST_NOW), 7 + day);

/** The house itself, asked the same things as the model by the same numbers. */
export class House {
  now: Instant = TEST_NOW;
  readonly people: string[];
  readonly sessions: MadeSession[];
  readonly a: TestApp;
  private readonly shapes: readonly HouseShape[];

  protected constructor(a: TestApp, shapes: readonly HouseShape[], sessions: MadeSession[], people: number) {
    this.a = a;
    this.shapes = shapes;
    this.sessions = sessions;
    this.people = Array.from({ length: people }, () => newId());
  }

  static async open(a: TestApp, shapes: readonly HouseShape[], people: number): Promise<House> {
    const doctors = shapes.map(() => newId());
    const departments = shapes.map(() => newId());
    const sessions: MadeSession[] = [];
    for (const [n, { doctor, department, day, slots, figures }] of shapes.entries()) {
      const own = {
        practitioner: doctors[doctor] as string,
        department: departments[department] as string,
        date: dateOf(day),
        weekday: weekday(dateOf(day)),
        starts: clock(firstOf(n)),
        ends: clock(firstOf(n) + slots * EVERY),
        walkInLimit: FIGURES.walkInLimit,
      };
      sessions.push(await makeSession(a.app, { slots, ...own, ...(figures && { figures }) }));
    }
    return new this(a, shapes, sessions, people);
  }

  /** The places as they were made, for the model to begin with. */
  async places(): Promise<Omit<Place, 'taken'>[]> {
    const slots = this.sessions.flatMap((session) => session.slots);
    const rows = await this.a.rows<{ id: string; share: Share }>(
      'select id, share from booking.slot where id = any($1)',
      [slots],
    );
    return this.sessions.flatMap((session, n) =>
      session.slots.map((id, k) => ({
        session: n,
        start: (this.shapes[n]?.day ?? 0) * DAY_MINUTES + firstOf(n) + k * EVERY,
        number: k + 1,
        share: rows.find((row) => row.id === id)?.share as Share,
      })),
    );
  }

  /** 'ok', or the code of the refusal; a fault is thrown. */
  protected async say(work: (t: Tx) => Promise<unknown>): Promise<string> {
    try {
      await this.a.app.db.tx({ hospital: 1 }, work);
      return 'ok';
    } catch (error) {
      const known = domainErrorOf(error, constraintMap(this.a.app.rooms));
      if (!known) throw error;
      return known.code;
    }
  }

  /** By id of the slot, as the model counts them: those made at the beginning, then the added ones in their order. */
  readonly added: string[] = [];
  protected slot(n: number): string {
    return [...this.sessions.flatMap((session) => session.slots), ...this.added][n] as string;
  }

  book(person: number, n: number, channel: Channel): Promise<string> {
    return this.say((t) => this.bookOne(t, { slot: this.slot(n), patient: this.id(person), channel }));
  }

  hold(person: number, n: number): Promise<string> {
    const asked = { slot: this.slot(n), patient: this.id(person), channel: 'mobile' as const };
    return this.say((t) => hold(t, asked, tester, this.now));
  }

  async confirm(person: number): Promise<string> {
    const id =
      (await this.find('booking.hold', person, `kind = 'priority' and state = 'held'`)) ??
      (await this.find('booking.hold', person, `kind = 'person' and state = 'held'`));
    return id === null ? 'none' : this.say((t) => this.bookOne(t, { hold: id, patient: this.id(person) }));
  }

  async release(person: number): Promise<string> {
    const id = await this.find('booking.hold', person, `kind = 'person' and state = 'held'`);
    return id === null ? 'none' : this.say((t) => releaseHold(t, id, tester, this.now));
  }

  async cancel(person: number, nth: number): Promise<string> {
    const all = await this.all('booking.appointment', person, `state = 'booked'`);
    const id = all[nth % Math.max(1, all.length)];
    if (id === undefined) return 'none';
    return this.say((t) => cancel(this.a.app, t, { id, as: 'desk', by: tester }, this.now));
  }

  walkIn(person: number, s: number): Promise<string> {
    const request = { session: this.session(s).id, patient: this.id(person), by: tester };
    return this.say((t) => registerWalkIn(this.a.app, t, request, this.now));
  }

  join(person: number, s: number, any: boolean, elder: boolean): Promise<string> {
    const { department, practitioner } = this.session(s);
    const patient = { id: this.id(person), birthDate: elder ? '1940-01-01' : '1980-01-01' };
    const dates = [dateOf(this.shapes[s]?.day ?? 0)];
    const who = { patient, department, dates, channel: 'mobile' as const, by: tester };
    return this.say((t) => joinWaitlist(t, any ? who : { ...who, practitioner }, this.now));
  }

  async leave(person: number, nth: number): Promise<string> {
    const all = await this.all('booking.waitlist', person, `state in ('waiting', 'offered')`);
    const id = all[nth % Math.max(1, all.length)];
    return id === undefined ? 'none' : this.say((t) => leaveWaitlist(t, id, tester, this.now));
  }

  async decline(person: number): Promise<string> {
    const id = await this.find('booking.waitlist', person, `state = 'offered'`);
    return id === null ? 'none' : this.say((t) => declineOffer(t, id, tester, this.now));
  }

  async accept(person: number): Promise<string> {
    const [offer] = await this.a.rows<{ id: string }>(
      `select h.id from booking.hold h join booking.slot l on l.id = h.slot_id
       where h.patient_id = $1 and h.kind = 'offer' and h.state = 'held' order by array_position($2::uuid[], l.id)`,
      [this.id(person), this.everySlot()],
    );
    return offer ? this.say((t) => this.bookOne(t, { hold: offer.id, patient: this.id(person) })) : 'none';
  }

  async add(s: number): Promise<string> {
    const start = clock(firstOf(s) + ADDED_AFTER);
    const request = { session: this.session(s).id, start, reason: 'test', patient: null, by: tester };
    return this.say(async (t) => {
      const { body } = await addPlace(this.a.app, t, request, this.now);
      this.added.push((body as { slot: string }).slot);
    });
  }

  change(s: number, move: 'pause' | 'resume'): Promise<string> {
    return this.say((t) => changeSession(t, this.session(s).id, move, tester, this.now));
  }

  stop(s: number): Promise<string> {
    const plain = { substitute: null, offerNext: true, urgent: false, approved: null, askAfterwards: null };
    const ask = { session: this.session(s).id, cause: 'other', sealReason: () => null, by: tester, ...plain } as const;
    return this.say((t) => stopSession(t, ask, this.now));
  }

  expire(): Promise<string> {
    return this.say((t) => expireHolds(this.a.app, t, this.now, 100));
  }

  pass(minutes: number): void {
    this.now = addMinutes(this.now, minutes);
  }

  /** As a third missed visit does it, and a review undoes it. */
  async suspend(person: number, on: boolean): Promise<void> {
    await this.a.rows(
      `insert into booking.standing values (1, $1, $2) on conflict (hospital_id, patient_id)
       do update set suspended_until = excluded.suspended_until`,
      [this.id(person), on ? addDays(localDate(this.now), 90) : null],
    );
  }

  everySlot(): string[] {
    return [...this.sessions.flatMap((session) => session.slots), ...this.added];
  }

  nameOf(patient: string | null): number {
    return patient === null ? -1 : this.people.indexOf(patient);
  }

  private async bookOne(t: Tx, change: Parameters<typeof wish>[0]): Promise<void> {
    const app = { ...this.a.app, clock: { ...this.a.app.clock, now: () => this.now } };
    const [outcome] = await bookAll(app, t, [wish(change)]);
    if (outcome instanceof Error) throw outcome;
  }

  protected id(person: number): string {
    return this.people[person] as string;
  }

  private session(s: number): MadeSession {
    return this.sessions[s] as MadeSession;
  }

  private async find(table: string, person: number, where: string): Promise<string | null> {
    return (await this.all(table, person, where))[0] ?? null;
  }

  /** Oldest first: ids are in the order of their making. */
  protected async all(table: string, person: number, where: string): Promise<string[]> {
    const rows = await this.a.rows<{ id: string }>(
      `select id from ${table} where patient_id = $1 and ${where} order by id`,
      [this.id(person)],
    );
    return rows.map((row) => row.id);
  }
}
