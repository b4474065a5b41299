import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Caller } from '../domain/caller.ts';
import type { PoolSlot } from '../domain/pool.ts';
import { countFreed, type FreedPlaces } from './count-freed.ts';
import { hospitalOf } from './hospital-of.ts';

/**
 * person: somebody confirms. offer: stands for a waitlist entry. back: nobody's, a place given back that waits for its minute.
 * priority: kept for somebody whose clinic was stopped.
 */
export type HoldKind = 'person' | 'offer' | 'back' | 'priority';
export interface NewHold {
  id: string;
  /** null for kind `back` only. */
  patient: string | null;
  dueAt: Instant;
  kind?: HoldKind;
  caller?: Caller | undefined;
  entry?: string;
}
export interface EndedHold {
  id: string;
  slot: string;
  session: string;
  number: number;
  kind: HoldKind;
  entry: string | null;
}

/** Takes the first free number of the slot for this hold; answers that number, or throws booking.slot_full. */
export async function insertHold(t: Tx, hold: NewHold, slot: PoolSlot, now: Instant): Promise<number> {
  const hospital = hospitalOf(t);
  const { rows } = await t.client.query<{ number: number }>(
    `with first as (
       select id, free_numbers[1] as number from booking.slot where hospital_id = $1 and id = $2 for no key update)
     update booking.slot s set free_numbers = s.free_numbers[2:], held = s.held + 1
     from first
     where s.hospital_id = $1 and s.id = first.id and cardinality(s.free_numbers) > 0 and s.starts_at > $3
     returning first.number`,
    [hospital, slot.id, now],
  );
  const number = rows[0]?.number;
  if (number === undefined) throw domainError('booking.slot_full');
  await countFreed(t, 'held', [{ session: slot.session, share: slot.share, places: -1 }]);
  await t.client.query(
    `insert into booking.hold (hospital_id, id, slot_id, session_id, patient_id, number, state, held_at, due_at, kind, entry_id,
       held_by, device_key)
     values ($1, $2, $3, $4, $5, $6, 'held', $7, $8, $9, $10, $11, $12)`,
    [
      hospital,
      hold.id,
      slot.id,
      slot.session,
      hold.patient,
      number,
      now,
      hold.dueAt,
      hold.kind ?? 'person',
      hold.entry ?? null,
      hold.caller?.account ?? null,
      hold.caller?.device ?? null,
    ],
  );
  return number;
}

/**
 * The live hold of a person, if any; an offer of the waitlist is none of these. A new hold lets the old one go: one person
 * keeps one place at a time.
 */
export async function liveHoldOf(t: Tx, patient: string): Promise<{ id: string; slot: string } | null> {
  const { rows } = await t.client.query<{ id: string; slot: string }>(
    `select id, slot_id as slot from booking.hold
       where hospital_id = $1 and patient_id = $2 and state = 'held' and kind = 'person'`,
    [hospitalOf(t), patient],
  );
  return rows[0] ?? null;
}

export async function patientOfHold(t: Tx, id: string): Promise<string | null> {
  const { rows } = await t.client.query<{ patient: string }>(
    'select patient_id as patient from booking.hold where hospital_id = $1 and id = $2',
    [hospitalOf(t), id],
  );
  return rows[0]?.patient ?? null;
}

/** Ids of live holds that are due, oldest first. */
export async function dueHolds(t: Tx, now: Instant, limit: number): Promise<string[]> {
  const { rows } = await t.client.query<{ id: string }>(
    `select id from booking.hold where hospital_id = $1 and state = 'held' and due_at <= $2 order by due_at, id limit $3`,
    [hospitalOf(t), now, limit],
  );
  return rows.map((row) => row.id);
}

/**
 * Ends live holds and gives their numbers back, under the session locks. A hold that was booked or ended meanwhile is
 * left alone: the conditional update decides. Answers those that ended.
 */
export async function endHolds(t: Tx, ids: readonly string[], state: 'released' | 'expired'): Promise<EndedHold[]> {
  if (ids.length === 0) return [];
  const hospital = hospitalOf(t);
  await t.client.query(
    `select id from booking.session where hospital_id = $1
       and id in (select session_id from booking.hold where hospital_id = $1 and id = any($2::uuid[]))
     order by id for no key update`,
    [hospital, ids],
  );
  const { rows } = await t.client.query<EndedHold>(
    `update booking.hold set state = $3 where hospital_id = $1 and id = any($2::uuid[]) and state = 'held'
     returning id, slot_id as slot, session_id as session, number, kind, entry_id as entry`,
    [hospital, ids, state],
  );
  const slots = [...Map.groupBy(rows, (row) => row.slot)];
  const given = await t.client.query<FreedPlaces>(
    `update booking.slot s set held = s.held - cardinality(d.numbers::integer[]),
       free_numbers = array(select n from unnest(s.free_numbers || d.numbers::integer[]) n order by n)
     from unnest($2::uuid[], $3::text[]) as d (id, numbers) where s.hospital_id = $1 and s.id = any($2::uuid[]) and s.id = d.id
     returning s.session_id as session, s.share, cardinality(d.numbers::integer[]) as places`,
    [hospital, slots.map(([id]) => id), slots.map(([, list]) => `{${list.map((h) => h.number).join(',')}}`)],
  );
  await countFreed(t, 'held', given.rows);
  return rows;
}
