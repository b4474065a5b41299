import { demoHospitals } from '#modules/catalog/demo/hospitals.ts';
import { placeRows } from '#modules/catalog/demo/rows.ts';
import type { Place } from '#modules/catalog/public.ts';
import { demoPlan } from '../demo/seed.ts';
import type { Plan } from '../domain/plan.ts';

/** The places of the first demo hospital as the catalog tells them, without a database. */
export function demoPlaces(): Place[] {
  const h = demoHospitals[0] as (typeof demoHospitals)[number];
  return placeRows(h).map((row) => {
    const campus = h.campuses[Number(String(row.campus_id).slice(-2)) - 1] as (typeof h.campuses)[number];
    const {
      place_id: id,
      kind,
      floor,
      waiting_id: waiting,
      department_id: department,
    } = row as unknown as Record<string, string>;
    return {
      id,
      kind,
      floor,
      waiting,
      department,
      active: true,
      name: { zh: row.name_zh, en: row.name_en },
      building: { zh: row.building_zh, en: row.building_en },
      campus: { id: row.campus_id, name: { zh: campus.zh, en: campus.en } },
    } as Place;
  });
}

export const demoHospital = (): Plan => demoPlan(demoPlaces());
