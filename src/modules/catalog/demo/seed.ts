import { localDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { seedCalendar } from '../app/seed-calendar.ts';
import { insertHospital, insertRows } from '../db/insert.ts';
import { type DemoHospital, demoAuthority, demoHospitals } from './hospitals.ts';
import { campusRows, departmentRows, placeRows, practitionerRows } from './rows.ts';

/** The two demo hospitals with departments, doctors, places and the working calendar of this year and the next. */
export async function seedCatalog(app: App): Promise<void> {
  const year = Number(localDate(app.clock.now()).slice(0, 4));
  for (const hospital of demoHospitals) await seedHospital(app, hospital, [year, year + 1]);
  await app.db.tx({ hospital: demoAuthority.id }, (t) => insertHospital(t, demoAuthority));
}

async function seedHospital(app: App, h: DemoHospital, years: number[]): Promise<void> {
  await app.db.tx({ hospital: h.id }, async (t) => {
    await insertHospital(t, {
      id: h.id,
      kind: h.kind,
      name_zh: h.zh,
      name_en: h.en,
      address_zh: h.addressZh,
      address_en: h.addressEn,
    });
    await insertRows(t, 'campus', campusRows(h));
    await insertRows(t, 'department', departmentRows(h));
    await insertRows(t, 'practitioner', practitionerRows(h));
    await insertRows(t, 'place', placeRows(h));
    await seedCalendar(t, years);
  });
}
