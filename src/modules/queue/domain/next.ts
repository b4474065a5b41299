import type { Instant } from '#kernel/instant.ts';
import { chooseLane, type Lane, laneOf, runsAfter } from './lanes.ts';
import type { Line, Runs, Waiting } from './line.ts';
import type { QueueRules } from './queue-rules.ts';
import { returnedIsDue } from './rules/missed-call.ts';
import { type Turn, turnOf } from './rules/turn-of.ts';

/** Who is called next at `now`, or null when nobody waits. Pure: the same line at the same instant gives the same person. */
export function next(line: Line, now: Instant): Waiting | null {
  return pick(placed(line), now);
}

/** Likewise, or null when nobody's turn has come: before that a doctor with a second line looks there. */
export function nextReady(line: Line, now: Instant): Waiting | null {
  return pickReady(placed(line), now);
}

/** The order as it stands at `now`, its first `limit` people: what repeated calls would give if nobody else came. */
export function order(line: Line, now: Instant, limit = Number.POSITIVE_INFINITY): Waiting[] {
  const result: Waiting[] = [];
  let rest = placed(line);
  for (let person = pick(rest, now); person && result.length < limit; person = pick(rest, now)) {
    result.push(person);
    rest = without(rest, person);
  }
  return result;
}

/** The line once `person` has been called. */
export function afterCall(line: Line, person: Waiting): Line {
  const { calls, runs } = without(placed(line), person);
  const waiting = line.waiting.filter((p) => p.encounter !== person.encounter);
  return { waiting, calls, ...runs, rules: line.rules };
}

interface InTurn {
  person: Waiting;
  lane: Lane;
  turn: Turn;
}

/** A line with everybody's place worked out once: the order of fifty people asks for it fifty times. */
interface Placed {
  inTurn: readonly InTurn[];
  /** Who came back after a missed call, the first due first. */
  returned: readonly Waiting[];
  calls: number;
  runs: Runs;
  rules: QueueRules;
}

function placed({ waiting, calls, rules, ...runs }: Line): Placed {
  const inTurn = waiting
    .filter((person) => person.returnedAtCall === null)
    .map((person) => ({ person, lane: laneOf(person, rules), turn: turnOf(person, rules) }))
    .sort((a, b) => compare(a.turn.key, b.turn.key) || byTicket(a.person, b.person));
  return { inTurn, returned: waiting.filter((p) => p.returnedAtCall !== null).sort(byDue), calls, runs, rules };
}

function pick(line: Placed, now: Instant): Waiting | null {
  // Nobody's turn has come yet: the doctor does not sit idle, the earliest turn or the first returned goes in.
  return pickReady(line, now) ?? line.inTurn[0]?.person ?? line.returned[0] ?? null;
}

function pickReady({ inTurn, returned, calls, runs, rules }: Placed, now: Instant): Waiting | null {
  const due = returned.find((person) => returnedIsDue(person, calls));
  if (due) return due;
  const ready = inTurn.filter(({ turn }) => turn.from !== null && turn.from <= now);
  return chooseLane(ready, runs, rules)?.person ?? null;
}

/** Once this person has been called. Who came back after a missed call is counted by none of the mixing rules. */
function without({ inTurn, returned, calls, runs, rules }: Placed, person: Waiting): Placed {
  const called = inTurn.find((one) => one.person.encounter === person.encounter);
  const others = inTurn.filter((one) => one !== called);
  return {
    inTurn: others,
    returned: returned.filter((one) => one.encounter !== person.encounter),
    calls: calls + 1,
    runs: called ? runsAfter(runs, called.lane, others) : runs,
    rules,
  };
}

const byDue = (a: Waiting, b: Waiting): number =>
  dueAt(a) - dueAt(b) || (a.returnedAtCall ?? 0) - (b.returnedAtCall ?? 0) || byTicket(a, b);
// Lines that are called as one may have the same number twice.
const byTicket = (a: Waiting, b: Waiting): number => a.number - b.number || compare(a.encounter, b.encounter);
const dueAt = (p: Waiting): number => (p.returnedAtCall ?? 0) + p.backPlaces;

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
