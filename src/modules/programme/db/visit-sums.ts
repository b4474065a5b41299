import { sql } from 'kysely';

/** The minutes since the check-in, however early it was. */
export const rawWaitSql = sql<number>`greatest(0, (extract(epoch from date_trunc('minute', started_at)
  - date_trunc('minute', checked_in_at)) / 60)::integer)`;

/** The wait of `waitMinutes` in SQL: both ends cut to the minute, never below 0. `greatest` leaves out a null slot. */
export const waitSql = sql<number>`greatest(0, (extract(epoch from date_trunc('minute', started_at)
  - date_trunc('minute', greatest(checked_in_at, slot_start))) / 60)::integer)`;
