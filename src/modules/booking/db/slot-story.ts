import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { SessionState, Share } from '../domain/session.ts';
import type { StoryAppointment, StoryHold } from '../domain/slot-story.ts';
import { hospitalOf } from './hospital-of.ts';

export interface StorySlotRow {
  id: string;
  session: string;
  startsAt: Instant;
  share: Share;
  capacity: number;
  free: number;
  /** The transaction that wrote it; null before that was kept. */
  writtenIn: string | null;
  date: LocalDate;
  state: SessionState;
  department: string;
  practitioner: string;
  place: string;
  /** The rota it was approved with, where the hospital asks for that. */
  rota: string | null;
}

export async function storySlot(t: Tx, id: string): Promise<StorySlotRow | null> {
  const { rows } = await t.client.query<StorySlotRow>(
    `select l.id, l.session_id as session, l.starts_at as "startsAt", l.share, l.capacity,
       cardinality(l.free_numbers) as free, l.written_in::text as "writtenIn", s.date, s.state,
       s.department_id as department, s.practitioner_id as practitioner, s.place_id as place, s.rota_id as rota
     from booking.slot l join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id
     where l.hospital_id = $1 and l.id = $2`,
    [hospitalOf(t), id],
  );
  return rows[0] ?? null;
}

/** No more than a story can hold; a place changes hands a few times. */
const MOST = 500;

export async function holdsOfSlot(t: Tx, slot: string): Promise<StoryHold[]> {
  const { rows } = await t.client.query<StoryHold>(
    `select id, kind, state, number, held_at as "heldAt", due_at as "dueAt" from booking.hold
     where hospital_id = $1 and slot_id = $2 order by held_at desc, id limit ${MOST}`,
    [hospitalOf(t), slot],
  );
  return rows;
}

/** By session, which is what appointments are indexed by. */
export async function appointmentsOfSlot(t: Tx, session: string, slot: string): Promise<StoryAppointment[]> {
  const { rows } = await t.client.query<StoryAppointment>(
    `select id, number, channel, state, institution_id as institution, booked_at as "bookedAt",
       arrived_at as "arrivedAt", fulfilled_at as "fulfilledAt", no_show_at as "noShowAt", cancelled_at as "cancelledAt"
     from booking.appointment where hospital_id = $1 and session_id = $2 and slot_id = $3
     order by booked_at desc, id limit ${MOST}`,
    [hospitalOf(t), session, slot],
  );
  return rows;
}

export async function institutionNames(t: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await t.client.query<{ id: string; name: string }>(
    'select id, name from booking.institution where hospital_id = $1 and id = any($2::uuid[])',
    [hospitalOf(t), ids],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
