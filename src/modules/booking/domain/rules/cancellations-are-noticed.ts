import type { Take } from '../caller.ts';
import { type Notice, noticed } from '../watch.ts';

/** Standards 3.9 (custom: three cancellations a month): so many numbers that one account has given back. */
export function manyCancellations(takes: readonly Take[], from: number): Notice | null {
  const given = takes.flatMap((take) => take.givenBackAt ?? []);
  return from > 0 && given.length >= from ? noticed(given, given.length, from) : null;
}
