import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { sessionById } from '#modules/booking/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { findLine, type LineRow, openLine, takeLine } from '../db/lines.ts';
import { poolOf } from '../db/pools.ts';
import { areaOf } from './places.ts';

/**
 * The line of a session, opened if nobody has checked in yet, and taken for this transaction. Which common line it belongs to is
 * decided now. Throws queue.session_not_found, session_closed.
 */
export async function openedLine(t: Tx, session: string, now: Instant): Promise<LineRow> {
  if (!(await findLine(t, session))) {
    const row = await sessionById(t, session);
    if (!row) throw domainError('queue.session_not_found');
    const { department, practitioner, place, date, period } = row;
    const joined = await poolOf(t, department, practitioner);
    const pool = joined && { ...joined, period };
    await openLine(t, { session, department, practitioner, place, area: await areaOf(t, place), date, pool }, now);
  }
  const line = await takeLine(t, session);
  if (!line) throw domainError('queue.session_closed');
  return line;
}
