import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface CountRow {
  /** Null: not given to any unit yet. */
  unit: string | null;
  unitName: string | null;
  found: number;
  open: number;
  overdue: number;
  returned: number;
  closed: number;
}

/**
 * Per unit, from the history alone: what was found between the days, what stood open and past its date at the moment
 * `until`, what was sent back and what was closed between the moments. A problem belongs to the unit that had it then.
 */
export async function countRows(
  t: Tx,
  span: { from: Instant; until: Instant; firstDay: LocalDate; lastDay: LocalDate; today: LocalDate },
): Promise<CountRow[]> {
  const { rows } = await t.client.query<CountRow>(
    `with told as (
       select s.unit_id, 0 as found,
         (s.state not in ('closed', 'dropped'))::int as open,
         (s.state in ('assigned', 'returned') and s.due_on < $6::date)::int as overdue, 0 as returned, 0 as closed
       from programme.problem_step s
       where s.hospital_id = $1 and s.began_at < $3 and (s.ended_at is null or s.ended_at >= $3)
       union all
       select s.unit_id, 0, 0, 0, (s.state = 'returned')::int, (s.state = 'closed')::int
       from programme.problem_step s
       where s.hospital_id = $1 and s.began_at >= $2 and s.began_at < $3 and s.state in ('returned', 'closed')
       union all
       select p.unit_id, 1, 0, 0, 0, 0 from programme.problem p
       where p.hospital_id = $1 and p.found_on between $4::date and $5::date and p.state <> 'dropped')
     select told.unit_id as unit, u.name as "unitName", sum(found)::int as found, sum(open)::int as open,
       sum(overdue)::int as overdue, sum(returned)::int as returned, sum(closed)::int as closed
     from told left join programme.unit u on u.hospital_id = $1 and u.unit_id = told.unit_id
     group by told.unit_id, u.name
     having sum(found) + sum(open) + sum(returned) + sum(closed) > 0
     order by sum(overdue) desc, sum(open) desc, u.name`,
    [t.scope.hospital, span.from, span.until, span.firstDay, span.lastDay, span.today],
  );
  return rows;
}

export interface WorkRow {
  rounds: number;
  walks: number;
  inspections: number;
  pdca: number;
  hearings: number;
  partyHearings: number;
  monthChecks: number;
}

/** Work of the period that scores count: ended rounds and walks by their day, summaries by when they were made, hearings. */
export async function workRow(
  t: Tx,
  span: { from: Instant; until: Instant; firstDay: LocalDate; lastDay: LocalDate },
): Promise<WorkRow> {
  const { rows } = await t.client.query<WorkRow>(
    `select
       (select count(*)::int from programme.round where hospital_id = $1 and kind = 'round' and state = 'ended'
          and held_on between $4::date and $5::date) as rounds,
       (select count(*)::int from programme.round where hospital_id = $1 and kind = 'walk' and state = 'ended'
          and held_on between $4::date and $5::date) as walks,
       (select count(*)::int from programme.round where hospital_id = $1 and kind = 'inspection' and state = 'ended'
          and held_on between $4::date and $5::date) as inspections,
       (select count(*)::int from programme.pdca where hospital_id = $1 and state = 'summarized'
          and summarized_at >= $2 and summarized_at < $3) as pdca,
       (select count(*)::int from programme.hearing where hospital_id = $1 and held_on between $4::date and $5::date) as hearings,
       (select count(*)::int from programme.hearing where hospital_id = $1 and held_on between $4::date and $5::date
          and body = 'party_committee') as "partyHearings",
       (select count(distinct month)::int from programme.month_check where hospital_id = $1
          and month between left($4::text, 7) and left($5::text, 7)) as "monthChecks"`,
    [t.scope.hospital, span.from, span.until, span.firstDay, span.lastDay],
  );
  return rows[0] as WorkRow;
}
