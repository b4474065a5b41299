import type { Share } from '../session.ts';

export interface ShareFigures {
  /** Of all slots, how many are open online, in percent. */
  onlinePercent: number;
  /** Of the online slots, how many go to lower-tier institutions first, in percent. */
  tierPercent: number;
}

/**
 * Standards 3.1 (普通、专科、专家号 80 % 以上上网，其中 40 % 以上先给县级医院和社区): the share of each of `slots` start
 * minutes in time order. Both counts are rounded up, and each lies as evenly over the session as whole slots can: among
 * any L slots in a row a share has its part of L, less or more than one slot.
 */
export function spreadShares(slots: number, { onlinePercent, tierPercent }: ShareFigures): Share[] {
  const online = part(slots, onlinePercent);
  const onsite = evenly(slots, slots - online);
  const tier = evenly(online, part(online, tierPercent));
  let nth = 0;
  return onsite.map((isOnsite) => (isOnsite ? 'onsite' : tier[nth++] ? 'tier' : 'online'));
}

/** `percent` of `whole`, rounded up, in integers. */
export function part(whole: number, percent: number): number {
  return Math.floor((whole * percent + 99) / 100);
}

/** `count` marks on `places`, each in the middle of its part of the row. */
export function evenly(places: number, count: number): boolean[] {
  const middle = Math.floor(places / 2);
  const before = (place: number) => Math.floor((place * count + middle) / places);
  return Array.from({ length: places }, (_, place) => before(place + 1) > before(place));
}
