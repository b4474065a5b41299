import { addSeconds, type Instant } from '#kernel/instant.ts';
import { intBetween, type Random } from '#kernel/random.ts';

/**
 * Against watching scripts (ecosystem 1.4): a place given back comes into the pool again after one to `most` minutes, at a
 * second nobody can foretell. null: at once, because it is switched off (0) or the slot would begin meanwhile.
 */
export function returnsAt(now: Instant, startsAt: Instant, most: number, random: Random): Instant | null {
  if (most < 1) return null;
  const at = addSeconds(now, intBetween(random, 60, most * 60));
  return at < startsAt ? at : null;
}
