import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

/** Says on a cancelled appointment which one took its place: it was moved, and its cancellation counts as none. */
export async function noteMovedTo(t: Tx, from: string, to: string): Promise<void> {
  const { rowCount } = await t.client.query(
    `update booking.appointment set moved_to = $3 where hospital_id = $1 and id = $2 and state = 'cancelled'`,
    [hospitalOf(t), from, to],
  );
  if (rowCount !== 1) throw new Error('only what was given back is moved');
}
