import { FIGURES, type Line, type PoolView } from './pool-model-shapes.ts';

/** The waitlist of the model: who is next, and for what. */
export class Waitlist {
  readonly all: Line[] = [];
  private readonly pool: PoolView;
  private readonly elders: ReadonlySet<number>;

  constructor(pool: PoolView, elders: ReadonlySet<number>) {
    this.pool = pool;
    this.elders = elders;
  }

  join(person: number, s: number, any: boolean): string {
    const { doctor, department, day } = this.pool.session(s);
    const entry: Line = { person, doctor: any ? null : doctor, department, day, state: 'waiting', seen: new Set() };
    const own = this.sessionsOf(entry);
    if (own.every((one) => this.pool.session(one).state === 'closed')) return 'booking.session_closed';
    const bookable = this.pool.places.some(
      ({ session, taken }, n) =>
        own.includes(session) && taken.is === 'free' && this.pool.refusal(person, n, 'mobile') === null,
    );
    if (bookable) return 'booking.waitlist_not_needed';
    const limit = 'booking.doctor_day_limit';
    if (own.every((one) => this.pool.limit(person, one) === limit)) return limit;
    const twice = this.pending(person).some(
      (one) => one.doctor === entry.doctor && one.department === department && one.day === day,
    );
    if (twice) return 'booking.waitlist_exists';
    this.all.push(entry);
    return 'ok';
  }

  leave(person: number, nth: number): string {
    const own = this.pending(person);
    const entry = own[nth % Math.max(1, own.length)];
    if (!entry) return 'none';
    const place = this.offerOf(entry);
    entry.state = 'ended';
    return place === null ? 'ok' : this.pool.giveBack(place);
  }

  decline(person: number): string {
    const entry = this.all.find((one) => one.person === person && one.state === 'offered');
    const place = entry ? this.offerOf(entry) : null;
    if (!entry || place === null) return 'none';
    entry.state = 'waiting';
    return this.pool.giveBack(place);
  }

  /** Who waits for a session that stopped, and for no other one. */
  strand(s: number): void {
    for (const entry of this.all) {
      if (!isPending(entry) || !this.sessionsOf(entry).includes(s)) continue;
      if (this.sessionsOf(entry).every((one) => this.pool.session(one).state === 'closed')) entry.state = 'ended';
    }
  }

  /** Free places of these sessions, the earliest first, to the first in line who is fit: the aged first, then who came first. */
  fill(sessions: readonly number[]): void {
    const served = new Set<number>();
    const has = new Map<Line, number>();
    const rank = ({ person }: Line) => (this.elders.has(person) ? 0 : 1);
    const line = this.all.filter((one) => one.state === 'waiting').toSorted((a, b) => rank(a) - rank(b));
    const free = this.pool.places
      .map((place, n) => ({ ...place, n }))
      .filter(({ session, taken }) => sessions.includes(session) && taken.is === 'free')
      .filter(({ session }) => this.pool.session(session).state === 'open');
    for (const { n, session } of free.toSorted((a, b) => a.start - b.start)) {
      for (const entry of line) {
        if (entry.state !== 'waiting' || served.has(entry.person) || entry.seen.has(n)) continue;
        if (!this.sessionsOf(entry).includes(session)) continue;
        const why = this.pool.refusal(entry.person, n, 'mobile');
        if (PERSONAL.has(why ?? '') && !has.has(entry)) {
          has.set(entry, why === 'booking.doctor_day_limit' && entry.doctor !== null ? 1 : 0);
        }
        if (why !== null) continue;
        entry.state = 'offered';
        entry.seen.add(n);
        served.add(entry.person);
        this.pool.place(n).taken = { is: 'offered', to: entry, until: this.pool.now + FIGURES.offerMinutes };
        break;
      }
    }
    // Who has a number with this very doctor has what they waited for.
    for (const [entry, ends] of has) if (ends === 1 && entry.state === 'waiting') entry.state = 'ended';
  }

  private sessionsOf({ doctor, department, day }: Line): number[] {
    const all = this.pool.sessions.map((session, n) => ({ session, n }));
    return all
      .filter(({ session }) => session.department === department && session.day === day)
      .filter(({ session }) => doctor === null || session.doctor === doctor)
      .map(({ n }) => n);
  }

  waiting(): number[] {
    return this.all.filter(isPending).map(({ person }) => person);
  }

  private pending(person: number): Line[] {
    return this.all.filter((one) => one.person === person && isPending(one));
  }

  private offerOf(entry: Line): number | null {
    const n = this.pool.places.findIndex(({ taken }) => taken.is === 'offered' && taken.to === entry);
    return n < 0 ? null : n;
  }
}

const isPending = ({ state }: Line) => state === 'waiting' || state === 'offered';
const PERSONAL = new Set(['booking.doctor_day_limit', 'booking.department_day_limit', 'booking.suspended']);
