import { type ColumnRole, columnRole, isHeader } from './header-words.ts';
import { squeezed } from './plain-text.ts';
import { absentCell, type SourceCell, type SourceRow, type SourceTable, textOf } from './source.ts';
import { isSecondHeader, titlesOf } from './table-titles.ts';

/** One table under one header: a table of the document may hold several, one below the other. */
export interface TablePart {
  titles: string[];
  roles: (ColumnRole | null)[];
  /** Rows above the header: a title over the whole width. */
  captions: SourceRow[];
  headers: SourceRow[];
  /** The header again, on a new page. */
  repeated: SourceRow[];
  body: SourceRow[];
  merges: boolean;
}

/** Cuts a table at its headers. `before` is the table above it: one without a header that is as wide goes on with it. */
export function tableParts(table: SourceTable, before: TablePart | null): TablePart[] {
  const parts: TablePart[] = [];
  let captions: SourceRow[] = [];
  for (let at = 0; at < table.rows.length; at++) {
    const row = table.rows[at] as SourceRow;
    const part = parts.at(-1);
    if (!isHeader(row.cells.map(textOf)) || isData(row, part)) {
      if (part) part.body.push(row);
      else captions.push(row);
      continue;
    }
    const below = table.rows[at + 1];
    const second = below && isSecondHeader(row, below) ? below : null;
    const titles = titlesOf(row, second);
    const headers = second ? [row, second] : [row];
    if (second) at += 1;
    const open = part ?? before;
    if (open && sameTitles(open.titles, titles)) {
      if (part) part.repeated.push(...headers);
      else parts.push({ ...open, captions, headers: [], repeated: headers, body: [], merges: table.merges });
    } else
      parts.push({
        titles,
        roles: titles.map(columnRole),
        captions,
        headers,
        repeated: [],
        body: [],
        merges: table.merges,
      });
    captions = [];
  }
  if (parts.length === 0) return continued(table, before, captions);
  return parts;
}

function continued(table: SourceTable, before: TablePart | null, rows: SourceRow[]): TablePart[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  if (!before || width !== before.titles.length) return [];
  return [{ ...before, captions: [], headers: [], repeated: [], body: rows, merges: table.merges }];
}

/** A row of data whose texts happen to be words of a header: it has a number where the header has 序号. */
function isData(row: SourceRow, part: TablePart | undefined): boolean {
  const at = part?.roles.indexOf('no') ?? -1;
  return at >= 0 && /^\d+$/.test(squeezed(row.cells[at]?.text ?? ''));
}

function sameTitles(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((title, at) => squeezed(title) === squeezed(other[at] ?? ''));
}

export function cellAt(row: SourceRow, at: number): SourceCell {
  return row.cells[at] ?? absentCell;
}
