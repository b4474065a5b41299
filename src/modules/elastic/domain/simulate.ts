import type { Random } from '#kernel/random.ts';
import { HALF, type PerHalf } from './half-hours.ts';

/** One doctor from a minute of the day until another. */
export interface Duty {
  from: number;
  until: number;
}

/**
 * How long seeing somebody takes, in minutes: drawn from what was measured, or (to compare with closed forms) exponential
 * or always the same.
 */
export type Service =
  | { kind: 'measured'; minutes: readonly number[] }
  | { kind: 'exponential'; mean: number }
  | { kind: 'fixed'; minutes: number };

export interface QueueModel {
  /** Expected arrivals in each half-hour from minute 0; arrivals are a Poisson stream. */
  arrivals: PerHalf;
  duties: readonly Duty[];
  service: Service;
  /** own: everybody waits for one doctor, as a booking names one. shared: one line for all doctors. */
  lines: 'own' | 'shared';
}

export interface Waits {
  visits: number;
  /** Minutes waited, added up. */
  waited: number;
}

/**
 * One day: people arrive, each takes a doctor, who sees them in the order of arrival and stays until everybody of the line
 * is seen. `from` leaves out who arrives before that minute (the empty start of a long run). Times in minutes.
 */
export function simulateDay(model: QueueModel, random: Random, from = 0): Waits {
  const free = model.duties.map((duty) => duty.from);
  let visits = 0;
  let waited = 0;
  for (const at of arrivalsOf(model.arrivals, random)) {
    const doctor = model.lines === 'shared' ? soonest(model.duties, free, at) : ownDoctor(model.duties, at, random);
    const start = Math.max(at, free[doctor] as number);
    free[doctor] = start + serviceTime(model.service, random);
    if (at < from) continue;
    visits += 1;
    waited += start - at;
  }
  return { visits, waited };
}

/** The mean wait over `days` days that the seed foretells; null when nobody comes or nobody is there to see them. */
export function meanWait(model: QueueModel, days: number, random: Random): number | null {
  if (model.duties.length === 0) return null;
  let visits = 0;
  let waited = 0;
  for (let day = 0; day < days; day += 1) {
    const one = simulateDay(model, random);
    visits += one.visits;
    waited += one.waited;
  }
  return visits === 0 ? null : waited / visits;
}

function arrivalsOf(perHalf: PerHalf, random: Random): number[] {
  const all: number[] = [];
  for (const [half, expected] of perHalf.entries()) {
    // Gaps of a Poisson stream are exponential; the stream starts anew with every half-hour's own rate.
    if (expected <= 0) continue;
    const mean = HALF / expected;
    for (let at = half * HALF + exponential(mean, random); at < (half + 1) * HALF; at += exponential(mean, random))
      all.push(at);
  }
  return all;
}

/** Who can begin first; after everybody's hours the doctors who are there see the rest. */
function soonest(duties: readonly Duty[], free: readonly number[], at: number): number {
  const startOf = (n: number) => Math.max(at, free[n] as number);
  const all = duties.map((_, n) => n);
  const within = all.filter((n) => startOf(n) < (duties[n] as Duty).until);
  return (within.length > 0 ? within : all).reduce((best, n) => (startOf(n) < startOf(best) ? n : best));
}

/** One of those on duty, all alike; before hours one who comes next, after hours one of those who left last. */
function ownDoctor(duties: readonly Duty[], at: number, random: Random): number {
  const which = (keep: (duty: Duty) => boolean) => duties.flatMap((duty, n) => (keep(duty) ? [n] : []));
  let choice = which(({ from, until }) => from <= at && at < until);
  if (choice.length === 0) {
    const next = Math.min(...duties.filter(({ from }) => from > at).map(({ from }) => from));
    const last = Math.max(...duties.map(({ until }) => until));
    choice = which(({ from, until }) => (next < Number.POSITIVE_INFINITY ? from === next : until === last));
  }
  return choice[Math.floor(random() * choice.length)] as number;
}

function serviceTime(service: Service, random: Random): number {
  if (service.kind === 'fixed') return service.minutes;
  if (service.kind === 'exponential') return exponential(service.mean, random);
  return service.minutes[Math.floor(random() * service.minutes.length)] as number;
}

function exponential(mean: number, random: Random): number {
  return -mean * Math.log(1 - random());
}
