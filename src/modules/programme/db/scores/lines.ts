import type { Tx } from '#platform/db/tx.ts';
import type { ScoreLine } from '../../domain/scores/line.ts';

/** Keeps the lines of a filled sheet as they were. */
export async function keepLines(t: Tx, sheet: string, lines: readonly ScoreLine[]): Promise<void> {
  await t.client.query(
    `insert into programme.score_line (hospital_id, sheet_id, item_id, position, full_marks, points, kept)
     select $1, $2, l.item, l.position, l.full_marks, l.points, l.kept
     from unnest($3::uuid[], $4::integer[], $5::integer[], $6::integer[], $7::jsonb[])
       as l (item, position, full_marks, points, kept)`,
    [
      ...[t.scope.hospital, sheet, lines.map(({ item }) => item.id), lines.map((_, i) => i)],
      ...[lines.map(({ full }) => full), lines.map(({ points }) => points), lines.map((line) => JSON.stringify(line))],
    ],
  );
}

/** The kept lines of filled, reviewed and closed sheets. */
export async function keptLines(t: Tx, sheets: readonly string[]): Promise<Map<string, ScoreLine[]>> {
  const { rows } = await t.client.query<{ sheet: string; kept: ScoreLine }>(
    `select sheet_id as sheet, kept from programme.score_line
     where hospital_id = $1 and sheet_id = any ($2::uuid[]) order by sheet_id, position`,
    [t.scope.hospital, sheets],
  );
  const of = new Map<string, ScoreLine[]>();
  for (const { sheet, kept } of rows) of.set(sheet, [...(of.get(sheet) ?? []), kept]);
  return of;
}
