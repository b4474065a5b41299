import { addMinutes, type Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Take } from '../domain/caller.ts';
import type { Hit } from '../domain/watch.ts';
import { hospitalOf } from './hospital-of.ts';

const PAUSE_MINUTES = 1;

/** Whether it is time to look again, and from when on nobody has looked; null when it is not. */
export async function claimWatch(t: Tx, now: Instant, before: Instant): Promise<Instant | null> {
  const hospital = hospitalOf(t);
  const { rows } = await t.client.query<{ looked: Instant; due: Instant }>(
    'select looked_at as looked, due_at as due from booking.caller_watch where hospital_id = $1',
    [hospital],
  );
  const [last] = rows;
  if (last && last.due > now) return null;
  // Sweeps of one name run one after the other, so nobody else has come between.
  await t.client.query(
    `insert into booking.caller_watch (hospital_id, looked_at, due_at) values ($1, $2, $3)
     on conflict on constraint booking_caller_watch_pk do update
     set looked_at = excluded.looked_at, due_at = excluded.due_at`,
    [hospital, now, addMinutes(now, PAUSE_MINUTES)],
  );
  return last?.looked ?? before;
}

/**
 * Everything that accounts and browsers active since `since` have taken from `from` on, where it is at least `fewest` places.
 * A place that hangs on both stands there once.
 */
export async function takesToWatch(t: Tx, since: Instant, from: Instant, fewest: number): Promise<Take[]> {
  // Whoever books by themselves has an account; the program itself, as in the demo, has a name.
  const byThemselves = `hospital_id = $1 and channel in ('mobile', 'web') and booked_by like '________-____-%'`;
  const busy = (column: 'booked_by' | 'device_key') => `${column} in (
      select ${column} from booking.appointment where ${byThemselves} and booked_at > $3 and ${column} in (
        select ${column} from booking.appointment where ${byThemselves} and booked_at >= $2 and ${column} is not null)
      group by ${column} having count(*) >= $4)`;
  const columns = `id, booked_by as account, device_key as device, patient_id as patient, session_id as session,
    practitioner_id as practitioner, date, booked_at as "takenAt",
    case when cancelled_by = 'patient' then cancelled_at end as "givenBackAt", false as kept from booking.appointment`;
  const { rows } = await t.client.query<Take & { id: string }>(
    `select ${columns} where ${byThemselves} and booked_at > $3 and ${busy('booked_by')}
     union select ${columns} where ${byThemselves} and booked_at > $3 and ${busy('device_key')}
     order by "takenAt", id`,
    [hospitalOf(t), since, from, fewest],
  );
  return rows;
}

/** When a person last decided about these: what was known then has been judged. */
export async function judgedAt(t: Tx, keys: readonly string[]): Promise<Map<string, Instant>> {
  const { rows } = await t.client.query<{ key: string; at: Instant }>(
    `select key, max(decided_at) as at from booking.caller_case
     where hospital_id = $1 and key = any($2::text[]) and state <> 'open' group by key`,
    [hospitalOf(t), keys],
  );
  return new Map(rows.map(({ key, at }) => [key, at]));
}

/** Opens a case, or adds to the open one; answers its id, and whether it is new. */
export async function noteCase(
  t: Tx,
  noticed: { id: string; kind: 'account' | 'device'; key: string; hits: readonly Hit[] },
  now: Instant,
): Promise<{ id: string; fresh: boolean }> {
  const hospital = hospitalOf(t);
  const { rows } = await t.client.query<{ id: string }>(
    `insert into booking.caller_case (hospital_id, id, kind, key, state, opened_at, seen_at) values ($1, $2, $3, $4, 'open', $5, $5)
     on conflict (hospital_id, key) where state = 'open' do update set seen_at = excluded.seen_at returning id`,
    [hospital, noticed.id, noticed.kind, noticed.key, now],
  );
  const id = rows[0]?.id ?? noticed.id;
  const { hits } = noticed;
  await t.client.query(
    `insert into booking.caller_hit (hospital_id, case_id, rule, seen, allowed, first_at, last_at)
     select $1, $2, * from unnest($3::text[], $4::integer[], $5::integer[], $6::timestamptz[], $7::timestamptz[])
     on conflict on constraint booking_caller_hit_pk do update set seen = excluded.seen, allowed = excluded.allowed,
       first_at = excluded.first_at, last_at = excluded.last_at`,
    [
      hospital,
      id,
      hits.map((hit) => hit.rule),
      hits.map((hit) => hit.seen),
      hits.map((hit) => hit.allowed),
      hits.map((hit) => hit.firstAt),
      hits.map((hit) => hit.lastAt),
    ],
  );
  return { id, fresh: id === noticed.id };
}

const AT_ONCE = 1000;

/** Retention: traces of browsers that are too old, of holds that are over, and cases that have been over for as long. */
export async function forgetTraces(t: Tx, before: Instant): Promise<void> {
  const hospital = hospitalOf(t);
  await t.client.query(
    `update booking.appointment set device_key = null where hospital_id = $1 and id in (
       select id from booking.appointment where hospital_id = $1 and device_key is not null and booked_at < $2
       order by booked_at limit $3)`,
    [hospital, before, AT_ONCE],
  );
  await t.client.query(
    `update booking.hold set device_key = null, held_by = null
     where hospital_id = $1 and device_key is not null and state <> 'held'`,
    [hospital],
  );
  await t.client.query(
    `delete from booking.caller_case
     where hospital_id = $1 and state <> 'open' and greatest(decided_at, until, answered_at) < $2`,
    [hospital, before],
  );
}
