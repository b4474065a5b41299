import { type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import type { Brought } from '../../domain/plan-past/past.ts';
import type { Grade } from '../../domain/tasks/measure.ts';

/** What becomes of a measure that came in after its last day. */
export interface Settled {
  measure: string;
  what: Brought;
  /** Of what was done. */
  on?: LocalDate;
  grade?: Grade;
  /** Of what goes on. */
  to?: LocalDate;
}

/** Measures of a plan just confirmed that came in late: nothing is said of them yet. */
export async function markUnsettled(t: Tx, measures: readonly string[]): Promise<void> {
  await t.client.query(
    `update programme.measure set brought = 'unsettled' where hospital_id = $1 and measure_id = any($2::uuid[])`,
    [t.scope.hospital, measures],
  );
}

const OPEN = `m.brought = 'unsettled' and m.state in ('open', 'working', 'returned', 'submitted')`;

/**
 * What a person says of them, in one statement and each with its line of history; answers with those that were still open
 * to be said. Noon of the day stands for the hour nobody knows. `fresh`: nobody has seen their
 * version yet.
 */
export async function settle(t: Tx, all: readonly Settled[], by: string, now: Instant, fresh = false) {
  const { rows } = await t.client.query<{ measure: string; version: number }>(
    `with said as (
       select * from unnest($2::uuid[], $3::text[], $4::date[], $5::text[], $6::date[], $9::uuid[])
         as s (id, what, done_on, grade, new_to, step)
     ), done as (
       update programme.measure m set brought = s.what, version = m.version + $10::integer, remind_on = null,
         state = case s.what when 'done' then 'accepted' else m.state end,
         grade = case s.what when 'done' then s.grade end,
         submitted_at = case s.what when 'done' then least((s.done_on + time '12:00') at time zone 'Asia/Shanghai', $8)
           else m.submitted_at end,
         judged_at = case s.what when 'done' then $8::timestamptz else m.judged_at end,
         judged_by = case s.what when 'done' then $7 else m.judged_by end,
         due_from = case when s.what = 'moved' and m.due_from > s.new_to then null else m.due_from end,
         due_to = case s.what when 'moved' then s.new_to else m.due_to end,
         deadline_cell = case s.what when 'moved' then 'corrected' else m.deadline_cell end
       from said s where m.hospital_id = $1 and m.measure_id = s.id and ${OPEN}
       returning m.measure_id, m.version
     )
     insert into programme.measure_step (hospital_id, step_id, measure_id, kind, at, by_whom, note, grade, old_to, new_to)
     select $1, s.step, s.id, 'past_' || s.what, $8, $7, '', s.grade, o.due_to, coalesce(s.new_to, s.done_on)
     from done join said s on s.id = done.measure_id
     join programme.measure o on o.hospital_id = $1 and o.measure_id = done.measure_id
     returning measure_id as measure, (select version from done d where d.measure_id = measure_step.measure_id) as version`,
    [
      t.scope.hospital,
      all.map(({ measure }) => measure),
      all.map(({ what }) => what),
      all.map(({ on }) => on ?? null),
      all.map(({ grade }) => grade ?? null),
      all.map(({ to }) => to ?? null),
      by,
      now,
      all.map(() => newId()),
      fresh ? 0 : 1,
    ],
  );
  return rows;
}

/** Their first line of history: they came in after their last day. */
export async function noteUnsettled(t: Tx, measures: readonly string[], by: string, now: Instant): Promise<void> {
  await t.client.query(
    `insert into programme.measure_step (hospital_id, step_id, measure_id, kind, at, by_whom, note, old_to, new_to)
     select $1, s.step, s.id, 'past_unsettled', $4, $5, '', m.due_to, $6
     from unnest($2::uuid[], $3::uuid[]) as s (id, step)
     join programme.measure m on m.hospital_id = $1 and m.measure_id = s.id and m.brought = 'unsettled'`,
    [t.scope.hospital, measures, measures.map(() => newId()), now, by, localDate(now)],
  );
}
