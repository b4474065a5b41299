import { joined } from './plain-text.ts';

/** One line of the text form of a document; numbers begin at 1, blank lines count. */
export interface SourceLine {
  line: number;
  text: string;
}

/**
 * A cell as the reader of the file found it. written: has text. empty: has none. inherited: merged with the cell above,
 * whose text and lines it then shows. absent: the row has no such cell (it is covered by a wider one, or the row is short).
 */
export interface SourceCell {
  text: string;
  lines: readonly number[];
  state: 'written' | 'empty' | 'inherited' | 'absent';
  /** Columns that it covers. */
  span: number;
}

export interface SourceRow {
  line: number;
  cells: SourceCell[];
}

export interface SourceTable {
  kind: 'table';
  line: number;
  rows: SourceRow[];
  /** Whether the file itself says which cells are merged; a text file does not. */
  merges: boolean;
}

export interface SourceParagraph {
  kind: 'paragraph';
  line: number;
  text: string;
  /** Depth of the heading style (1 the highest), where the file has styles. */
  heading: number | null;
}

/** A document in the order it is read, whatever file it came from. */
export interface SourceDocument {
  lines: SourceLine[];
  blocks: (SourceParagraph | SourceTable)[];
}

export function cellOf(text: string, lines: readonly number[], span = 1): SourceCell {
  return { text, lines, state: text === '' ? 'empty' : 'written', span };
}

export const absentCell: SourceCell = { text: '', lines: [], state: 'absent', span: 1 };

/** The text of a cell whose lines are put together again. */
export function textOf(cell: SourceCell): string {
  return joined(cell.text.split('\n').map((part) => part.trim())).trim();
}
