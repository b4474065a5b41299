import type { ParsedRule, ParsedScoring } from './parsed.ts';
import { halfWidth, unscanned } from './plain-text.ts';

type Found = Pick<ParsedScoring, 'fullMarks' | 'bonusCap' | 'rules'>;

const N = String.raw`(\d+(?:\.\d+)?)`;
const RANGE = String.raw`${N}\s?(?:[-—–~至到]\s?${N}\s?)?分`;
const CLAUSE = new RegExp(
  [
    `(?<exempt>不(?:予)?扣分|不计分|不得扣分)`,
    `(?<judge>酌情(?:扣|给|加|计|赋)?(?:${RANGE}|分))`,
    `(?<deduct>(?:扣|减|扣除|倒扣)\\s?${RANGE})`,
    `(?<bonus>(?:附加|加|奖励|奖)\\s?${RANGE})`,
    `(?<marks>(?:打分|赋分|评分|得分|给分|计分)(?=[。;,(]|$))`,
    `(?<gives>得\\s?${RANGE})`,
    `(?<deductAll>不得分|(?<![\\d.])得?0分|扣全分|不给分)`,
  ].join('|'),
  'g',
);
const CAP = new RegExp(
  String.raw`(?:本项|该项|此项|累计|合计|最多|最高|上限|总分|加分|扣分)[^。;,]{0,8}?(?:不超过|不超|最多|最高|上限为?|限)?\s?(?:加|扣|得|为)?\s?${N}\s?分(?:为止|封顶)?`,
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
    const cap = found.some((rule) => rule.points !== null && sentence.half.includes('最'))
      ? null
      : capOf(sentence.half);
    rules.push(...found);
    if (cap !== null) {
      const before = rules.filter((rule) => rule.kind === 'bonus');
      for (const rule of before.length > 0 ? before : rules) rule.cap = cap;
      if (before.length > 0 && before.length === rules.filter((rule) => rule.kind !== 'exempt').length) bonusCap = cap;
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
    if (kind === null || capOf(half.slice(from, at + found[0].length)) !== null) continue;
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
      unit: unitOf(before, after),
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
  if (groups.judge !== undefined || groups.marks !== undefined || groups.gives !== undefined) return 'judge';
  if (groups.deduct !== undefined || groups.deductAll !== undefined) return 'deduct';
  return groups.bonus !== undefined ? 'bonus' : null;
}

/** 每处扣1分, 少一次扣1分, 扣0.5分/台. */
function unitOf(before: string, after: string): ParsedRule['unit'] {
  const near = `${before.slice(-14)}|${/^\/\S{1,3}/.exec(after)?.[0] ?? ''}`;
  const word =
    /(?:每(?:少|缺|发现|发生|有|出现|超|多|漏|增加|增|提高|下降|降低|低|降|减少|一|1|个)*|(?:少|缺|漏|发生|发现)(?:一|1)|[一1]|\/)(台次|台|件次|处|项|个百分点|百分点|%|份|件|批示件|次|例|人次|人|起|天|日|家|条|张|个)/.exec(
      near,
    )?.[1];
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
    天: 'time',
    日: 'time',
    例: 'case',
    起: 'case',
    人次: 'case',
    人: 'case',
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
  if (!/不超过|不超|最多|最高|上限|封顶/.test(half)) return null;
  const found = CAP.exec(half);
  return found ? Number(found[1]) : null;
}

function marksOf(half: string): number | null {
  const all = [...half.matchAll(MARKS)];
  const last = all.at(-1)?.[1] ?? MARKS_WORD.exec(half)?.[1];
  return last === undefined ? null : Number(last);
}

function trimmed(text: string): string {
  return text.replace(/^[\s，,、；;：:]+|[\s，,、；;：:]+$/g, '');
}
