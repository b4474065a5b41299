import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type LineRow, lineColumns } from './lines.ts';

export interface Stopped {
  session: string;
  at: Instant;
  reason: string;
  by: string;
}

/** Stops a line that is open and not stopped; null when it is not so. The people in it keep their places. */
export async function stopLine(
  t: Tx,
  session: string,
  why: { reason: string; by: string; byName: string },
  now: Instant,
): Promise<LineRow | null> {
  const { rows } = await sql<LineRow>`
    update queue.line set stopped_at = ${now}, version = version + 1
    where hospital_id = ${t.scope.hospital} and session_id = ${session} and stopped_at is null and closed_at is null
    returning ${sql.raw(lineColumns)}`.execute(t.db);
  const line = rows[0];
  if (!line) return null;
  // The line is ours, so no other stop is numbered meanwhile; one open stop is the index's own rule.
  await sql`
    insert into queue.line_stop (hospital_id, session_id, seq, stopped_at, stopped_by, stopped_by_name, reason)
    select ${t.scope.hospital}, ${session}, count(*) + 1, ${now}, ${why.by}, ${why.byName}, ${why.reason}
    from queue.line_stop where hospital_id = ${t.scope.hospital} and session_id = ${session}`.execute(t.db);
  return line;
}

/** Goes on with a stopped line; null when it is not stopped. */
export async function reopenLine(t: Tx, session: string, by: string, now: Instant): Promise<LineRow | null> {
  const { rows } = await sql<LineRow>`
    update queue.line set stopped_at = null, version = version + 1
    where hospital_id = ${t.scope.hospital} and session_id = ${session} and stopped_at is not null and closed_at is null
    returning ${sql.raw(lineColumns)}`.execute(t.db);
  const line = rows[0];
  if (!line) return null;
  await sql`
    update queue.line_stop set reopened_at = ${now}, reopened_by = ${by}
    where hospital_id = ${t.scope.hospital} and session_id = ${session} and reopened_at is null`.execute(t.db);
  return line;
}

/** Why and since when these lines are stopped now. */
export async function stopsOf(t: Tx, sessions: readonly string[]): Promise<Stopped[]> {
  const { rows } = await sql<Stopped>`
    select session_id as session, stopped_at as at, reason, stopped_by_name as by from queue.line_stop
    where hospital_id = ${t.scope.hospital} and session_id = any(${[...sessions]}::uuid[])
      and reopened_at is null`.execute(t.db);
  return rows;
}
