import type { ItemScore } from './score-item.ts';

export interface Total {
  /** Full marks of the items that count. */
  full: number;
  points: number;
  /** Extra points, which come on top. */
  bonus: number;
  lost: number;
  /** The most that open questions could still take. */
  atStake: number;
  open: number;
  /** Marks of reasonable gaps that left the sum. */
  excluded: number;
  /** Points as they would be if nothing had left the sum, half up; equals `points` when nothing did. */
  scaled: number;
}

/** `marks`: the written full marks of each item by id, also of those that are left out. */
export function totalOf(items: readonly ItemScore[], marks: ReadonlyMap<string, number | null>): Total {
  const own = items.filter(({ id }) => (marks.get(id) ?? null) !== null);
  const sum = (of: readonly ItemScore[], figure: (one: ItemScore) => number) =>
    of.reduce((all, one) => all + figure(one), 0);
  const [full, points] = [sum(own, (one) => one.full), sum(own, (one) => one.points)];
  const excluded = sum(own, (one) => (one.excluded ? (marks.get(one.id) ?? 0) : 0));
  return {
    ...{ full, points, excluded, lost: full - points },
    bonus: sum(items, (one) => one.points) - points,
    atStake: sum(own, (one) => one.atStake),
    open: sum(items, (one) => one.open.length),
    scaled: full === 0 ? 0 : Math.floor((2 * points * (full + excluded) + full) / (2 * full)),
  };
}
