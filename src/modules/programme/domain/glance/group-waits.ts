/** People who wait just as long, for the same department, in the same hall. */
export interface WaitOf {
  department: string;
  hall: string;
  minutes: number;
  people: number;
}
export interface WaitSum {
  people: number;
  longest: number;
  /** The lower middle of an even number, as the official figure takes it. */
  median: number;
}

/** Everybody together. */
export function sumWaits(waits: readonly WaitOf[]): WaitSum {
  const order = [...waits].sort((a, b) => a.minutes - b.minutes);
  const people = order.reduce((all, one) => all + one.people, 0);
  let before = 0;
  const middle = order.find((one) => {
    before += one.people;
    return before * 2 >= people;
  });
  return { people, longest: order.at(-1)?.minutes ?? 0, median: middle?.minutes ?? 0 };
}

/** One row for each department or hall; the longest wait first, then the most people. */
export function groupWaits(waits: readonly WaitOf[], by: 'department' | 'hall'): (WaitSum & { id: string })[] {
  const groups = Map.groupBy(waits, (one) => one[by]);
  return [...groups]
    .map(([id, them]) => ({ id, ...sumWaits(them) }))
    .sort((a, b) => b.longest - a.longest || b.people - a.people || (a.id < b.id ? -1 : 1));
}
