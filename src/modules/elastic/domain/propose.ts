import { seeded } from '#kernel/random.ts';
import { arrivalsOf, dutiesOf, type FlowDay } from './flow.ts';
import { emptyDay, HALF, halfName } from './half-hours.ts';
import { type Duty, meanWait, type QueueModel, type Service } from './simulate.ts';

export type ProposalKind = 'extra_doctor' | 'evening' | 'weekend';

export interface Proposal {
  kind: ProposalKind;
  department: string;
  /** The weekday of the clinic that is proposed, and of the queue it relieves. */
  weekday: number;
  relieves: number;
  starts: string;
  ends: string;
  /** Visits that go there instead of the crowded hours; 0 for one more doctor in the same hours. */
  moved: number;
  /** Mean waits in minutes: as measured, as simulated now, as simulated with the proposal. */
  measured: number;
  before: number;
  after: number;
}

/** Days each figure is simulated over. */
const RUNS = 200;
/** Below it a clinic's numbers are left to chance. */
const LEAST_VISITS = 4;
/** A session is planned so full of people that the doctor is at work this part of it. */
const FILLED = 0.8;
const EVENING: Duty = { from: 17.5 * 60, until: 20 * 60 };
const WEEKEND: Duty = { from: 8 * 60, until: 11.5 * 60 };
/** The parts of a working day in which one more doctor may be proposed. */
const PARTS: readonly Duty[] = [
  { from: 0, until: 12.5 * 60 },
  { from: 12.5 * 60, until: 17.25 * 60 },
];

interface Queue {
  day: FlowDay;
  arrivals: number[];
  duties: Duty[];
}

/**
 * What would relieve one department (mission A11: a manager decides). Looked at is the weekday on which people wait longest;
 * nothing is proposed where the measured mean wait of its worst part stays below `threshold` minutes. For each kind the
 * same days are simulated without and with it; a kind that does not save a minute is not named.
 */
export function propose(days: readonly FlowDay[], service: Service, threshold: number, seed: string): Proposal[] {
  const busy = days.filter((day) => day.visits >= LEAST_VISITS && day.wait !== null && day.weekday <= 5);
  const worst = busy.toSorted((a, b) => worstPart(b).wait - worstPart(a).wait)[0];
  if (!worst || worstPart(worst).wait < threshold) return [];
  const queue = { day: worst, arrivals: arrivalsOf(worst), duties: dutiesOf(worst) };
  const before = mean(queue, queue.duties, queue.arrivals, service, seed);
  if (before === null) return [];
  const base = { department: worst.department, relieves: worst.weekday, measured: worst.wait as number, before };
  const found = [extraDoctor(queue, service, seed), evening(queue, service, seed), weekend(queue, days, service, seed)];
  return found.flatMap((one) => (one && one.after <= before - 1 ? [{ ...base, ...one }] : []));
}

type Found = Pick<Proposal, 'kind' | 'weekday' | 'starts' | 'ends' | 'moved' | 'after'>;

/** One more doctor in the part of the day in which people wait longest, for its present hours. */
function extraDoctor(queue: Queue, service: Service, seed: string): Found | null {
  const { part } = worstPart(queue.day);
  const hours = queue.duties.filter(({ from, until }) => from < part.until && until > part.from);
  if (hours.length === 0) return null;
  const duty = {
    from: Math.max(part.from, Math.min(...hours.map(({ from }) => from))),
    until: Math.min(part.until, Math.max(...hours.map(({ until }) => until))),
  };
  const after = mean(queue, [...queue.duties, duty], queue.arrivals, service, seed);
  return after === null ? null : { kind: 'extra_doctor', weekday: queue.day.weekday, ...named(duty), moved: 0, after };
}

/** An evening session of one doctor on the same day: part of those who come in the crowded hours come then. */
function evening(queue: Queue, service: Service, seed: string): Found | null {
  if (queue.duties.some(({ until }) => until > EVENING.from + HALF)) return null;
  const { left, moved } = moveAway(queue, roomIn(EVENING, service));
  const arrivals = left.map((count, half) => count + (spread(moved, EVENING)[half] ?? 0));
  const after = mean(queue, [...queue.duties, EVENING], arrivals, service, seed);
  if (after === null || moved < 1) return null;
  return { kind: 'evening', weekday: queue.day.weekday, ...named(EVENING), moved: Math.round(moved), after };
}

/** A morning on the weekend day with fewer doctors: people of the crowded day come then; both days are weighed together. */
function weekend(queue: Queue, days: readonly FlowDay[], service: Service, seed: string): Found | null {
  const doctorsOn = (weekday: number) => {
    const day = days.find((one) => one.weekday === weekday);
    return day ? dutiesOf(day).length : 0;
  };
  const weekday = doctorsOn(7) < doctorsOn(6) ? 7 : 6;
  if (doctorsOn(weekday) > 0) return null;
  const { left, moved } = moveAway(queue, roomIn(WEEKEND, service));
  const there = mean(queue, [WEEKEND], spread(moved, WEEKEND), service, seed);
  const here = mean(queue, queue.duties, left, service, seed);
  if (there === null || here === null || moved < 1) return null;
  const stay = left.reduce((sum, count) => sum + count, 0);
  const after = (there * moved + here * stay) / (moved + stay);
  return { kind: 'weekend', weekday, ...named(WEEKEND), moved: Math.round(moved), after };
}

function mean(queue: Queue, duties: readonly Duty[], arrivals: readonly number[], service: Service, seed: string) {
  const model: QueueModel = { arrivals, duties, service, lines: 'own' };
  return meanWait(model, RUNS, seeded(`${seed} ${queue.day.department} ${queue.day.weekday}`));
}

/** How many people a duty can take. */
function roomIn({ from, until }: Duty, service: Service): number {
  return Math.floor(((until - from) / meanService(service)) * FILLED);
}

export function meanService(service: Service): number {
  if (service.kind === 'fixed') return service.minutes;
  if (service.kind === 'exponential') return service.mean;
  return service.minutes.reduce((sum, one) => sum + one, 0) / service.minutes.length;
}

/** Takes up to `room` people out of the half-hours, each in proportion to the time that is waited there; never more than half. */
function moveAway({ day, arrivals }: Queue, room: number): { left: number[]; moved: number } {
  const weights = day.cells.map((cell) => cell.arrivals * (cell.wait ?? 0));
  const total = weights.reduce((sum, one) => sum + one, 0);
  let moved = 0;
  const left = arrivals.map((count, half) => {
    const away = total === 0 ? 0 : Math.min(count / 2, (room * (weights[half] ?? 0)) / total);
    moved += away;
    return count - away;
  });
  return { left, moved };
}

/** So many people evenly over a duty but its last half-hour. */
function spread(people: number, { from, until }: Duty): number[] {
  const perHalf = emptyDay();
  const [first, last] = [Math.floor(from / HALF), Math.ceil(until / HALF) - 1];
  const halves = Math.max(1, last - first);
  for (let half = first; half < first + halves; half += 1) perHalf[half] = people / halves;
  return perHalf;
}

/** The part of the day in which people wait longest, with its mean wait. */
export function worstPart(day: FlowDay): { part: Duty; wait: number } {
  const of = PARTS.map((part) => {
    const cells = day.cells.filter(({ half }) => half * HALF >= part.from && half * HALF < part.until);
    const people = cells.reduce((sum, cell) => sum + (cell.wait === null ? 0 : cell.arrivals), 0);
    const waited = cells.reduce((sum, cell) => sum + cell.arrivals * (cell.wait ?? 0), 0);
    return { part, wait: people === 0 ? 0 : waited / people };
  });
  return of.reduce((worst, one) => (one.wait > worst.wait ? one : worst));
}

const named = ({ from, until }: Duty) => ({ starts: halfName(from / HALF), ends: halfName(until / HALF) });
