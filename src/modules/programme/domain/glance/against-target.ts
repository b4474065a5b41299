/** What stands against its target: one value of the indicator set in one period. */
export interface Against {
  status: 'computed' | 'declared' | 'not-applicable' | 'no-data';
  value: number | null;
  target: number | null;
  met: boolean | null;
  /** Of what has no single figure, like grades: there is data, and nothing to compare. */
  graded: boolean;
}

export interface AgainstCounts {
  met: number;
  missed: number;
  /** A value, and nobody has said what it should be. */
  noTarget: number;
  noData: number;
  notApplicable: number;
}

/** Every value is exactly one of the five, so that they add up to the whole set. */
export function againstTarget(all: readonly Against[]): AgainstCounts {
  const counts: AgainstCounts = { met: 0, missed: 0, noTarget: 0, noData: 0, notApplicable: 0 };
  for (const one of all) counts[whichOf(one)] += 1;
  return counts;
}

function whichOf({ status, value, met, graded }: Against): keyof AgainstCounts {
  if (status === 'not-applicable') return 'notApplicable';
  if (status === 'no-data' || (value === null && !graded)) return 'noData';
  if (met === null) return 'noTarget';
  return met ? 'met' : 'missed';
}

type Missed = { value: number; target: number };

/** Those that miss their target, the farthest off first: how far, as a share of the target. */
export function worstOf<T extends Against>(all: readonly T[], most: number): (T & Missed)[] {
  const missed = all.filter((one): one is T & Missed => one.met === false && one.value !== null && one.target !== null);
  return missed.sort((a, b) => gap(b) - gap(a)).slice(0, most);
}

const gap = ({ value, target }: Missed): number => Math.abs(value - target) / Math.max(Math.abs(target), 1);
