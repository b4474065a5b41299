import type { Share, SlotVisit } from '../session.ts';
import { evenly, part } from './shares-are-spread-over-the-session.ts';

export interface VisitFigures {
  /** Of all slots, how many are kept for first visits, and how many for return visits, in percent. */
  firstPercent: number;
  returnPercent: number;
}

const IN_TURN: readonly Share[] = ['onsite', 'online', 'tier'];

/**
 * Mission A5: whom each start minute is kept for. First visits get their part rounded up, return visits theirs of what is
 * left. The slots are taken share by share, each in time order, so that every share has its part of both kinds (less or
 * more than one slot) and neither kind lies at one end of the session.
 */
export function spreadVisits(shares: readonly Share[], { firstPercent, returnPercent }: VisitFigures): SlotVisit[] {
  const n = shares.length;
  const first = part(n, Math.min(firstPercent, 100));
  const kept = Math.min(n - first, part(n, returnPercent));
  const isFirst = evenly(n, first);
  const isReturn = evenly(n - first, kept);
  const visits: SlotVisit[] = shares.map(() => 'any');
  let rest = 0;
  IN_TURN.flatMap((share) => shares.flatMap((one, slot) => (one === share ? [slot] : []))).forEach((slot, turn) => {
    if (isFirst[turn]) visits[slot] = 'first';
    else if (isReturn[rest++]) visits[slot] = 'return';
  });
  return visits;
}
