import { describe, expect, it } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import type { Line, Waiting } from './line.ts';
import { order } from './next.ts';
import {
  choices,
  defaultRules,
  type QueueRules,
  type RuleRow,
  ruleAllowed,
  ruleKeys,
  rulesFrom,
} from './queue-rules.ts';
import { choiceWords } from './rule-words.ts';
import { placesBackAfter } from './rules/missed-call.ts';

/** Minutes after eight o'clock. */
const at = (minute: number) => addMinutes('2026-11-23T00:00:00.000Z', minute);
const person = (number: number, slot: number | null, checkIn: number, priority = false): Waiting => ({
  encounter: `e${number}`,
  walkIn: slot === null,
  slotStart: slot === null ? null : at(slot),
  checkedInAt: at(checkIn),
  number,
  priority,
  returnedAtCall: null,
  backAt: null,
  backPlaces: 3,
});
const called = (rules: Partial<QueueRules>, now: number, ...waiting: Waiting[]) => {
  const line: Line = {
    waiting,
    calls: 0,
    bookedRun: 0,
    lateRun: 0,
    priorityRun: 0,
    returnRun: 0,
    rules: { ...defaultRules, ...rules },
  };
  return order(line, at(now)).map((p) => p.number);
};

describe('the order of a line', () => {
  // 3 came first, 1 has the smallest number, 2 the earliest slot after 4; 4 was late by its own slot.
  const people = [person(1, 20, -5), person(2, 10, -10), person(3, 35, -20), person(4, 0, 15)];
  it.each([
    ['turn', [2, 4, 1, 3]],
    ['period', [1, 2, 4, 3]],
    ['number', [1, 2, 3, 4]],
    ['sign_in', [3, 2, 1, 4]],
  ] as const)('by %s is %j', (by, expected) => {
    expect(called({ order: by }, 60, ...people)).toEqual(expected);
  });

  it('by half-hour calls whoever is there as soon as the half-hour begins', () => {
    expect(called({ order: 'period' }, 0, person(1, 20, -5), person(2, null, -1))).toEqual([1, 2]);
    expect(called({ order: 'turn' }, 0, person(1, 20, -5), person(2, null, -1))).toEqual([2, 1]);
  });
});

describe('who came late', () => {
  const people = [person(1, 0, 31), person(2, 20, 0), person(3, 40, 0), person(4, 50, 0), person(5, 62, 0)];
  it.each([
    ['turn', [2, 1, 3, 4, 5]],
    ['mixed', [2, 3, 1, 4, 5]],
    ['period_end', [2, 3, 4, 1, 5]],
    ['session_end', [2, 3, 4, 5, 1]],
  ] as const)('with the rule %s the order is %j', (late, expected) => {
    expect(called({ late }, 65, ...people)).toEqual(expected);
  });

  it('is not late within the minutes that the hospital gives', () => {
    expect(called({ late: 'session_end', lateMinutes: 31 }, 65, ...people)).toEqual([2, 1, 3, 4, 5]);
  });

  it('goes in before a doctor sits idle', () => {
    expect(called({ late: 'session_end' }, 65, person(1, 0, 31))).toEqual([1]);
  });
});

describe('priority groups', () => {
  const people = [
    person(1, 0, -5),
    person(2, 10, -5),
    person(3, 20, -5, true),
    person(4, 30, -5, true),
    person(5, 40, -5, true),
  ];
  it('two of them, then one other', () => {
    expect(called({ priorityPerOther: 2 }, 60, ...people)).toEqual([3, 4, 1, 5, 2]);
  });
  it('have no place of their own unless the hospital says so', () => {
    expect(called({}, 60, ...people)).toEqual([1, 2, 3, 4, 5]);
  });
  it('do not go before their time: a slot that has not begun waits', () => {
    expect(called({ priorityPerOther: 2 }, 15, ...people)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('who is back from tests', () => {
  const first = (number: number) => person(number, null, 0);
  const back = (number: number) => ({ ...person(number, 0, -30), backAt: at(30 + number) });
  it('goes in after two first visits, by the time of coming back', () => {
    expect(called({}, 60, first(1), first(2), first(3), first(4), back(6), back(5))).toEqual([1, 2, 5, 3, 4, 6]);
  });
  it('turn about when more are back than wait for a first visit, until they are no more', () => {
    expect(called({}, 60, first(1), first(2), back(5), back(6), back(7))).toEqual([1, 5, 2, 6, 7]);
  });
  it('by the ratios of the hospital', () => {
    const people = [first(1), first(2), first(3), first(4), back(5), back(6)];
    expect(called({ firstPerReturn: 3 }, 60, ...people)).toEqual([1, 2, 3, 5, 4, 6]);
    expect(called({ firstPerReturn: 3, firstPerReturnMany: 2 }, 60, ...people, back(7), back(8), back(9))).toEqual([
      1, 2, 5, 3, 4, 6, 7, 8, 9,
    ]);
  });
  it('keeps no place of the first visit: neither late, nor priority, nor by number', () => {
    const rules = { order: 'number', late: 'session_end', priorityPerOther: 2, firstPerReturn: 1 } as const;
    expect(called(rules, 200, first(8), first(9), { ...back(1), priority: true })).toEqual([8, 1, 9]);
  });
});

describe('a missed call', () => {
  const rules = { ...defaultRules, placesBack: 5, lastAfter: 3, voidAfter: 4 };
  it.each([
    [1, 9, 5],
    [2, 9, 5],
    [3, 9, 9],
    [3, 2, 5],
    [4, 9, null],
  ])('the %i. with %i waiting puts back by %s', (misses, waiting, places) => {
    expect(placesBackAfter(misses, waiting, rules)).toBe(places);
  });
  it('by default puts three places back, however often', () => {
    expect([1, 2, 9].map((misses) => placesBackAfter(misses, 20, defaultRules))).toEqual([3, 3, 3]);
  });
});

describe('rules as data', () => {
  const row = (value: string, more: Partial<RuleRow> = {}): RuleRow => ({
    ...{ key: 'placesBack', department: null, slotClass: null, practitioner: null, value },
    ...more,
  });
  it('the narrower scope wins: doctor and class, doctor, department and class, department, class, hospital, default', () => {
    const rows = [
      row('4'),
      row('5', { slotClass: 'expert' }),
      row('6', { department: 'd1' }),
      row('7', { department: 'd1', slotClass: 'expert' }),
    ];
    const back = (some: RuleRow[]) =>
      (['d1', 'd2'] as const).flatMap((d) =>
        (['expert', 'ordinary'] as const).map(
          (c) => rulesFrom(some, { department: d, slotClass: c, practitioner: 'p1' }).placesBack,
        ),
      );
    const doctors = [row('8', { practitioner: 'p1' }), row('9', { practitioner: 'p1', slotClass: 'expert' })];
    expect(back([...rows, row('10', { practitioner: 'p2' })])).toEqual([7, 6, 5, 4]);
    expect(back([...doctors, ...rows])).toEqual([9, 8, 9, 8]);
    expect(back(rows)).toEqual([7, 6, 5, 4]);
    expect(back(rows.toReversed())).toEqual([7, 6, 5, 4]);
    expect(back([])).toEqual([3, 3, 3, 3]);
  });
  it('what is no value of the rule is not guessed at', () => {
    const rows = [row('0'), row('x', { key: 'order' }), row('1', { key: 'gone' })];
    expect(rulesFrom(rows, { department: 'd', slotClass: 'expert', practitioner: 'p' })).toEqual(defaultRules);
  });
  it.each([
    ['placesBack', '1', true],
    ['placesBack', '0', false],
    ['placesBack', '31', false],
    ['placesBack', '1.5', false],
    ['placesBack', '03', false],
    ['placesBack', '-1', false],
    ['order', 'sign_in', true],
    ['order', '2', false],
    ['late', 'toString', false],
  ] as const)('%s may be %s: %s', (key, value, allowed) => {
    expect(ruleAllowed(key, value)).toBe(allowed);
  });
  it('every default is a value of its rule, and every choice has its words', () => {
    for (const key of ruleKeys) expect([key, ruleAllowed(key, String(defaultRules[key]))]).toEqual([key, true]);
    expect(Object.keys(choiceWords.order)).toEqual([...choices.order]);
    expect(Object.keys(choiceWords.late)).toEqual([...choices.late]);
  });
});
