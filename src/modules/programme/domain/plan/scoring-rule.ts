import type { ParsedRule, ParsedScoring } from './parsed.ts';
import { halfWidth, unscanned } from './plain-text.ts';

type Found = Pick<ParsedScoring, 'fullMarks' | 'bonusCap' | 'rules'>;

const N = String.raw`(\d+(?:\.\d+)?)`;
const RANGE = String.raw`${N}\s?(?:[-—–~至到]\s?${N}\s?)?分`;
const CLAUSE = new RegExp(
  [
    `(?<exempt>不(?:予)?扣分|不计分|不得扣分|免予扣分)`,
    `(?<judge>酌情(?:扣|给|加|计|赋)?(?:${RANGE}|分))`,
    `(?<deduct>(?:扣|减|扣除|倒扣)\\s?${RANGE})`,
    `(?<bonus>(?:附加|加|奖励|奖)\\s?${RANGE})`,
    `(?<marks>(?:打分|赋分|评分|得分|给分|计分)(?=[。;,(]|$))`,
    `(?<gives>得\\s?${RANGE})`,
    `(?<deductAll>不得分|(?<![\\d.])得?0分|扣全分|扣完全部分值|不给分)`,
    // 共5项，每项2分.
    `(?<each>每(?:项|个|次|处|例|条|种|人|篇|场)\\s?${N}\\s?分(?!钟))`,
  ].join('|'),
  'g',
);
const CAP = new RegExp(
  [
    String.raw`(?:最多|最高)\s?(?:可|只|累计|合计|不超过|不得超过)?\s?(?:加|扣|得|计|奖励|奖|减|为)?(?:至|到)?\s?${N}\s?分(?!钟)`,
    String.raw`(?:本项|该项|此项|单项|累计|合计|总计|总分|加分|扣分|得分|满分)[^。;,]{0,8}?(?:不超过|不得超过|不超|上限为?|限为?)\s?(?:加|扣|得|为)?\s?${N}\s?分(?!钟)`,
    String.raw`(?:不超过|不得超过|不超|上限为?)\s?(?:加|扣|得|为)?\s?${N}\s?分(?!钟)`,
    String.raw`${N}\s?分(?:封顶|为限|为上限|为止)`,
  ].join('|'),
);
const MARKS = new RegExp(String.raw`\(\s?(?:满分|共|计|本项|分值)?[:]?\s?${N}\s?分\s?\)`, 'g');
const MARKS_WORD = new RegExp(String.raw`(?:满分|共计|分值)[为:]?\s?${N}\s?分?`);

/** The clauses of a scoring text (考核办法) as data, and its full marks. Points are positive; `kind` says which way. */
export function readScoring(text: string): Found {
  const half = unscanned(halfWidth(text));
  const fullMarks = marksOf(half);
  const rules: ParsedRule[] = [];
  let bonusCap: number | null = null;
  for (const sentence of sentences(half, text)) {
    const found = clauses(sentence.half, sentence.text);
    const cap = capOf(sentence.half);
    rules.push(...found);
    if (cap !== null) {
      // Beside its clauses it holds for them; in a sentence of its own for all before it, for extra points first.
      const beside = found.filter((rule) => rule.kind !== 'exempt');
      const bonus = rules.filter((rule) => rule.kind === 'bonus');
      const capped = beside.length > 0 ? beside : bonus.length > 0 ? bonus : rules;
      for (const rule of capped) rule.cap = cap;
      const all = rules.filter((rule) => rule.kind !== 'exempt');
      bonusCap = bonus.length > 0 && bonus.length === all.length && capped.length === all.length ? cap : bonusCap;
    }
    if (/扣完为止|扣完本项|扣至0分/.test(sentence.half)) {
      for (const rule of rules) if (rule.kind === 'deduct' || rule.kind === 'judge') rule.floor = 0;
    }
  }
  return { fullMarks, bonusCap, rules };
}

function sentences(half: string, text: string): { half: string; text: string }[] {
  const made: { half: string; text: string }[] = [];
  let from = 0;
  for (const stop of half.matchAll(/[。;\n]|$/g)) {
    const at = stop.index ?? half.length;
    if (half.slice(from, at).trim() !== '') made.push({ half: half.slice(from, at), text: text.slice(from, at) });
    from = at + 1;
  }
  return made;
}

function clauses(half: string, text: string): ParsedRule[] {
  const rules: ParsedRule[] = [];
  let from = 0;
  for (const found of half.matchAll(CLAUSE)) {
    const at = found.index ?? 0;
    const before = half.slice(from, at);
    const kind = kindOf(found.groups ?? {});
    if (kind === null || isCap(half, at, at + found[0].length)) continue;
    const numbers = found
      .slice(1)
      .filter((part) => part !== undefined && /^\d+(\.\d+)?$/.test(part))
      .map(Number);
    const [low, high] = kind === 'exempt' ? [] : numbers;
    const after = half.slice(at + found[0].length);
    rules.push({
      trigger: trimmed(text.slice(from, at)) || trimmed(text.slice(from, at + found[0].length)),
      kind: found.groups?.deduct !== undefined && high !== undefined ? 'judge' : kind,
      points: found.groups?.deductAll !== undefined ? null : (low ?? null),
      pointsTo: high ?? null,
      unit: unitOf(found.groups?.each ? `${before}${found[0]}`.replace(/\s?\d+(?:\.\d+)?\s?分$/, '') : before, after),
      required: requiredOf(before),
      cap: null,
      floor: null,
    });
    from = at + found[0].length + (/^\/\S{1,2}/.exec(after)?.[0].length ?? 0);
  }
  return rules;
}

function kindOf(groups: Record<string, string | undefined>): ParsedRule['kind'] | null {
  if (groups.exempt !== undefined) return 'exempt';
  if ([groups.judge, groups.marks, groups.gives, groups.each].some((part) => part !== undefined)) return 'judge';
  if (groups.deduct !== undefined || groups.deductAll !== undefined) return 'deduct';
  return groups.bonus !== undefined ? 'bonus' : null;
}

/** 每处扣1分, 少一次扣1分, 扣0.5分/台. */
function unitOf(before: string, after: string): ParsedRule['unit'] {
  const near = `${before.slice(-14)}|${/^\/\S{1,3}/.exec(after)?.[0] ?? ''}`;
  const word =
    /(?:每(?:少|缺|发现|发生|有|出现|超过|超|多|漏|逾期|延迟|迟|晚|增加|增|提高|下降|降低|低|降|减少|一|1|个)*|(?:少|缺|漏|发生|发现)(?:一|1)个?|[一1]|\/)(台次|台|件次|间次|处次|处|项|个百分点|百分点|%|份|件|批示件|次|例|人次|人|名|起|天|日|家|间|床|条|篇|本|张|场|期|辆|部|个)/.exec(
      near,
    )?.[1] ?? /(?:少|缺|漏|迟|晚|逾期)(?:一|1)?(?:个)?(周|季度|月)/.exec(near)?.[1];
  // 每超过5分钟, 每少10个车位: each step of so many counts once more.
  if (
    word === undefined &&
    /每(?:超过|超|多|少|缺|延迟|迟|晚|逾期|增加|降低|下降|减少)?\s?\d+(?:\.\d+)?(?![\d.])\s?(?!分(?!钟))/.test(near)
  )
    return 'time';
  if (/批示件|报道|论文/.test(near) && /每/.test(near)) return 'document';
  const units: Record<string, ParsedRule['unit']> = {
    台次: 'device',
    台: 'device',
    处: 'place',
    项: 'item',
    条: 'item',
    个: 'item',
    份: 'document',
    件: 'document',
    张: 'document',
    次: 'time',
    件次: 'time',
    场: 'time',
    期: 'time',
    周: 'time',
    月: 'time',
    季度: 'time',
    天: 'time',
    日: 'time',
    例: 'case',
    起: 'case',
    人次: 'case',
    人: 'case',
    名: 'case',
    间: 'place',
    间次: 'place',
    处次: 'place',
    床: 'place',
    篇: 'document',
    本: 'document',
    辆: 'device',
    部: 'device',
    家: 'place',
    个百分点: 'percent',
    百分点: 'percent',
    '%': 'percent',
  };
  return units[word ?? ''] ?? 'once';
}

function requiredOf(before: string): number | null {
  const found = /(?:不少于|不低于|至少|不得少于|应达到?)\s?(\d+)\s?(?:次|项|个|份|场|处|台|人|例|期|条)/.exec(before);
  return found ? Number(found[1]) : null;
}

function capOf(half: string): number | null {
  const found = CAP.exec(half);
  return found ? Number(found.slice(1).find((part) => part !== undefined)) : null;
}

/** Whether the clause at this place is the cap itself: 最高扣3分, 扣完5分为止. */
function isCap(half: string, from: number, to: number): boolean {
  const found = CAP.exec(half);
  return found !== null && found.index < to && found.index + found[0].length > from;
}

function marksOf(half: string): number | null {
  const all = [...half.matchAll(MARKS)];
  const last = all.at(-1)?.[1] ?? MARKS_WORD.exec(half)?.[1];
  return last === undefined ? null : Number(last);
}

function trimmed(text: string): string {
  return text.replace(/^[\s，,、；;：:]{1,40}|[\s，,、；;：:]{1,40}$/g, '');
}
