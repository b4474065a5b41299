import { sql } from 'kysely';
import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface DeskLineRow {
  session: string;
  letter: string;
  place: string;
  area: string;
  practitioner: string;
  department: string;
  waiting: number;
  away: number;
  busy: boolean;
}

/** The open lines of a day with how many stand in each, by hall and letter. */
export async function openLinesOfDay(t: Tx, date: LocalDate): Promise<DeskLineRow[]> {
  const { rows } = await sql<DeskLineRow>`
    select l.session_id as session, l.letter, l.place_id as place, l.area_id as area, l.practitioner_id as practitioner,
      l.department_id as department, coalesce(e.waiting, 0) as waiting, coalesce(e.away, 0) as away,
      coalesce(e.busy, false) as busy
    from queue.line l
    left join lateral (
      select (count(*) filter (where state = 'waiting'))::integer as waiting,
        (count(*) filter (where state = 'away'))::integer as away, bool_or(state in ('called', 'in_room')) as busy
      from queue.encounter where hospital_id = l.hospital_id and session_id = l.session_id) e on true
    where l.hospital_id = ${t.scope.hospital} and l.date = ${date} and l.closed_at is null
    order by l.area_id, length(l.letter), l.letter`.execute(t.db);
  return rows;
}
