import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

/** The session's next number for somebody who comes over from another line; null when its clinic is over or not held. */
export async function nextLineNumber(t: Tx, session: string, now: Instant): Promise<number | null> {
  const { rows } = await t.client.query<{ number: number }>(
    `update booking.session set next_number = next_number + 1
     where hospital_id = $1 and id = $2 and state in ('open', 'paused') and ends_at > $3
     returning next_number - 1 as number`,
    [hospitalOf(t), session, now],
  );
  return rows[0]?.number ?? null;
}
