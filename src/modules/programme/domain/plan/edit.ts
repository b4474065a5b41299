import type { LocalDate } from '#kernel/instant.ts';
import type { PastChoice } from '../plan-past/past.ts';
import type { Deadline, ParsedRule } from './parsed.ts';

export interface MeasureText {
  text: string;
  lead: string;
  deadline: { text: string; kind: Deadline['kind']; from: LocalDate | null; to: LocalDate | null };
  departments: string[];
  supporting: string[];
}

export interface ScoringText {
  text: string;
  fullMarks: number | null;
  bonusCap: number | null;
  rules: ParsedRule[];
}

/** One thing that a person does to a draft. Tasks, measures and doubts are named by their keys. */
export type Edit =
  | { kind: 'head'; title: string; number: string; date: LocalDate | null; year: number; goals: string[] }
  | { kind: 'section'; at: number; no: string | null; title: string; text: string }
  | {
      kind: 'task';
      task: number;
      no: string | null;
      category: string;
      content: string;
      section: number | null;
      bonus: boolean;
      scoring: ScoringText | null;
    }
  | ({ kind: 'measure'; task: number; measure: number } & MeasureText)
  | { kind: 'add_task'; content: string; after: number | null }
  | { kind: 'add_measure'; task: number; text: string }
  /** What was read is wrong: its lines are ignored for this reason. */
  | { kind: 'drop'; task: number; measure: number | null; reason: string }
  /** A person has looked: it is right as it was read. */
  | { kind: 'right'; task: number; measure: number | null }
  | { kind: 'seen'; doubt: number }
  | { kind: 'ignore'; line: number; reason: string }
  | { kind: 'heading'; line: number }
  /** The line is a task, or a measure of `task`. */
  | { kind: 'take'; line: number; task: number | null }
  | { kind: 'unit'; name: string; id: string | null }
  | { kind: 'lead'; name: string; id: string | null }
  /** Units have been made: the names are looked for once more. */
  | { kind: 'names' }
  /** Which indicators tasks are to move. */
  | { kind: 'indicators'; tasks: { task: number; numbers: number[] }[] }
  /** What is said of measures whose last day has passed; null: nothing any more. */
  | { kind: 'past'; measures: number[]; choice: PastChoice | null };
