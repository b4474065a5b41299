import { addDays } from '#kernel/instant.ts';
import { playDay } from './day.ts';
import { learnExpert } from './indicators.ts';
import { openWorld } from './open-world.ts';
import type { World } from './world.ts';

export interface WeekOptions {
  base: string;
  /** People of a day. */
  patients: number;
  /** Days with clinics. */
  days: number;
  seed: number;
  /** Minutes from one step of the clock to the next; default 1. */
  grain?: number;
  progress(text: string): void;
}

/**
 * Plays days of hospital 1 from tomorrow on, those without clinics left out. Every day has a clinic that is full with a
 * line before it, and a partner that books; on the second a doctor falls ill. Answers what happened.
 */
export async function playWeek({ base, patients, days, seed, grain, progress }: WeekOptions): Promise<World> {
  const w = await openWorld(base, grain);
  await learnExpert(w);
  let day = w.firstDay;
  for (let played = 0, looked = 0; played < days && looked < days + 7; looked += 1) {
    day = addDays(day, 1);
    const plan = { day, patients, seed: seed + looked, line: true, stop: played === 1, progress };
    if (await playDay(w, plan)) played += 1;
  }
  return w;
}
