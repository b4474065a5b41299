import { describe, expect, it } from 'vitest';
import { syntheticClinic } from '../../testing/synthetic-clinic.ts';
import { waitOf } from './estimate.ts';
import { type Learned, learn, measuresOf } from './measures.ts';
import { rangeOf, spoken } from './range.ts';
import { meanOf, quantile, weightOf } from './spread.ts';
import type { Doing, Standing } from './standing.ts';

const past = syntheticClinic({ doctors: 4, days: 30, people: 15, seed: 'learn' });
const learned = learn(past) as Learned;
const of = { doctor: 'doctor1', group: 'department', kind: 'ordinary/am' };
const measures = measuresOf(learned, of);
const standing = (doing: Doing, ahead: number, more: Partial<Standing> = {}): Standing => ({
  ...{ now: 9 * 60, doing, ahead, lasted: [], hadPause: false },
  ...more,
});
const wait = (one: Standing, with_ = measures) => waitOf(one, with_);

it('every wait has all its weight, whatever the doctor does', () => {
  const all: Doing[] = [
    { kind: 'ready' },
    { kind: 'pause', since: 3 },
    { kind: 'seeing', since: 300 },
    { kind: 'away', since: 2 },
    { kind: 'turning', since: 0, noticed: true },
    { kind: 'turning', since: 400, noticed: true },
    { kind: 'turning', since: 12, noticed: false },
    { kind: 'not_begun', opensIn: 20, noticed: true },
    { kind: 'not_begun', opensIn: -200, noticed: true },
  ];
  for (const doing of all) expect([doing, weightOf(wait(standing(doing, 3)))]).toEqual([doing, expect.closeTo(1, 6)]);
});

it('each person ahead adds about a visit and the writing after it', () => {
  const [one, four] = [1, 4].map((ahead) => meanOf(wait(standing({ kind: 'ready' }, ahead, { hadPause: true }))));
  const each = measures.mean + meanOf(measures.gap);
  expect(((four as number) - (one as number)) / 3).toBeCloseTo(each, 0);
});

it('before the session the doctor is waited for, and the usual lateness with it', () => {
  const range = rangeOf(wait(standing({ kind: 'not_begun', opensIn: 30, noticed: false }, 0)), 0.1);
  expect(range.low).toBeGreaterThanOrEqual(30);
  expect(range.high).toBeLessThanOrEqual(41);
});

it('the pause of the morning is expected once, and not again when it is over', () => {
  const noon = { now: 10 * 60 + 5 };
  const before = meanOf(wait(standing({ kind: 'seeing', since: 0 }, 1, noon)));
  const after = meanOf(wait(standing({ kind: 'seeing', since: 0 }, 1, { ...noon, hadPause: true })));
  expect(before - after).toBeGreaterThan(15);
});

it('who is expected delays by their share only, and not somebody whom a free doctor takes first', () => {
  const late = wait(standing({ kind: 'seeing', since: 0 }, 2, { hadPause: true, expected: [{ from: 5, share: 0.5 }] }));
  const none = wait(standing({ kind: 'seeing', since: 0 }, 2, { hadPause: true }));
  expect(meanOf(late) - meanOf(none)).toBeCloseTo((measures.mean + meanOf(measures.gap)) / 2, 0);
  expect(quantile(wait(standing({ kind: 'ready' }, 0, { expected: [{ from: 5, share: 0.9 }] })), 0.99)).toBe(0);
});

describe('a doctor nobody has measured', () => {
  const unknown = measuresOf(learned, { ...of, doctor: 'new' });
  const width = (range: { low: number; high: number }) => range.high - range.low;

  it('gets the figures of the department and a wider range', () => {
    const one = standing({ kind: 'ready' }, 4);
    expect(width(rangeOf(wait(one, unknown), 0.1))).toBeGreaterThan(1.3 * width(rangeOf(wait(one), 0.1)));
    expect(unknown.mean).toBeCloseTo(
      meanOf(measuresOf(learned, { ...of, doctor: 'other', group: 'other' }).service),
      0,
    );
  });

  it('is believed quicker or slower once some visits of today have shown it', () => {
    const slow = { lasted: [30, 28, 32, 29] };
    expect(meanOf(wait(standing({ kind: 'ready' }, 2, slow), unknown))).toBeGreaterThan(
      1.5 * meanOf(wait(standing({ kind: 'ready' }, 2), unknown)),
    );
  });
});

it('says nothing at all below thirty visits', () => {
  expect(learn(past.slice(0, 29))).toBeNull();
});

it('is said outward to five minutes, beyond an hour to ten, and never as an empty range', () => {
  expect(spoken({ low: 0, mid: 0, high: 0 })).toEqual({ from: 0, to: 5 });
  expect(spoken({ low: 14, mid: 20, high: 31 })).toEqual({ from: 10, to: 35 });
  expect(spoken({ low: 55, mid: 70, high: 91 })).toEqual({ from: 55, to: 100 });
});
