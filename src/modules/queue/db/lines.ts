import { sql } from 'kysely';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Runs } from '../domain/line.ts';
import { lineLetter } from '../domain/ticket-label.ts';

export type PoolPart = 'shares' | 'helps';

export interface LineRow {
  session_id: string;
  department_id: string;
  practitioner_id: string;
  place_id: string;
  area_id: string;
  date: LocalDate;
  letter: string;
  calls: number;
  booked_run: number;
  late_run: number;
  priority_run: number;
  return_run: number;
  /** The common line it belongs to or helps with, as it was when this line opened; null: none. */
  pool_id: string | null;
  pool_part: PoolPart | null;
  pool_period: string | null;
  own_run: number;
  stopped_at: Instant | null;
  closed_at: Instant | null;
  version: number;
}

export interface NewLine {
  session: string;
  department: string;
  practitioner: string;
  place: string;
  area: string;
  date: LocalDate;
  pool?: { id: string; part: PoolPart; period: string } | null;
}

export const lineColumns =
  'session_id, department_id, practitioner_id, place_id, area_id, date, letter, calls, booked_run, late_run, priority_run, ' +
  'return_run, pool_id, pool_part, pool_period, own_run, stopped_at, closed_at, version';
const columns = sql.raw(lineColumns);

/** The line as it is, without a lock; null when nobody has checked in to the session. */
export async function findLine(t: Tx, session: string): Promise<LineRow | null> {
  const { rows } = await sql<LineRow>`
    select ${columns} from queue.line
    where hospital_id = ${t.scope.hospital} and session_id = ${session}`.execute(t.db);
  return rows[0] ?? null;
}

/** The lines of some sessions, those not opened yet left out. */
export async function linesOf(t: Tx, sessions: readonly string[]): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select ${columns} from queue.line
    where hospital_id = ${t.scope.hospital} and session_id = any(${[...sessions]}::uuid[])`.execute(t.db);
  return rows;
}

/**
 * Takes the line for this transaction: one more version, and every other act on the line waits until the commit.
 * Null when there is no line or it is closed.
 */
export async function takeLine(t: Tx, session: string): Promise<LineRow | null> {
  const { rows } = await sql<LineRow>`
    update queue.line set version = version + 1
    where hospital_id = ${t.scope.hospital} and session_id = ${session} and closed_at is null
    returning ${columns}`.execute(t.db);
  return rows[0] ?? null;
}

/** Opens the line of a session unless it is there. Two first check-ins at once share one line and one letter. */
export async function openLine(t: Tx, line: NewLine, now: Instant): Promise<void> {
  const letter = await nextLetter(t, line.area, line.date);
  const { rows } = await sql`
    insert into queue.line
      (hospital_id, session_id, department_id, practitioner_id, place_id, area_id, date, letter, opened_at, pool_id, pool_part,
       pool_period)
    values (${t.scope.hospital}, ${line.session}, ${line.department}, ${line.practitioner}, ${line.place},
      ${line.area}, ${line.date}, ${letter}, ${now}, ${line.pool?.id ?? null}, ${line.pool?.part ?? null},
      ${line.pool?.period ?? null})
    on conflict (hospital_id, session_id) do nothing
    returning session_id`.execute(t.db);
  if (rows.length === 1) await spendLetter(t, line.area, line.date);
}

/** A moved session calls into the hall of its new room; in another hall it gets a letter that is free there. */
export async function moveLine(t: Tx, line: LineRow, to: { place: string; area: string }): Promise<void> {
  const moves = to.area !== line.area_id;
  const letter = moves ? await nextLetter(t, to.area, line.date) : line.letter;
  await sql`
    update queue.line set place_id = ${to.place}, area_id = ${to.area}, letter = ${letter}, version = version + 1
    where hospital_id = ${t.scope.hospital} and session_id = ${line.session_id}`.execute(t.db);
  if (moves) await spendLetter(t, to.area, line.date);
}

export async function countCall(t: Tx, session: string, runs: Runs): Promise<void> {
  await sql`
    update queue.line set calls = calls + 1, booked_run = ${runs.bookedRun}, late_run = ${runs.lateRun},
      priority_run = ${runs.priorityRun}, return_run = ${runs.returnRun}
    where hospital_id = ${t.scope.hospital} and session_id = ${session}`.execute(t.db);
}

export async function closeLine(t: Tx, session: string, now: Instant): Promise<void> {
  await sql`
    update queue.line set closed_at = ${now}
    where hospital_id = ${t.scope.hospital} and session_id = ${session} and closed_at is null`.execute(t.db);
}

/** A letter of this hall and day that no other line has, for tickets that come from another hall. */
export async function newLetter(t: Tx, area: string, date: LocalDate): Promise<string> {
  const letter = await nextLetter(t, area, date);
  await spendLetter(t, area, date);
  return letter;
}

// The no-op update locks the counter row, so the letter stays ours until the commit.
async function nextLetter(t: Tx, area: string, date: LocalDate): Promise<string> {
  const { rows } = await sql<{ lines: number }>`
    insert into queue.area_day (hospital_id, area_id, date, lines)
    values (${t.scope.hospital}, ${area}, ${date}, 0)
    on conflict (hospital_id, area_id, date) do update set lines = queue.area_day.lines
    returning lines`.execute(t.db);
  return lineLetter((rows[0]?.lines ?? 0) + 1);
}

async function spendLetter(t: Tx, area: string, date: LocalDate): Promise<void> {
  await sql`
    update queue.area_day set lines = lines + 1
    where hospital_id = ${t.scope.hospital} and area_id = ${area} and date = ${date}`.execute(t.db);
}
