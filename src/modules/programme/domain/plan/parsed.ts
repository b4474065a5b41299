/** How a cell of the document came by its text: an empty cell, one that goes on from the row above, and none at all differ. */
export type CellState = 'written' | 'inherited' | 'empty' | 'missing';

/** How far the importer trusts its own reading; a person looks at `guess` first. */
export type Sure = 'sure' | 'likely' | 'guess';

/** A piece of text with where it stands in the document (1-based line of the text form; null when it stands nowhere). */
export interface Cell {
  text: string;
  cell: CellState;
  line: number | null;
  sure: Sure;
}

/** by: until `to`. during: `from`-`to`. from: from `from` on, no end. continuous: all the time. none: no deadline given. Dates are local, YYYY-MM-DD. */
export interface Deadline extends Cell {
  kind: 'by' | 'during' | 'from' | 'continuous' | 'none';
  from: string | null;
  to: string | null;
}

export interface UnitCells {
  departments: 'empty' | 'missing';
  supporting: 'empty' | 'missing';
}

/** What stands in a column that has no place of its own (备注, 预期目标). */
export interface ParsedNote {
  column: string;
  text: string;
  line: number;
}

export interface ParsedMeasure extends Cell {
  lead: Cell;
  deadline: Deadline;
  /** Responsible units (责任科室), as written, one each. */
  departments: Cell[];
  /** Supporting units (配合科室). */
  supporting: Cell[];
  /** Why a list without a unit has none: an empty cell of the document, or no such column. */
  unitCells: UnitCells;
  notes: ParsedNote[];
}

/** One clause of a scoring rule. Points are points of the document (0.5), never hundredths. */
export interface ParsedRule {
  trigger: string;
  kind: 'deduct' | 'exempt' | 'bonus' | 'judge';
  points: number | null;
  /** Upper end of a range that judgement fills (酌情扣 0.5-2 分). */
  pointsTo: number | null;
  unit: 'once' | 'time' | 'case' | 'place' | 'item' | 'device' | 'document' | 'percent';
  /** How many there must be (不少于 4 次). */
  required: number | null;
  cap: number | null;
  floor: number | null;
}

export interface ParsedScoring extends Cell {
  fullMarks: number | null;
  bonusCap: number | null;
  rules: ParsedRule[];
}

export interface ParsedTask extends Cell {
  /** `text` is the content (任务内容). */
  no: string | null;
  category: Cell;
  section: number | null;
  bonus: boolean;
  measures: ParsedMeasure[];
  scoring: ParsedScoring | null;
}

export interface ParsedSection {
  no: string | null;
  title: string;
  text: string;
  line: number;
}

/** Every number that the document demands: 不少于 4 次, ≥15%, 30 分钟. */
export interface ParsedNumber {
  text: string;
  value: number;
  unit: string;
  comparison: '>=' | '<=' | '>' | '<' | '=';
  line: number;
}

/** A row of an indicator annex: what it wants in each of its columns, as written. */
export interface ParsedIndicator {
  no: string | null;
  category: string;
  name: string;
  values: { column: string; text: string }[];
  line: number;
}

/** Who leads the whole (组长, 成员). */
export interface ParsedRole {
  role: string;
  text: string;
  line: number;
}

/** Why a line is no part of the programme. form: an empty table to report in. preface: grounds and purpose. */
export type LineReason =
  | 'addressee'
  | 'preface'
  | 'signature'
  | 'footer'
  | 'page_number'
  | 'repeated_header'
  | 'total'
  | 'form'
  | 'remark';

export interface ParsedLine {
  line: number;
  text: string;
  fate: 'used' | 'heading' | 'ignored' | 'unaccounted';
  /** Why a line was left out. */
  reason: LineReason | null;
}

/** Something a person must look at before the plan is confirmed. */
export interface ParsedDoubt {
  line: number | null;
  code: string;
  text: string;
}

export interface ParsedPlan {
  title: Cell;
  number: Cell;
  /** Day of issue, YYYY-MM-DD, in `date`; as written in `text`. */
  date: Cell & { date: string | null };
  /** The year to which days and months without a year belong. */
  year: number | null;
  goals: Cell[];
  sections: ParsedSection[];
  tasks: ParsedTask[];
  numbers: ParsedNumber[];
  indicators: ParsedIndicator[];
  group: ParsedRole[];
  lines: ParsedLine[];
  doubts: ParsedDoubt[];
}
