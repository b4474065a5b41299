import type { Instant } from '#kernel/instant.ts';
import type { MovedRow } from '#platform/db/repoint.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface MergeRow {
  merge_id: string;
  survivor_id: string;
  replaced_id: string;
  reason: string;
  merged_at: Instant;
  merged_by: string;
  undo_reason: string | null;
  undone_at: Instant | null;
  /** The record that stands for the survivor now; null while it is active itself. */
  survivor_of_survivor: string | null;
  survivor_name: string;
  replaced_name: string;
  /** Name of the member of staff; null when they are not of this hospital any more. */
  by: string | null;
}

const MERGES = `select m.merge_id, m.survivor_id, m.replaced_id, m.reason, m.merged_at, m.merged_by, m.undo_reason,
    m.undone_at, s.survivor_id as survivor_of_survivor, s.name as survivor_name, r.name as replaced_name, w.name as by
  from identity.patient_merge m
  join identity.patient s on s.hospital_id = m.hospital_id and s.patient_id = m.survivor_id
  join identity.patient r on r.hospital_id = m.hospital_id and r.patient_id = m.replaced_id
  left join identity.staff w on w.hospital_id = m.hospital_id and w.account_id = m.merged_by
  where m.hospital_id = $1`;

/** The latest merges, undone ones too. */
export async function mergeRows(t: Tx, limit: number): Promise<MergeRow[]> {
  const { rows } = await t.client.query<MergeRow>(`${MERGES} order by m.merged_at desc, m.merge_id desc limit $2`, [
    t.scope.hospital,
    limit,
  ]);
  return rows;
}

export async function mergeById(t: Tx, id: string): Promise<MergeRow | undefined> {
  const { rows } = await t.client.query<MergeRow>(`${MERGES} and m.merge_id = $2`, [t.scope.hospital, id]);
  return rows[0];
}

/** identity_patient_replaced_once lets a record be replaced by one other at a time. */
export async function insertMerge(
  t: Tx,
  m: { id: string; survivor: string; replaced: string; reason: string; by: string },
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into identity.patient_merge
       (hospital_id, merge_id, survivor_id, replaced_id, reason, merged_at, merged_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [t.scope.hospital, m.id, m.survivor, m.replaced, m.reason, now, m.by],
  );
}

/** The replaced record and all that it stood for are now stood for by the survivor. */
export async function setSurvivor(t: Tx, replaced: string, survivor: string): Promise<void> {
  await t.client.query(
    `update identity.patient set survivor_id = $3
     where hospital_id = $1 and (patient_id = $2 or survivor_id = $2)`,
    [t.scope.hospital, replaced, survivor],
  );
}

/** The record is active again and stands for what it stood for: everything merged into it, at whatever remove. */
export async function clearSurvivor(t: Tx, replaced: string): Promise<void> {
  await t.client.query(
    `with recursive below as (
       select replaced_id as id from identity.patient_merge
       where hospital_id = $1 and survivor_id = $2 and undone_at is null
       union select m.replaced_id from identity.patient_merge m join below b on b.id = m.survivor_id
       where m.hospital_id = $1 and m.undone_at is null)
     update identity.patient set survivor_id = case when patient_id = $2 then null else $2::uuid end
     where hospital_id = $1 and (patient_id = $2 or patient_id in (select id from below))`,
    [t.scope.hospital, replaced],
  );
}

/** False when it was undone before. */
export async function endMerge(t: Tx, m: { id: string; reason: string; by: string }, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update identity.patient_merge set undone_at = $3, undone_by = $4, undo_reason = $5
     where hospital_id = $1 and merge_id = $2 and undone_at is null`,
    [t.scope.hospital, m.id, now, m.by, m.reason],
  );
  return rowCount === 1;
}

export async function insertMoved(t: Tx, merge: string, rows: readonly MovedRow[]): Promise<void> {
  await t.client.query(
    `insert into identity.patient_merge_row (hospital_id, merge_id, place, row_id)
     select $1, $2, * from unnest($3::text[], $4::uuid[])`,
    [t.scope.hospital, merge, rows.map((r) => r.place), rows.map((r) => r.row)],
  );
}

export async function movedRows(t: Tx, merge: string): Promise<MovedRow[]> {
  const { rows } = await t.client.query<MovedRow>(
    'select place, row_id as row from identity.patient_merge_row where hospital_id = $1 and merge_id = $2',
    [t.scope.hospital, merge],
  );
  return rows;
}
