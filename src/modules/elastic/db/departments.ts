import { sql } from 'kysely';
import type { Tx } from '#platform/db/tx.ts';

export interface DepartmentName {
  id: string;
  name: string;
}

/** Names of all departments in the language asked for, in the hospital's own order. */
export async function departmentNames(t: Tx, lang: 'zh' | 'en'): Promise<DepartmentName[]> {
  const { rows } = await sql<DepartmentName>`
    select department_id as id, case when ${lang} = 'en' then name_en else name_zh end as name
    from catalog.v_department where hospital_id = ${t.scope.hospital} order by position, department_id`.execute(t.db);
  return rows;
}
