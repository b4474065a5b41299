import { columnRole } from './header-words.ts';
import { squeezed } from './plain-text.ts';
import { type SourceRow, textOf } from './source.ts';

const PERIOD =
  /^(?:\d{4}年?)?(?:目标)?(?:上半年|下半年|年度|全年|第?[一二三四1-4]季度|\d{1,2}月份?|\d{4}年?度?)(?:目标|指标)?值?$/;
const isPeriod = (title: string) => PERIOD.test(squeezed(title));

/** Whether `second` goes on with the header above it: periods, or words of a header below titles that span them. */
export function isSecondHeader(first: SourceRow, second: SourceRow): boolean {
  const fresh = second.cells.filter((cell) => cell.state === 'written');
  if (fresh.length < 2 || fresh.some((cell) => squeezed(cell.text).length > 12)) return false;
  const narrow = first.cells.some((cell) => cell.span > 1) || second.cells.some((cell) => cell.state === 'inherited');
  const blank = second.cells[0]?.state !== 'written';
  const periods = fresh.filter((cell) => isPeriod(cell.text)).length;
  const known = fresh.filter((cell) => columnRole(cell.text) !== null || isPeriod(cell.text)).length;
  return periods === fresh.length || ((narrow || blank) && known * 3 >= fresh.length * 2);
}

/** The titles of the columns from one row of a header or from two. */
export function titlesOf(first: SourceRow, second: SourceRow | null): string[] {
  const top = spread(first);
  if (!second) return top;
  const low = spread(second);
  // Without merges in the file one of the rows is shorter than the table is wide.
  if (first.cells.length !== second.cells.length) {
    if (low.every((title) => title !== '')) return belowPeriods(top, low);
    if (low.length > top.length) return belowShort(top, low);
  }
  return top.map((title, at) => {
    const cell = second.cells[at];
    if (cell?.state !== 'written' || low[at] === title) return title;
    return columnRole(low[at] ?? '') !== null && !isPeriod(low[at] ?? '')
      ? (low[at] ?? '')
      : together(title, low[at] ?? '');
  });
}

/** The lower row holds only what stands below the periods: 2023年 | 2024年 over 上半年 | 下半年 | 上半年 | 下半年. */
function belowPeriods(top: readonly string[], low: readonly string[]): string[] {
  const spanning = top.filter(isPeriod).length || top.filter((title) => columnRole(title) === 'target').length;
  const over = top.some(isPeriod) ? isPeriod : (title: string) => columnRole(title) === 'target';
  if (spanning === 0) return [...top];
  const each = low.length / spanning;
  let at = 0;
  return top.flatMap((title) => {
    if (!over(title)) return [title];
    const part = Number.isInteger(each) && low.length > spanning ? low.slice(at, at + each) : low;
    at += part.length;
    return part.map((period) => together(title, period));
  });
}

/** Blank cells of the lower row stand under a title of their own; between them titles of the upper row spread evenly. */
function belowShort(top: readonly string[], low: readonly string[]): string[] {
  const from = low.findIndex((title) => title !== '');
  const behind = low.length - 1 - low.findLastIndex((title) => title !== '');
  const spanning = top.slice(from, top.length - behind);
  const each = (low.length - from - behind) / spanning.length;
  if (spanning.length === 0 || !Number.isInteger(each)) return low.map((title, at) => title || (top[at] ?? ''));
  return low.map((title, at) => {
    if (at < from) return top[at] ?? '';
    if (at >= low.length - behind) return top[at - low.length + top.length] ?? '';
    const over = spanning[Math.floor((at - from) / each)] ?? '';
    return columnRole(title) !== null && !isPeriod(title) ? title : together(over, title);
  });
}

/** 2023年 over 年度 is 2023年度. */
function together(over: string, below: string): string {
  return over.endsWith('年') && below.startsWith('年') ? `${over}${below.slice(1)}` : `${over}${below}`;
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
