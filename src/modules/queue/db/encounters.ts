import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type EncounterState, MOVES, type Move } from '../domain/step.ts';

export interface EncounterRow {
  id: string;
  session_id: string;
  appointment_id: string;
  patient_id: string;
  channel: string;
  slot_start: Instant | null;
  number: number;
  /** What the ticket shows: the letter of the line it is from. */
  letter: string;
  state: EncounterState;
  checked_in_at: Instant;
  called_at: Instant | null;
  calls: number;
  returned_at_call: number | null;
  /** Calls missed (过号) so far. */
  misses: number;
  back_places: number;
  priority: boolean;
  /** How often sent to tests during this visit, and the check-in after the latest. */
  tests: number;
  back_at: Instant | null;
  /** False: counted as present without a check-in. */
  signed_in: boolean;
  started_at: Instant | null;
  finished_at: Instant | null;
  version: number;
}

export interface NewEncounter {
  id: string;
  session: string;
  appointment: string;
  patient: string;
  department: string;
  practitioner: string;
  channel: string;
  bookedAt: Instant;
  slotStart: Instant | null;
  number: number;
  priority: boolean;
  signedIn?: boolean;
}

/** What a move changes beside the state. */
export interface MoveDetail {
  /** Where who comes back after a missed call stands from then on. */
  back?: { lineCalls: number; places: number };
  /** The line, and with it the doctor, whose person this is from then on; the ticket keeps its letter unless a new one is given. */
  into?: { session_id: string; practitioner_id: string; department_id: string; newLetter?: string };
  /** Checks in, where only the clock had counted the person as present. */
  signsIn?: boolean;
}

const ticketLetter = `coalesce(letter, (select l.letter from queue.line l
  where l.hospital_id = encounter.hospital_id and l.session_id = encounter.session_id))`;
const columns = sql.raw(
  `id, session_id, appointment_id, patient_id, channel, slot_start, number, ${ticketLetter} as letter, state, checked_in_at,
   called_at, calls, returned_at_call, misses, back_places, priority, tests, back_at, signed_in, started_at, finished_at,
   version`,
);

/** Opens the encounter of an appointment in state `waiting`; null when the appointment already has one. */
export async function insertEncounter(
  t: Tx,
  e: NewEncounter,
  now: Instant,
  by: string,
  move: 'check_in' | 'present' = 'check_in',
): Promise<EncounterRow | null> {
  const { rows } = await sql<EncounterRow>`
    insert into queue.encounter (hospital_id, id, session_id, appointment_id, patient_id, department_id,
      practitioner_id, channel, booked_at, slot_start, number, priority, signed_in, state, checked_in_at)
    values (${t.scope.hospital}, ${e.id}, ${e.session}, ${e.appointment}, ${e.patient}, ${e.department},
      ${e.practitioner}, ${e.channel}, ${e.bookedAt}, ${e.slotStart}, ${e.number}, ${e.priority},
      ${e.signedIn ?? true}, 'waiting', ${now})
    on conflict (hospital_id, appointment_id) do nothing
    returning ${columns}`.execute(t.db);
  const row = rows[0];
  if (!row) return null;
  await startEntry(t, row, move, now, by);
  return row;
}

/**
 * One conditional statement decides the move: it happens only from the states that `MOVES` names, else null.
 * The present entry of the history ends and the next begins. `started_at` is the first start: a visit begins once.
 */
export async function moveEncounter(
  t: Tx,
  id: string,
  move: Move,
  now: Instant,
  by: string,
  { back, into, signsIn = false }: MoveDetail = {},
): Promise<EncounterRow | null> {
  const { from, to } = MOVES[move];
  const isCall = move === 'call' || move === 'recall';
  const { rows } = await sql<EncounterRow>`
    update queue.encounter set
      state = ${to},
      version = version + 1,
      called_at = case when ${isCall} then ${now}::timestamptz else called_at end,
      calls = calls + ${isCall ? 1 : 0},
      returned_at_call = case when ${move === 'back_from_tests'} then null
        else coalesce(${back?.lineCalls ?? null}::integer, returned_at_call) end,
      back_places = coalesce(${back?.places ?? null}::integer, back_places),
      misses = misses + ${move === 'pass' ? 1 : 0},
      tests = tests + ${move === 'send_to_tests' ? 1 : 0},
      back_at = case when ${move === 'back_from_tests'} then ${now}::timestamptz
        when ${move === 'send_to_tests'} then null else back_at end,
      signed_in = signed_in or ${signsIn},
      letter = case when ${into?.session_id ?? null}::uuid <> session_id
        then coalesce(${into?.newLetter ?? null}, ${sql.raw(ticketLetter)}) else letter end,
      session_id = coalesce(${into?.session_id ?? null}::uuid, session_id),
      practitioner_id = coalesce(${into?.practitioner_id ?? null}::uuid, practitioner_id),
      department_id = coalesce(${into?.department_id ?? null}::uuid, department_id),
      started_at = case when ${move === 'start'} then coalesce(started_at, ${now}::timestamptz) else started_at end,
      finished_at = case when ${move === 'finish'} then ${now}::timestamptz else finished_at end
    where hospital_id = ${t.scope.hospital} and id = ${id} and state = any(${[...from]}::text[])
    returning ${columns}`.execute(t.db);
  const row = rows[0];
  if (!row) return null;
  await sql`
    update queue.entry set ended_at = ${now}
    where hospital_id = ${t.scope.hospital} and encounter_id = ${id} and ended_at is null`.execute(t.db);
  await startEntry(t, row, move, now, by);
  return row;
}

export async function encounterById(t: Tx, id: string): Promise<EncounterRow | null> {
  const { rows } = await sql<EncounterRow>`
    select ${columns} from queue.encounter
    where hospital_id = ${t.scope.hospital} and id = ${id}`.execute(t.db);
  return rows[0] ?? null;
}

export async function encounterOfAppointment(t: Tx, appointment: string): Promise<EncounterRow | null> {
  const { rows } = await sql<EncounterRow>`
    select ${columns} from queue.encounter
    where hospital_id = ${t.scope.hospital} and appointment_id = ${appointment}`.execute(t.db);
  return rows[0] ?? null;
}

/** All encounters of some sessions, in the order of their numbers. */
export async function encountersOf(t: Tx, sessions: readonly string[]): Promise<EncounterRow[]> {
  const { rows } = await sql<EncounterRow>`
    select ${columns} from queue.encounter
    where hospital_id = ${t.scope.hospital} and session_id = any(${[...sessions]}::uuid[])
    order by session_id, number`.execute(t.db);
  return rows;
}

async function startEntry(t: Tx, row: EncounterRow, move: string, now: Instant, by: string): Promise<void> {
  await sql`
    insert into queue.entry (hospital_id, encounter_id, seq, state, move, started_at, acted_by)
    values (${t.scope.hospital}, ${row.id}, ${row.version}, ${row.state}, ${move}, ${now}, ${by})`.execute(t.db);
}
