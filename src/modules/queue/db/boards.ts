import { sql } from 'kysely';
import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type LineRow, lineColumns } from './lines.ts';

/** Number of the last event that the board of this area has shown; 0 before the first. */
export async function boardSeq(t: Tx, area: string): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    select seq from queue.board where hospital_id = ${t.scope.hospital} and area_id = ${area}`.execute(t.db);
  return rows[0]?.seq ?? 0;
}

/** Numbers only grow, so a delivery that is repeated changes nothing. */
export async function setBoardSeq(t: Tx, area: string, seq: number): Promise<void> {
  await sql`
    insert into queue.board (hospital_id, area_id, seq) values (${t.scope.hospital}, ${area}, ${seq})
    on conflict (hospital_id, area_id) do update set seq = greatest(queue.board.seq, excluded.seq)`.execute(t.db);
}

/** The lines of a waiting area on a day, closed ones left out, in the order of their letters. */
export async function openLines(t: Tx, area: string, date: LocalDate): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select ${sql.raw(lineColumns)} from queue.line
    where hospital_id = ${t.scope.hospital} and area_id = ${area} and date = ${date} and closed_at is null
    order by length(letter), letter`.execute(t.db);
  return rows;
}
