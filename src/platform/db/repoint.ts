import type { RoomManifest } from '../room.ts';
import type { Tx } from './tx.ts';

/** A column whose rows are given from one id to another, and the uuid column by which a row is found again. */
export interface MovingColumn {
  table: string;
  column: string;
  key: string;
}

/** A row that was given over. place: schema.table.column. */
export interface MovedRow {
  place: string;
  row: string;
}

/** The columns that the manifests declare as moving with a patient. */
export function movingColumns(rooms: readonly RoomManifest[]): MovingColumn[] {
  return rooms.flatMap((room) =>
    Object.entries(room.tables).flatMap(([table, rule]) =>
      Object.entries(rule.patients ?? {}).flatMap(([column, what]) =>
        'moves' in what ? [{ table, column, key: what.moves }] : [],
      ),
    ),
  );
}

/**
 * Gives rows of the transaction's hospital from one id to another, a statement for each column; constraints decide
 * whether they may. With `only` no others than these. Answers what it moved.
 */
export async function repoint(
  t: Tx,
  columns: readonly MovingColumn[],
  ids: { from: string; to: string },
  only?: readonly MovedRow[],
): Promise<MovedRow[]> {
  const moved: MovedRow[] = [];
  for (const { table, column, key } of columns) {
    for (const name of [column, key, ...table.split('.')]) {
      if (!/^[a-z_]+$/.test(name)) throw new Error(`${name} is no name of a column`);
    }
    const place = `${table}.${column}`;
    const keys = only?.filter((row) => row.place === place).map((row) => row.row) ?? null;
    if (keys?.length === 0) continue;
    const { rows } = await t.client.query<{ row: string }>(
      `update ${table} set ${column} = $3 where hospital_id = $1 and ${column} = $2
         and ($4::uuid[] is null or ${key} = any($4)) returning ${key} as row`,
      [t.scope.hospital, ids.from, ids.to, keys],
    );
    moved.push(...rows.map(({ row }) => ({ place, row })));
  }
  return moved;
}
