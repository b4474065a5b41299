import { columnRole, isHeader } from './header-words.ts';
import { isPageMark } from './page-marks.ts';
import { placesOf } from './row-align.ts';
import { cellOf, type SourceCell, type SourceLine, type SourceRow, type SourceTable } from './source.ts';

interface Token extends SourceLine {
  /** Blank lines above it. */
  blanks: number;
}

const NUMBER = /^\d{1,3}[.、．]?$/;
const ENDS = /^\s*(?:附\s*[件表]|抄送|注\s*[:：]|备注\s*[:：]|说明\s*[:：])/;

/**
 * A table whose cells lost everything but their lines: the titles, one of them 序号, one a line, and rows that begin with the
 * number that is next. What a row lacks or has too much is put under the titles it fits best.
 */
export function bareTable(lines: readonly SourceLine[], from: number): { table: SourceTable; next: number } | null {
  const first = lines[from]?.text ?? '';
  if (columnRole(first) === null || first.trim().length > 8 || first.includes('\t')) return null;
  const tokens = tokensFrom(lines, from, 14);
  const width = tokens.findIndex(({ text }) => Number(text.replace(/[.、．]$/, '')) === 1 && NUMBER.test(text));
  const titles = tokens.slice(0, width).map(({ text }) => text);
  const no = titles.findIndex((title) => columnRole(title) === 'no');
  if (no < 0 || no > 1) return null;
  // With a class before the number the first row has its class there.
  if (no === 1) titles.pop();
  if (titles.length < 3 || !isHeader(titles)) return null;
  const body = tokensFrom(lines, (tokens[titles.length]?.line ?? 1) - (lines[0]?.line ?? 1), lines.length);
  const rows = rowsOf(body, titles, no);
  if (rows.length === 0) return null;
  const header: SourceRow = {
    line: lines[from]?.line ?? 0,
    cells: tokens.slice(0, titles.length).map(({ text, line }) => cellOf(text, [line])),
  };
  const last = Math.max(...rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines)));
  const next = lines.findIndex(({ line }) => line === last) + 1;
  return { table: { kind: 'table', line: header.line, rows: [header, ...rows], merges: false }, next };
}

function tokensFrom(lines: readonly SourceLine[], from: number, most: number): Token[] {
  const tokens: Token[] = [];
  let blanks = 0;
  for (let at = from; at < lines.length && tokens.length < most; at++) {
    const { text, line } = lines[at] as SourceLine;
    if (text.trim() === '') blanks += 1;
    else if (text.includes('\t') || ENDS.test(text)) break;
    else {
      tokens.push({ line, text: text.trim(), blanks });
      blanks = 0;
    }
  }
  return tokens;
}

function rowsOf(body: readonly Token[], titles: readonly string[], no: number): SourceRow[] {
  const starts = startsOf(body, titles, no);
  return starts.flatMap((start, at): SourceRow[] => {
    const end = starts[at + 1] ?? Math.min(body.length, start + titles.length);
    const own = body
      .slice(start, end)
      .filter(({ text }) => at + 1 < starts.length || !isPageMark(text) || NUMBER.test(text));
    const cells = cellsOf(own, titles, no);
    return cells ? [{ line: own[0]?.line ?? 0, cells }] : [];
  });
}

/** Where rows begin: at the next number, or at the class that stands before it. */
function startsOf(body: readonly Token[], titles: readonly string[], no: number): number[] {
  const starts: number[] = [];
  let wanted = 1;
  let before = -titles.length;
  for (let at = 0; at < body.length; at++) {
    if (!NUMBER.test(body[at]?.text ?? '') || Number.parseInt(body[at]?.text ?? '', 10) !== wanted) continue;
    // A mark of as many points may stand in the row: the number is the one behind it.
    const later = body.slice(at + 1, at + titles.length).some(({ text }) => text === body[at]?.text);
    if (at - before < titles.length * 0.6 && later) continue;
    const classed = no === 1 && (at - before > titles.length - 1 || isClass(body[at - 1]?.text ?? ''));
    starts.push(classed ? at - 1 : at);
    before = at;
    wanted += 1;
  }
  return starts.filter((start) => start >= 0);
}

function isClass(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、]\D)/.test(text);
}

/** As many cells as titles stand as they are; blank lines that make up the number are the empty ones; else by what fits. */
function cellsOf(own: readonly Token[], titles: readonly string[], no: number): SourceCell[] | null {
  const numbered = NUMBER.test(own[0]?.text ?? '') && no === 1;
  const width = titles.length - (numbered ? 1 : 0);
  const empty = cellOf('', []);
  const plain = own.map(({ text, line }) => cellOf(text, [line]));
  const put = (cells: SourceCell[]) => (numbered ? [empty, ...cells] : cells);
  if (own.length === width) return put(plain);
  const spread = own.flatMap(({ text, line, blanks }, at) => [
    ...(at === 0 ? [] : Array.from({ length: Math.min(blanks, width) }, () => empty)),
    cellOf(text, [line]),
  ]);
  if (spread.length === width) return put(spread);
  if (own.length > 400) return null;
  const roles = titles.slice(numbered ? 1 : 0).map(columnRole);
  const places = placesOf(plain, roles, own.length > width);
  return put(
    roles.map((_, column) => {
      const here = plain.filter((_cell, at) => places[at] === column);
      if (here.length === 0) return empty;
      return cellOf(
        here.map(({ text }) => text).join('\n'),
        here.flatMap(({ lines }) => lines),
      );
    }),
  );
}
