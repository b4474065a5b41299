import type { Tx } from '#platform/db/tx.ts';
import { type EncounterRow, encountersOf } from '../db/encounters.ts';
import type { LineRow } from '../db/lines.ts';
import { poolCounters, sharedLines } from '../db/pools.ts';
import type { Line, Runs, Waiting } from '../domain/line.ts';
import type { QueueRules } from '../domain/queue-rules.ts';
import { rulesOf } from './rules-of.ts';

export interface LineCounters {
  calls: number;
  booked_run: number;
  late_run: number;
  priority_run: number;
  return_run: number;
}

/** One row as the rules of the order see it. */
export function waitingOf(row: EncounterRow): Waiting {
  return {
    encounter: row.id,
    walkIn: row.channel === 'walk_in',
    slotStart: row.slot_start,
    checkedInAt: row.checked_in_at,
    number: row.number,
    priority: row.priority,
    returnedAtCall: row.returned_at_call,
    backAt: row.back_at,
    backPlaces: row.back_places,
  };
}

export const runsOf = (counters: LineCounters): Runs => ({
  bookedRun: counters.booked_run,
  lateRun: counters.late_run,
  priorityRun: counters.priority_run,
  returnRun: counters.return_run,
});

export function lineFrom(rows: readonly EncounterRow[], counters: LineCounters, rules: QueueRules): Line {
  const waiting = rows.filter((row) => row.state === 'waiting').map(waitingOf);
  return { waiting, calls: counters.calls, ...runsOf(counters), rules };
}

/** The line that is called as one with this: its own, or the common one of the rooms that share it. */
export async function readLine(t: Tx, session: string, line: LineRow): Promise<Line> {
  const rules = (await rulesOf(t, [session]))(session);
  if (line.pool_part !== 'shares') return lineFrom(await encountersOf(t, [session]), line, rules);
  return lineFrom(await encountersOf(t, await sessionsAsOne(t, line)), await poolCounters(t, line), rules);
}

/** The sessions whose people stand in one line with this one's, itself among them. */
export async function sessionsAsOne(t: Tx, line: LineRow): Promise<string[]> {
  if (line.pool_part !== 'shares') return [line.session_id];
  const others = (await sharedLines(t, line)).map((one) => one.session_id);
  return [...new Set([line.session_id, ...others])];
}
