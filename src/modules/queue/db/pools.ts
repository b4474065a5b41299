import { sql } from 'kysely';
import type { Tx } from '#platform/db/tx.ts';
import type { Runs } from '../domain/line.ts';
import type { LineRow, PoolPart } from './lines.ts';
import { lineColumns } from './lines.ts';

export interface PoolCounters {
  calls: number;
  booked_run: number;
  late_run: number;
  priority_run: number;
  return_run: number;
}

/** Which common line a doctor's line in this department joins when it opens; null: none. */
export async function poolOf(
  t: Tx,
  department: string,
  practitioner: string,
): Promise<{ id: string; part: PoolPart } | null> {
  const { rows } = await sql<{ id: string; part: PoolPart }>`
    select p.id, m.part from queue.pool_member m
    join queue.pool p on p.hospital_id = m.hospital_id and p.id = m.pool_id
    where m.hospital_id = ${t.scope.hospital} and m.practitioner_id = ${practitioner}
      and p.department_id = ${department}`.execute(t.db);
  return rows[0] ?? null;
}

/**
 * The open lines that are called as one with those of this pool: same hall, day and half-day. Rooms of another hall or campus are
 * never among them, whatever they are called.
 */
export async function sharedLines(t: Tx, line: LineRow): Promise<LineRow[]> {
  if (line.pool_id === null) return [];
  const { rows } = await sql<LineRow>`
    select ${sql.raw(lineColumns)} from queue.line
    where hospital_id = ${t.scope.hospital} and pool_id = ${line.pool_id} and area_id = ${line.area_id}
      and date = ${line.date} and pool_period = ${line.pool_period} and pool_part = 'shares' and closed_at is null
    order by length(letter), letter`.execute(t.db);
  return rows;
}

/** Takes the common line for this transaction: whoever calls from it next waits until the commit. */
export async function takePool(t: Tx, line: LineRow): Promise<PoolCounters> {
  const { rows } = await sql<PoolCounters>`
    insert into queue.pool_day (hospital_id, pool_id, area_id, date, period)
    values (${t.scope.hospital}, ${line.pool_id}, ${line.area_id}, ${line.date}, ${line.pool_period})
    on conflict (hospital_id, pool_id, area_id, date, period) do update set version = queue.pool_day.version + 1
    returning calls, booked_run, late_run, priority_run, return_run`.execute(t.db);
  return rows[0] as PoolCounters;
}

/** What the common line has called so far, without a lock. */
export async function poolCounters(t: Tx, line: LineRow): Promise<PoolCounters> {
  const { rows } = await sql<PoolCounters>`
    select calls, booked_run, late_run, priority_run, return_run from queue.pool_day
    where hospital_id = ${t.scope.hospital} and pool_id = ${line.pool_id} and area_id = ${line.area_id}
      and date = ${line.date} and period = ${line.pool_period}`.execute(t.db);
  return rows[0] ?? { calls: 0, booked_run: 0, late_run: 0, priority_run: 0, return_run: 0 };
}

export async function countPoolCall(t: Tx, line: LineRow, runs: Runs): Promise<void> {
  await sql`
    update queue.pool_day set calls = calls + 1, booked_run = ${runs.bookedRun}, late_run = ${runs.lateRun},
      priority_run = ${runs.priorityRun}, return_run = ${runs.returnRun}
    where hospital_id = ${t.scope.hospital} and pool_id = ${line.pool_id} and area_id = ${line.area_id}
      and date = ${line.date} and period = ${line.pool_period}`.execute(t.db);
}

/** How many of the own line a helper has called in a row. */
export async function setOwnRun(t: Tx, session: string, run: number): Promise<void> {
  await sql`
    update queue.line set own_run = ${run}
    where hospital_id = ${t.scope.hospital} and session_id = ${session}`.execute(t.db);
}

export async function poolName(t: Tx, id: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from queue.pool where hospital_id = ${t.scope.hospital} and id = ${id}`.execute(t.db);
  return rows[0]?.name ?? '';
}
