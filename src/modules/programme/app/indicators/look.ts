import { addDays, addMinutes, type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import { tierReleasedThrough } from '#modules/booking/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { lastLook, noteLook, recordedDays } from '../../db/indicators/day-marks.ts';
import { mark } from './mark-changed.ts';

const EVERY_MINUTES = 10;
/** Days before the last look that are summed again, whatever had been heard of them. */
const BACK = 2;

/**
 * The sweep programme.day_look: rotas are written and days come without an event, so every ten minutes, and when a new day
 * has begun, the days from the last look to the last one whose places are released are summed again. A hospital that was
 * never looked at has all of its days summed.
 */
export async function lookAtDays(_app: App, t: Tx, now: Instant): Promise<number> {
  const today = localDate(now);
  const last = await lastLook(t);
  if (last && last.on === today && addMinutes(last.at, EVERY_MINUTES) > now && last.at <= now) return 0;
  if (!(await noteLook(t, last?.at ?? null, now, today))) return 0;
  const released = await tierReleasedThrough(t, now);
  const end = released > today ? released : today;
  if (last) await mark(t, span(addDays(last.on < today ? last.on : today, -BACK), end));
  else await mark(t, await everyDay(t));
  return 1;
}

/** All days that anything is known of. */
export async function everyDay(t: Tx): Promise<LocalDate[]> {
  const known = await recordedDays(t);
  return known ? span(known.from, known.to) : [];
}

function span(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
