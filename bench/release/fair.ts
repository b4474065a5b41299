/**
 * Who would have got a place if every request had been decided the moment it arrived: of the arrivals, in order, each
 * takes a place of the slot it wants while that has one. A request that comes again keeps its first place in the order.
 */
export function firstCome(arrivals: readonly number[], slotOf: (n: number) => number, capacity: number): Set<number> {
  const taken = new Map<number, number>();
  const winners = new Set<number>();
  for (const n of new Set(arrivals)) {
    const slot = slotOf(n);
    const before = taken.get(slot) ?? 0;
    if (before === capacity) continue;
    taken.set(slot, before + 1);
    winners.add(n);
  }
  return winners;
}

/** The part of the places that went to those who were first; 1 when nobody was overtaken. */
export function fairness(won: readonly number[], first: ReadonlySet<number>): number {
  if (first.size === 0) return 1;
  return new Set(won.filter((n) => first.has(n))).size / first.size;
}
