import { intBetween, type Random, seeded } from '#kernel/random.ts';
import type { Finished } from '../domain/waits/visit.ts';

export interface Made {
  doctors: number;
  days: number;
  people: number;
  seed: string;
  /** A door that tells when the doctor is back. */
  door?: boolean;
}

const OPENS = 8 * 60;
const PAUSE_AFTER = 10 * 60;
const PAUSE = 25;

/**
 * Made-up mornings: each doctor has a pace, comes up to ten minutes late, writes for two to six minutes between two people
 * and pauses once after ten o'clock. Nobody real.
 */
export function syntheticClinic({ doctors, days, people, seed, door = false }: Made): Finished[] {
  const random = seeded(seed);
  const visits: Finished[] = [];
  for (let doctor = 0; doctor < doctors; doctor += 1) {
    const pace = 6 + 2 * doctor;
    for (let day = 0; day < days; day += 1)
      visits.push(...morning(random, { doctor: `doctor${doctor}`, day: `day${100 + day}`, pace, people, door }));
  }
  return visits;
}

function morning(
  random: Random,
  of: { doctor: string; day: string; pace: number; people: number; door: boolean },
): Finished[] {
  const { doctor, day, pace, people, door } = of;
  let free = OPENS + intBetween(random, 0, 10);
  let paused = false;
  return Array.from({ length: people }, (_, n) => {
    const waitsFrom = OPENS + n * (pace + 3) + random() * 9;
    const started = Math.max(free, waitsFrom);
    const finished = started + Math.max(1, pace * (0.4 + random() * 1.2));
    const back = finished + intBetween(random, 2, 6);
    const pauses = !paused && back >= PAUSE_AFTER;
    paused ||= pauses;
    free = pauses ? back + PAUSE : back;
    const seen = { back, pauseFrom: pauses ? back : null, pauseOver: pauses ? free : null };
    const keys = { session: `${day}/${doctor}`, day, doctor, group: 'department', kind: 'ordinary/am' };
    return { ...keys, opens: OPENS, waitsFrom, started, finished, ...(door ? { door: seen } : {}) };
  });
}
