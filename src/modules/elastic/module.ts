import { defineRoom } from '#platform/room.ts';
import { errors } from './errors.ts';
import { routes } from './http/routes.ts';

export const elastic = defineRoom({
  name: 'elastic',
  rank: 6,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: { 'elastic.proposal': { class: 'hospital' } },
  errors,
  routes,
});
