import type { Tx } from '#platform/db/tx.ts';

type Table = 'department' | 'practitioner' | 'place';

/** Deletes rows of the transaction's hospital; one that something refers to breaks its foreign key. */
export async function deleteRows(t: Tx, table: Table, ids: readonly string[]): Promise<void> {
  await t.client.query(`delete from catalog.${table} where hospital_id = $1 and ${table}_id = any($2::uuid[])`, [
    t.scope.hospital,
    ids,
  ]);
}

export async function campusRows(t: Tx): Promise<{ id: string; zh: string; en: string }[]> {
  const { rows } = await t.client.query<{ id: string; zh: string; en: string }>(
    `select campus_id as id, name_zh as zh, name_en as en from catalog.campus where hospital_id = $1
     order by position, campus_id`,
    [t.scope.hospital],
  );
  return rows;
}

/** All practitioners with their numbers, those switched off too: a number is never given to somebody else. */
export async function numberedPractitioners(
  t: Tx,
): Promise<{ id: string; code: string | null; zh: string; en: string; title: string; department: string }[]> {
  const { rows } = await t.client.query(
    `select practitioner_id as id, code, name_zh as zh, name_en as en, title, department_id as department
     from catalog.practitioner where hospital_id = $1`,
    [t.scope.hospital],
  );
  return rows;
}
