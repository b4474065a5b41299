import type { Tx } from '#platform/db/tx.ts';
import { type EncounterRow, encountersOf } from '../db/encounters.ts';
import type { Line, Runs, Waiting } from '../domain/line.ts';
import type { QueueRules } from '../domain/queue-rules.ts';
import { rulesOf } from './rules-of.ts';

export interface LineCounters {
  calls: number;
  booked_run: number;
  late_run: number;
  priority_run: number;
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
    backPlaces: row.back_places,
  };
}

export const runsOf = (counters: LineCounters): Runs => ({
  bookedRun: counters.booked_run,
  lateRun: counters.late_run,
  priorityRun: counters.priority_run,
});

export function lineFrom(rows: readonly EncounterRow[], counters: LineCounters, rules: QueueRules): Line {
  const waiting = rows.filter((row) => row.state === 'waiting').map(waitingOf);
  return { waiting, calls: counters.calls, ...runsOf(counters), rules };
}

export async function readLine(t: Tx, session: string, counters: LineCounters): Promise<Line> {
  return lineFrom(await encountersOf(t, [session]), counters, (await rulesOf(t, [session]))(session));
}
