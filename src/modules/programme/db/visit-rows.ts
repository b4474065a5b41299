import { sql } from 'kysely';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { VisitCursor } from '../domain/visit-cursor.ts';
import { waitSql } from './visit-sums.ts';

export interface VisitRow {
  encounter: string;
  date: LocalDate;
  department: string;
  booked: boolean;
  walkIn: boolean;
  checkedInAt: Instant;
  slotStart: Instant | null;
  startedAt: Instant;
  wait: number;
}

export interface VisitFilter {
  from: Instant;
  until: Instant;
  department: string | null;
  bookedOnly: boolean;
  after: VisitCursor | null;
  limit: number;
}

/** The visits behind a figure, newest start first; rows come after the cursor's visit. */
export async function visitRows(t: Tx, f: VisitFilter): Promise<VisitRow[]> {
  const after = f.after ?? { startedAt: f.until, encounter: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
  const { rows } = await sql<VisitRow>`
    select encounter_id as encounter, local_date as date, department_id as department,
      booked_before_check_in as booked, channel = 'walk_in' as "walkIn", checked_in_at as "checkedInAt",
      slot_start as "slotStart", started_at as "startedAt", ${waitSql} as wait
    from queue.v_visit
    where hospital_id = ${t.scope.hospital} and started_at >= ${f.from} and started_at < ${f.until}
      and (started_at, encounter_id) < (${after.startedAt}::timestamptz, ${after.encounter}::uuid)
      and (${f.department}::uuid is null or department_id = ${f.department}::uuid)
      and (${!f.bookedOnly} or booked_before_check_in)
    order by started_at desc, encounter_id desc
    limit ${f.limit}`.execute(t.db);
  return rows;
}
