import type pg from 'pg';
import type { Stored, StoredBooking, StoredHold } from './verdict.ts';

/** What the tables hold, for the comparison with what was acknowledged. */
export async function readStored(client: pg.Client): Promise<Stored> {
  const bookings = await client.query<StoredBooking>(
    'select id, patient_id as patient, number, session_id as session, state from booking.appointment',
  );
  // A place that waits for its minute to come back to the pool is nobody's.
  const holds = await client.query<StoredHold>(
    `select id, patient_id as patient, number, session_id as session, state, due_at <= now() as over,
       kind = 'priority' as instead from booking.hold where kind <> 'back'`,
  );
  const entries = await client.query<{ id: string; patient: string; state: string }>(
    'select id, patient_id as patient, state from booking.waitlist',
  );
  const closed = await client.query<{ id: string }>(`select id from booking.session where state = 'closed'`);
  const cases = await client.query<{ appointment: string }>(
    'select appointment_id as appointment from booking.stop_case',
  );
  return {
    bookings: bookings.rows,
    holds: holds.rows,
    entries: entries.rows,
    closed: new Set(closed.rows.map((row) => row.id)),
    told: new Set(cases.rows.map((row) => row.appointment)),
  };
}
