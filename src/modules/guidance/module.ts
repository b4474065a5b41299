import { defineRoom } from '#platform/room.ts';
import { seedGuidance } from './demo/seed.ts';
import { errors } from './errors.ts';
import { goRoutes } from './http/go-routes.ts';
import { planRoutes } from './http/plan-routes.ts';
import { wayRoutes } from './http/way-routes.ts';

export const guidance = defineRoom({
  name: 'guidance',
  rank: 2,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: {
    'guidance.draft': { class: 'hospital' },
    'guidance.edition': { class: 'hospital', grant: 'append' },
    'guidance.closure': { class: 'hospital' },
    'guidance.wall_code': { class: 'hospital' },
    'guidance.pace': { class: 'hospital', grant: 'append' },
  },
  permissions: {
    'guidance.edit': { zh: '画楼层图、做墙码', en: 'Draw the floor plans and make wall codes' },
    'guidance.close': { zh: '停用或恢复电梯和通道', en: 'Close and open lifts and ways' },
  },
  views: ['guidance.v_published'],
  errors,
  routes: [...goRoutes, ...planRoutes, ...wayRoutes],
  events: ['guidance.published', 'guidance.way_closed', 'guidance.way_opened'],
  demo: seedGuidance,
  screens: [
    { slot: 'patient.go', name: 'guidance.go' },
    { slot: 'staff.plan', name: 'guidance.plan' },
  ],
});
