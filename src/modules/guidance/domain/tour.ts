/** Several places in the best order: exact, by the best end of every set of visited places. */
export interface Stop {
  /** Tenths of a second one is busy there. */
  stay: number;
  /** Tenths after the start from which, and before which, one may begin; in order, null: always. */
  open: readonly { from: number; until: number }[] | null;
}

export interface Tour {
  order: number[];
  /** Per stop of `order`: when one is there, when one begins, when one is done (tenths after the start). */
  times: { there: number; begins: number; done: number }[];
}

export const MOST_STOPS = 8;

/**
 * The order that ends earliest. `travel[0]` holds the ways from the start, `travel[i + 1]` those from stop i; Infinity where
 * none leads. `before` are pairs [first, later]. One may wait for an opening. Null when no order keeps all of it.
 */
export function bestTour(
  stops: readonly Stop[],
  travel: readonly (readonly number[])[],
  before: readonly (readonly [number, number])[],
): Tour | null {
  const n = stops.length;
  if (n > MOST_STOPS) throw new Error(`more than ${MOST_STOPS} stops`);
  const full = (1 << n) - 1;
  const needs = stops.map((_, j) => before.reduce((mask, [a, b]) => (b === j ? mask | (1 << a) : mask), 0));
  const best: ({ done: number; last: number } | undefined)[][] = Array.from({ length: full + 1 }, () => []);
  const visit = (from: number, at: number, mask: number, j: number): void => {
    const step = visitOf(stops[j] as Stop, at + (travel[from]?.[j] ?? Number.POSITIVE_INFINITY));
    const known = best[mask | (1 << j)] as ({ done: number; last: number } | undefined)[];
    // Being done earlier never hurts: one can always wait. So of each set and last stop only the earliest counts.
    if (step && step.done < (known[j]?.done ?? Number.POSITIVE_INFINITY))
      known[j] = { done: step.done, last: from - 1 };
  };
  for (let mask = 0; mask < full; mask += 1)
    for (let j = 0; j < n; j += 1) {
      if (mask & (1 << j) || ((needs[j] as number) & mask) !== needs[j]) continue;
      if (mask === 0) visit(0, 0, 0, j);
      else
        for (let i = 0; i < n; i += 1) {
          const here = best[mask]?.[i];
          if (here) visit(i + 1, here.done, mask, j);
        }
    }
  const order = backwards(best, full, n);
  return order && { order, times: timesOf(order, stops, travel) };
}

/** Begins as soon as it is open; null when it opens no more. */
export function visitOf(stop: Stop, there: number): { there: number; begins: number; done: number } | null {
  if (!Number.isFinite(there)) return null;
  const span = stop.open?.find(({ until }) => there < until);
  if (stop.open && !span) return null;
  const begins = Math.max(there, span?.from ?? 0);
  return { there, begins, done: begins + stop.stay };
}

function backwards(best: ({ done: number; last: number } | undefined)[][], full: number, n: number): number[] | null {
  if (n === 0) return [];
  let last = -1;
  for (let j = 0; j < n; j += 1)
    if ((best[full]?.[j]?.done ?? Number.POSITIVE_INFINITY) < (best[full]?.[last]?.done ?? Number.POSITIVE_INFINITY))
      last = j;
  if (last < 0) return null;
  const order: number[] = [];
  for (let mask = full; last >= 0; ) {
    order.unshift(last);
    const came: number = best[mask]?.[last]?.last ?? -1;
    mask &= ~(1 << last);
    last = came;
  }
  return order;
}

function timesOf(
  order: readonly number[],
  stops: readonly Stop[],
  travel: readonly (readonly number[])[],
): Tour['times'] {
  let [from, at] = [0, 0];
  return order.map((j) => {
    const step = visitOf(stops[j] as Stop, at + (travel[from]?.[j] as number));
    if (!step) throw new Error('a tour that was found can be walked');
    [from, at] = [j + 1, step.done];
    return step;
  });
}
