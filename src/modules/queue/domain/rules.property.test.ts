import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { type Lane, laneOf } from './lanes.ts';
import type { Line, Waiting } from './line.ts';
import { afterCall, next, order } from './next.ts';
import { choices, defaultRules, type QueueRules } from './queue-rules.ts';
import { turnOf } from './rules/turn-of.ts';

const NOW = 300;
const at = (minute: number) => addMinutes('2026-11-23T00:00:00.000Z', minute);

const aRules = fc.record({
  order: fc.constantFrom(...choices.order),
  late: fc.constantFrom(...choices.late),
  lateMinutes: fc.integer({ min: 0, max: 60 }),
  bookedPerWalkIn: fc.integer({ min: 1, max: 4 }),
  onTimePerLate: fc.integer({ min: 1, max: 4 }),
  priorityPerOther: fc.integer({ min: 0, max: 4 }),
  firstPerReturn: fc.integer({ min: 1, max: 4 }),
  firstPerReturnMany: fc.integer({ min: 1, max: 4 }),
});
const aPerson = fc.record({
  walkIn: fc.boolean(),
  slot: fc.integer({ min: 0, max: 400 }),
  checkIn: fc.integer({ min: 0, max: NOW }),
  priority: fc.boolean(),
  tested: fc.boolean(),
  back: fc.option(fc.record({ ago: fc.integer({ min: 0, max: 20 }), places: fc.integer({ min: 1, max: 9 }) })),
});
interface Person {
  walkIn: boolean;
  /** Minutes after eight. */
  slot: number;
  checkIn: number;
  priority: boolean;
  /** Back from tests at the check-in. */
  tested: boolean;
  back: { ago: number; places: number } | null;
}

const waitingOf = (p: Omit<Person, 'back'>, number: number): Waiting => ({
  encounter: `e${number}`,
  walkIn: p.walkIn,
  slotStart: p.walkIn ? null : at(p.slot),
  checkedInAt: at(p.checkIn),
  number,
  priority: p.priority,
  returnedAtCall: null,
  backAt: p.tested ? at(p.checkIn) : null,
  backPlaces: 3,
});

/** Any line under any rules; with `returns` also people who came back after a missed call. */
const aLine = (returns: boolean, rules: fc.Arbitrary<Partial<QueueRules>> = aRules) =>
  fc
    .record({
      rules,
      people: fc.array(aPerson, { maxLength: 14 }),
      calls: fc.integer({ min: 20, max: 40 }),
      runs: fc.record({ priorityRun: fc.nat(2), lateRun: fc.nat(2), bookedRun: fc.nat(2), returnRun: fc.nat(2) }),
    })
    .map(({ rules: some, people, calls, runs }): Line => {
      const waiting = people.map((p, i) => {
        const person = waitingOf(p, i + 1);
        return returns && p.back
          ? { ...person, returnedAtCall: calls - p.back.ago, backPlaces: p.back.places }
          : person;
      });
      return { waiting, calls, ...runs, rules: { ...defaultRules, ...some } };
    });

const inTurn = (line: Line) => order(line, at(NOW)).filter((p) => p.returnedAtCall === null);
const isReady = (p: Waiting, { rules }: Line) => {
  const { from } = turnOf(p, rules);
  return from !== null && from <= at(NOW);
};

/** The mixings: who is on either side, and how many of the first go before one of the second. */
const FIRSTS: Lane[] = ['priority', 'late', 'walk_in', 'booked'];
const mixings: { first: Lane[]; second: Lane[]; soMany: (r: QueueRules) => number }[] = [
  { first: ['priority'], second: ['late', 'walk_in', 'booked'], soMany: (r) => r.priorityPerOther },
  { first: ['walk_in', 'booked'], second: ['late'], soMany: (r) => r.onTimePerLate },
  { first: ['booked'], second: ['walk_in'], soMany: (r) => r.bookedPerWalkIn },
  { first: FIRSTS, second: ['return'], soMany: (r) => Math.max(r.firstPerReturn, r.firstPerReturnMany) },
];

/** In an order of ready people: the places where one of the second has let more of the first pass than the rule allows. */
function overtaken(people: readonly Waiting[], { rules }: Line, { first, second, soMany }: (typeof mixings)[number]) {
  let passed = 0;
  let served = 0;
  return people.filter((p) => {
    const lane = laneOf(p, rules);
    if (first.includes(lane)) passed += 1;
    if (!second.includes(lane)) return false;
    served += 1;
    return passed > soMany(rules) * served;
  });
}

/** In an order of ready people: the first visits whom more people back from tests have passed than the rule allows, one of a run already begun aside. */
function passedByReturns(people: readonly Waiting[], { rules }: Line): Waiting[] {
  let firsts = 0;
  let returns = 0;
  return people.filter((p) => {
    const isReturn = laneOf(p, rules) === 'return';
    if (isReturn) returns += 1;
    else firsts += 1;
    return !isReturn && returns > (firsts - 1) / Math.min(rules.firstPerReturn, rules.firstPerReturnMany) + 1;
  });
}

/** Those called after somebody of their own kind whose turn was later. */
function outOfTurn(people: readonly Waiting[], { rules }: Line): Waiting[] {
  const place = (p: Waiting) => `${turnOf(p, rules).key} ${String(p.number).padStart(4, '0')}`;
  return people.filter((p, i) =>
    people.slice(0, i).some((earlier) => laneOf(earlier, rules) === laneOf(p, rules) && place(earlier) > place(p)),
  );
}

describe('under any rules', () => {
  it('the same people in any other sequence give the same order, and everybody has exactly one place', () => {
    fc.assert(
      fc.property(aLine(true), fc.infiniteStream(fc.nat()), (line, keys) => {
        const shuffled = line.waiting
          .map((p) => ({ p, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ p }) => p);
        const result = order(line, at(NOW)).map((p) => p.number);
        expect(order({ ...line, waiting: shuffled }, at(NOW)).map((p) => p.number)).toEqual(result);
        expect(result.toSorted((a, b) => a - b)).toEqual(line.waiting.map((p) => p.number));
      }),
    );
  });

  it('within one kind nobody is overtaken by a person whose turn is later', () => {
    fc.assert(
      fc.property(aLine(true), (line) => {
        const ready = inTurn(line).filter((p) => isReady(p, line));
        expect(outOfTurn(ready, line)).toEqual([]);
      }),
    );
  });

  const mixed = aRules.map((rules) => ({ ...rules, late: 'mixed' as const }));
  it('between kinds nobody is overtaken by more people than the hospital said', () => {
    fc.assert(
      fc.property(aLine(false, mixed), (line) => {
        const ready = inTurn(line).filter((p) => isReady(p, line));
        for (const mixing of mixings) expect(overtaken(ready, line, mixing)).toEqual([]);
        expect(passedByReturns(ready, line)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('who came back after a missed call waits for no more people than was said, plus those who are due before', () => {
    fc.assert(
      fc.property(aLine(true), (line) => {
        const due = (p: Waiting) => (p.returnedAtCall ?? 0) + p.backPlaces;
        order(line, at(NOW)).forEach((p, place) => {
          if (p.returnedAtCall === null) return;
          const before = line.waiting.filter((o) => o !== p && o.returnedAtCall !== null && due(o) <= due(p)).length;
          expect(place).toBeLessThanOrEqual(Math.max(0, due(p) - line.calls) + before);
        });
      }),
    );
  });

  it('nobody starves: with a new person of any kind after every call, everybody ready is called in bounded time', () => {
    const lines = aLine(
      true,
      aRules.filter(({ late, order: by }) => late !== 'session_end' && by !== 'number'),
    );
    fc.assert(
      fc.property(lines, fc.array(aPerson, { minLength: 20, maxLength: 20 }), (start, arrivals) => {
        expect(leftOver(start, arrivals)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/**
 * Who of those ready has not been called after as many calls as the rules can ask for: at the worst every hundredth call is for a
 * walk-in (one first visit per return, one other per four priority people, one late per on time, one walk-in per four booked), and
 * thirty more come in before the half-hour of a late person ends.
 */
function leftOver(start: Line, arrivals: readonly Person[]): string[] {
  const waits = new Set(
    start.waiting.filter((p) => p.returnedAtCall !== null || isReady(p, start)).map((p) => p.encounter),
  );
  let line = start;
  for (let i = 0; waits.size > 0 && i < 100 * (start.waiting.length + 32); i += 1) {
    const minute = NOW + i;
    const like = arrivals[i % arrivals.length] as Person;
    // A new person comes now; a booked one comes for a slot that is as far away as the pattern says.
    const slot = minute + ((like.slot % 90) - 60);
    const arrived = waitingOf({ ...like, checkIn: minute, slot }, 100 + i);
    line = { ...line, waiting: [...line.waiting, arrived] };
    const chosen = next(line, at(minute)) as Waiting;
    waits.delete(chosen.encounter);
    line = afterCall(line, chosen);
  }
  return [...waits];
}

describe('control: the checks above see what they are there for', () => {
  const rules = { ...defaultRules, late: 'mixed', lateMinutes: 0, priorityPerOther: 2 } as const;
  const of = (people: Partial<Person>[]): Line => ({
    waiting: people.map((p, i) =>
      waitingOf({ walkIn: false, slot: 60 + i, checkIn: 10, priority: false, tested: false, ...p }, i + 1),
    ),
    calls: 0,
    priorityRun: 0,
    returnRun: 0,
    lateRun: 0,
    bookedRun: 0,
    rules,
  });
  const five = (p: Partial<Person>) => Array.from({ length: 5 }, () => p);

  it.each([
    ['priority people only while there are any', of([...five({ priority: true }), {}]), 0],
    ['people on time only while there are any', of([...five({}), { checkIn: 200 }]), 1],
    ['booked people only while there are any', of([...five({}), { walkIn: true }]), 2],
    ['first visits only while there are any', of([...five({}), { tested: true }]), 3],
  ])('%s overtakes beyond the rule', (_what, line, which) => {
    const mixing = mixings[which] as (typeof mixings)[number];
    expect(overtaken(line.waiting, line, mixing)).toHaveLength(1);
    expect(overtaken(order(line, at(NOW)), line, mixing)).toEqual([]);
  });

  it('people back from tests only while there are any overtakes first visits', () => {
    const line = of([...five({ tested: true }), {}, {}]);
    expect(passedByReturns(line.waiting, line).map((p) => p.number)).toEqual([6, 7]);
    expect(passedByReturns(order(line, at(NOW)), line)).toEqual([]);
  });

  it('an order by number alone overtakes within a kind', () => {
    const line = of([{ checkIn: 290 }, { checkIn: 280 }]);
    expect(outOfTurn(line.waiting, line)).toHaveLength(1);
    expect(outOfTurn(order(line, at(NOW)), line)).toEqual([]);
  });

  it('who is put behind everybody who ever comes is left over', () => {
    const line = of([{ checkIn: 200 }]);
    const arrivals = [{ walkIn: true, slot: 0, checkIn: 0, priority: false, tested: false, back: null }];
    expect(leftOver(line, arrivals)).toEqual([]);
    const never = { ...line, waiting: line.waiting.map((p) => ({ ...p, returnedAtCall: 0, backPlaces: 1e9 })) };
    expect(leftOver(never, arrivals)).toEqual(['e1']);
  });
});
