import { addDays, addMinutes, atLocal, type Instant, localDate, localTime } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { giveWay } from '#platform/sheet/yield.ts';
import { finishedVisits, showCounts } from '../db/waits.ts';
import { calibrateBySteps } from '../domain/waits/calibrate.ts';
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

const hourOf = (now: Instant): Instant => atLocal(localDate(now), `${localTime(now).slice(0, 2)}:00`);

/**
 * From what was over before an hour began, so that a restarted server says the same. The sweep learns each hour anew; who asks
 * before it has come round gets the figures of the hour before, and only where there are none is learned while somebody waits.
 */
export async function figuresOf(t: Tx, memory: WaitMemory, now: Instant): Promise<Figures> {
  const known = memory.figures.get(t.scope.hospital as number);
  const hour = hourOf(now);
  if (known && (known.hour === hour || known.hour === addMinutes(hour, -60))) return known.figures;
  return learnAnew(t, memory, hour);
}

/** The sweep: learns this hour's figures of a hospital that was asked for any since the server started. */
export async function learnWaits(app: App, t: Tx, now: Instant): Promise<number> {
  const memory = waitMemory(app);
  const known = memory.figures.get(t.scope.hospital as number);
  if (!known || known.hour === hourOf(now)) return 0;
  await learnAnew(t, memory, hourOf(now));
  return 1;
}

async function learnAnew(t: Tx, memory: WaitMemory, hour: Instant): Promise<Figures> {
  const hospital = t.scope.hospital as number;
  const visits = (await finishedVisits(t, hour, VISITS)).map((row) => visitOf(row, row)).filter(isFinished);
  const learned = learn(visits);
  const since = addDays(localDate(hour), -SHOW_DAYS);
  const shows = showsFrom(await showCounts(t, hour, since, LATE_FOR));
  const figures = { learned, tail: learned ? await tailOf(visits) : 0, shows };
  memory.figures.set(hospital, { hour, figures });
  return figures;
}

/** By portions: nobody's request waits for all of it. */
async function tailOf(visits: Parameters<typeof calibrateBySteps>[0]): Promise<number> {
  const steps = calibrateBySteps(visits, CALIBRATED_ON);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await giveWay();
  }
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
