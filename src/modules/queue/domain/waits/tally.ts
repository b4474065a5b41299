import { HORIZON } from './spread.ts';
import { lateness, minutes, type Turn, turnBetween } from './turns.ts';
import { bySession, type Finished } from './visit.ts';

/** A quarter of an hour of the day: how often a doctor who was ready again went on a pause then. */
export const QUARTERS = 96;
export const quarterOf = (minute: number): number => Math.min(QUARTERS - 1, Math.max(0, Math.floor(minute / 15)));

/** Counts at one level: a doctor's class, its department, the hospital. */
export interface Tally {
  service: Float64Array;
  gap: Float64Array;
  pause: Float64Array;
  late: Float64Array;
  ready: Float64Array;
  paused: Float64Array;
  visits: number;
  minutes: number;
  squares: number;
}

const emptyTally = (): Tally => ({
  service: new Float64Array(HORIZON),
  gap: new Float64Array(HORIZON),
  pause: new Float64Array(HORIZON),
  late: new Float64Array(HORIZON),
  ready: new Float64Array(QUARTERS),
  paused: new Float64Array(QUARTERS),
  visits: 0,
  minutes: 0,
  squares: 0,
});

/** From the whole to the part: hospital, class, department, doctor. Each leans on the one before while it is thin. */
export function levelsOf({ doctor, group, kind }: Pick<Finished, 'doctor' | 'group' | 'kind'>): string[] {
  return ['', `k/${kind}`, `g/${group}/${kind}`, `d/${doctor}/${kind}`];
}

export function tallyOf(visits: readonly Finished[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const session of bySession(visits)) {
    const [first] = session;
    if (!first) continue;
    const levels = levelsOf(first).map((level) => {
      const tally = tallies.get(level) ?? emptyTally();
      tallies.set(level, tally);
      return tally;
    });
    for (const tally of levels) count(tally, session);
  }
  return tallies;
}

function count(tally: Tally, session: readonly Finished[]): void {
  const late = lateness(session[0] as Finished);
  if (late !== null) add(tally.late, late);
  let paused = false;
  session.forEach((visit, i) => {
    const lasted = minutes(visit.started, visit.finished);
    add(tally.service, lasted);
    tally.visits += 1;
    tally.minutes += lasted;
    tally.squares += lasted * lasted;
    const turn = turnBetween(visit, session[i + 1]);
    if (!turn) return;
    if (turn.gap !== null) add(tally.gap, turn.gap);
    if (!paused) countPause(tally, turn);
    paused ||= turn.pause > 0;
  });
}

function countPause(tally: Tally, turn: Turn): void {
  add(tally.ready, quarterOf(turn.back));
  if (turn.pause === 0) return;
  add(tally.paused, quarterOf(turn.back));
  add(tally.pause, turn.pause);
}

function add(counts: Float64Array, cell: number): void {
  const index = Math.min(counts.length - 1, Math.max(0, Math.round(cell)));
  counts[index] = (counts[index] as number) + 1;
}
