import type { ParsedNumber } from './parsed.ts';
import { chineseNumber, halfWidth, unscanned } from './plain-text.ts';

const UNITS =
  '%|成(?=[以之及,。;、]|$)|个?百分点|‰|分钟|小时|个?工作日|个月|万?人次|人日|人份|处次|件次|间次|平方米|亿元|万元|元|万人|天|日|周|次|种|项|名|人|张|台次|台|家|例|条|场|期|间|处|千米|毫米|厘米|米|公里|倍|秒|类|部|辆|套|份|床|位|字|批|支|门|轮|遍|岁|年|件|块|把|户|座|栋|幢|只|本|册|篇|页|学时|课时|学分|级|星|万|亿|个|分(?=[^值数制类级别析科布]|$)';
/** What is measured, so that a Chinese number before it is one without any comparison: 三十分钟, 两小时. */
const MEASURES = /^(?:%|‰|个?百分点|分钟|小时|个?工作日|天|台|张|间|辆|床|公里|平方米|亿元|万元|元|人次|岁)$/;
const LEAST =
  '不少于|不低于|不小于|不得少于|不得低于|至少|最少|达到|达|大于等于|提高到|提高至|提升到|提升至|上升到|增至|增加到|≥|>=|≧|⩾|力争';
const MOST =
  '不超过|不高于|不多于|不大于|不得超过|不得高于|最多|最长|最高|控制在|小于等于|降低到|降低至|降到|降至|缩短到|缩短至|压缩到|压缩至|≤|<=|≦|⩽';
const NUMBER = new RegExp(
  [
    `(?<words>(?<least>${LEAST})|(?<most>${MOST})|(?<more>超过|高于|大于|多于|>|﹥)|(?<fewer>低于|少于|小于|<|﹤))?`,
    String.raw`(?<gap>\s?(?:为|平均|全年|每(?:周|月|年|季度|季|半年|天|日|人|个?病区|科))?\s?)`,
    // 至少保证每年有一项: what is counted may stand between.
    String.raw`(?:(?<=至少|最多|不少于|不超过|不低于|不多于)[\p{Script=Han}]{1,8}?)??`,
    String.raw`(?<value>\d+(?:\.\d+)?|[百千万]分之(?:\d+(?:\.\d+)?|[一二三四五六七八九十百]{1,4})|[一二三四五六七八九十百两]{1,4}|半)`,
    String.raw`(?:\s?(?:%\s?)?[-—–~至]\s?(?<upper>\d+(?:\.\d+)?))?`,
    String.raw`\s?(?<unit>${UNITS})?`,
    String.raw`(?:\(含\))?(?<post>\s?(?:及以上|以上|及以下|以下|以内|之内|内|之前|前|后|以后))?`,
  ].join(''),
  'gu',
);
const SHARES: Readonly<Record<string, string>> = { 百分之: '%', 千分之: '‰', 万分之: '‱' };
/** What holds digits and demands nothing: dates, document numbers, points of a score, ordinals. */
const NOT_DEMANDS = [
  /每(?:周|月|季度?|年)\s?\d{1,2}\s?[日号]/g,
  /(?<!\d)\d{1,2}\s?[日号](?:之前|以前|前)/g,
  /(?:总分|满分|总计|共计|合计)[为:]?\s?\d+\s?分(?!钟)/g,
  /(?<!\d)\d{1,2}:\d{2}(?!\d)/g,
  // Of what a rule counts: 每下降1个百分点扣, 每发现1处扣, 超1名扣.
  /(?:每|少|缺|漏|超|迟)[^。;,\d一]{0,8}[1一]\s?(?:个?百分点|%|\p{Script=Han}{1,2}?)(?=[^。;]{0,16}(?:扣|加|减|奖)\s?\d)/gu,
  /\d{4}\s?[-—–~至]\s?\d{4}\s?年/g,
  /(?:\d{4}\s?年\s?)?\d{1,2}\s?月(?:份|\s?\d{1,2}\s?[日号])?(?:\s?[-—–~至]\s?\d{1,2}\s?[月日])?/g,
  /\d{4}\s?年/g,
  /[〔【[(]\d{4}[〕】\])]\s?第?\d+\s?号/g,
  /第\s?[\d一二三四五六七八九十]+/g,
  /(?:扣|加|得|附加|减|奖)\s?\d+(?:\.\d+)?(?:\s?[-—–~至]\s?\d+(?:\.\d+)?)?\s?分(?!钟)/g,
  /\(\s?(?:满分)?\d+(?:\.\d+)?\s?分\s?\)/g,
  /(?:本项|该项)[^。;]{0,6}\d+\s?分(?!钟)/g,
  /(?:最多|最高|上限|不超过)\s?\d+\s?分(?!钟)/g,
  /(?:少|缺)[一1]次/g,
  // The name of a reform, and the year before.
  /最多跑\s?[一1]\s?次/g,
  /上一?年/g,
];

/** Every number that a line demands, in its order: 不少于3种, 80%以上, ≥15%, 半小时之内. `text` is as written. */
export function readNumbers(text: string, line: number): ParsedNumber[] {
  const half = masked(unscanned(halfWidth(text)));
  const numbers: ParsedNumber[] = [];
  for (const found of half.matchAll(NUMBER)) {
    const groups = found.groups ?? {};
    const { value = '', words } = groups;
    const share = SHARES[value.slice(0, 3)];
    const unit = share ?? groups.unit;
    const digits = share !== undefined || /^\d/.test(value);
    const at = found.index ?? 0;
    if (unit === undefined && words === undefined) continue;
    // Grades and stars are names, unless one must be reached: 达到五级.
    if (/^[级星]$/.test(unit ?? '') && words === undefined) continue;
    if (!digits && !isDemand(value, groups)) continue;
    if (digits && /[A-Za-z\d.]$/.test(half.slice(0, at)) && words === undefined) continue;
    if (digits && unit === undefined && /^[A-Za-z\d+号]/.test(half.slice(at + found[0].length))) continue;
    if (unit === '年' && Number(value) > 100) continue;
    const written = text.slice(at, at + found[0].length).trim();
    const first = quantityOf(share ? value.slice(3) : value);
    if (first === null) continue;
    const base = { text: written, unit: unit ?? '', line };
    if (groups.upper === undefined) numbers.push({ ...base, value: first, comparison: comparisonOf(groups) });
    else
      numbers.push(
        { ...base, value: first, comparison: '>=' },
        { ...base, value: Number(groups.upper), comparison: '<=' },
      );
  }
  return numbers;
}

function quantityOf(written: string): number | null {
  if (/^\d/.test(written)) return Number(written);
  return written === '半' ? 0.5 : chineseNumber(written);
}

/** A Chinese number is a demand where something compares it (至少一项, 每周二次, 半小时之内) or where it measures (九十分钟). */
function isDemand(value: string, groups: Record<string, string | undefined>): boolean {
  const { unit, words, post } = groups;
  if (unit === undefined) return false;
  if (words !== undefined || /每/.test(groups.gap ?? '')) return true;
  if (post !== undefined && (value === '半' || /以|之内/.test(post))) return true;
  return MEASURES.test(unit) && value !== '半' && value !== '一';
}

function comparisonOf(groups: Record<string, string | undefined>): ParsedNumber['comparison'] {
  if (groups.least !== undefined) return '>=';
  if (groups.most !== undefined) return '<=';
  if (groups.more !== undefined) return '>';
  if (groups.fewer !== undefined) return '<';
  const post = groups.post?.trim() ?? '';
  if (/以上/.test(post)) return '>=';
  return /以下|内/.test(post) ? '<=' : '=';
}

function masked(half: string): string {
  return NOT_DEMANDS.reduce((made, form) => made.replace(form, (sign) => '\u0000'.repeat(sign.length)), half);
}
