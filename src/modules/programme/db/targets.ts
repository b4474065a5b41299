import { sql } from 'kysely';
import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface TargetRow {
  key: string;
  no: number;
  scaled: number;
  text_zh: string;
  text_en: string;
}

/** The targets that hold on `day`, at most one per value. */
export async function targetsOn(t: Tx, day: LocalDate): Promise<TargetRow[]> {
  const { rows } = await sql<TargetRow>`
    select distinct on (value_key) value_key as key, no, scaled, text_zh, text_en from programme.indicator_target
    where hospital_id = ${t.scope.hospital} and valid_from <= ${day}::date
    order by value_key, valid_from desc`.execute(t.db);
  return rows;
}

export async function setTarget(
  t: Tx,
  target: TargetRow,
  from: LocalDate,
  by: { id: string; name: string },
): Promise<void> {
  await sql`
    insert into programme.indicator_target (hospital_id, value_key, no, valid_from, scaled, text_zh, text_en, set_by, set_name)
    values (${t.scope.hospital}, ${target.key}, ${target.no}, ${from}, ${target.scaled}, ${target.text_zh}, ${target.text_en}, ${by.id}, ${by.name})
    on conflict (hospital_id, value_key, valid_from)
    do update set scaled = excluded.scaled, text_zh = excluded.text_zh, text_en = excluded.text_en,
      set_by = excluded.set_by, set_name = excluded.set_name`.execute(t.db);
}

/** What was ever aimed at with a value, newest first. */
export async function targetHistory(t: Tx, key: string, limit: number) {
  const { rows } = await sql<TargetRow & { from: LocalDate; by: string }>`
    select value_key as key, no, scaled, text_zh, text_en, valid_from as "from", set_name as by
    from programme.indicator_target where hospital_id = ${t.scope.hospital} and value_key = ${key}
    order by valid_from desc limit ${limit}`.execute(t.db);
  return rows;
}
