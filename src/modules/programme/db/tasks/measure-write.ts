import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Grade } from '../../domain/tasks/measure.ts';
import { type Move, stateAfter, statesBefore } from '../../domain/tasks/moves.ts';

export interface Moved {
  version: number;
}

/** One conditional statement: null when it stands elsewhere, or somebody has changed it since `version`. */
async function change(t: Tx, id: string, version: number, move: Move, set: string, more: unknown[] = []) {
  const { rows } = await t.client.query<Moved>(
    `update programme.measure set state = $4, version = version + 1${set}
     where hospital_id = $1 and measure_id = $2 and version = $3 and state = any($5::text[])
       and exists (select 1 from programme.task k join programme.plan p
         on p.hospital_id = k.hospital_id and p.plan_id = k.plan_id
         where k.hospital_id = $1 and k.task_id = measure.task_id and p.state = 'active')
     returning version`,
    [t.scope.hospital, id, version, stateAfter(move), statesBefore(move), ...more],
  );
  return rows[0] ?? null;
}

export const start = (t: Tx, id: string, version: number, now: Instant) =>
  change(t, id, version, 'start', ', started_at = coalesce(started_at, $6)', [now]);

export const submit = (t: Tx, id: string, version: number, by: string, now: Instant) =>
  change(
    t,
    id,
    version,
    'submit',
    ', started_at = coalesce(started_at, $6), submitted_at = $6, submitted_by = $7, judged_at = null, judged_by = null',
    [now, by],
  );

export const judge = (t: Tx, id: string, version: number, grade: Grade, by: string, now: Instant) =>
  change(t, id, version, grade === 'undone' ? 'undone' : 'accept', ', grade = $6, judged_by = $7, judged_at = $8', [
    grade,
    by,
    now,
  ]);

/** What was submitted and is not done at all. */
export const judgeUndone = (t: Tx, id: string, version: number, by: string, now: Instant) =>
  change(t, id, version, 'accept', `, grade = 'undone', judged_by = $6, judged_at = $7`, [by, now]);

export const giveBack = (t: Tx, id: string, version: number, by: string, now: Instant) =>
  change(t, id, version, 'return', ', grade = null, judged_by = $6, judged_at = $7, remind_on = null', [by, now]);

/** From now on this person works on it; while it is open. */
export async function hold(t: Tx, id: string, account: string): Promise<Moved | null> {
  const { rows } = await t.client.query<Moved>(
    `update programme.measure set holder_account = $3, version = version + 1
     where hospital_id = $1 and measure_id = $2 and state in ('open', 'working', 'returned') returning version`,
    [t.scope.hospital, id, account],
  );
  return rows[0] ?? null;
}

/** The reminders begin anew; a deadline that a person has moved is a plain last day. */
export async function moveDeadline(t: Tx, id: string, to: LocalDate): Promise<Moved | null> {
  const { rows } = await t.client.query<Moved>(
    `update programme.measure set due_to = $3, due_from = case when due_from > $3 then null else due_from end,
       deadline_kind = case when deadline_kind in ('by', 'during', 'continuous') then deadline_kind else 'by' end,
       deadline_cell = 'corrected', remind_on = null, version = version + 1,
       brought = case when brought = 'unsettled' then 'moved' else brought end
     where hospital_id = $1 and measure_id = $2 and state in ('open', 'working', 'returned') returning version`,
    [t.scope.hospital, id, to],
  );
  return rows[0] ?? null;
}
