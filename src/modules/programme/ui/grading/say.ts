import type { GradeClause } from './data.ts';

/** Hundredths as points: 1250 -> 12.50. */
export const points = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** One word for the clauses of a level: met by use, met with declarations, partly, or not at all. */
export function stateOf(clauses: readonly GradeClause[]): 'used' | 'declared' | 'part' | 'no' {
  const met = clauses.filter((clause) => clause.met === 'used' || clause.met === 'declared');
  if (met.length < clauses.length) return met.length > 0 ? 'part' : 'no';
  return met.every((clause) => clause.met === 'used') ? 'used' : 'declared';
}
