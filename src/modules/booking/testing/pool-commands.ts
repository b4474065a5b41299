import fc from 'fast-check';
import { expect } from 'vitest';
import type { House } from './pool-house.ts';
import { broken } from './pool-invariants.ts';
import type { PoolModel } from './pool-model.ts';
import type { Channel } from './pool-model-shapes.ts';
import { houseState, modelState } from './pool-state.ts';

export interface Numbers {
  people: number;
  sessions: number;
  places: number;
  elders: ReadonlySet<number>;
}

interface Deed {
  words: string;
  /** Who may do it now, or which places it may be done with: the nth of them is taken. Without: nobody in particular. */
  among?: (model: PoolModel) => readonly number[];
  nth?: number;
  can?: (model: PoolModel) => boolean;
  onModel(model: PoolModel, one: number): unknown;
  onHouse(house: House, one: number): unknown;
}

/** One thing that somebody does: house and model must answer alike, look alike afterwards, and nothing may be broken. */
export class Act implements fc.AsyncCommand<PoolModel, House> {
  private readonly deed: Deed;
  private one = -1;
  constructor(deed: Deed) {
    this.deed = deed;
  }

  check(model: Readonly<PoolModel>): boolean {
    const { among, can } = this.deed;
    if (among && among(model as PoolModel).length === 0) return false;
    return can === undefined || can(model as PoolModel);
  }

  async run(model: PoolModel, house: House): Promise<void> {
    const { among, nth = 0, onModel, onHouse } = this.deed;
    const all = among?.(model) ?? [];
    this.one = all.length === 0 ? -1 : (all[nth % all.length] as number);
    const answer = await onHouse(house, this.one);
    expect(`${this}: ${answer}`).toBe(`${this}: ${onModel(model, this.one)}`);
    const [faults, seen] = await Promise.all([broken(house), houseState(house)]);
    expect(faults).toEqual([]);
    expect(seen).toEqual(modelState(model));
  }

  toString(): string {
    return this.one < 0 ? this.deed.words : `${this.one} ${this.deed.words}`;
  }
}

/** The day has an end: offers are not given at night, which has its own tests. */
const LAST_MINUTE = 780;

/** Arbitrary acts, the frequent ones more than once: what fast-check draws from. */
export function acts({ people, sessions, places, elders }: Numbers): fc.Arbitrary<Act>[] {
  const person = fc.nat(people - 1);
  const session = fc.nat(sessions - 1);
  const place = fc.nat(places - 1);
  const nth = fc.nat(7);
  const channel = fc.constantFrom<Channel>('mobile', 'mobile', 'window', 'partner');
  const of = (make: (n: number) => Deed) => nth.map((n) => new Act({ ...make(n), nth: n }));
  const at = (make: (s: number) => Deed) => session.map((s) => new Act(make(s)));

  const book = fc.tuple(person, place, channel).map(([p, n, c]) => {
    const words = `${p} books ${n} by ${c}`;
    return new Act({ words, onModel: (m) => m.book(p, n, c), onHouse: (h) => h.book(p, n, c) });
  });
  const hold = fc.tuple(person, place).map(([p, n]) => {
    return new Act({ words: `${p} holds ${n}`, onModel: (m) => m.hold(p, n), onHouse: (h) => h.hold(p, n) });
  });
  const takeFree = fc.tuple(person, nth, channel).map(([p, k, c]) => {
    const words = `is booked by ${p} by ${c}`;
    const among = (m: PoolModel) => m.freePlaces();
    return new Act({ words, among, nth: k, onModel: (m, n) => m.book(p, n, c), onHouse: (h, n) => h.book(p, n, c) });
  });
  const holdFree = fc.tuple(person, nth).map(([p, k]) => {
    const among = (m: PoolModel) => m.freePlaces();
    const both = { onModel: (m: PoolModel, n: number) => m.hold(p, n), onHouse: (h: House, n: number) => h.hold(p, n) };
    return new Act({ words: `is held for ${p}`, among, nth: k, ...both });
  });
  const join = fc.tuple(person, session, fc.boolean()).map(([p, s, any]) => {
    const onHouse = (h: House) => h.join(p, s, any, elders.has(p));
    const words = `${p} waits for ${any ? 'the department of ' : ''}${s}`;
    return new Act({ words, onModel: (m) => m.waitlist.join(p, s, any), onHouse });
  });
  const walkIn = fc.tuple(person, session).map(([p, s]) => {
    return new Act({ words: `${p} walks in at ${s}`, onModel: (m) => m.walkIn(p, s), onHouse: (h) => h.walkIn(p, s) });
  });
  const suspend = fc.tuple(person, fc.boolean()).map(([p, on]) => {
    const onModel = (m: PoolModel) => void (on ? m.suspended.add(p) : m.suspended.delete(p));
    return new Act({ words: `${p} ${on ? 'is' : 'is not'} suspended`, onModel, onHouse: (h) => h.suspend(p, on) });
  });
  const cancel = of((n) => ({
    words: `cancels the ${n}. of theirs`,
    among: (m) => m.live.map((one) => one.person),
    onModel: (m, p) => m.cancel(p, n),
    onHouse: (h, p) => h.cancel(p, n),
  }));
  const accept = of(() => ({
    words: 'accepts',
    among: (m) => m.peopleWith('offered'),
    onModel: (m, p) => m.accept(p),
    onHouse: (h, p) => h.accept(p),
  }));
  const decline = of(() => ({
    words: 'declines',
    among: (m) => m.peopleWith('offered'),
    onModel: (m, p) => m.waitlist.decline(p),
    onHouse: (h, p) => h.decline(p),
  }));
  const confirm = of(() => ({
    words: 'confirms',
    among: (m) => m.peopleWith('held', 'kept'),
    onModel: (m, p) => m.confirm(p),
    onHouse: (h, p) => h.confirm(p),
  }));
  const release = of(() => ({
    words: 'lets go',
    among: (m) => m.peopleWith('held'),
    onModel: (m, p) => m.release(p),
    onHouse: (h, p) => h.release(p),
  }));
  const leave = of((n) => ({
    words: `leaves the ${n}. line of theirs`,
    among: (m) => m.waitlist.waiting(),
    onModel: (m, p) => m.waitlist.leave(p, n),
    onHouse: (h, p) => h.leave(p, n),
  }));
  // A hold lasts five minutes, an offer fifteen: at that very instant they are over.
  const pass = fc.constantFrom(4, 5, 10, 40).map((minutes) => {
    const onModel = (m: PoolModel) => {
      m.now += minutes;
    };
    const can = (m: PoolModel) => m.now + minutes <= LAST_MINUTE;
    return new Act({ words: `${minutes} minutes pass`, can, onModel, onHouse: (h) => h.pass(minutes) });
  });
  const sweep = fc.constant(null).map(() => {
    return new Act({ words: 'the sweep', onModel: (m) => m.expire(), onHouse: (h) => h.expire() });
  });
  const goesOn = at((s) => ({
    words: `${s} goes on`,
    can: (m) => m.session(s).state === 'paused',
    onModel: (m) => m.change(s, 'resume'),
    onHouse: (h) => h.change(s, 'resume'),
  }));
  const pause = at((s) => ({
    words: `${s} is paused`,
    onModel: (m) => m.change(s, 'pause'),
    onHouse: (h) => h.change(s, 'pause'),
  }));
  const stop = at((s) => ({ words: `${s} is stopped`, onModel: (m) => m.stop(s), onHouse: (h) => h.stop(s) }));
  const add = at((s) => ({
    words: `a place is added to ${s}`,
    onModel: (m) => m.add(s),
    onHouse: (h) => h.add(s),
  }));
  const often = (weight: number, what: fc.Arbitrary<Act>) => Array.from({ length: weight }, () => what);
  return [
    ...[...often(1, book), ...often(2, takeFree), ...often(1, hold), ...often(3, holdFree), ...often(3, confirm)],
    ...[...often(5, pass), ...often(3, sweep), ...often(4, join), ...often(3, cancel), ...often(3, accept)],
    ...[...often(2, goesOn), release, decline, leave, walkIn, suspend, add, pause, stop],
  ];
}
