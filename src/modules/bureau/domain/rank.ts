/** How much each part of the ranking weighs; only the proportions count. */
export interface Weights {
  selfCheck: number;
  overdue: number;
  spotCheck: number;
  targets: number;
}
export const defaultWeights: Weights = { selfCheck: 40, overdue: 25, spotCheck: 20, targets: 15 };

export interface Standing {
  institution: number;
  /** Counted and possible; a part with nothing possible is not judged. */
  selfCheck: Share;
  /** Open problems that are within their date, of all open ones. */
  overdue: Share;
  spotCheck: Share;
  targets: Share;
}
export interface Share {
  good: number;
  of: number;
}

export const partNames = ['selfCheck', 'overdue', 'spotCheck', 'targets'] as const;
export type PartName = (typeof partNames)[number];
export interface Part extends Share {
  name: PartName;
  weight: number;
  /** Hundredths of a percent; null: nothing to judge. */
  value: number | null;
}
export interface Place {
  institution: number;
  /** Null: nothing at all to judge. Equal totals share a place. */
  place: number | null;
  /** Hundredths of a point of 100. */
  total: number | null;
  parts: Part[];
}

/** The institutions in order, each place with the parts it is made of. A part without anything to judge leaves its weight to the others. */
export function rank(standings: readonly Standing[], weights: Weights): Place[] {
  const scored = standings.map((standing) => {
    const parts = partNames.map((name) => part(name, standing[name], weights[name]));
    return { institution: standing.institution, total: totalOf(parts), parts };
  });
  scored.sort((a, b) => (b.total ?? -1) - (a.total ?? -1) || a.institution - b.institution);
  return scored.map((one) => ({
    ...one,
    place: one.total === null ? null : 1 + scored.filter(({ total }) => (total ?? -1) > (one.total ?? -1)).length,
  }));
}

const part = (name: PartName, { good, of }: Share, weight: number): Part => ({
  ...{ name, good, of, weight },
  value: of > 0 ? Math.floor((good * 10_000) / of) : null,
});

function totalOf(parts: readonly Part[]): number | null {
  const judged = parts.filter(({ value, weight }) => value !== null && weight > 0);
  const weight = judged.reduce((sum, one) => sum + one.weight, 0);
  if (weight === 0) return null;
  return Math.floor(judged.reduce((sum, one) => sum + one.weight * (one.value ?? 0), 0) / weight);
}
