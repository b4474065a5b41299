import { defineRoom } from '#platform/room.ts';
import { errors } from './errors.ts';
import { actRoutes } from './http/act-routes.ts';
import { deviceRoutes } from './http/device-routes.ts';
import { sittingRoutes } from './http/sitting-routes.ts';

export const kiosk = defineRoom({
  name: 'kiosk',
  rank: 5,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: {
    'kiosk.device': { class: 'hospital' },
    'kiosk.sitting': { class: 'hospital', patients: { patient_id: { moves: 'id' } } },
    'kiosk.attempt': { class: 'hospital' },
  },
  permissions: { 'kiosk.manage': { zh: '管自助机', en: 'Keep the kiosks' } },
  views: ['kiosk.v_use'],
  errors,
  routes: [...deviceRoutes, ...sittingRoutes, ...actRoutes],
});
