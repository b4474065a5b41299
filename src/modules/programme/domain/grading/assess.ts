import type { Clause, GradeItem, Level } from './clause.ts';
import type { FactCounts } from './facts.ts';
import { LEAST_BASIC, LEAST_OPTIONAL, type Threshold, thresholds } from './thresholds.ts';

/** What the hospital has said itself; ratio is hundredths, 0 to 100, or null when nothing was counted. */
export interface Declared {
  clauses: ReadonlySet<string>;
  ratios: Readonly<Record<number, number | null>>;
}

/** used: counted in the work. declared: said with evidence. unused: the platform has it and nobody used it. no: neither. */
export type Met = 'used' | 'declared' | 'unused' | 'no';

export interface ClauseState {
  clause: Clause;
  met: Met;
  count: number | null;
}
export interface ItemState {
  no: number;
  level: Level;
  /** Hundredths, 0 to 100. */
  ratio: number;
  /** Hundredths of a point: level x ratio. */
  score: number;
  levels: readonly (readonly ClauseState[])[];
}
export interface Gap {
  level: Exclude<Level, 0>;
  /** Basic items that do not reach it. */
  basic: readonly number[];
  optionalMissing: number;
  /** Hundredths of a point. */
  pointsMissing: number;
}
export interface Assessment {
  items: readonly ItemState[];
  total: number;
  level: Level;
  /** What the next level lacks; null at level 5. */
  next: Gap | null;
}

/** The grade of the whole hospital (standards 2.1). A level counts only when all lower levels are met, of items and hospital alike. */
export function assess(items: readonly GradeItem[], counts: FactCounts, declared: Declared): Assessment {
  const states = items.map((item) => assessItem(item, counts, declared));
  const total = states.reduce((sum, { score }) => sum + score, 0);
  let level: Level = 0;
  for (const threshold of thresholds) {
    if (!reached(gapOf(threshold, states, total))) break;
    level = threshold.level;
  }
  const wanted = thresholds.find((threshold) => threshold.level === level + 1);
  return { items: states, total, level, next: wanted ? gapOf(wanted, states, total) : null };
}

function assessItem(item: GradeItem, counts: FactCounts, declared: Declared): ItemState {
  const levels = item.levels.map((clauses) => clauses.map((clause) => clauseState(clause, counts, declared)));
  const first = levels.findIndex((clauses) => clauses.some(({ met }) => met === 'unused' || met === 'no'));
  const level = (first === -1 ? levels.length : first) as Level;
  const ratio = item.measure.kind === 'used' ? (level > 0 ? 100 : 0) : (declared.ratios[item.no] ?? 0);
  return { no: item.no, level, ratio, score: level * ratio, levels };
}

function clauseState(clause: Clause, counts: FactCounts, { clauses }: Declared): ClauseState {
  const count = clause.fact ? (counts[clause.fact] ?? 0) : null;
  if (count !== null && count >= (clause.least ?? 1)) return { clause, met: 'used', count };
  if (clauses.has(clause.id)) return { clause, met: 'declared', count };
  return { clause, met: count === null ? 'no' : 'unused', count };
}

function gapOf(wanted: Threshold, states: readonly ItemState[], total: number): Gap {
  const holds = ({ level, ratio }: ItemState, least: number): boolean => level >= wanted.level && ratio >= least;
  // 有应用 items have ratio 100 or 0, so that one rule serves both kinds.
  const basic = states.filter((it) => wanted.basic.includes(it.no) && !holds(it, LEAST_BASIC)).map(({ no }) => no);
  const others = states.filter((it) => !wanted.basic.includes(it.no) && holds(it, LEAST_OPTIONAL)).length;
  return {
    level: wanted.level,
    basic,
    optionalMissing: Math.max(0, wanted.optional - others),
    pointsMissing: Math.max(0, wanted.total - total),
  };
}

const reached = ({ basic, optionalMissing, pointsMissing }: Gap): boolean =>
  basic.length === 0 && optionalMissing === 0 && pointsMissing === 0;
