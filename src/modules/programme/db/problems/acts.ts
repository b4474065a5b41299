import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { move, type Step } from './transitions.ts';

interface Act {
  problem: string;
  version: number;
}

/** To a unit in use and one of its people; null also when that person is not in it. */
export function assign(
  t: Tx,
  act: Act,
  to: { unit: string; assignee: string; dueOn: LocalDate },
  step: Step,
  now: Instant,
): Promise<number | null> {
  return move(
    t,
    {
      ...act,
      from: ['recorded', 'assigned', 'returned'],
      to: 'assigned',
      set: 'unit_id = $9, assignee = $10, due_on = $11, told_soon = false, told_overdue = false',
      values: [to.unit, to.assignee, to.dueOn],
      only: `exists (select from programme.unit_member m join programme.unit u on u.hospital_id = m.hospital_id
        and u.unit_id = m.unit_id where m.hospital_id = $1 and m.unit_id = $9 and m.account_id = $10 and u.active)`,
    },
    step,
    now,
  );
}

/** By whom it was given to, or somebody of that unit; null also when it is another's. */
export function rectify(t: Tx, act: Act, step: Step, now: Instant): Promise<number | null> {
  return move(
    t,
    {
      ...act,
      from: ['assigned', 'returned'],
      to: 'rectified',
      set: 'rectified_by = $9, looked_by = null',
      values: [step.by],
      only: `(assignee::text = $9 or exists (select from programme.unit_member m where m.hospital_id = $1
        and m.unit_id = problem.unit_id and m.account_id::text = $9))`,
    },
    step,
    now,
  );
}

/** 销号, by somebody else than who rectified: the table refuses. */
export function close(t: Tx, act: Act, step: Step, now: Instant): Promise<number | null> {
  return move(
    t,
    { ...act, from: ['rectified'], to: 'closed', set: 'looked_by = $9, closed_at = $6', values: [step.by] },
    step,
    now,
  );
}

/** Back to the same people with a new date; how often is kept. */
export function giveBack(t: Tx, act: Act, dueOn: LocalDate, step: Step, now: Instant): Promise<number | null> {
  return move(
    t,
    {
      ...act,
      from: ['rectified'],
      to: 'returned',
      set: 'looked_by = $9, due_on = $10, returns = returns + 1, told_soon = false, told_overdue = false',
      values: [step.by, dueOn],
    },
    step,
    now,
  );
}

/** Recorded by mistake, or twice. */
export function drop(t: Tx, act: Act, step: Step, now: Instant): Promise<number | null> {
  const from = ['recorded', 'assigned', 'returned'] as const;
  return move(t, { ...act, from, to: 'dropped', set: 'closed_at = $6', values: [] }, step, now);
}

export interface Told {
  id: string;
  version: number;
  unit: string;
  assignee: string;
  dueOn: LocalDate;
}

/** Marks up to `limit` problems that fall due by `day` (or are past it) as told, and answers them: each is told once. */
export async function tellDue(
  t: Tx,
  what: 'told_soon' | 'told_overdue',
  day: LocalDate,
  limit: number,
): Promise<Told[]> {
  const { rows } = await t.client.query<Told>(
    `update programme.problem p set ${what} = true, version = p.version + 1
     from (select problem_id from programme.problem where hospital_id = $1 and state in ('assigned', 'returned') and not ${what}
       and due_on ${what === 'told_soon' ? '<=' : '<'} $2::date order by problem_id limit $3 for update skip locked) due
     where p.hospital_id = $1 and p.problem_id = due.problem_id
     returning p.problem_id as id, p.version, p.unit_id as unit, p.assignee, p.due_on as "dueOn"`,
    [t.scope.hospital, day, limit],
  );
  return rows;
}
