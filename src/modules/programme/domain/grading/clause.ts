import type { FactCode } from './facts.ts';

/**
 * One function that a level of an item demands (医院智慧服务分级评估标准体系（试行）, 2019). With `fact` it is met from live
 * use once at least `least` were counted; without one, or when another system does it, the hospital declares it.
 */
export interface Clause {
  id: string;
  zh: string;
  en: string;
  fact?: FactCode;
  least?: number;
}

export interface GradeItem {
  no: number;
  group: Group;
  zh: string;
  en: string;
  /** ratio: the score is weighed by how much of the work goes this way. used: 1 once used, else 0. */
  measure: { kind: 'used' } | { kind: 'ratio'; zh: string; en: string };
  /** What levels 1 to 5 demand on top of the level below. */
  levels: readonly [Clauses, Clauses, Clauses, Clauses, Clauses];
}

export type Clauses = readonly Clause[];
export type Group = 'before' | 'during' | 'after' | 'throughout' | 'base';
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** [zh, en, fact, least] written shortly; ids follow from the place in the table. */
type Row = readonly [zh: string, en: string, fact?: FactCode, least?: number];

/** Names the clauses `item.level.position`, so that a declaration stays with its clause. */
export function levelsOf(no: number, rows: readonly [Row[], Row[], Row[], Row[], Row[]]): GradeItem['levels'] {
  const named = rows.map((level, l) =>
    level.map(([zh, en, fact, least], i) => ({
      id: `${no}.${l + 1}.${i + 1}`,
      zh,
      en,
      ...(fact ? { fact, least: least ?? 1 } : {}),
    })),
  );
  return named as unknown as GradeItem['levels'];
}
