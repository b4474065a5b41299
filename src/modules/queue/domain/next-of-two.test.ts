import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import type { Line, Waiting } from './line.ts';
import { afterCall } from './next.ts';
import { nextOfTwo, type TwoLines } from './next-of-two.ts';
import { defaultRules } from './queue-rules.ts';

const NOW = 60;
const at = (minute: number) => addMinutes('2026-11-23T00:00:00.000Z', minute);
const line = (of: string, slots: readonly number[], ownPerCommon = 2): Line => ({
  waiting: slots.map(
    (slot, i): Waiting => ({
      encounter: `${of}${i + 1}`,
      walkIn: false,
      slotStart: at(slot),
      checkedInAt: at(-10),
      number: i + 1,
      priority: false,
      returnedAtCall: null,
      backAt: null,
      backPlaces: 3,
    }),
  ),
  calls: 0,
  bookedRun: 0,
  lateRun: 0,
  priorityRun: 0,
  returnRun: 0,
  rules: { ...defaultRules, ownPerCommon },
});

/** Calls until nobody is left. */
function all(lines: TwoLines): string[] {
  const called: string[] = [];
  let now = lines;
  for (let chosen = nextOfTwo(now, at(NOW)); chosen; chosen = nextOfTwo(now, at(NOW))) {
    called.push(chosen.person.encounter);
    now = { ...now, [chosen.of]: afterCall(now[chosen.of], chosen.person), ownRun: chosen.ownRun };
  }
  return called;
}
const aSlots = fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 8 });

describe('a doctor with a line of the own who helps with a common one', () => {
  it('calls so many of the own, then one of the common line, each in its own order', () => {
    const own = line('own', [0, 1, 2, 3, 4]);
    expect(all({ own, common: line('all', [0, 1]), ownRun: 0 })).toEqual([
      ...['own1', 'own2', 'all1', 'own3', 'own4', 'all2', 'own5'],
    ]);
  });

  it('takes whoever is ready in either line before calling somebody early', () => {
    expect(all({ own: line('own', [90]), common: line('all', [0]), ownRun: 0 })).toEqual(['all1', 'own1']);
  });

  it('starves nobody and overtakes nobody beyond the ratio, whatever waits on either side', () => {
    fc.assert(
      fc.property(aSlots, aSlots, fc.integer({ min: 1, max: 4 }), fc.nat(4), (mine, theirs, ratio, ownRun) => {
        const lines = { own: line('own', mine, ratio), common: line('all', theirs), ownRun };
        const called = all(lines);
        expect(called.length).toBe(mine.length + theirs.length);
        expect(all(lines)).toEqual(called);
        expect(beyond(called, lines, ratio)).toEqual([]);
      }),
    );
  });

  it('control: the own line alone until it is empty is found to overtake', () => {
    const lines = { own: line('own', [0, 1, 2, 3]), common: line('all', [0]), ownRun: 0 };
    expect(beyond(['own1', 'own2', 'own3', 'own4', 'all1'], lines, 2)).toEqual(['all1']);
  });
});

/** Ready people of the common line whom more of the own have passed than the rule allows. */
function beyond(called: readonly string[], { common }: TwoLines, ratio: number): string[] {
  const ready = new Set(common.waiting.filter((p) => (p.slotStart ?? '') <= at(NOW)).map((p) => p.encounter));
  let own = 0;
  let others = 0;
  return called.filter((one) => {
    if (!one.startsWith('all')) own += 1;
    else others += 1;
    return ready.has(one) && own > ratio * others;
  });
}
