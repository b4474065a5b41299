import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line, Waiting } from './line.ts';
import { afterCall, next, order } from './next.ts';
import { defaultRules } from './queue-rules.ts';
import { readyAt } from './rules/ready-at.ts';

const { placesBack: PLACES_BACK, bookedPerWalkIn: BOOKED_PER_WALK_IN } = defaultRules;

const at = (minute: number) =>
  `2026-11-23T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`;
const booked = (number: number, slot: number, checkIn: number, returnedAtCall: number | null = null): Waiting => ({
  encounter: `e${number}`,
  walkIn: false,
  slotStart: at(slot),
  checkedInAt: at(checkIn),
  number,
  priority: false,
  returnedAtCall,
  backAt: null,
  backPlaces: PLACES_BACK,
});
const walkIn = (number: number, checkIn: number, returnedAtCall: number | null = null): Waiting => ({
  ...booked(number, 0, checkIn, returnedAtCall),
  walkIn: true,
  slotStart: null,
});
const line = (waiting: Waiting[], calls = 0, bookedRun = 0): Line => ({
  waiting,
  calls,
  bookedRun,
  lateRun: 0,
  priorityRun: 0,
  returnRun: 0,
  rules: defaultRules,
});
const numbers = (people: Waiting[]) => people.map((p) => p.number);

describe('next', () => {
  it('calls nobody from an empty line', () => {
    expect(next(line([]), at(0))).toBeNull();
  });

  it('orders booked people by slot start, however early they checked in', () => {
    expect(numbers(order(line([booked(2, 70, 10), booked(1, 60, 20)]), at(90)))).toEqual([1, 2]);
  });

  it('places a late booked person by the check-in, behind those whose slot had begun before it', () => {
    expect(numbers(order(line([booked(1, 60, 80), booked(2, 70, 65)]), at(90)))).toEqual([2, 1]);
  });

  it('mixes two booked and one walk-in while both are ready', () => {
    const people = [booked(1, 60, 50), booked(2, 62, 50), booked(3, 64, 50), walkIn(9, 50), walkIn(10, 51)];
    expect(numbers(order(line(people), at(90)))).toEqual([1, 2, 9, 3, 10]);
  });

  it('calls a walk-in before a booked person whose slot has not begun, and the early one when nobody else waits', () => {
    expect(numbers(order(line([booked(1, 80, 50), walkIn(9, 55)]), at(60)))).toEqual([9, 1]);
  });

  it('puts a passed person who came back three places back', () => {
    const people = [1, 2, 3, 4, 5].map((n) => booked(n, 60 + n, 50));
    expect(numbers(order(line([...people, booked(8, 40, 30, 7)], 7), at(90)))).toEqual([1, 2, 3, 8, 4, 5]);
  });

  it('tells the first few as the whole order would', () => {
    const l = line([1, 2, 3, 4, 5].map((n) => booked(n, 60 + n, 50)));
    expect(order(l, at(90), 3)).toEqual(order(l, at(90)).slice(0, 3));
  });

  it('calls a passed person who came back at once when nobody else waits', () => {
    expect(numbers(order(line([booked(8, 40, 30, 7)], 7), at(90)))).toEqual([8]);
  });
});

const NOW = 300;
const person = fc.record({
  walkIn: fc.boolean(),
  slot: fc.integer({ min: 0, max: 400 }),
  checkIn: fc.integer({ min: 0, max: NOW }),
  back: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
});
const lineOf = (withReturns: boolean) =>
  fc
    .record({
      people: fc.array(person, { maxLength: 14 }),
      calls: fc.integer({ min: 20, max: 40 }),
      run: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ people, calls, run }) =>
      line(
        people.map((p, i) => {
          const back = withReturns && p.back !== null ? calls - p.back : null;
          return p.walkIn ? walkIn(i + 1, p.checkIn, back) : booked(i + 1, p.slot, p.checkIn, back);
        }),
        calls,
        run,
      ),
    );

describe('properties of the order', () => {
  it('the same people in any other sequence give the same order, and everybody has exactly one place', () => {
    fc.assert(
      fc.property(lineOf(true), fc.infiniteStream(fc.nat()), (l, keys) => {
        const shuffled = l.waiting
          .map((p) => ({ p, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map((x) => x.p);
        const result = numbers(order(l, at(NOW)));
        expect(numbers(order({ ...l, waiting: shuffled }, at(NOW)))).toEqual(result);
        expect([...result].sort((a, b) => a - b)).toEqual(numbers([...l.waiting]));
      }),
    );
  });

  it('within one kind nobody is overtaken by a person whose turn began later', () => {
    fc.assert(
      fc.property(lineOf(true), (l) => {
        for (const kind of [true, false]) {
          const turns = order(l, at(NOW))
            .filter((p) => p.walkIn === kind && p.returnedAtCall === null)
            .map(readyAt);
          expect(turns).toEqual([...turns].sort());
        }
      }),
    );
  });

  it('the k-th walk-in lets at most 2k booked people pass, the k-th ready booked person at most one walk-in per two', () => {
    fc.assert(
      fc.property(lineOf(false), (l) => {
        let seenBooked = 0;
        let seenWalkIns = 0;
        for (const p of order(l, at(NOW))) {
          if (p.walkIn) {
            seenWalkIns += 1;
            expect(seenBooked).toBeLessThanOrEqual(BOOKED_PER_WALK_IN * seenWalkIns);
          } else {
            seenBooked += 1;
            if (readyAt(p) <= at(NOW)) {
              expect(seenWalkIns).toBeLessThanOrEqual(Math.floor((seenBooked - 1) / BOOKED_PER_WALK_IN) + 1);
            }
          }
        }
      }),
    );
  });

  it('a returned person waits for at most three others plus those who returned before', () => {
    fc.assert(
      fc.property(lineOf(true), (l) => {
        const result = order(l, at(NOW));
        result.forEach((p, place) => {
          if (p.returnedAtCall === null) return;
          const back = p.returnedAtCall;
          const before = l.waiting.filter(
            (o) =>
              o.returnedAtCall !== null &&
              (o.returnedAtCall < back || (o.returnedAtCall === back && o.number < p.number)),
          ).length;
          expect(place).toBeLessThanOrEqual(PLACES_BACK + before);
        });
      }),
    );
  });

  it('nobody starves: with a new person after every call, whoever is ready is called within three times the line', () => {
    fc.assert(
      fc.property(lineOf(false), fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (start, arrivals) => {
        const ready = start.waiting.filter((p) => readyAt(p) <= at(NOW)).map((p) => p.encounter);
        const limit = 3 * (start.waiting.length + 1);
        let current = start;
        const called: string[] = [];
        for (let i = 0; i < limit; i += 1) {
          const now = at(NOW + i);
          const arrived = arrivals[i] ? walkIn(100 + i, NOW + i) : booked(100 + i, NOW + i, NOW + i);
          current = { ...current, waiting: [...current.waiting, arrived] };
          const chosen = next(current, now) as Waiting;
          called.push(chosen.encounter);
          current = afterCall(current, chosen);
        }
        for (const encounter of ready) expect(called).toContain(encounter);
      }),
    );
  });

  it('control: calling by number alone, or booked people only while there are any, breaks the rules checked above', () => {
    const late = booked(1, 60, 80);
    const people = [late, booked(2, 70, 65)];
    const byNumber = [...people].sort((a, b) => a.number - b.number).map(readyAt);
    expect(byNumber).not.toEqual([...byNumber].sort());
    expect(numbers(order(line(people), at(90)))).not.toEqual([1, 2]);

    const starved = [1, 2, 3, 4, 5].map((n) => booked(n, 60 + n, 50));
    const bookedFirst = [...starved, walkIn(9, 40)].findIndex((p) => p.walkIn);
    expect(bookedFirst).toBeGreaterThan(BOOKED_PER_WALK_IN);
    expect(order(line([...starved, walkIn(9, 40)]), at(90)).findIndex((p) => p.walkIn)).toBe(BOOKED_PER_WALK_IN);
  });
});
