import { chineseNumber, halfWidth } from './plain-text.ts';

/** The number before a heading or a requirement: 一、 (一) 1. (1) ① in this order of rank. */
export interface Label {
  rank: 1 | 2 | 3 | 4 | 5;
  ordinal: number;
  /** As written, without the stop behind it: 一, （一）, 1, （1）, ①. */
  text: string;
  /** Signs of the line that belong to it, blanks included. */
  length: number;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const IN_BRACKETS = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const WITH_STOP = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛';
const CHINESE_IN_BRACKETS = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';

/** The label that a line begins with, also in full-width digits, and as a scan spoils it: （—） for （一）, l. for 1. */
export function labelOf(line: string): Label | null {
  const half = halfWidth(line);
  const start = half.length - half.trimStart().length;
  const rest = half.slice(start);
  return single(rest, line, start) ?? written(rest, line, start);
}

function single(rest: string, line: string, start: number): Label | null {
  const sign = rest[0] ?? ' ';
  const sets: [string, Label['rank']][] = [
    [CHINESE_IN_BRACKETS, 2],
    [WITH_STOP, 3],
    [IN_BRACKETS, 4],
    [CIRCLED, 5],
  ];
  for (const [set, rank] of sets) {
    const at = set.indexOf(sign);
    if (at >= 0) return { rank, ordinal: at + 1, text: sign, length: start + tail(line, start + 1) };
  }
  return null;
}

function written(rest: string, line: string, start: number): Label | null {
  const forms: [RegExp, Label['rank']][] = [
    [/^第([一二三四五六七八九十]{1,3})(?:章|部分|条)[、,.:]?/, 1],
    [/^([一二三四五六七八九十]{1,3})\s?(?:、|\.(?!\d)|,)/, 1],
    [/^(?:任务|行动|举措|措施|专项|工程|项目)\s?([一二三四五六七八九十]{1,3}|\d{1,2})\s?(?:[:、.]|\s(?=\S))/, 2],
    [/^\(\s?([一二三四五六七八九十]{1,3}|[-—–―])\s?\)[、.,]?/, 2],
    [/^\(\s?(\d{1,2}|[lI])\s?\)[、.,]?/, 4],
    [/^(\d{1,2}|[lI])\)/, 4],
    // 2.1 and 2.1.3 count below 2.; a figure has its unit behind it: 1.5倍.
    [/^[1-9]\d?\.[1-9]\d?\.([1-9]\d?)(?:[、.]|(?=\s?\p{Script=Han}))/u, 5],
    [/^[1-9]\d?\.([1-9]\d?)(?:[、.](?!\d)|(?=\s?\p{Script=Han})(?!\s?(?:[倍万亿%‰米元分秒天年月个岁]|小时|公里)))/u, 4],
    [/^(\d{1,3}|[lI])\s?(?:、|\.(?!\d)|．)/, 3],
  ];
  for (const [form, rank] of forms) {
    const found = form.exec(rest);
    if (!found) continue;
    const ordinal = ordinalOf(found[1] ?? '');
    if (ordinal === null) continue;
    const whole = line.slice(start, start + found[0].length).trim();
    const text = whole.replace(/\s?[、.,，．:：]$/, '');
    return { rank, ordinal, text, length: start + found[0].length };
  }
  return null;
}

function ordinalOf(sign: string): number | null {
  if (/^[-—–―lI]$/.test(sign)) return 1;
  return /^\d/.test(sign) ? Number(sign) : chineseNumber(sign);
}

function tail(line: string, from: number): number {
  return /^[、.．]/.test(line.slice(from)) ? 2 : 1;
}
