import { HORIZON, meanOf, type Spread, weightOf } from './spread.ts';
import { levelsOf, QUARTERS, type Tally, tallyOf } from './tally.ts';
import { minutes } from './turns.ts';
import { bySession, type Finished } from './visit.ts';

/** What one doctor's visits of one class are like. */
export interface Measures {
  service: Spread;
  gap: Spread;
  pause: Spread;
  late: Spread;
  /** By quarter of an hour: how likely a doctor who is ready again and had no pause yet goes on one. */
  pauses: Float64Array;
  mean: number;
  /** Variance of one visit as a share of the mean, and of the mean of a whole day: days that differ, figures that are thin. */
  within: number;
  between: number;
}

export interface Learned {
  tallies: ReadonlyMap<string, Tally>;
  visits: number;
  /** Spread of visits, of the means of days, and of the means of doctors, as shares of the mean (variances). */
  within: number;
  days: number;
  doctors: number;
}

/** Below this many finished visits in the whole hospital no minutes are said at all. */
export const ENOUGH = 30;
/** A level speaks for itself with half its voice at this many visits; below, mostly the level above it. */
const LEAN = 25;
const LEAN_TURNS = 10;
const LEAN_PAUSES = 3;

export function learn(visits: readonly Finished[]): Learned | null {
  if (visits.length < ENOUGH) return null;
  const tallies = tallyOf(visits);
  return { tallies, visits: visits.length, ...variances(visits, tallies) };
}

export function measuresOf(learned: Learned, of: Pick<Finished, 'doctor' | 'group' | 'kind'>): Measures {
  const found = levelsOf(of).map((level) => learned.tallies.get(level));
  const all = found.filter((tally) => tally !== undefined);
  const lean = (pick: (tally: Tally) => Float64Array, weight: number, none: number): Spread =>
    all.reduce((above, tally) => leanOn(pick(tally), above, weight), point(none));
  const service = smooth(lean((tally) => tally.service, LEAN, 10));
  const own = found.at(-1)?.visits ?? 0;
  return {
    service,
    gap: lean((tally) => tally.gap, LEAN_TURNS, 1),
    pause: lean((tally) => tally.pause, LEAN_PAUSES, 30),
    late: lean((tally) => tally.late, LEAN_TURNS, 0),
    pauses: all.reduce(leanPauses, new Float64Array(QUARTERS)),
    mean: meanOf(service),
    within: learned.within,
    between: learned.days + (learned.doctors * LEAN) / (LEAN + own),
  };
}

function leanOn(counts: Float64Array, above: Spread, weight: number): Spread {
  const total = weightOf(counts) + weight;
  return above.map((share, m) => ((counts[m] as number) + weight * share) / total);
}

function leanPauses(above: Float64Array, { ready, paused }: Tally): Float64Array {
  return above.map((share, q) => ((paused[q] as number) + LEAN_PAUSES * share) / ((ready[q] as number) + LEAN_PAUSES));
}

function point(minute: number): Spread {
  const spread = new Float64Array(HORIZON);
  spread[minute] = 1;
  return spread;
}

// Measured minutes are few and whole: their neighbours are as likely.
function smooth(spread: Spread): Spread {
  const result = new Float64Array(HORIZON);
  for (let m = 0; m < HORIZON; m += 1)
    for (const [off, share] of [
      [-2, 1],
      [-1, 2],
      [0, 3],
      [1, 2],
      [2, 1],
    ] as const) {
      const to = Math.min(HORIZON - 1, Math.max(m > 0 ? 1 : 0, m + off));
      result[to] = (result[to] as number) + ((spread[m] as number) * share) / 9;
    }
  return result;
}

// How much of the spread is between visits, between days of one doctor, and between doctors (method of moments).
function variances(visits: readonly Finished[], tallies: ReadonlyMap<string, Tally>) {
  let [within, count, days, sessions] = [0, 0, 0, 0];
  for (const session of bySession(visits)) {
    const own = tallies.get(levelsOf(session[0] as Finished)[3] as string) as Tally;
    if (own.visits < 2 * session.length || session.length < 3) continue;
    const mean = own.minutes / own.visits || 1;
    const lasted = session.map((visit) => minutes(visit.started, visit.finished) / mean);
    const average = lasted.reduce((a, b) => a + b, 0) / lasted.length;
    const squares = lasted.reduce((sum, x) => sum + (x - average) ** 2, 0);
    within += squares;
    count += lasted.length - 1;
    days += (average - 1) ** 2 - squares / (lasted.length - 1) / lasted.length;
    sessions += 1;
  }
  const between = sessions > 0 ? Math.max(0, days / sessions) : 0.04;
  return { within: count > 0 ? within / count : 0.5, days: between, doctors: betweenDoctors(tallies) };
}

function betweenDoctors(tallies: ReadonlyMap<string, Tally>): number {
  const all = tallies.get('') as Tally;
  const mean = all.minutes / all.visits || 1;
  const doctors = [...tallies].filter(([level, { visits }]) => level.startsWith('d/') && visits >= 10);
  if (doctors.length < 3) return 0.06;
  const off = doctors.map(([, { minutes: sum, visits }]) => (sum / visits / mean - 1) ** 2);
  return off.reduce((a, b) => a + b, 0) / off.length;
}
