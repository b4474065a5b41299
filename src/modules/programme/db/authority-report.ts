import type { LocalDate } from '#kernel/instant.ts';
import type { TaskCounts } from './tasks/counts.ts';

/** One indicator of one half-year, as it may leave the hospital for an authority. */
export interface AuthorityFigure {
  halfYear: string;
  /** The value within the row: `34a`. */
  key: string;
  no: number;
  nameZh: string;
  nameEn: string;
  unit: string;
  status: 'computed' | 'declared' | 'not-applicable' | 'no-data';
  /** Of a declared value: whether a file or a page proves it. */
  evidence: boolean | null;
  numerator: number;
  denominator: number;
  /** The shown value times 100. */
  hundredths: number | null;
  targetMet: boolean | null;
}
/** The headline of one problem of the hospital: never its words, place or people. */
export interface AuthorityProblem {
  id: string;
  category: string;
  severity: string;
  state: string;
  foundOn: LocalDate;
  dueOn: LocalDate | null;
  closedOn: LocalDate | null;
}
/** How the measures of one task of an authority's plan stand here: numbers alone, of the task with this number in that plan. */
export type AuthorityPlanTask = { no: number } & Omit<TaskCounts, 'soon'>;
/** A plan of the authority that is at work in this hospital. */
export interface AuthorityPlan {
  authority: number;
  plan: string;
  closed: boolean;
  tasks: readonly AuthorityPlanTask[];
}
export interface AuthorityReport {
  figures: readonly AuthorityFigure[];
  problems: readonly AuthorityProblem[];
  /** Of every authority; each is told its own. */
  plans: readonly AuthorityPlan[];
}
