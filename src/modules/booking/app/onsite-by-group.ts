import { type Instant, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { onsiteGranted } from '../db/standing.ts';
import type { BookingChannel } from '../domain/session.ts';

/** Mission A9: booking by oneself, for somebody of a group that may take on-site numbers. */
export async function mayTakeOnsite(
  t: Tx,
  ask: { patient?: string; channel: BookingChannel },
  now: Instant,
): Promise<boolean> {
  if (!ask.patient || ask.channel !== 'mobile') return false;
  return (await onsiteGranted(t, [ask.patient], localDate(now))).has(ask.patient);
}
