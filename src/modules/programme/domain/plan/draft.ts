import type { PastChoice } from '../plan-past/past.ts';
import type {
  CellState,
  Deadline,
  ParsedIndicator,
  ParsedLine,
  ParsedNote,
  ParsedNumber,
  ParsedRole,
  ParsedRule,
  ParsedSection,
  Sure,
  UnitCells,
} from './parsed.ts';

/** A cell as a person has it before them: `corrected` once somebody put it right. */
export interface DraftCell {
  text: string;
  cell: CellState | 'corrected';
  line: number | null;
  sure: Sure;
}

export interface DraftDeadline extends DraftCell {
  kind: Deadline['kind'];
  from: string | null;
  to: string | null;
}

export interface DraftMeasure extends DraftCell {
  /** Stays the same while the draft lives. */
  key: number;
  lead: DraftCell;
  deadline: DraftDeadline;
  departments: DraftCell[];
  supporting: DraftCell[];
  /** Absent from a measure that a person wrote. */
  unitCells?: UnitCells;
  notes: ParsedNote[];
}

/** A line of the document; a person says in own words why it is left out. */
export type DraftLine = Omit<ParsedLine, 'reason'> & { reason: string | null };

export interface DraftScoring extends DraftCell {
  /** Points as the document writes them. */
  fullMarks: number | null;
  bonusCap: number | null;
  rules: ParsedRule[];
}

export interface DraftTask extends DraftCell {
  key: number;
  /** Its number in the authority's plan that it came down with. */
  from?: number;
  no: string | null;
  category: DraftCell;
  /** Index in `sections`. */
  section: number | null;
  bonus: boolean;
  measures: DraftMeasure[];
  scoring: DraftScoring | null;
}

/** Who or which unit a name of the document means. `none`: nobody has found out yet. `person` with null: left as a name on purpose. */
export interface Choice {
  id: string | null;
  by: 'name' | 'person' | 'none';
}

export interface DraftDoubt {
  key: number;
  line: number | null;
  code: string;
  text: string;
  seen: boolean;
}

/** What the importer read and what a person made of it, until it is confirmed. */
export interface Draft {
  title: DraftCell;
  number: DraftCell;
  date: DraftCell & { date: string | null };
  year: number | null;
  goals: DraftCell[];
  sections: ParsedSection[];
  tasks: DraftTask[];
  numbers: ParsedNumber[];
  indicators: ParsedIndicator[];
  group: ParsedRole[];
  lines: DraftLine[];
  doubts: DraftDoubt[];
  units: Record<string, Choice>;
  leads: Record<string, Choice>;
  /** Numbers of the official indicators that a task is to move, by its key; what nobody has said is not there. */
  links?: Record<string, number[]> | undefined;
  /** What a person says of a measure whose last day has passed already, by its key. */
  past?: Record<string, PastChoice> | undefined;
  nextKey: number;
}

/** The units and people of the hospital, to find the document's names among. */
export interface Known {
  units: readonly { id: string; name: string; aliases: readonly string[] }[];
  staff: readonly { account: string; name: string }[];
}
