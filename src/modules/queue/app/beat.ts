import type { Instant } from '#kernel/instant.ts';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import type { Tx } from '#platform/db/tx.ts';
import { keepBeat } from '../db/screen-beats.ts';

/**
 * A screen says that it is on, and what stands on it. Not audited: it changes nothing anybody decided, and a thousand screens would
 * write a million and a half rows a day.
 */
export async function beat(
  t: Tx,
  token: string | null,
  said: { shows: string; place: string; live: boolean },
  now: Instant,
): Promise<void> {
  if (token !== null) await keepBeat(t, sm3(token), said, now);
}
