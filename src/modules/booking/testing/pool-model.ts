import { Waitlist } from './pool-model-line.ts';
import {
  ADDED_AFTER,
  type Channel,
  FIGURES,
  type Live,
  type ModelSession,
  type Place,
  type SessionShape,
  type Taken,
  TIER_IS_SHARED_AFTER,
} from './pool-model-shapes.ts';

/**
 * The pool of places in memory, written down as plainly as it can be said: minutes instead of instants, numbers instead
 * of ids. What it answers is 'ok' or the code with which the house must refuse.
 */
export class PoolModel {
  now = 0;
  readonly sessions: ModelSession[];
  readonly places: Place[];
  readonly live: Live[] = [];
  readonly suspended = new Set<number>();
  readonly waitlist: Waitlist;
  private readonly keptMinutes: number;
  private made = 0;

  constructor(
    shapes: readonly SessionShape[],
    places: readonly Omit<Place, 'taken'>[],
    o: { elders: ReadonlySet<number>; keptMinutes: number },
  ) {
    this.sessions = shapes.map((shape, n) => {
      const total = places.filter((place) => place.session === n).length;
      return { ...shape, state: 'open', walkIns: 0, added: 0, nextNumber: total + 1 };
    });
    this.places = places.map((place) => ({ ...place, taken: { is: 'free' } }));
    this.waitlist = new Waitlist(this, o.elders);
    this.keptMinutes = o.keptMinutes;
  }

  book(person: number, n: number, channel: Channel): string {
    const why = this.refusal(person, n, channel) ?? (this.place(n).taken.is === 'free' ? null : 'booking.slot_full');
    if (why) return why;
    this.take(person, n);
    return 'ok';
  }

  /** One person keeps one place: another hold lets the first go, to whoever waits for it. */
  hold(person: number, n: number): string {
    const before = this.heldBy(person);
    const free = n === before || this.place(n).taken.is === 'free';
    const why = this.refusal(person, n, 'mobile') ?? (free ? null : 'booking.slot_full');
    if (why) return why;
    if (before !== null) this.place(before).taken = { is: 'free' };
    this.place(n).taken = { is: 'held', by: person, until: this.now + FIGURES.holdMinutes };
    if (before !== null) this.waitlist.fill([this.place(before).session]);
    return 'ok';
  }

  /** Books what is held for this person: by themselves, or since a clinic stopped. */
  confirm(person: number): string {
    const n = this.keptFor(person);
    if (n === null) return 'none';
    const { taken } = this.place(n);
    if ('until' in taken && taken.until <= this.now) return 'booking.hold_expired';
    const why = this.refusal(person, n, null, taken.is === 'kept');
    if (why) return why;
    this.take(person, n);
    return 'ok';
  }

  release(person: number): string {
    const n = this.heldBy(person);
    return n === null ? 'none' : this.giveBack(n);
  }

  cancel(person: number, nth: number): string {
    const own = this.live.filter((one) => one.person === person);
    const one = own[nth % Math.max(1, own.length)];
    if (!one) return 'none';
    this.live.splice(this.live.indexOf(one), 1);
    if (one.place !== null) return this.giveBack(one.place);
    this.session(one.session).walkIns -= 1;
    return 'ok';
  }

  accept(person: number): string {
    const n = this.places.findIndex(({ taken }) => taken.is === 'offered' && taken.to.person === person);
    const taken = this.places[n]?.taken;
    if (taken?.is !== 'offered') return 'none';
    if (taken.until <= this.now) return 'booking.hold_expired';
    const why = this.refusal(person, n, null);
    if (why) return why;
    taken.to.state = 'booked';
    this.take(person, n);
    return 'ok';
  }

  walkIn(person: number, s: number): string {
    const session = this.session(s);
    if (session.state !== 'open')
      return session.state === 'closed' ? 'booking.session_closed' : 'booking.session_paused';
    if (session.walkIns === FIGURES.walkInLimit) return 'booking.walk_in_limit';
    const has = this.live.some((one) => one.person === person && one.session === s && one.place === null);
    if (has) return 'booking.walk_in_exists';
    session.walkIns += 1;
    this.live.push({ person, session: s, place: null, number: session.nextNumber++, made: this.made++ });
    return 'ok';
  }

  add(s: number): string {
    const session = this.session(s);
    if (session.state === 'closed') return 'booking.session_closed';
    if (session.added === FIGURES.addedLimit) return 'booking.added_limit';
    session.added += 1;
    const starts = this.places.filter((place) => place.session === s).map((place) => place.start);
    const place = {
      session: s,
      start: Math.min(...starts) + ADDED_AFTER,
      number: session.nextNumber++,
      share: 'online',
    } as const;
    this.places.push({ ...place, taken: { is: 'free' } });
    this.waitlist.fill([s]);
    return 'ok';
  }

  change(s: number, move: 'pause' | 'resume'): string {
    const session = this.session(s);
    if (session.state !== (move === 'pause' ? 'open' : 'paused')) return 'booking.session_state';
    session.state = move === 'pause' ? 'paused' : 'open';
    if (move === 'resume') this.waitlist.fill([s]);
    return 'ok';
  }

  /** Whoever had a place has one of the same doctor's next places kept, the lowest number first, or is cancelled. */
  stop(s: number): string {
    const session = this.session(s);
    if (session.state === 'closed') return 'booking.session_state';
    session.state = 'closed';
    const people = this.live
      .filter((one) => one.session === s)
      .map(({ person, place, number }) => ({ person, place, number }));
    for (const place of this.places) {
      if (place.session !== s) continue;
      if (place.taken.is === 'kept') people.push({ person: place.taken.by, place: 0, number: place.number });
      if (place.taken.is === 'offered') place.taken.to.state = 'waiting';
      place.taken = { is: 'free' };
    }
    const gone = this.live.filter((one) => one.session === s);
    for (const one of gone) this.live.splice(this.live.indexOf(one), 1);
    session.walkIns = 0;
    const keeps: { person: number; n: number }[] = [];
    for (const { person, place } of people.toSorted((a, b) => a.number - b.number)) {
      const n = place === null ? null : this.nextPlace(person, session, keeps);
      if (n !== null) keeps.push({ person, n });
    }
    for (const { person, n } of keeps) {
      this.place(n).taken = { is: 'kept', by: person, until: this.now + this.keptMinutes };
    }
    this.waitlist.strand(s);
    return 'ok';
  }

  /** The sweep: what nobody confirmed in time is free, or the next one's. */
  expire(): string {
    const sessions = new Set<number>();
    for (const place of this.places) {
      if (!('until' in place.taken) || place.taken.until > this.now) continue;
      if (place.taken.is === 'offered') place.taken.to.state = 'ended';
      place.taken = { is: 'free' };
      sessions.add(place.session);
    }
    this.waitlist.fill([...sessions]);
    return 'ok';
  }

  giveBack(n: number): string {
    this.place(n).taken = { is: 'free' };
    this.waitlist.fill([this.place(n).session]);
    return 'ok';
  }

  /** What refuses this person here, whether or not the place is free; `channel` null: it is held for them. */
  refusal(person: number, n: number, channel: Channel | null, kept = false): string | null {
    const place = this.place(n);
    const session = this.session(place.session);
    if (session.state === 'closed') return 'booking.session_closed';
    if (session.state === 'paused') return 'booking.session_paused';
    if (!kept && this.suspended.has(person)) return 'booking.suspended';
    if (channel !== null && place.share === 'onsite' && channel !== 'window') return 'booking.slot_on_site';
    const early = place.share === 'tier' && this.now < TIER_IS_SHARED_AFTER;
    if (channel !== null && early && channel !== 'partner') return 'booking.slot_for_partners';
    return this.limit(person, place.session);
  }

  /** One number for a doctor and day, two departments a day; tickets of walk-ins never count. */
  limit(person: number, s: number, more: readonly number[] = []): string | null {
    const { day, doctor, department } = this.session(s);
    const booked = this.live.filter((one) => one.person === person && one.place !== null).map((one) => one.session);
    const same = [...booked, ...more].map((one) => this.session(one)).filter((one) => one.day === day);
    if (same.some((one) => one.doctor === doctor)) return 'booking.doctor_day_limit';
    const departments = new Set(same.map((one) => one.department));
    if (!departments.has(department) && departments.size >= FIGURES.departmentsPerDay) {
      return 'booking.department_day_limit';
    }
    return null;
  }

  /** Whose places are taken in this way, in the order of the places. */
  peopleWith(...is: Taken['is'][]): number[] {
    return this.places.flatMap(({ taken }) => {
      if (taken.is === 'free' || !is.includes(taken.is)) return [];
      return [taken.is === 'offered' ? taken.to.person : taken.by];
    });
  }

  freePlaces(): number[] {
    return this.places.flatMap(({ taken }, n) => (taken.is === 'free' ? [n] : []));
  }

  place(n: number): Place {
    return this.places[n] as Place;
  }

  session(n: number): ModelSession {
    return this.sessions[n] as ModelSession;
  }

  private nextPlace(
    person: number,
    from: ModelSession,
    keeps: readonly { person: number; n: number }[],
  ): number | null {
    const shared = this.now >= TIER_IS_SHARED_AFTER;
    const order = this.places.map((place, n) => ({ place, n })).toSorted((a, b) => a.place.start - b.place.start);
    const more = keeps.filter((one) => one.person === person).map((one) => this.place(one.n).session);
    for (const { place, n } of order) {
      const { state, doctor, day } = this.session(place.session);
      if (state !== 'open' || doctor !== from.doctor || day < from.day || place.taken.is !== 'free') continue;
      if (place.share === 'tier' && !shared) continue;
      if (keeps.some((one) => one.n === n) || this.limit(person, place.session, more)) continue;
      return n;
    }
    return null;
  }

  private take(person: number, n: number): void {
    const { session, number } = this.place(n);
    this.place(n).taken = { is: 'booked', by: person };
    this.live.push({ person, session, place: n, number, made: this.made++ });
  }

  private heldBy(person: number): number | null {
    const n = this.places.findIndex(({ taken }) => taken.is === 'held' && taken.by === person);
    return n < 0 ? null : n;
  }

  private keptFor(person: number): number | null {
    const kept = this.places.findIndex(({ taken }) => taken.is === 'kept' && taken.by === person);
    return kept < 0 ? this.heldBy(person) : kept;
  }
}
