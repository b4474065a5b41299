import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import type { Share } from '../domain/session.ts';
import { papersHold } from './expert-papers.ts';
import { hospitalOf } from './hospital-of.ts';

/** What is left of one start minute once nobody has a place there any more. */
export interface LeftOver {
  slot: string;
  startsAt: Instant;
  share: Share;
  numbers: number[];
  /** A place added beside the regular one of its minute. */
  added: boolean;
}

/** The minutes of a session that have not begun, each with all numbers that are free, held or only booked. */
export async function leftOvers(t: Tx, session: string, now: Instant): Promise<LeftOver[]> {
  const { rows } = await t.client.query<LeftOver>(
    `select l.id as slot, l.starts_at as "startsAt", l.share, l.added, array(
       select n from (select unnest(l.free_numbers) as n
         union select number from booking.appointment where hospital_id = $1 and slot_id = l.id and state = 'booked'
         union select number from booking.hold where hospital_id = $1 and slot_id = l.id and state = 'held') x
       order by n) as numbers
     from booking.slot l where l.hospital_id = $1 and l.session_id = $2 and l.starts_at > $3 order by l.starts_at, l.id`,
    [hospitalOf(t), session, now],
  );
  return rows.filter((row) => row.numbers.length > 0);
}

/**
 * The same hours, room, minutes and numbers under another doctor, everything free. Null when that doctor is elsewhere at
 * that time, which the exclusion constraint decides, or comes from outside and lacks a paper. The session copied must be closed, and its holds ended, before.
 */
export async function copySession(
  t: Tx,
  session: string,
  practitioner: string,
  left: readonly LeftOver[],
  now: Instant,
): Promise<string | null> {
  const id = newId();
  const places = (share: Share | null) =>
    left.reduce((sum, one) => sum + (share === null || one.share === share ? one.numbers.length : 0), 0);
  // Whole rows with a few values changed: a column that comes later is copied too.
  const changed = {
    id,
    practitioner_id: practitioner,
    template_id: null,
    copied_from: session,
    state: 'open',
    total: places(null),
    free: places(null),
    free_onsite: places('onsite'),
    free_tier: places('tier'),
    held: 0,
    booked: 0,
    walk_ins: 0,
    added: left.reduce((sum, one) => sum + (one.added ? one.numbers.length : 0), 0),
    moved_at: now,
    joint_id: null,
    joint_of: null,
    version: 1,
  };
  const { rowCount } = await t.client.query(
    `insert into booking.session
     select (jsonb_populate_record(s, $3::jsonb)).* from booking.session s where s.hospital_id = $1 and s.id = $2
       and ${papersHold('$4::uuid', 's.date')}
     on conflict do nothing`,
    [hospitalOf(t), session, JSON.stringify(changed), practitioner],
  );
  if (rowCount !== 1) return null;
  const slots = left.map(({ slot, numbers }) => ({
    was: slot,
    change: {
      id: newId(),
      session_id: id,
      capacity: numbers.length,
      held: 0,
      booked: 0,
      free_numbers: numbers,
    },
  }));
  await t.client.query(
    `insert into booking.slot
     select (jsonb_populate_record(l, c.change)).*
     from jsonb_to_recordset($2::jsonb) as c (was uuid, change jsonb)
     join booking.slot l on l.hospital_id = $1 and l.id = c.was`,
    [hospitalOf(t), JSON.stringify(slots)],
  );
  return id;
}
