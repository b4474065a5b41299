import { type Instant, localDate } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { lastLook, marksLeft, noteRebuild } from '../../db/indicators/day-marks.ts';
import { compareDays } from '../../db/indicators/day-sums.ts';
import { everyDay } from './look.ts';
import { mark } from './mark-changed.ts';

/** Has every day of the hospital summed anew; the job does it, and goes on where it was stopped. Answers how many. */
export async function rebuild(t: Tx, by: Actor, now: Instant): Promise<{ days: number }> {
  const days = await everyDay(t);
  await mark(t, days);
  await noteRebuild(t, days.length, now, localDate(now));
  const detail = { days: days.length };
  const subject = `programme.day_sum/${t.scope.hospital}`;
  await audit(t, { actor: by, action: 'programme.rebuild_sums', subject, outcome: 'ok', detail }, now);
  return detail;
}

export interface SumsState {
  /** Days of the last rebuilding, and how many of all days are still to be summed. */
  total: number;
  left: number;
  rebuiltAt: Instant | null;
}

export async function sumsState(t: Tx): Promise<SumsState> {
  const look = await lastLook(t);
  return { total: look?.rebuildTotal ?? 0, left: await marksLeft(t), rebuiltAt: look?.rebuildAt ?? null };
}

export interface Checked {
  days: number;
  rows: number;
  differ: number;
  equal: boolean;
}

/** Compares every sum with the records themselves; a day that waits to be summed may differ until it is. */
export async function checkSums(t: Tx): Promise<Checked> {
  const days = await everyDay(t);
  let [rows, differ] = [0, 0];
  for (let at = 0; at < days.length; at += 31) {
    const found = await compareDays(t, days.slice(at, at + 31));
    rows += found.rows;
    differ += found.differ;
  }
  return { days: days.length, rows, differ, equal: differ === 0 };
}
