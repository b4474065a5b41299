import { addDays, atLocal, type Instant, localDate } from '#kernel/instant.ts';
import type { Span } from '../db/flow-rows.ts';

/** So many whole weeks up to yesterday. */
export function spanOf(weeks: number, now: Instant): Span {
  const today = localDate(now);
  const from = addDays(today, -7 * weeks);
  return { from, to: addDays(today, -1), since: atLocal(from, '00:00'), until: atLocal(today, '00:00') };
}
