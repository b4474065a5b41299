import { domainError } from '#kernel/errors.ts';
import { type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { limitsOf } from '../db/caller-cases.ts';
import type { Caller } from '../domain/caller.ts';

/** The day until which a person has limited this account or browser; null when nobody has. */
export async function limitedUntilDay(t: Tx, caller: Caller, now: Instant): Promise<LocalDate | null> {
  const keys = [caller.account, ...(caller.device === null ? [] : [caller.device])];
  const [latest] = await limitsOf(t, keys, now);
  return latest?.until ? localDate(latest.until) : null;
}

/** Whoever may not book by themselves does not wait by themselves either: the offer could not be taken. Throws booking.caller_limited. */
export async function requireUnlimited(t: Tx, caller: Caller, now: Instant): Promise<void> {
  const until = await limitedUntilDay(t, caller, now);
  if (until !== null) throw domainError('booking.caller_limited', { until });
}
