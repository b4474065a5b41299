import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface UnitItemRow {
  name: string;
  text: string;
  full: number | null;
  bonusCap: number | null;
  units: readonly string[];
  active: boolean;
}

const values = (x: UnitItemRow) => [x.name, x.text, x.full, x.bonusCap, x.units, x.active];

/** The next item at the end of the list. */
export async function insertUnitItem(t: Tx, id: string, item: UnitItemRow, by: string, now: Instant): Promise<void> {
  await t.client.query(
    `insert into programme.unit_score_item (hospital_id, item_id, position, name, text, full_marks, bonus_cap, units, active,
       changed_at, changed_by)
     select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7::uuid[], $8, $9, $10
     from programme.unit_score_item where hospital_id = $1`,
    [t.scope.hospital, id, ...values(item), now, by],
  );
}

/** False when there is no such item, or somebody has changed it since `version`. */
export async function changeUnitItem(
  t: Tx,
  id: string,
  version: number,
  item: UnitItemRow,
  by: string,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update programme.unit_score_item set name = $4, text = $5, full_marks = $6, bonus_cap = $7, units = $8::uuid[], active = $9,
       changed_at = $10, changed_by = $11, version = version + 1
     where hospital_id = $1 and item_id = $2 and version = $3`,
    [t.scope.hospital, id, version, ...values(item), now, by],
  );
  return rowCount === 1;
}

export interface UnitName {
  id: string;
  name: string;
}

/** Units at work, by name. */
export async function activeUnits(t: Tx): Promise<UnitName[]> {
  const { rows } = await t.client.query<UnitName>(
    `select unit_id as id, name from programme.unit where hospital_id = $1 and active order by name limit 500`,
    [t.scope.hospital],
  );
  return rows;
}
