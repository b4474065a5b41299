import type { Runs, Waiting } from './line.ts';
import type { QueueRules } from './queue-rules.ts';
import { firstsPerReturn } from './rules/firsts-per-return.ts';
import { isLate } from './rules/is-late.ts';
import { runAfter, soManyThenOne } from './rules/so-many-then-one.ts';

/**
 * The kinds of people a line mixes. A person is of one kind, and each mixing looks only at its own calls: rules that shared people
 * could keep step with each other so that somebody is never called.
 */
export type Lane = 'return' | 'priority' | 'late' | 'walk_in' | 'booked';

export function laneOf(person: Waiting, rules: QueueRules): Lane {
  if (person.backAt !== null) return 'return';
  if (person.priority && rules.priorityPerOther > 0) return 'priority';
  if (person.walkIn) return 'walk_in';
  return rules.late === 'mixed' && isLate(person, rules.lateMinutes) ? 'late' : 'booked';
}

interface InLane {
  lane: Lane;
}

/** Whose turn it is among those who are ready, given in the order of their turns: booked and walk-ins, these and the late, priority and other first visits, first visits and those back from tests. */
export function chooseLane<P extends InLane>(ready: readonly P[], runs: Runs, rules: QueueRules): P | undefined {
  const first = (lane: Lane) => ready.find((person) => person.lane === lane);
  const onTime = soManyThenOne(first('booked'), first('walk_in'), runs.bookedRun, rules.bookedPerWalkIn);
  const other = soManyThenOne(onTime, first('late'), runs.lateRun, rules.onTimePerLate);
  const visit = soManyThenOne(first('priority'), other, runs.priorityRun, rules.priorityPerOther);
  return soManyThenOne(visit, first('return'), runs.returnRun, firstsPerReturn(ready, rules));
}

/** The runs once somebody of this lane has been called while these others wait. */
export function runsAfter(
  { priorityRun, lateRun, bookedRun, returnRun }: Runs,
  lane: Lane,
  others: readonly InLane[],
): Runs {
  const waits = (...lanes: Lane[]) => others.some((other) => lanes.includes(other.lane));
  if (lane === 'return') return { priorityRun, lateRun, bookedRun, returnRun: 0 };
  const isPriority = lane === 'priority';
  const isOnTime = lane === 'booked' || lane === 'walk_in';
  return {
    priorityRun: runAfter(priorityRun, isPriority, waits('late', 'walk_in', 'booked')),
    lateRun: isPriority ? lateRun : runAfter(lateRun, isOnTime, waits('late')),
    returnRun: runAfter(returnRun, true, waits('return')),
    bookedRun: isOnTime ? runAfter(bookedRun, lane === 'booked', waits('walk_in')) : bookedRun,
  };
}
