import pg from 'pg';
import { idOf } from '../support/ids.ts';
import type { SlotSet } from '../support/world.ts';

/**
 * The control of the referee: with the constraints of the pool dropped, forty look-then-write bookings at once of a
 * slot with two places. The same count that judges the real run must see more sold than there is.
 */
export async function sellWithoutReferee(url: string, set: SlotSet): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 20 });
  const slot = idOf('slot', set.firstSlot);
  try {
    await pool.query(`drop index booking.booking_appointment_number;
      alter table booking.slot drop constraint booking_slot_not_oversold, drop constraint booking_slot_numbers;
      update booking.slot set booked = 0, capacity = 2 where id = '${slot}'`);
    await Promise.all(Array.from({ length: 40 }, () => lookThenWrite(pool, slot)));
  } finally {
    await pool.end();
  }
}

async function lookThenWrite(pool: pg.Pool, slot: string): Promise<void> {
  const { rows } = await pool.query('select booked, capacity from booking.slot where id = $1', [slot]);
  if (rows[0].booked < rows[0].capacity)
    await pool.query('update booking.slot set booked = booked + 1 where id = $1', [slot]);
}
