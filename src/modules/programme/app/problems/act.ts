import { domainError } from '#kernel/errors.ts';
import { type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import * as db from '../../db/problems/acts.ts';
import type { Step } from '../../db/problems/transitions.ts';
import { notifyOf } from './notify.ts';
import { requireProblem } from './seen.ts';
import { tell } from './tell.ts';

export interface Act {
  problem: string;
  /** Of the row, as the page saw it. */
  version: number;
}
export interface Said {
  words: string;
  photos?: readonly string[];
}

/** Throws programme.problem_unknown, due_past, person_not_of_unit, problem_changed. */
export async function assignProblem(
  t: Tx,
  act: Act,
  to: { unit: string; assignee: string; dueOn: LocalDate },
  said: Said,
  by: Actor,
  now: Instant,
): Promise<void> {
  const { version, state, assignee: former } = await requireProblem(t, act.problem, by);
  requireFuture(to.dueOn, now);
  const done = await db.assign(t, act, to, step(by, said), now);
  // As the page saw it and not given to anybody: then it is the person who does not fit.
  if (done === null && version === act.version && ['recorded', 'assigned', 'returned'].includes(state))
    throw domainError('programme.person_not_of_unit');
  await settled(t, 'assign', act, done, by, now, { unit: to.unit, assignee: to.assignee, due: to.dueOn });
  if (former !== null && former !== to.assignee)
    await notifyOf(t, { problem: act.problem, telling: 'moved', by: actorId(by), former }, now);
}

/** Said and shown, by the unit that has it. Throws programme.problem_unknown, not_your_problem, problem_changed. */
export async function rectifyProblem(t: Tx, act: Act, said: Said, by: Actor, now: Instant): Promise<void> {
  const { version, state } = await requireProblem(t, act.problem, by);
  const done = await db.rectify(t, act, step(by, said), now);
  if (done === null && version === act.version && ['assigned', 'returned'].includes(state))
    throw domainError('programme.not_your_problem');
  await settled(t, 'rectify', act, done, by, now, { photos: said.photos?.length ?? 0 });
}

/** 销号. Throws programme.problem_unknown, own_rectification, problem_changed. */
export async function closeProblem(t: Tx, act: Act, said: Said, by: Actor, now: Instant): Promise<void> {
  await requireProblem(t, act.problem, by);
  await settled(t, 'close', act, await db.close(t, act, step(by, said), now), by, now);
}

/** Throws programme.problem_unknown, due_past, own_rectification, problem_changed. */
export async function returnProblem(
  t: Tx,
  act: Act,
  dueOn: LocalDate,
  said: Said,
  by: Actor,
  now: Instant,
): Promise<void> {
  const { unit, assignee } = await requireProblem(t, act.problem, by);
  requireFuture(dueOn, now);
  const done = await db.giveBack(t, act, dueOn, step(by, said), now);
  await settled(t, 'return', act, done, by, now, { unit, assignee, due: dueOn });
}

/** Throws programme.problem_unknown, problem_changed. */
export async function dropProblem(t: Tx, act: Act, said: Said, by: Actor, now: Instant): Promise<void> {
  await requireProblem(t, act.problem, by);
  await settled(t, 'drop', act, await db.drop(t, act, step(by, said), now), by, now);
}

const step = (by: Actor, { words, photos = [] }: Said): Step => ({ by: actorId(by), words, photos });

function requireFuture(due: LocalDate, now: Instant): void {
  if (due < localDate(now)) throw domainError('programme.due_past');
}

const EVENTS = {
  assign: 'programme.problem_assigned',
  rectify: 'programme.problem_rectified',
  return: 'programme.problem_returned',
  close: 'programme.problem_closed',
  drop: 'programme.problem_dropped',
} as const;

const TELLING = {
  assign: 'assigned',
  rectify: 'rectified',
  return: 'returned',
  close: 'closed',
  drop: 'dropped',
} as const;

async function settled(
  t: Tx,
  verb: keyof typeof EVENTS,
  { problem }: Act,
  version: number | null,
  by: Actor,
  now: Instant,
  detail: Record<string, string | number | null> = {},
): Promise<void> {
  if (version === null) throw domainError('programme.problem_changed');
  await tell(t, { action: `programme.problem_${verb}`, event: EVENTS[verb], problem, version, detail }, by, now);
  await notifyOf(t, { problem, telling: TELLING[verb], by: actorId(by) }, now);
}
