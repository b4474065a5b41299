import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { DESK_MOVES } from '../domain/desk-moves.ts';
import { type EncounterRow, encounterById, startEntry } from './encounters.ts';

export interface Why {
  reason: string;
  note: string | null;
}

/** One conditional statement: away for a while, until then the place is kept. Null when the person does not wait any more. */
export async function holdEncounter(t: Tx, id: string, until: Instant, now: Instant, by: string, why: Why) {
  const { rows } = await sql<{ id: string }>`
    update queue.encounter set state = 'held', held_until = ${until}, version = version + 1
    where hospital_id = ${t.scope.hospital} and id = ${id} and state = any(${[...DESK_MOVES.hold]}::text[])
    returning id`.execute(t.db);
  return turned(t, rows, 'hold', now, by, why);
}

/** Back from being away; `back`: who stayed too long stands so many places behind from then on. */
export async function releaseEncounter(
  t: Tx,
  id: string,
  back: { lineCalls: number; places: number } | null,
  now: Instant,
  by: string,
) {
  const { rows } = await sql<{ id: string }>`
    update queue.encounter set state = 'waiting', held_until = null, version = version + 1,
      returned_at_call = coalesce(${back?.lineCalls ?? null}::integer, returned_at_call),
      back_places = coalesce(${back?.places ?? null}::integer, back_places)
    where hospital_id = ${t.scope.hospital} and id = ${id} and state = any(${[...DESK_MOVES.release]}::text[])
    returning id`.execute(t.db);
  return turned(t, rows, 'release', now, by, null);
}

/** Into another line with a number of that line; only out of the line in which the desk saw the person. */
export async function moveToLine(
  t: Tx,
  id: string,
  from: string,
  to: { session: string; practitioner: string; number: number; returnedAtCall: number | null },
  now: Instant,
  by: string,
  why: Why,
) {
  const { rows } = await sql<{ id: string }>`
    update queue.encounter set state = 'waiting', held_until = null, session_id = ${to.session},
      practitioner_id = ${to.practitioner}, letter = null, number = ${to.number}, returned_at_call = ${to.returnedAtCall}::integer,
      version = version + 1
    where hospital_id = ${t.scope.hospital} and id = ${id} and session_id = ${from}
      and state = any(${[...DESK_MOVES.move]}::text[])
    returning id`.execute(t.db);
  return turned(t, rows, 'move', now, by, why);
}

/** Why the present entry of the history began. */
export async function noteWhy(t: Tx, encounter: string, { reason, note }: Why): Promise<void> {
  await sql`
    update queue.entry set reason = ${reason}, note = ${note}
    where hospital_id = ${t.scope.hospital} and encounter_id = ${encounter} and ended_at is null`.execute(t.db);
}

/** Until when places of these people are kept, by encounter. */
export async function heldUntil(t: Tx, encounters: readonly string[]): Promise<Map<string, Instant>> {
  const { rows } = await sql<{ id: string; until: Instant }>`
    select id, held_until as until from queue.encounter
    where hospital_id = ${t.scope.hospital} and id = any(${[...encounters]}::uuid[]) and state = 'held'`.execute(t.db);
  return new Map(rows.map((row) => [row.id, row.until]));
}

/** How many wait or are away in the lines of each waiting area on a day. */
export async function waitingByArea(t: Tx, date: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ area: string; count: number }>`
    select l.area_id as area, count(*)::integer as count from queue.line l
    join queue.encounter e on e.hospital_id = l.hospital_id and e.session_id = l.session_id
    where l.hospital_id = ${t.scope.hospital} and l.date = ${date} and e.state in ('waiting', 'held')
    group by l.area_id`.execute(t.db);
  return new Map(rows.map((row) => [row.area, row.count]));
}

async function turned(
  t: Tx,
  rows: readonly { id: string }[],
  move: string,
  now: Instant,
  by: string,
  why: Why | null,
): Promise<EncounterRow | null> {
  const row = rows[0] ? await encounterById(t, rows[0].id) : null;
  if (!row) return null;
  await sql`
    update queue.entry set ended_at = ${now}
    where hospital_id = ${t.scope.hospital} and encounter_id = ${row.id} and ended_at is null`.execute(t.db);
  await startEntry(t, row, move, now, by);
  if (why) await noteWhy(t, row.id, why);
  return row;
}
