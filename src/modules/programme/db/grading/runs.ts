import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { FactCounts } from '../../domain/grading/facts.ts';

export interface RunRow {
  id: string;
  from: LocalDate;
  to: LocalDate;
  at: Instant;
  level: number;
  total: number;
  counts: FactCounts & { electronic: number; booked: number };
}

export async function insertRun(t: Tx, run: RunRow, claims: readonly string[], by: string): Promise<void> {
  await t.client.query(
    `insert into programme.grade_run (hospital_id, run_id, from_day, to_day, made_at, made_by, level, total, counts, claims)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [t.scope.hospital, run.id, run.from, run.to, run.at, by, run.level, run.total, run.counts, JSON.stringify(claims)],
  );
}

/** The newest first. */
export async function newestRuns(t: Tx, limit: number): Promise<RunRow[]> {
  const { rows } = await t.client.query<RunRow>(
    `select run_id as id, from_day as "from", to_day as "to", made_at as at, level, total, counts
     from programme.grade_run where hospital_id = $1 order by made_at desc, run_id desc limit $2`,
    [t.scope.hospital, limit],
  );
  return rows;
}
