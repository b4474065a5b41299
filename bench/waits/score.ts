import { waitOf } from '../../src/modules/queue/domain/waits/estimate.ts';
import { type Learned, measuresOf } from '../../src/modules/queue/domain/waits/measures.ts';
import { rangeOf, spoken } from '../../src/modules/queue/domain/waits/range.ts';
import { type Case, casesOf } from '../../src/modules/queue/domain/waits/replay.ts';
import type { Visit } from '../../src/modules/queue/domain/waits/visit.ts';
import { round } from '../support/figures.ts';

export interface Score {
  cases: number;
  /** Mean absolute error of the middle of the range, minutes. */
  mae: number;
  /** Share of waits inside the range, per cent. */
  coverage80: number;
  /** The same for the range as it is said, rounded outward to five minutes; and how wide that is on average. */
  coverageSpoken: number;
  widthSpoken: number;
}

export function allCases(visits: readonly Visit[]): Case[] {
  return [...Map.groupBy(visits, (visit) => visit.session).values()].flatMap((session) => casesOf(session));
}

/** Every check-in estimated as it was known then. */
export function scoreOf(cases: readonly Case[], learned: Learned, tail: number): Score {
  let [off, inside, insideSpoken, width] = [0, 0, 0, 0];
  for (const { visit, standing, waited } of cases) {
    const range = rangeOf(waitOf(standing, measuresOf(learned, visit)), tail);
    const { from, to } = spoken(range);
    off += Math.abs(range.mid - waited);
    if (range.low <= waited && waited <= range.high) inside += 1;
    if (from <= waited && waited <= to) insideSpoken += 1;
    width += to - from;
  }
  const all = cases.length || 1;
  return {
    cases: cases.length,
    mae: round(off / all, 2),
    coverage80: round((100 * inside) / all, 1),
    coverageSpoken: round((100 * insideSpoken) / all, 1),
    widthSpoken: round(width / all, 1),
  };
}
