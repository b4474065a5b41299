import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { GivenFinding } from '../../domain/scores/line.ts';

/**
 * Writes a finding into a sheet that is being filled; false when it is not. The sheet's version goes up with it, so that
 * nobody hands in a sheet without having seen it.
 */
export async function insertFinding(t: Tx, sheet: string, f: GivenFinding, item: string, by: string, now: Instant) {
  if (!(await touch(t, sheet))) return false;
  await t.client.query(
    `insert into programme.score_finding (hospital_id, finding_id, sheet_id, item_id, rule, source, amount, note, evidence,
       instead_of, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [t.scope.hospital, f.id, sheet, item, f.rule, f.source, f.amount, f.note, f.evidence, f.insteadOf, now, by],
  );
  return true;
}

/** Takes a finding back; false when the sheet is not being filled any more, or there is no such finding. */
export async function dropFinding(t: Tx, sheet: string, finding: string, by: string, now: Instant): Promise<boolean> {
  if (!(await touch(t, sheet))) return false;
  const { rowCount } = await t.client.query(
    `update programme.score_finding set dropped_at = $4, dropped_by = $5
     where hospital_id = $1 and sheet_id = $2 and finding_id = $3 and dropped_at is null`,
    [t.scope.hospital, sheet, finding, now, by],
  );
  return rowCount === 1;
}

async function touch(t: Tx, sheet: string): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update programme.score_sheet set version = version + 1
     where hospital_id = $1 and sheet_id = $2 and state = 'filling'`,
    [t.scope.hospital, sheet],
  );
  return rowCount === 1;
}

/** What stands, by sheet and item, in the order it was entered. */
export async function findingsOf(t: Tx, sheets: readonly string[]) {
  const { rows } = await t.client.query<GivenFinding & { sheet: string; item: string }>(
    `select sheet_id as sheet, item_id as item, finding_id as id, rule, source, amount, note, evidence,
       instead_of as "insteadOf", made_by as by, made_at as at
     from programme.score_finding where hospital_id = $1 and sheet_id = any ($2::uuid[]) and dropped_at is null
     order by made_at, finding_id`,
    [t.scope.hospital, sheets],
  );
  return rows;
}
