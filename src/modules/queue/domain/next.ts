import type { Instant } from '#kernel/instant.ts';
import type { Line, Waiting } from './line.ts';
import { returnedIsDue } from './rules/passed-come-back-after-three.ts';
import { readyAt } from './rules/ready-at.ts';
import { runAfter, walkInsTurn } from './rules/two-booked-then-one-walk-in.ts';

/** Who is called next at `now`, or null when nobody waits. Pure: the same line at the same instant gives the same person. */
export function next(line: Line, now: Instant): Waiting | null {
  const returned = line.waiting.filter((p) => p.returnedAtCall !== null).sort(byReturn);
  const due = returned.find((p) => returnedIsDue(p, line.calls));
  if (due) return due;

  const firstTime = line.waiting.filter((p) => p.returnedAtCall === null).sort(byReady);
  const ready = firstTime.filter((p) => readyAt(p) <= now);
  const booked = ready.find((p) => !p.walkIn);
  const walkIn = ready.find((p) => p.walkIn);
  if (booked && walkIn) return walkInsTurn(line.bookedRun) ? walkIn : booked;

  // Nobody's turn has come yet: the doctor does not sit idle, the earliest slot or the first returned goes in.
  return booked ?? walkIn ?? firstTime[0] ?? returned[0] ?? null;
}

/** The order as it stands at `now`, its first `limit` people: what repeated calls would give if nobody else came. */
export function order(line: Line, now: Instant, limit = Number.POSITIVE_INFINITY): Waiting[] {
  const result: Waiting[] = [];
  let rest = line;
  for (let person = next(rest, now); person && result.length < limit; person = next(rest, now)) {
    result.push(person);
    rest = afterCall(rest, person);
  }
  return result;
}

/** The line once `person` has been called. */
export function afterCall(line: Line, person: Waiting): Line {
  return {
    waiting: line.waiting.filter((p) => p.encounter !== person.encounter),
    calls: line.calls + 1,
    bookedRun: runAfter(line, person),
  };
}

const byReady = (a: Waiting, b: Waiting): number => compare(readyAt(a), readyAt(b)) || a.number - b.number;
const byReturn = (a: Waiting, b: Waiting): number =>
  (a.returnedAtCall ?? 0) - (b.returnedAtCall ?? 0) || a.number - b.number;

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
