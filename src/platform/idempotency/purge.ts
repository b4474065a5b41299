import { addMinutes } from '#kernel/instant.ts';
import type { DueSweep } from '../room.ts';

const KEPT_HOURS = 72;

/** Forgets answers after 72 hours; a key used again later is a new request. */
export const idempotencyPurge: DueSweep = {
  name: 'platform.idempotency_purge',
  async sweep(_app, t, now, limit) {
    const { rowCount } = await t.client.query(
      `delete from platform.idempotency i
       using (select actor, route, key from platform.idempotency
              where hospital_id = $1 and created_at < $2 order by created_at limit $3) as old
       where i.hospital_id = $1 and i.actor = old.actor and i.route = old.route and i.key = old.key`,
      [t.scope.hospital, addMinutes(now, -KEPT_HOURS * 60), limit],
    );
    return rowCount ?? 0;
  },
};
