import { sql } from 'kysely';
import type { LocalDate } from '#kernel/instant.ts';

export interface DaysOff {
  weekend: readonly LocalDate[];
  holiday: readonly LocalDate[];
}

/** Standards 1.3 row 11: after 17:00; the hour is ours. */
export const isEvening = sql`(s.starts_at at time zone 'Asia/Shanghai')::time >= '17:00'`;
export const isNewKind = sql`s.clinic_kind <> 'ordinary'`;
export const isOn = (days: readonly LocalDate[]) => sql`s.date = any(${days}::date[])`;
