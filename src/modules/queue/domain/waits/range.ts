import { quantile, type Spread } from './spread.ts';

/** Minutes still to wait: most likely `mid`, in four of five cases between `low` and `high`. */
export interface WaitRange {
  low: number;
  mid: number;
  high: number;
}

/** `tail`: the share left out on either side, as calibrated (`calibrate.ts`). */
export function rangeOf(wait: Spread, tail: number): WaitRange {
  return { low: quantile(wait, tail), mid: quantile(wait, 0.5), high: quantile(wait, 1 - tail) };
}

/** As people say it: to five minutes, beyond an hour to ten; outward, so that the words promise no more than the range. */
export function spoken({ low, high }: WaitRange): { from: number; to: number } {
  const from = floorTo(stepAt(low), low);
  return { from, to: Math.max(from + stepAt(low), -floorTo(stepAt(high), -high)) };
}

const stepAt = (minutes: number): number => (minutes >= 60 ? 10 : 5);
const floorTo = (step: number, minutes: number): number => Math.floor(minutes / step) * step;
