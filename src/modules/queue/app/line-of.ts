import type { Tx } from '#platform/db/tx.ts';
import { type EncounterRow, encountersOf } from '../db/encounters.ts';
import type { Line, Waiting } from '../domain/line.ts';

export interface LineCounters {
  calls: number;
  booked_run: number;
}

/** One row as the rules of the order see it. */
export function waitingOf(row: EncounterRow): Waiting {
  return {
    encounter: row.id,
    walkIn: row.channel === 'walk_in',
    slotStart: row.slot_start,
    checkedInAt: row.checked_in_at,
    number: row.number,
    returnedAtCall: row.returned_at_call,
  };
}

export function lineFrom(rows: readonly EncounterRow[], counters: LineCounters): Line {
  const waiting = rows.filter((row) => row.state === 'waiting').map(waitingOf);
  return { waiting, calls: counters.calls, bookedRun: counters.booked_run };
}

export async function readLine(t: Tx, session: string, counters: LineCounters): Promise<Line> {
  return lineFrom(await encountersOf(t, [session]), counters);
}
