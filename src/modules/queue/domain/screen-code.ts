/** How long a screen shows one code before it asks for another. */
export const CODE_MINUTES = 10;
/** Screens of one hospital that may wait for a confirmation at once: a delivery of new ones, not a flood. */
export const MOST_WAITING = 200;

/** Six digits, read across a hall and typed on a phone; `random` answers a whole number below its bound. */
export function screenCode(random: (below: number) => number): string {
  return String(random(1_000_000)).padStart(6, '0');
}
