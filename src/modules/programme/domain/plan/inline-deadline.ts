import type { DateContext } from './date-spans.ts';
import { readDeadline } from './deadline.ts';
import { halfWidth } from './plain-text.ts';

const YEAR = String.raw`(?:(?:20\d{2}|今|本)\s?年\s?)`;
const PART = String.raw`(?:\d{1,2}\s?月份?(?:\s?\d{1,2}\s?[日号]|上旬|中旬|下旬|初|中)?|第?[一二三四1-4]\s?季度|[上下]半年)`;
const FORMS = [
  // 2024年6月底前, 6月30日前, 年底前, 第三季度末
  `${YEAR}?(?:${PART}(?:[底末]前?|之前|以前|前)|年[底末]前?|年内)`,
  `${YEAR}(?:[底末]前?|内)`,
  // 自2024年7月起
  `${YEAR}?${PART}(?:起|开始)`,
  // 到2025年, 于2024年5月完成
  String.raw`(?<=[到至])${YEAR}(?!\s?[-—–~至到])`,
  String.raw`(?<=[于在到至])${YEAR}${PART}(?!\s?[-—–~至到])`,
];
const DAY = new RegExp(FORMS.map((form) => `(?:${form})`).join('|'), 'g');

/**
 * The deadline that a sentence itself names, where nothing else says it: 2024年6月底前建成…. Several of them hold from the
 * first to the last. Null when there is none, or it is no date.
 */
export function inlineDeadline(text: string, context: DateContext): string | null {
  const half = halfWidth(text).replace(/《[^《》]*》|“[^“”]*”/g, (quoted) => '\u0000'.repeat(quoted.length));
  const found = [...half.matchAll(DAY)];
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return null;
  const end = (last.index ?? 0) + last[0].length;
  const whole = text.slice(first.index ?? 0, end).trim();
  const said = whole.length <= 80 ? whole : first[0].trim();
  return readDeadline(said, context).kind === 'none' ? null : said;
}
