import type { App } from '../app.ts';
import type { Tx } from '../db/tx.ts';
import type { Actor } from '../http/actor.ts';

/** A text in both languages. */
export interface Words {
  zh: string;
  en: string;
}

/**
 * What a cell says, read by the engine before the room sees it. money is in yuan and becomes fen; date YYYY-MM-DD;
 * time HH:mm; choice becomes the `value` of one of its choices.
 */
export type CellForm =
  | { form: 'text'; max: number; pattern?: RegExp }
  | { form: 'date' | 'time' | 'money' }
  | { form: 'integer'; min: number; max: number }
  | { form: 'choice' };

export interface Choice extends Words {
  value: string;
}

export type ImportColumn = CellForm & {
  key: string;
  title: Words;
  /** What to write here, for the template. */
  note: Words;
  required: boolean;
  /** Obviously made up; stands on the page of explanations. */
  example: string;
  /** The values of the dropdown. A choice must be one of them; a text may be another. */
  choices?(c: ImportCall): Promise<readonly Choice[]> | readonly Choice[];
};

export type ImportValue = string | number | null;

/** One line whose cells are all well-formed, by column key. An empty cell is null. */
export interface ImportRow {
  row: number;
  cells: Readonly<Record<string, ImportValue>>;
}

/** Why a line cannot be taken: the cell, a code of some room's errors, and what fills its text. No personal data. */
export interface Finding {
  row: number;
  column: string;
  code: string;
  params?: Readonly<Record<string, string | number>>;
}

/** `same`: lines that are in the hospital already exactly as they stand in the file; nothing is done for them. */
export interface CheckedRows {
  findings: Finding[];
  same: number[];
}

export interface ImportCall {
  app: App;
  t: Tx;
  actor: Actor;
  hospital: number;
  now: string;
  lang: 'zh' | 'en';
  /** The rows another kind of import knows by these words (`find`): ids by word. Words that nobody knows are absent. */
  lookUp(kind: string, words: readonly string[]): Promise<Map<string, string[]>>;
}

/** The sheet that is handed out once after an import, such as one-time passwords. */
export interface Handout {
  title: Words;
  note: Words;
  columns: readonly Words[];
  /** Has its own transactions; says which of `ids` it has something for. */
  make(c: Omit<ImportCall, 't' | 'lookUp'>, ids: readonly string[]): Promise<string[][]>;
}

/** One kind of import. Rooms declare them in their manifests; catalog has the pages and routes for all of them. */
export interface ImportKind {
  /** `room.rows`. */
  kind: string;
  permission: string;
  /** Its turn when a new hospital fills itself. */
  turn: number;
  title: Words;
  note: Words;
  columns: readonly ImportColumn[];
  /** What makes a line the same thing as another: a file names it once. With the column that is to blame. */
  identify(row: ImportRow): { key: string; column: string };
  /** Asks the room; changes nothing. Runs again inside the transaction of the import. */
  check(c: ImportCall, rows: readonly ImportRow[]): Promise<CheckedRows>;
  /** Makes the rows that `check` had nothing against, set-based; answers their new ids. */
  commit(c: ImportCall, rows: readonly ImportRow[]): Promise<string[]>;
  /** Takes them away again. A row that is in use breaks a foreign key, and with it the whole undo. */
  undo(c: ImportCall, ids: readonly string[]): Promise<void>;
  /** Of these rows those that the room itself uses beyond its foreign keys, by id. */
  used?(c: ImportCall, ids: readonly string[]): Promise<string[]>;
  /** How the rows are called when an undo tells which of them are in use: a code or a masked name. */
  name(c: ImportCall, ids: readonly string[]): Promise<string[]>;
  find?(t: Tx, words: readonly string[]): Promise<Map<string, string[]>>;
  handout?: Handout;
}

/** Which of the rows of a lower room, by the kind of import that made them, a room has used. */
export type UsesOf = Readonly<Record<string, (t: Tx, ids: readonly string[]) => Promise<string[]>>>;
