import { addDays, type LocalDate } from '#kernel/instant.ts';
import type { Severity } from './words.ts';

/** What a hospital decides about its problems; see the table problem_rule. */
export interface ProblemRule {
  /** A problem found again within so many days is a recurring one. */
  againDays: number;
  /** From how much likeness on (percent of shared pairs of signs) two descriptions mean the same. */
  likeness: number;
  /** Days to mend it, by severity. */
  days: Readonly<Record<Severity, number>>;
}

/** Until the hospital has decided otherwise. */
export const FIRST_RULE: ProblemRule = {
  againDays: 90,
  likeness: 50,
  days: { minor: 14, ordinary: 7, serious: 3 },
};

/** The date that is offered for mending; whoever assigns may choose another. */
export const dueOffered = (severity: Severity, today: LocalDate, rule: ProblemRule): LocalDate =>
  addDays(today, rule.days[severity]);
