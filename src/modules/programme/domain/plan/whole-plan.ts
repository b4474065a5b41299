import type { LocalDate } from '#kernel/instant.ts';
import type { DraftCell } from './draft.ts';
import type { Deadline, ParsedIndicator, ParsedNumber, ParsedRole, ParsedRule } from './parsed.ts';

type Cell = DraftCell['cell'];

export interface WholeMeasure {
  text: string;
  line: number | null;
  lead: string | null;
  leadCell: Cell;
  deadline: string | null;
  deadlineCell: Cell;
  kind: Deadline['kind'];
  from: LocalDate | null;
  to: LocalDate | null;
  notes: { column: string; text: string; line: number }[];
  units: { part: 'responsible' | 'supporting'; name: string; cell: Cell }[];
}
export interface WholeTask {
  no: string | null;
  category: string | null;
  content: string;
  section: number | null;
  bonus: boolean;
  line: number | null;
  measures: WholeMeasure[];
  /** Points are hundredths. */
  scoring: {
    text: string;
    fullMarks: number | null;
    bonusCap: number | null;
    rules: (Omit<ParsedRule, 'points'> & { points: number | null })[];
  } | null;
}
export interface WholePlan {
  title: string;
  number: string | null;
  issuedOn: LocalDate | null;
  year: number;
  goals: string[];
  numbers: ParsedNumber[];
  indicators: ParsedIndicator[];
  group: ParsedRole[];
  sections: { no: string | null; title: string; text: string; line: number }[];
  lines: { line: number; text: string; fate: 'used' | 'heading' | 'ignored'; reason: string | null }[];
  tasks: WholeTask[];
}
