import { defineRoom } from '#platform/room.ts';
import { campusImport } from './app/import/campuses.ts';
import { departmentImport } from './app/import/departments.ts';
import { sealedColumns } from './app/import/kept-content.ts';
import { placeImport } from './app/import/places.ts';
import { practitionerImport } from './app/import/practitioners.ts';
import { forgetContents } from './app/import/read-imports.ts';
import { knowsHospital } from './app/knows-hospital.ts';
import { officialWorkingDayFrom } from './app/official-working-day.ts';
import { catalogSteps } from './app/setup-steps.ts';
import { seedCatalog } from './demo/seed.ts';
import { constraints, errors } from './errors.ts';
import { importFileRoutes } from './http/import-file-routes.ts';
import { importRoutes } from './http/import-routes.ts';
import { itemsRoutes } from './http/item-routes.ts';
import { routes } from './http/routes.ts';
import { setupRoutes } from './http/setup-routes.ts';

/** For the command line: the first hospital of an empty installation, and authorities over hospitals. */
export { insertAuthority, seekAuthority } from './app/found-authority.ts';
export { foundHospital } from './app/found-hospital.ts';

export const catalog = defineRoom({
  name: 'catalog',
  rank: 1,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: {
    'catalog.hospital': { class: 'reference' },
    'catalog.campus': { class: 'hospital' },
    'catalog.department': { class: 'hospital' },
    'catalog.practitioner': { class: 'hospital' },
    'catalog.place': { class: 'hospital' },
    'catalog.calendar_day': { class: 'hospital' },
    'catalog.import': { class: 'hospital' },
    'catalog.import_part': { class: 'hospital' },
    'catalog.import_made': { class: 'hospital' },
  },
  views: ['catalog.v_department', 'catalog.v_practitioner'],
  permissions: {
    'catalog.edit': { zh: '维护科室、医生、地点和日历', en: 'Edit departments, doctors, places and calendar' },
  },
  sealed: sealedColumns,
  errors,
  constraints,
  routes: [...routes, ...itemsRoutes, ...setupRoutes, ...importRoutes, ...importFileRoutes],
  due: [{ name: 'catalog.import_expiry', sweep: forgetContents }],
  imports: [campusImport, departmentImport, practitionerImport, placeImport],
  setup: catalogSteps,
  demo: seedCatalog,
  demoDay: officialWorkingDayFrom,
  knowsHospital,
  screens: [
    { slot: 'patient.departments', name: 'catalog.departments' },
    { slot: 'staff.calendar', name: 'catalog.calendar' },
    { slot: 'staff.imports', name: 'catalog.imports' },
    { slot: 'staff.setup', name: 'catalog.setup' },
  ],
});
