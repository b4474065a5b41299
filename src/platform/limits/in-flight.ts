import { DomainError } from '#kernel/errors.ts';

/** Requests one process works on at once; the database answers far fewer, the rest wait their turn. */
export const MOST_IN_FLIGHT = 1_000;

/**
 * Whoever comes when too many are waiting is told at once to come again, instead of waiting until nobody wants the
 * answer any more: those inside are served as fast as ever. Returns how to leave; throws platform.try_again.
 */
export function inFlight(most = MOST_IN_FLIGHT): () => () => void {
  let count = 0;
  return () => {
    if (count >= most) throw new DomainError('platform.try_again');
    count += 1;
    return () => {
      count -= 1;
    };
  };
}
