import { defineRoom } from '#platform/room.ts';
import { knowsHospital } from './app/knows-hospital.ts';
import { officialWorkingDayFrom } from './app/official-working-day.ts';
import { seedCatalog } from './demo/seed.ts';
import { errors } from './errors.ts';
import { routes } from './http/routes.ts';

export const catalog = defineRoom({
  name: 'catalog',
  rank: 1,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: {
    'catalog.hospital': { class: 'reference' },
/** For the command line: the first hospital of an empty installation. */
export { foundHospital } from './app/found-hospital.ts';

    'catalog.campus': { class: 'hospital' },
    'catalog.department': { class: 'hospital' },
    'catalog.practitioner': { class: 'hospital' },
    'catalog.place': { class: 'hospital' },
    'catalog.calendar_day': { class: 'hospital' },
  },
  views: ['catalog.v_department', 'catalog.v_practitioner'],
  permissions: {
    'catalog.edit': { zh: '维护科室、医生、地点和日历', en: 'Edit departments, doctors, places and calendar' },
  },
  errors,
  routes,
  demo: seedCatalog,
  demoDay: officialWorkingDayFrom,
  knowsHospital,
  screens: [
    { slot: 'patient.departments', name: 'catalog.departments' },
    { slot: 'staff.calendar', name: 'catalog.calendar' },
  ],
});
