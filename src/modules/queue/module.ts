import { defineRoom } from '#platform/room.ts';

// PLACEHOLDER by the lead so that the others can compose: the owner of this room overwrites it.
export const queue = defineRoom({
  name: 'queue',
  rank: 4,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: {},
});
