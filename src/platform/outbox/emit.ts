import type { Tx } from '../db/tx.ts';
import { newId } from '../ids.ts';
import { registerHospital } from './hospitals.ts';
import { assertIdsOnly } from './ids-only.ts';

export interface NewEvent {
  /** `room.past_tense`, named in the manifest of the room. */
  type: string;
  /** Id of the row that changed. */
  subject: string;
  /** That row's version after the change, from `update ... set version = version + 1 returning version`. */
  seq: number;
  /** Ids and codes only (see ids-only.ts). */
  payload: Record<string, unknown>;
}

/** Records inside the caller's transaction that something has happened; subscribers hear of it after the commit. */
export async function emit(t: Tx, event: NewEvent, now: string): Promise<void> {
  await emitAll(t, [event], now);
}

/** The set-based form for batches: one statement however many events. */
export async function emitAll(t: Tx, events: readonly NewEvent[], now: string): Promise<void> {
  if (events.length === 0) return;
  const hospital = t.scope.hospital;
  if (hospital === null) throw new Error('an event belongs to a hospital: this transaction has none');
  for (const event of events) check(event);
  t.leavesWork = true;
  await makeKnown(t, hospital);
  await t.client.query(
    `insert into platform.outbox (hospital_id, subject, subject_seq, type, id, payload, created_at)
     select $1, e.subject, e.seq, e.type, e.id, e.payload::jsonb, $7
     from unnest($2::text[], $3::integer[], $4::text[], $5::uuid[], $6::text[]) as e (subject, seq, type, id, payload)`,
    [
      hospital,
      events.map((e) => e.subject),
      events.map((e) => e.seq),
      events.map((e) => e.type),
      events.map(() => newId()),
      events.map((e) => JSON.stringify(e.payload)),
      now,
    ],
  );
}

const knownTo = new WeakMap<object, Set<number>>();

/** A hospital's first event makes it known to the dispatchers. Asked once per connection, not once per event. */
async function makeKnown(t: Tx, hospital: number): Promise<void> {
  const known = knownTo.get(t.client) ?? new Set();
  knownTo.set(t.client, known);
  if (known.has(hospital)) return;
  // A row of our own may still roll back: only one that was there before is sure to stay.
  if (!(await registerHospital(t, hospital))) known.add(hospital);
}

function check(event: NewEvent): void {
  if (!/^[a-z]+\.[a-z_]+$/.test(event.type)) throw new Error(`event type ${event.type} is not room.past_tense`);
  if (!Number.isInteger(event.seq) || event.seq < 0) throw new Error(`${event.type}: seq is the version of the row`);
  if (event.subject.length === 0) throw new Error(`${event.type}: an event has a subject`);
  assertIdsOnly(event.payload, event.type);
}
