import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface TallyRow {
  /** Which list the row is of; all: the whole hospital. */
  list: 'all' | 'unit' | 'place' | 'category';
  key: string | null;
  name: string | null;
  /** Of a place: the directory's own, or its English name where the programme wrote it. */
  placeId: string | null;
  placeEn: string | null;
  open: number;
  overdue: number;
  returned: number;
  toAssign: number;
  toLook: number;
}

/** What is not closed, counted as a whole, by unit, by place and by category; what presses most first. */
export async function tallyRows(t: Tx, today: LocalDate): Promise<TallyRow[]> {
  const { rows } = await t.client.query<TallyRow>(
    `with standing as (
       select p.unit_id::text as unit, p.place, p.place_id, p.place_en, p.category, p.state, u.name as unit_name,
         p.state in ('assigned', 'returned') and p.due_on < $2::date as late
       from programme.problem p left join programme.unit u on u.hospital_id = p.hospital_id and u.unit_id = p.unit_id
       where p.hospital_id = $1 and p.state not in ('closed', 'dropped'))
     select case when grouping(category) = 0 then 'category' when grouping(place) = 0 then 'place'
         when grouping(unit) = 0 then 'unit' else 'all' end as list,
       coalesce(category, place, unit) as key, coalesce(category, place, unit_name) as name,
       case when grouping(place) = 0 then min(place_id::text) end as "placeId",
       case when grouping(place) = 0 then min(place_en) end as "placeEn",
       count(*)::int as open, (count(*) filter (where late))::int as overdue,
       (count(*) filter (where state = 'returned'))::int as returned,
       (count(*) filter (where state = 'recorded'))::int as "toAssign",
       (count(*) filter (where state = 'rectified'))::int as "toLook"
     from standing group by grouping sets ((), (unit, unit_name), (place), (category))
     order by overdue desc, returned desc, open desc, name`,
    [t.scope.hospital, today],
  );
  return rows;
}
