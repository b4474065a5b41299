import { type ColumnRole, columnRole, isHeader } from './header-words.ts';
import { joined, squeezed } from './plain-text.ts';
import { absentCell, type SourceCell, type SourceRow, type SourceTable } from './source.ts';

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

const PERIOD = /^(?:\d{4}年?)?(?:上半年|下半年|年度|全年|第?[一二三四1-4]季度|\d{1,2}月份?|\d{4}年?度?)$/;

function isSecondHeader(first: SourceRow, second: SourceRow): boolean {
  const fresh = second.cells.filter((cell) => cell.state === 'written');
  if (fresh.length < 2 || fresh.some((cell) => squeezed(cell.text).length > 12)) return false;
  const narrow = first.cells.some((cell) => cell.span > 1) || second.cells.some((cell) => cell.state === 'inherited');
  const blank = second.cells[0]?.state !== 'written';
  const periods = fresh.filter((cell) => PERIOD.test(squeezed(cell.text))).length;
  const known = fresh.filter((cell) => columnRole(cell.text) !== null || PERIOD.test(squeezed(cell.text))).length;
  return periods === fresh.length || ((narrow || blank) && known * 3 >= fresh.length * 2);
}

function titlesOf(first: SourceRow, second: SourceRow | null): string[] {
  const top = spread(first);
  if (!second) return top;
  const low = spread(second);
  // Without merges in the file the upper row is shorter: its last titles spread over the lower ones.
  if (first.cells.length < second.cells.length) {
    const blank = low.findIndex((title) => title !== '');
    const each = (low.length - blank) / (top.length - blank);
    if (!Number.isInteger(each) || blank < 0) return low.map((title, at) => title || (top[at] ?? ''));
    return low.map((title, at) =>
      at < blank ? (top[at] ?? '') : `${top[blank + Math.floor((at - blank) / each)] ?? ''}${title}`,
    );
  }
  const fresh = second.cells.filter((cell) => cell.state === 'written').length;
  if (low.length < top.length && fresh === low.length)
    return top.flatMap((title) => (PERIOD.test(squeezed(title)) ? low : [title]));
  return top.map((title, at) => {
    const cell = second.cells[at];
    if (cell?.state !== 'written' || low[at] === title) return title;
    return columnRole(low[at] ?? '') !== null && !PERIOD.test(squeezed(low[at] ?? ''))
      ? (low[at] ?? '')
      : `${title}${low[at] ?? ''}`;
  });
}

/** A title that covers several columns stands over each of them. */
function spread(row: SourceRow): string[] {
  let last = '';
  let left = 0;
  return row.cells.map((cell) => {
    if (cell.state === 'absent' && left > 0) {
      left -= 1;
      return last;
    }
    last = textOf(cell);
    left = cell.span - 1;
    return last;
  });
}

function sameTitles(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((title, at) => squeezed(title) === squeezed(other[at] ?? ''));
}

export function textOf(cell: SourceCell): string {
  return joined(cell.text.split('\n').map((part) => part.trim())).trim();
}

export function cellAt(row: SourceRow, at: number): SourceCell {
  return row.cells[at] ?? absentCell;
}
