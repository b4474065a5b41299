/** What a total needs of a line; `marks`: the item's written full marks, null for extra points. */
export interface TotalLine {
  marks: number | null;
  full: number;
  points: number;
  excluded: boolean;
  atStake: number;
  open: readonly number[];
}

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

export function totalOf(lines: readonly TotalLine[]): Total {
  const own = lines.filter(({ marks }) => marks !== null);
  const sum = (of: readonly TotalLine[], figure: (one: TotalLine) => number) =>
    of.reduce((all, one) => all + figure(one), 0);
  const [full, points] = [sum(own, (one) => one.full), sum(own, (one) => one.points)];
  const excluded = sum(own, (one) => (one.excluded ? (one.marks ?? 0) : 0));
  return {
    ...{ full, points, excluded, lost: full - points },
    bonus: sum(lines, (one) => one.points) - points,
    atStake: sum(own, (one) => one.atStake),
    open: sum(lines, (one) => one.open.length),
    scaled: full === 0 ? 0 : Math.floor((2 * points * (full + excluded) + full) / (2 * full)),
  };
}
