import { addMinutes } from '#kernel/instant.ts';
import type { DueSweep } from '../room.ts';

/** Long enough to look into what went wrong over a weekend. Nothing but such a look reads a delivered event. */
const KEPT_DAYS = 7;

/** Forgets events seven days after they were delivered; one that still waits is never forgotten. */
export const outboxPurge: DueSweep = {
  name: 'platform.outbox_purge',
  async sweep(_app, t, now, limit) {
    const { rowCount } = await t.client.query(
      `delete from platform.outbox o
       using (select subject, subject_seq, type from platform.outbox
              where hospital_id = $1 and dispatch_no is not null and dispatched_at < $2
              order by dispatched_at limit $3) as old
       where o.hospital_id = $1 and o.subject = old.subject and o.subject_seq = old.subject_seq and o.type = old.type`,
      [t.scope.hospital, addMinutes(now, -KEPT_DAYS * 24 * 60), limit],
    );
    return rowCount ?? 0;
  },
};
