import type { Tx } from '#platform/db/tx.ts';

export interface DirectoryCounts {
  campuses: number;
  addressed: boolean;
  departments: number;
  waiting: number;
  rooms: number;
  practitioners: number;
}

/** How much of the directory is there, of what is switched on. */
export async function directoryCounts(t: Tx): Promise<DirectoryCounts> {
  const { rows } = await t.client.query<DirectoryCounts>(
    `select h.address_zh <> '' and h.name_zh <> '' as addressed,
       (select count(*)::integer from catalog.campus where hospital_id = $1) as campuses,
       (select count(*)::integer from catalog.department where hospital_id = $1 and active) as departments,
       (select count(*)::integer from catalog.place where hospital_id = $1 and active and kind = 'waiting') as waiting,
       (select count(*)::integer from catalog.place where hospital_id = $1 and active and kind = 'room') as rooms,
       (select count(*)::integer from catalog.practitioner where hospital_id = $1 and active) as practitioners
     from catalog.hospital h where h.id = $1`,
    [t.scope.hospital],
  );
  if (!rows[0]) throw new Error('steps without a hospital');
  return rows[0];
}
