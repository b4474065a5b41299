import type { Take } from '../caller.ts';
import { momentsOf, type Notice, noticed } from '../watch.ts';

/** 4S item 1 level 3: so many accounts that have booked from one browser. */
export function manyAccounts(takes: readonly Take[], from: number): Notice | null {
  const accounts = new Set(takes.map((take) => take.account)).size;
  return from > 0 && accounts >= from ? noticed(momentsOf(takes), accounts, from) : null;
}
