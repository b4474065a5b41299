import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { FreePlace, WaitEnd, WaitingEntry, WaitState } from '../domain/waitlist.ts';
import { hospitalOf } from './hospital-of.ts';

export interface LineEntry extends WaitingEntry {
  state: WaitState;
  department: string;
  practitioner: string | null;
  date: string;
}

/**
 * Everybody who waits for these sessions, or has an offer, locked in id order. Taken after the session locks and before
 * any row of the line is changed, so that two sessions of one doctor's day never wait for each other in a circle.
 */
export async function lockLine(t: Tx, sessions: readonly string[]): Promise<LineEntry[]> {
  const { rows } = await t.client.query<LineEntry>(
    `select w.id, w.patient_id as patient, w.period, w.channel, w.priority, w.joined_at as "joinedAt", w.state,
       w.department_id as department, w.practitioner_id as practitioner, w.date,
       array(select h.slot_id from booking.hold h where h.hospital_id = $1 and h.entry_id = w.id) as seen
     from booking.waitlist w
     where w.hospital_id = $1 and w.state in ('waiting', 'offered') and exists (
       select 1 from booking.session s where s.hospital_id = $1 and s.id = any($2::uuid[])
         and s.department_id = w.department_id and s.date = w.date
         and (w.practitioner_id is null or w.practitioner_id = s.practitioner_id)
         and (w.period is null or w.period = s.period))
     order by w.id for no key update of w`,
    [hospitalOf(t), sessions],
  );
  return rows;
}

/** Slots of these sessions that have not begun and have places nobody has, in time order. */
export async function freePlacesOf(t: Tx, sessions: readonly string[], now: Instant): Promise<FreePlace[]> {
  const { rows } = await t.client.query<FreePlace>(
    `select l.id as slot, l.session_id as session, s.period, l.starts_at as "startsAt", cardinality(l.free_numbers) as free
     from booking.slot l join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id
     where l.hospital_id = $1 and l.session_id = any($2::uuid[]) and s.state = 'open' and l.starts_at > $3
       and cardinality(l.free_numbers) > 0 order by l.starts_at, l.id`,
    [hospitalOf(t), sessions, now],
  );
  return rows;
}

export interface Moved {
  id: string;
  version: number;
}

/** waiting -> offered, offered -> waiting, or pending -> booked; only of entries in the state named. */
export function moveEntries(
  t: Tx,
  ids: readonly string[],
  from: WaitState,
  to: 'waiting' | 'offered',
): Promise<Moved[]> {
  return update(t, ids, [from], 'state = $4', [to]);
}

export function endEntries(t: Tx, ids: readonly string[], why: WaitEnd, now: Instant): Promise<Moved[]> {
  const set = `state = 'ended', end_reason = $4, ended_at = $5`;
  return update(t, ids, ['waiting', 'offered'], set, [why, now]);
}

/** The offers of these holds were accepted: their entries have what they waited for. */
export async function bookEntriesOfHolds(t: Tx, holds: readonly string[], now: Instant): Promise<void> {
  const { rows } = await t.client.query<{ id: string }>(
    `select w.id from booking.waitlist w where w.hospital_id = $1 and w.id in
       (select entry_id from booking.hold where hospital_id = $1 and id = any($2::uuid[]))
     order by w.id for no key update`,
    [hospitalOf(t), holds],
  );
  const ids = rows.map((row) => row.id);
  await update(t, ids, ['waiting', 'offered'], `state = 'booked', ended_at = $4`, [now]);
}

export async function noteSkips(t: Tx, skips: readonly { id: string; code: string }[], now: Instant): Promise<void> {
  await t.client.query(
    `update booking.waitlist w set skipped_at = $4, skip_code = d.code
     from unnest($2::uuid[], $3::text[]) as d (id, code) where w.hospital_id = $1 and w.id = d.id`,
    [hospitalOf(t), skips.map((s) => s.id), skips.map((s) => s.code), now],
  );
}

async function update(
  t: Tx,
  ids: readonly string[],
  from: readonly WaitState[],
  set: string,
  values: readonly unknown[],
): Promise<Moved[]> {
  if (ids.length === 0) return [];
  const { rows } = await t.client.query<Moved>(
    `update booking.waitlist set ${set}, version = version + 1
     where hospital_id = $1 and id = any($2::uuid[]) and state = any($3::text[]) returning id, version`,
    [hospitalOf(t), ids, from, ...values],
  );
  return rows;
}

/** Who waits for this session and for no other one that is still to come: asked when it closes. */
export async function strandedBy(t: Tx, session: string, now: Instant): Promise<string[]> {
  const fits = `s.hospital_id = w.hospital_id and s.department_id = w.department_id and s.date = w.date
    and (w.practitioner_id is null or w.practitioner_id = s.practitioner_id) and (w.period is null or w.period = s.period)`;
  const { rows } = await t.client.query<{ id: string }>(
    `select w.id from booking.waitlist w
     where w.hospital_id = $1 and w.state in ('waiting', 'offered')
       and exists (select 1 from booking.session s where s.id = $2 and ${fits})
       and not exists (select 1 from booking.session s where s.id <> $2 and s.state <> 'closed' and s.ends_at > $3 and ${fits})
     order by w.id for no key update of w`,
    [hospitalOf(t), session, now],
  );
  return rows.map((row) => row.id);
}

/** Entries whose last clinic of the day is over, oldest first. */
export async function overEntries(t: Tx, now: Instant, limit: number): Promise<string[]> {
  const { rows } = await t.client.query<{ id: string }>(
    `select id from booking.waitlist where hospital_id = $1 and state = 'waiting' and ends_at <= $2
     order by ends_at, id limit $3 for no key update skip locked`,
    [hospitalOf(t), now, limit],
  );
  return rows.map((row) => row.id);
}
