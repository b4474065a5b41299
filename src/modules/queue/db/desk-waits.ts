import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { DeskKind } from '../domain/rules/window-wait-limits.ts';

export interface DeskWaitRow {
  date: LocalDate;
  place: string;
  kind: DeskKind;
  limitMinutes: number;
  taken: number;
  called: number;
  within: number;
  /** Who went away, or was never called. */
  left: number;
  uncalled: number;
  p50Seconds: number | null;
  p95Seconds: number | null;
}

/** Waits by day and place, newest day first. Who was never called stands beside the quantiles, not in them. */
export async function deskWaits(t: Tx, from: LocalDate, to: LocalDate): Promise<DeskWaitRow[]> {
  const { rows } = await t.client.query<DeskWaitRow>(
    `select date, place_id as place, kind, limit_minutes as "limitMinutes", count(*)::integer as taken,
       count(called_at)::integer as called,
       (count(*) filter (where waited_seconds <= limit_minutes * 60))::integer as within,
       (count(*) filter (where state = 'left'))::integer as left,
       (count(*) filter (where state = 'waiting'))::integer as uncalled,
       percentile_disc(0.5) within group (order by waited_seconds) as "p50Seconds",
       percentile_disc(0.95) within group (order by waited_seconds) as "p95Seconds"
     from queue.v_desk_wait where hospital_id = $1 and date between $2 and $3
     group by date, place_id, kind, limit_minutes order by date desc, kind desc, place_id limit 400`,
    [t.scope.hospital, from, to],
  );
  return rows;
}
