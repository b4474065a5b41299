import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

/** How many measures stand how; `late` .. are the four words of the report form, `overdue` those open after their last day. */
export interface TaskCounts {
  all: number;
  open: number;
  working: number;
  submitted: number;
  returned: number;
  accepted: number;
  onTimeGood: number;
  onTimePoor: number;
  late: number;
  undone: number;
  overdue: number;
  soon: number;
}

/** With $2 today and $3 how many days are soon. */
export const SUMS = `count(*)::integer as "all",
  (count(*) filter (where m.state = 'open'))::integer as open,
  (count(*) filter (where m.state = 'working'))::integer as working,
  (count(*) filter (where m.state = 'submitted'))::integer as submitted,
  (count(*) filter (where m.state = 'returned'))::integer as returned,
  (count(*) filter (where m.state = 'accepted'))::integer as accepted,
  (count(*) filter (where m.grade = 'on_time_good'))::integer as "onTimeGood",
  (count(*) filter (where m.grade = 'on_time_poor'))::integer as "onTimePoor",
  (count(*) filter (where m.grade = 'late'))::integer as late,
  (count(*) filter (where m.grade = 'undone'))::integer as undone,
  (count(*) filter (where m.state in ('open', 'working', 'returned')
    and m.brought is distinct from 'unsettled'
    and m.deadline_kind in ('by', 'during', 'continuous') and m.due_to < $2::date))::integer as overdue,
  (count(*) filter (where m.state in ('open', 'working', 'returned')
    and m.deadline_kind in ('by', 'during', 'continuous')
    and m.due_to between $2::date and $2::date + $3::integer))::integer as soon`;
export const ACTIVE = `programme.measure m
  join programme.task k on k.hospital_id = m.hospital_id and k.task_id = m.task_id
  join programme.plan p on p.hospital_id = k.hospital_id and p.plan_id = k.plan_id`;

type Named = TaskCounts & { id: string; name: string };

/** Active plans, each with its counts. */
export async function countsByPlan(t: Tx, today: LocalDate, soonDays: number): Promise<Named[]> {
  const { rows } = await t.client.query<Named>(
    `select p.plan_id as id, p.title as name, ${SUMS} from ${ACTIVE}
     where m.hospital_id = $1 and p.state = 'active' and m.state <> 'dropped'
     group by p.plan_id, p.title order by p.title, p.plan_id limit 200`,
    [t.scope.hospital, today, soonDays],
  );
  return rows;
}

/** Units responsible for measures of active plans (or of one plan); a measure of two units counts for both. */
export async function countsByUnit(
  t: Tx,
  today: LocalDate,
  soonDays: number,
  plan: string | null = null,
): Promise<Named[]> {
  const { rows } = await t.client.query<Named>(
    `select u.unit_id as id, u.name, ${SUMS} from ${ACTIVE}
     cross join lateral (select distinct mu.unit_id from programme.measure_unit mu
       where mu.hospital_id = $1 and mu.measure_id = m.measure_id and mu.part = 'responsible') own
     join programme.unit u on u.hospital_id = m.hospital_id and u.unit_id = own.unit_id
     where m.hospital_id = $1 and p.state = 'active' and m.state <> 'dropped' and ($4::uuid is null or p.plan_id = $4)
     group by u.unit_id, u.name order by u.name limit 1000`,
    [t.scope.hospital, today, soonDays, plan],
  );
  return rows;
}
