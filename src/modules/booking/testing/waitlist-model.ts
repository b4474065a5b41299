/** The waitlist of one session in memory, written down as plainly as it can be said; minutes instead of instants. */
export type Place = { is: 'free' } | { is: 'booked'; by: number } | { is: 'offered'; to: Waiter; until: number };
export interface Waiter {
  person: number;
  state: 'waiting' | 'offered' | 'booked' | 'ended';
  seen: Set<number>;
}

export class WaitlistModel {
  now = 0;
  closed = false;
  readonly line: Waiter[] = [];
  readonly places: Place[];
  readonly elders: ReadonlySet<number>;

  constructor(places: number, elders: ReadonlySet<number>) {
    this.places = Array.from({ length: places }, () => ({ is: 'free' as const }));
    this.elders = elders;
  }

  book(person: number, place: number): boolean {
    if (this.closed || this.places[place]?.is !== 'free' || this.has(person)) return false;
    this.places[place] = { is: 'booked', by: person };
    return true;
  }

  cancel(person: number): boolean {
    const place = this.places.findIndex((one) => one.is === 'booked' && one.by === person);
    if (place < 0) return false;
    this.places[place] = { is: 'free' };
    this.fill();
    return true;
  }

  join(person: number): boolean {
    const free = this.places.some((place) => place.is === 'free');
    if (this.closed || free || this.has(person) || this.pending(person)) return false;
    this.line.push({ person, state: 'waiting', seen: new Set() });
    return true;
  }

  leave(person: number): boolean {
    const entry = this.pending(person);
    if (!entry) return false;
    const place = this.offerOf(entry);
    entry.state = 'ended';
    if (place !== null) {
      this.places[place] = { is: 'free' };
      this.fill();
    }
    return true;
  }

  decline(person: number): boolean {
    const entry = this.pending(person);
    const place = entry ? this.offerOf(entry) : null;
    if (!entry || place === null) return false;
    entry.state = 'waiting';
    this.places[place] = { is: 'free' };
    this.fill();
    return true;
  }

  accept(person: number): boolean {
    const entry = this.pending(person);
    const place = entry ? this.offerOf(entry) : null;
    if (!entry || place === null || this.has(person)) return false;
    entry.state = 'booked';
    this.places[place] = { is: 'booked', by: person };
    return true;
  }

  pass(minutes: number): boolean {
    this.now += minutes;
    let over = false;
    for (const [n, place] of this.places.entries()) {
      if (place.is !== 'offered' || place.until > this.now) continue;
      place.to.state = 'ended';
      this.places[n] = { is: 'free' };
      over = true;
    }
    if (over) this.fill();
    return true;
  }

  close(): boolean {
    if (this.closed) return false;
    this.closed = true;
    for (const [n, place] of this.places.entries()) if (place.is === 'offered') this.places[n] = { is: 'free' };
    for (const entry of this.line) if (entry.state === 'waiting' || entry.state === 'offered') entry.state = 'ended';
    return true;
  }

  /** No free place while somebody fit waits for it; the aged first, then who came first. */
  private fill(): void {
    if (this.closed) return;
    const rank = (entry: Waiter) => (this.elders.has(entry.person) ? 0 : 1);
    const waiting = this.line.filter((entry) => entry.state === 'waiting').toSorted((a, b) => rank(a) - rank(b));
    const out: Waiter[] = [];
    for (const [n, place] of this.places.entries()) {
      if (place.is !== 'free') continue;
      for (const entry of waiting) {
        if (entry.state !== 'waiting' || entry.seen.has(n)) continue;
        if (this.has(entry.person)) {
          out.push(entry);
          continue;
        }
        entry.state = 'offered';
        entry.seen.add(n);
        this.places[n] = { is: 'offered', to: entry, until: this.now + 15 };
        break;
      }
    }
    for (const entry of out) entry.state = 'ended';
  }

  private has(person: number): boolean {
    return this.places.some((place) => place.is === 'booked' && place.by === person);
  }

  private pending(person: number): Waiter | undefined {
    return this.line.find((one) => one.person === person && (one.state === 'waiting' || one.state === 'offered'));
  }

  private offerOf(entry: Waiter): number | null {
    const place = this.places.findIndex((one) => one.is === 'offered' && one.to === entry);
    return place < 0 ? null : place;
  }
}
