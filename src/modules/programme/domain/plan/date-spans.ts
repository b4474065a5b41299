import { addDays, isLocalDate } from '#kernel/instant.ts';
import { chineseNumber, squeezed, unscanned } from './plain-text.ts';

/** A day, a third of a month, a month, a quarter, half a year or a year that a text names. */
export interface DateSpan {
  start: string;
  end: string;
  /** Only its end counts: 6月底, 年底, 6月30日. */
  point: boolean;
  /** A single day: 前 then includes it. */
  day: boolean;
  relation: 'before' | 'after' | 'through' | 'done' | null;
  /** Text between this one and the one before: a sign of a range, or anything. */
  joint: string;
}

export interface DateContext {
  /** Year of what is written without one. */
  year: number | null;
  /** Day of issue, for 即日起. */
  issued: string | null;
}

const CHINESE_UNIT = /([〇一二三四五六七八九十]{1,4})(?=年|月|日|号)/g;
const SPAN = new RegExp(
  [
    String.raw`(?:(?<y>\d{4}|\d{2}(?=年)|今|本|当)年?(?:度)?[./-]?)?`,
    '(?:',
    String.raw`(?<m>\d{1,2})(?:月份?|[./-](?=\d))(?:(?<d>\d{1,2})(?:日|号)?|(?<part>上旬|中旬|下旬|月底|月末|初|中|底|末))?`,
    '|',
    '第?(?<q>[1-4一二三四])季度?(?<qe>底|末)?',
    '|',
    '(?<h>上半年|下半年)(?<he>底|末)?',
    '|',
    '(?<e>年?(?:底|末)|年?内|全年)',
    ')?',
  ].join(''),
  'g',
);
const RELATION = /^(?:(之前|以前|前)|(之后|以后|后|起|开始|启动)|(至|到|[-—–~～])|((?:全面|全部|基本)?完成))/;
const THIRDS: Record<string, [number, number]> = {
  上旬: [1, 10],
  初: [1, 10],
  中旬: [11, 20],
  中: [11, 20],
  下旬: [21, 31],
};

/** Every date that the text names, in its order; `impossible` is one that no calendar has (6月31日). */
export function dateSpans(text: string, context: DateContext): { spans: DateSpan[]; impossible: string | null } {
  const plain = prepared(text);
  const spans: DateSpan[] = [];
  let year = context.year;
  let last = 0;
  for (const found of plain.matchAll(SPAN)) {
    const { y, m, q, h, e } = found.groups ?? {};
    if (found[0] === '' || (m ?? q ?? h ?? e ?? (y && /年/.test(found[0]) ? y : undefined)) === undefined) continue;
    if (y && !/\d/.test(y) && !m && !q && !h && !e) continue;
    // 内 and 底 end a year only behind one: not those of 院内.
    if (e !== undefined && y === undefined && !e.includes('年')) continue;
    year = yearOf(y, context) ?? year;
    const span = spanOf(found.groups ?? {}, year);
    if (span === 'impossible') return { spans: [], impossible: found[0] };
    const after = (found.index ?? 0) + found[0].length;
    const relation = RELATION.exec(plain.slice(after));
    if (span !== null)
      spans.push({
        ...span,
        relation: relation ? (relation[1] ? 'before' : relation[2] ? 'after' : relation[3] ? 'through' : 'done') : null,
        joint: plain.slice(last, found.index),
      });
    last = after;
  }
  return { spans, impossible: null };
}

/** Digits for Chinese numbers, and ranges written short made long: 5-10月, 2023-2025年, 5月3-8日. */
function prepared(text: string): string {
  return unscanned(squeezed(text))
    .replace(CHINESE_UNIT, (sign) => String(chineseNumber(sign) ?? sign))
    .replace(/(\d{4})[-—–~～至到](\d{4})年/g, '$1年-$2年')
    .replace(/(\d{1,2})月(\d{1,2})日?[-—–~～至到](\d{1,2})日/g, '$1月$2日-$1月$3日')
    .replace(/(?<![\d.])(\d{1,2})[-—–~～至到](\d{1,2})月/g, '$1月-$2月')
    .replace(/([一二三四1-4])[-—–~～至到、]([一二三四1-4])季度/g, '$1季度-$2季度')
    .replace(/年年/g, '年');
}

function yearOf(written: string | undefined, context: DateContext): number | null {
  if (written === undefined) return null;
  if (!/\d/.test(written)) return context.year;
  return Number(written) < 100 ? 2000 + Number(written) : Number(written);
}

type Groups = Record<string, string | undefined>;
type Bare = Pick<DateSpan, 'start' | 'end' | 'point' | 'day'>;

function spanOf(groups: Groups, year: number | null): Bare | 'impossible' | null {
  if (year === null) return null;
  if (groups.m !== undefined) return inMonth(groups, year);
  const quarter = groups.q;
  if (quarter !== undefined) {
    const number = /\d/.test(quarter) ? Number(quarter) : (chineseNumber(quarter) ?? 1);
    return months(year, number * 3 - 2, number * 3, groups.qe !== undefined);
  }
  if (groups.h !== undefined) {
    return groups.h === '上半年'
      ? months(year, 1, 6, groups.he !== undefined)
      : months(year, 7, 12, groups.he !== undefined);
  }
  return months(year, 1, 12, groups.e !== undefined && groups.e !== '全年');
}

function inMonth(groups: Groups, year: number): Bare | 'impossible' {
  const month = Number(groups.m);
  if (month < 1 || month > 12) return 'impossible';
  if (groups.d !== undefined) {
    const date = iso(year, month, Number(groups.d));
    return isLocalDate(date) ? { start: date, end: date, point: true, day: true } : 'impossible';
  }
  const third = THIRDS[groups.part ?? ''];
  if (!third) return months(year, month, month, groups.part !== undefined);
  const end = third[1] === 31 ? monthEnd(year, month) : iso(year, month, third[1]);
  return { start: iso(year, month, third[0]), end, point: false, day: false };
}

function months(year: number, first: number, last: number, point: boolean): Bare {
  return { start: iso(year, first, 1), end: monthEnd(year, last), point, day: false };
}

function monthEnd(year: number, month: number): string {
  return addDays(month === 12 ? iso(year + 1, 1, 1) : iso(year, month + 1, 1), -1);
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
