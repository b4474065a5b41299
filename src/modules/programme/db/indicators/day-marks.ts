import { sql } from 'kysely';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

/** Marks days to be summed anew; how many were not marked before. */
export async function markDays(t: Tx, days: readonly LocalDate[]): Promise<number> {
  const { rows } = await sql`
    insert into programme.day_mark (hospital_id, day)
    select distinct ${t.scope.hospital}::integer, day from unnest(${days}::date[]) day order by 2
    on conflict do nothing returning day`.execute(t.db);
  return rows.length;
}

/** The days on which these encounters began or whose clinics they stand in. */
export async function daysOfVisits(t: Tx, encounters: readonly string[], sessions: readonly string[]) {
  const { rows } = await sql<{ day: LocalDate }>`
    select local_date as day from queue.v_visit
    where hospital_id = ${t.scope.hospital} and encounter_id = any(${encounters}::uuid[]) and started_at is not null
    union
    select date from booking.v_clinic
    where hospital_id = ${t.scope.hospital} and session_id = any(${sessions}::uuid[])`.execute(t.db);
  return rows.map(({ day }) => day);
}

/** The days of these sessions up to `until`; of experts alone where asked. */
export async function daysOfSessions(t: Tx, sessions: readonly string[], until: LocalDate, expertsOnly: boolean) {
  const { rows } = await sql<{ day: LocalDate }>`
    select distinct date as day from booking.v_clinic
    where hospital_id = ${t.scope.hospital} and session_id = any(${sessions}::uuid[]) and date <= ${until}::date
      and (${!expertsOnly} or slot_class = 'expert')`.execute(t.db);
  return rows.map(({ day }) => day);
}

/**
 * Takes away the earliest mark and those of the days behind it. From then on whatever happens to these days marks them
 * again, and waits with it until this transaction has ended.
 */
export async function takeMarks(t: Tx, span: number): Promise<LocalDate[]> {
  const { rows } = await sql<{ day: LocalDate }>`
    with next as (select min(day) as day from programme.day_mark where hospital_id = ${t.scope.hospital})
    delete from programme.day_mark m using next
    where m.hospital_id = ${t.scope.hospital} and m.day >= next.day and m.day < next.day + ${span}::integer
    returning m.day`.execute(t.db);
  return rows.map(({ day }) => day);
}

export async function marksLeft(t: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from programme.day_mark where hospital_id = ${t.scope.hospital}`.execute(t.db);
  return rows[0]?.count ?? 0;
}

/** First and last day that any record or sum tells of; null for a hospital without any. */
export async function recordedDays(t: Tx): Promise<{ from: LocalDate; to: LocalDate } | null> {
  const { rows } = await sql<{ from: LocalDate | null; to: LocalDate | null }>`
    select least(v.first, c.first, d.first) as "from", greatest(v.last, c.last, d.last) as "to"
    from (select (min(started_at) at time zone 'Asia/Shanghai')::date as first, (max(started_at) at time zone 'Asia/Shanghai')::date as last
        from queue.v_visit where hospital_id = ${t.scope.hospital} and started_at is not null) v,
      (select min(date) as first, max(date) as last from booking.v_clinic where hospital_id = ${t.scope.hospital}) c,
      (select min(day) as first, max(day) as last from programme.day_sum where hospital_id = ${t.scope.hospital}) d`.execute(
    t.db,
  );
  const { from, to } = rows[0] ?? {};
  return from && to ? { from, to } : null;
}

export interface Look {
  at: Instant;
  on: LocalDate;
  rebuildTotal: number;
  rebuildAt: Instant | null;
}

export async function lastLook(t: Tx): Promise<Look | null> {
  const { rows } = await sql<Look>`
    select looked_at as at, looked_on as on, rebuild_total as "rebuildTotal", rebuild_at as "rebuildAt"
    from programme.day_look where hospital_id = ${t.scope.hospital}`.execute(t.db);
  return rows[0] ?? null;
}

/** False when somebody has looked since `before`. */
export async function noteLook(t: Tx, before: Instant | null, now: Instant, today: LocalDate): Promise<boolean> {
  const { rows } = await sql`
    insert into programme.day_look as l (hospital_id, looked_at, looked_on) values (${t.scope.hospital}, ${now}, ${today})
    on conflict (hospital_id) do update set looked_at = excluded.looked_at, looked_on = excluded.looked_on
      where l.looked_at = ${before}::timestamptz
    returning 1`.execute(t.db);
  return rows.length === 1;
}

export async function noteRebuild(t: Tx, total: number, now: Instant, today: LocalDate): Promise<void> {
  await sql`
    insert into programme.day_look as l (hospital_id, looked_at, looked_on, rebuild_total, rebuild_at)
    values (${t.scope.hospital}, ${now}, ${today}, ${total}, ${now})
    on conflict (hospital_id) do update set rebuild_total = excluded.rebuild_total, rebuild_at = excluded.rebuild_at`.execute(
    t.db,
  );
}
