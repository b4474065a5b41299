import { isLocalDate } from '#kernel/instant.ts';
import type { Ledger } from './ledger.ts';
import type { Cell, ParsedPlan } from './parsed.ts';
import { chineseNumber, halfWidth, squeezed } from './plain-text.ts';
import type { SourceParagraph } from './source.ts';

type Front = Pick<ParsedPlan, 'title' | 'number' | 'date' | 'year'>;

const NUMBER = /([\p{Script=Han}]{1,14}[〔[(【]\s?(?:19|20)\d{2}\s?[〕\])】]\s?(?:第\s?)?\d{1,4}\s?号)/u;
const TITLE_END =
  /(?:方案|通知|细则|计划|办法|意见|清单|要点|规划|制度|标准|任务书|责任书|安排|表)(?:\([^()]{1,12}\))?$/;
/** Also with a title's years or state on a line of its own: （2023—2025年）, （试行）. */
const TITLE_TAIL =
  /^\((?:20\d{2}年?(?:[-—–~至]20\d{2}年?)?(?:度|版)?|试行|暂行|修订版?|征求意见稿|讨论稿|草案|[\p{Script=Han}]{1,4}制)\)$/u;
const DAY = /^\(?(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?\)?$/;
/** Who signed, and the day on the same line. */
const SIGNED_DAY = /^[\p{Script=Han}]{3,24}[院委局会室部科心所办]\s{1,40}(\d{4}年\d{1,2}月\d{1,2}日)$/u;
const missing: Cell = { text: '', cell: 'missing', line: null, sure: 'sure' };

/** Title, number and day of issue from what stands before the plan itself (or, for the day, behind it). */
export function frontMatter(
  paragraphs: readonly SourceParagraph[],
  all: readonly SourceParagraph[],
  ledger: Ledger,
): Front {
  const number = numberOf(paragraphs, ledger);
  const title = titleOf(paragraphs, ledger);
  const date = dateOf(all, ledger);
  return { title, number, date, year: yearOf(title.text, date.date, number.text) };
}

function numberOf(paragraphs: readonly SourceParagraph[], ledger: Ledger): Cell {
  for (const { text, line } of paragraphs.slice(0, 12)) {
    const half = halfWidth(text);
    const found = NUMBER.exec(half);
    if (!found || half.trim().length > (found[1] ?? '').length + 16 || /关于|《/.test(half)) continue;
    ledger.used(line);
    return { text: (found[1] ?? '').trim(), cell: 'written', line, sure: 'sure' };
  }
  return missing;
}

/** The first lines, put together until they end like a title. */
function titleOf(paragraphs: readonly SourceParagraph[], ledger: Ledger): Cell {
  const open: SourceParagraph[] = [];
  const first14 = paragraphs.slice(0, 14);
  for (const [index, paragraph] of first14.entries()) {
    const plain = squeezed(paragraph.text);
    if (!ledger.free(paragraph.line)) {
      if (open.length > 0) break;
      continue;
    }
    if (/文件$/.test(plain) && open.length === 0 && plain.length <= 30) {
      ledger.heading(paragraph.line);
      continue;
    }
    if (/^附件\d*[:：]?$/.test(plain) && open.length === 0) {
      ledger.heading(paragraph.line);
      continue;
    }
    if (plain.length > 60 || /[。:;]$/.test(plain) || DAY.test(plain)) break;
    open.push(paragraph);
    const whole = open.map(({ text }) => text.trim()).join('');
    if (TITLE_END.test(squeezed(whole)) && (closed(whole) || !laterCloses(first14.slice(index + 1)))) {
      const tail = first14[index + 1];
      if (!tail || !TITLE_TAIL.test(squeezed(tail.text))) return taken(open, whole, 'sure', ledger);
      return taken([...open, tail], `${whole}${tail.text.trim()}`, 'sure', ledger);
    }
    if (open.length >= 4) break;
  }
  const first = open[0];
  return first ? taken([first], first.text.trim(), 'guess', ledger) : missing;
}

/** 《 without 》: the name of a plan runs on in the next line. */
const closed = (text: string) => text.split('《').length === text.split('》').length;

/** One of the next two lines ends a name before it begins one. */
const laterCloses = (next: readonly SourceParagraph[]) => next.slice(0, 2).some(({ text }) => /^[^《]*》/.test(text));

function taken(lines: readonly SourceParagraph[], text: string, sure: Cell['sure'], ledger: Ledger): Cell {
  ledger.used(...lines.map(({ line }) => line));
  return { text, cell: 'written', line: lines[0]?.line ?? null, sure };
}

/** The first line that is nothing but a day. */
function dateOf(all: readonly SourceParagraph[], ledger: Ledger): ParsedPlan['date'] {
  for (const { text, line } of all) {
    const iso = dayIn(text);
    if (iso === null) continue;
    ledger.used(line);
    if (isLocalDate(iso)) return { text: text.trim(), cell: 'written', line, sure: 'sure', date: iso };
    ledger.doubt('date_impossible', line, text.trim());
    return { text: text.trim(), cell: 'written', line, sure: 'guess', date: null };
  }
  for (const { text, line } of all) {
    const found = /(\d{4})年(\d{1,2})月(\d{1,2})日(?:印发|发布|印)/.exec(squeezed(text));
    if (!found) continue;
    const iso = isoOf(found);
    if (isLocalDate(iso))
      return { text: found[0].replace(/印发|发布|印/, ''), cell: 'written', line, sure: 'likely', date: iso };
  }
  return { ...missing, date: null };
}

/** A paragraph that is a day and nothing else, also in Chinese digits: 二〇二二年五月二十五日. */
export function dayIn(text: string): string | null {
  if (text.trim().length > 70) return null;
  const signed = SIGNED_DAY.exec(halfWidth(text).trim())?.[1];
  const plain = squeezed(signed ?? text).replace(/[〇一二三四五六七八九十]+/g, (sign) =>
    String(chineseNumber(sign) ?? sign),
  );
  const found = DAY.exec(plain);
  return found ? isoOf(found) : null;
}

function isoOf(found: RegExpExecArray): string {
  return `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`;
}

/** A year in the title counts if it is the only one; then the day of issue; then the number of the document. */
function yearOf(title: string, date: string | null, number: string): number | null {
  const named = [
    ...new Set([...halfWidth(title).matchAll(/(?:^|\D)(20\d{2})(?=\s?年|\D)/g)].map((found) => Number(found[1]))),
  ];
  if (named.length === 1 && !/20\d{2}\s?[-—–~至]/.test(halfWidth(title))) return named[0] ?? null;
  if (date !== null) return Number(date.slice(0, 4));
  const inNumber = /[〔[(【]\s?((?:19|20)\d{2})/.exec(halfWidth(number));
  return inNumber ? Number(inNumber[1]) : (named[0] ?? null);
}
