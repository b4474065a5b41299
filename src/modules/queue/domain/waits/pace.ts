import type { Measures } from './measures.ts';

/** How much slower or faster than their measured visits this doctor may be today. */
export interface Pace {
  factor: number;
  share: number;
}

const SMALL = 0.02;

/**
 * Today's visits against the doctor's usual ones, leaning on the usual while they are few; and how far that may still be
 * wrong, as three paces that have the same spread. Thin figures make the three lie far apart, and so the range wide.
 */
export function paces(lasted: readonly number[], measures: Measures): Pace[] {
  const { mean, within, between } = measures;
  if (between <= 0 || within <= 0 || mean <= 0) return [{ factor: 1, share: 1 }];
  // The usual pace counts like this many visits of today.
  const usual = within / between;
  const sum = lasted.reduce((a, b) => a + b, 0);
  const factor = (sum / mean + usual) / (lasted.length + usual);
  const doubt = Math.sqrt((3 * between * usual) / (lasted.length + usual));
  if (doubt < SMALL) return [{ factor, share: 1 }];
  return [
    { factor: Math.max(0.2, factor - doubt), share: 1 / 6 },
    { factor, share: 2 / 3 },
    { factor: factor + doubt, share: 1 / 6 },
  ];
}
