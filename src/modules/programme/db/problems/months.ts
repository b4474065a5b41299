import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { CountRow } from './counts.ts';

export interface CheckRow {
  unit: string;
  open: number;
  overdue: number;
  closed: number;
  remark: string;
  at: Instant;
  by: string;
}

export async function checkRows(t: Tx, month: string): Promise<CheckRow[]> {
  const { rows } = await t.client.query<CheckRow>(
    `select unit_id as unit, open, overdue, closed, remark, checked_at as at, checked_by as by
     from programme.month_check where hospital_id = $1 and month = $2`,
    [t.scope.hospital, month],
  );
  return rows;
}

/** With the figures of this moment; the table refuses a second tick. */
export async function insertCheck(
  t: Tx,
  check: { month: string; unit: string; remark: string; by: string },
  counted: Omit<CountRow, 'unit' | 'unitName'>,
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into programme.month_check (hospital_id, month, unit_id, found, open, overdue, returned, closed, remark, checked_at,
       checked_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[t.scope.hospital, check.month, check.unit, counted.found, counted.open, counted.overdue, counted.returned],
      ...[counted.closed, check.remark, now, check.by],
    ],
  );
}
