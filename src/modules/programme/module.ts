import { defineRoom } from '#platform/room.ts';
import { demo } from './app/demo.ts';
import { errors } from './errors.ts';
import { routes } from './http/routes.ts';

export const programme = defineRoom({
  name: 'programme',
  rank: 7,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: { 'programme.indicator_target': { class: 'hospital' } },
  permissions: { 'programme.view': { zh: '查看改善行动与指标', en: 'View the programme and its indicators' } },
  errors,
  routes,
  demo,
  screens: [{ slot: 'leader.home', name: 'programme.indicators' }],
});
