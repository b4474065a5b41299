import { addSeconds, epochMs, type Instant } from '#kernel/instant.ts';
import type { Take } from '../caller.ts';

/**
 * Against scripts (4S item 1 level 3): after a place for one person, the same account or browser takes one for another person
 * after a pause that hands need anyway. Answers the seconds still to wait, 0 when there is nothing to wait for.
 */
export function secondsToWait(takes: readonly Take[], patient: string, now: Instant, pause: number): number {
  const others = takes.filter((take) => take.patient !== patient && take.takenAt > addSeconds(now, -pause));
  const latest = others
    .map((take) => take.takenAt)
    .sort()
    .at(-1);
  return latest === undefined ? 0 : Math.ceil(pause - (epochMs(now) - epochMs(latest)) / 1000);
}
