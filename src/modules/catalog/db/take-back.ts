import type { Tx } from '#platform/db/tx.ts';

type Table = 'campus' | 'department' | 'practitioner' | 'place';

/** Deletes rows of the transaction's hospital; one that something refers to breaks its foreign key. */
export async function deleteRows(t: Tx, table: Table, ids: readonly string[]): Promise<void> {
  await t.client.query(`delete from catalog.${table} where hospital_id = $1 and ${table}_id = any($2::uuid[])`, [
    t.scope.hospital,
    ids,
  ]);
}

export interface CampusRow {
  id: string;
  zh: string;
  en: string;
  address: string;
}

export async function campusRows(t: Tx): Promise<CampusRow[]> {
  const { rows } = await t.client.query<CampusRow>(
    `select campus_id as id, name_zh as zh, name_en as en, address_zh as address from catalog.campus where hospital_id = $1
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
     from catalog.practitioner where hospital_id = $1 order by code, practitioner_id`,
    [t.scope.hospital],
  );
  return rows;
}

/** Of these campuses those that departments or places stand on. */
export async function campusesInUse(t: Tx, ids: readonly string[]): Promise<string[]> {
  return idsOf(
    t,
    `select campus_id as id from catalog.department where hospital_id = $1 and campus_id = any($2::uuid[])
     union select campus_id from catalog.place where hospital_id = $1 and campus_id = any($2::uuid[])`,
    ids,
  );
}

/** Of these departments those that a doctor or a place of another import belongs to. */
export async function departmentsInUse(t: Tx, ids: readonly string[]): Promise<string[]> {
  return idsOf(
    t,
    `select department_id as id from catalog.practitioner where hospital_id = $1 and department_id = any($2::uuid[])
     union select department_id from catalog.place where hospital_id = $1 and department_id = any($2::uuid[])`,
    ids,
  );
}

/** Of these places those into which other rooms than these call. */
export async function placesInUse(t: Tx, ids: readonly string[]): Promise<string[]> {
  return idsOf(
    t,
    `select waiting_id as id from catalog.place
     where hospital_id = $1 and waiting_id = any($2::uuid[]) and place_id <> all($2::uuid[])`,
    ids,
  );
}

async function idsOf(t: Tx, text: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await t.client.query<{ id: string }>(text, [t.scope.hospital, ids]);
  return rows.map((row) => row.id);
}
