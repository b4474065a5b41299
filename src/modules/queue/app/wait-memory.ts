import { addDays, atLocal, type Instant, localDate, localTime } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { finishedVisits, showCounts } from '../db/waits.ts';
import { calibrate } from '../domain/waits/calibrate.ts';
import { LATE_FOR, visitOf } from '../domain/waits/live.ts';
import { type Learned, learn } from '../domain/waits/measures.ts';
import { type Shows, showsFrom } from '../domain/waits/shows.ts';
import { isFinished } from '../domain/waits/visit.ts';

/** What a hospital's own visits have taught: `learned` null while they are too few. */
export interface Figures {
  learned: Learned | null;
  tail: number;
  shows: Shows;
}

/** The latest visits of a hospital that figures are learned from, and about how many of them set the width of ranges. */
const VISITS = 20_000;
const CALIBRATED_ON = 400;
/** Days of which it is counted how many booked people came. */
const SHOW_DAYS = 60;
/** Lines that are remembered; the oldest go first. */
const LINES = 2_000;

export interface WaitMemory {
  figures: Map<number, { hour: string; figures: Figures }>;
  /** By hospital and session: the line's version and the minute for which the answers hold, answers by person. */
  lines: Map<string, { key: string; answers: Map<string, unknown> }>;
}

const memories = new WeakMap<App, WaitMemory>();

export const emptyMemory = (): WaitMemory => ({ figures: new Map(), lines: new Map() });

export function waitMemory(app: App): WaitMemory {
  const memory = memories.get(app) ?? emptyMemory();
  memories.set(app, memory);
  return memory;
}

/** Learned anew once an hour from what was over before the hour began, so that a restarted server says the same. */
export async function figuresOf(t: Tx, memory: WaitMemory, now: Instant): Promise<Figures> {
  const hospital = t.scope.hospital as number;
  const hour = atLocal(localDate(now), `${localTime(now).slice(0, 2)}:00`);
  const known = memory.figures.get(hospital);
  if (known?.hour === hour) return known.figures;
  const visits = (await finishedVisits(t, hour, VISITS)).map((row) => visitOf(row, row)).filter(isFinished);
  const learned = learn(visits);
  const since = addDays(localDate(now), -SHOW_DAYS);
  const shows = showsFrom(await showCounts(t, hour, since, LATE_FOR));
  const figures = { learned, tail: learned ? calibrate(visits, CALIBRATED_ON) : 0, shows };
  memory.figures.set(hospital, { hour, figures });
  return figures;
}

/** Answers once for each line, state of the line and minute. */
export function remembered<T>(memory: WaitMemory, line: string, key: string, person: string, work: () => T): T {
  let known = memory.lines.get(line);
  if (known?.key !== key) {
    known = { key, answers: new Map() };
    memory.lines.delete(line);
    memory.lines.set(line, known);
    const [oldest] = memory.lines.keys();
    if (memory.lines.size > LINES && oldest !== undefined) memory.lines.delete(oldest);
  }
  if (!known.answers.has(person)) known.answers.set(person, work());
  return known.answers.get(person) as T;
}
