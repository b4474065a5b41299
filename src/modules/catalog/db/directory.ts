import type { Tx } from '#platform/db/tx.ts';
import type { Directory } from '../contract-items.ts';

const words = (column: string): string => `jsonb_build_object('zh', ${column}_zh, 'en', ${column}_en) as ${column}`;

/** Everything the hospital is made of, in both languages, with the versions a change has to name. */
export async function directoryRows(t: Tx): Promise<Directory> {
  const all = async <T>(text: string): Promise<T[]> => (await t.client.query(text, [t.scope.hospital])).rows as T[];
  const [hospital] = await all<Directory['hospital']>(
    `select kind, version, ${words('name')}, ${words('address')} from catalog.hospital where id = $1`,
  );
  if (!hospital) throw new Error('a directory without its hospital');
  return {
    hospital,
    campuses: await all(
      `select campus_id as id, version, ${words('name')}, ${words('address')} from catalog.campus
       where hospital_id = $1 order by position, campus_id`,
    ),
    departments: await all(
      `select department_id as id, version, active, code, ${words('name')}, ${words('intro')}, campus_id as campus
       from catalog.department where hospital_id = $1 order by position, code`,
    ),
    places: await all(
      `select place_id as id, version, active, kind, ${words('name')}, ${words('building')}, floor, campus_id as campus,
         waiting_id as waiting, department_id as department
       from catalog.place where hospital_id = $1 order by position, place_id`,
    ),
    practitioners: await all(
      `select practitioner_id as id, version, active, code, ${words('name')}, title, department_id as department,
         ${words('intro')}
       from catalog.practitioner where hospital_id = $1 order by position, practitioner_id`,
    ),
  };
}
