import { halfWidth } from './plain-text.ts';
import { isUnitName, unitNames } from './unit-names.ts';

export type AttributeKind = 'lead' | 'leadUnit' | 'responsible' | 'supporting' | 'deadline';

/** Who and until when, as a paragraph says it: 牵头领导：…, 责任科室：…, 完成时间：…. */
export interface Attribute {
  kind: AttributeKind;
  text: string;
}

const UNIT = '\\s?(?:科\\s?室|部\\s?门|单\\s?位|处\\s?室|机\\s?构)';
const KEYS: readonly [AttributeKind, string][] = [
  [
    'supporting',
    `(?:配\\s?合|协\\s?助|协\\s?同|协\\s?办|参\\s?与|参\\s?加|支\\s?持)(?:责\\s?任)?${UNIT}|配合|协办|协同|参与`,
  ],
  [
    'lead',
    '(?:牵\\s?头|责\\s?任|分\\s?管|联\\s?系|主\\s?管|包\\s?干|挂\\s?帅|负\\s?责)(?:院|委|局)?\\s?领\\s?导|(?:分管|责任|牵头)(?:副)?院长|(?:牵头|第一|主要)?责\\s?任\\s?人|牵头人|(?:项目)?负责人',
  ],
  ['leadUnit', `(?:牵\\s?头|主\\s?办|主\\s?责|主\\s?管|归\\s?口)(?:责\\s?任)?${UNIT}|牵头|主责|主办`],
  ['responsible', `(?:责\\s?任|承\\s?办|落\\s?实|实\\s?施|负\\s?责|执\\s?行)${UNIT}|责任主体|责任分工|责任`],
  [
    'deadline',
    '完\\s?成\\s?(?:时\\s?间|时\\s?限|期\\s?限|日\\s?期|节\\s?点)|时\\s?间\\s?(?:要\\s?求|节\\s?点|安\\s?排|进\\s?度)|时限要求|截止(?:时间|日期)|(?:工作|整改|办结|推进|实施|落实)(?:时限|期限|时间)|时限|期限',
  ],
];
const KEY = new RegExp(KEYS.map(([kind, form]) => `(?<${kind}>${form})`).join('|'), 'g');
const BRACKETS = /[(〔[【]([^()〔〕[\]【】]*(?:\([^()]*\)[^()〔〕[\]【】]*)*)[)〕\]】]\s?[。;.]?\s*$/;

/** The attributes of a line that consists of them, or null. A key without a value has an empty text. */
export function attributesOf(line: string): Attribute[] | null {
  const half = halfWidth(line);
  const start = half.length - half.replace(/^[\s(〔[【]+/, '').length;
  const found = keysIn(half.slice(start)).map((key) => ({ ...key, at: key.at + start, end: key.end + start }));
  if (found[0]?.at !== start) return null;
  return valuesOf(line, found);
}

/**
 * Attributes in brackets at the end of a paragraph: （责任科室：…；配合科室：…）, （门诊办牵头，信息科配合）, （各科室负责）.
 * `rest` is the text before them.
 */
export function trailingAttributes(text: string): { rest: string; attributes: Attribute[] } | null {
  const last = lastBracket(text);
  if (!last) return null;
  // 【责任部门：…】【完成时限：…】
  const before = trailingAttributes(last.rest);
  return before ? { rest: before.rest, attributes: [...before.attributes, ...last.attributes] } : last;
}

function lastBracket(text: string): { rest: string; attributes: Attribute[] } | null {
  const half = halfWidth(text);
  const found = BRACKETS.exec(half);
  if (!found) return null;
  const inside = text.slice(found.index + 1, found.index + 1 + (found[1] ?? '').length);
  const keyed = attributesOf(inside);
  const attributes = keyed ?? saidBy(inside) ?? listedUnits(text.slice(0, found.index), inside);
  if (!attributes || attributes.length === 0) return null;
  return { rest: text.slice(0, found.index).trimEnd(), attributes };
}

/** A paragraph that ends with them outside brackets: …。责任科室：门诊办。 */
export function endingAttributes(text: string): { rest: string; attributes: Attribute[] } | null {
  const half = halfWidth(text);
  const found = keysIn(half);
  const first = found[0];
  // ，完成时限：6月底前: behind a comma too where the sentence goes on with nothing else.
  const stop = first?.kind === 'deadline' ? /[。;.!,]\s*$/ : /[。;.!]\s*$/;
  if (!first || first.at === 0 || !stop.test(half.slice(0, first.at))) return runningAttributes(text, half);
  return { rest: text.slice(0, first.at).replace(/[，,\s]{1,9}$/, ''), attributes: valuesOf(text, found) };
}

/** A last sentence that says nothing else: …。由门诊部牵头，信息科配合，6月底前完成。 */
function runningAttributes(text: string, half: string): { rest: string; attributes: Attribute[] } | null {
  const from =
    Math.max(...['。', ';', '!'].map((stop) => half.trimEnd().lastIndexOf(stop, half.trimEnd().length - 2))) + 1;
  const last = text.slice(from).trim();
  if (from === 0 || last.length > 160) return null;
  const attributes = saidBy(last.replace(/[。；;]$/, ''));
  return attributes && { rest: text.slice(0, from).trimEnd(), attributes };
}

/** …。（门诊部、信息科）: nothing but units, behind the stop of the sentence. */
function listedUnits(before: string, inside: string): Attribute[] | null {
  if (!/[。；;!！]\s*$/.test(before)) return null;
  const day = DAY_BEHIND.exec(inside);
  const units = day ? inside.slice(0, day.index) : inside;
  if (!unitNames(units).every((name) => name.length <= 14 && isUnitName(name)) || units.trim() === '') return null;
  return [
    { kind: 'responsible', text: units.trim() },
    ...(day ? [{ kind: 'deadline' as const, text: day[1] ?? '' }] : []),
  ];
}

function saidBy(inside: string): Attribute[] | null {
  const until =
    /[,;、]\s?((?:于|在)?[^,;、]{0,12}(?:\d\s?月|年底|年内|季度|上半年|下半年|长期|持续|\d{4}\s?年)[^,;、]{0,12})[。;]?$/.exec(
      halfWidth(inside),
    );
  if (until) {
    const before = saidBy(inside.slice(0, until.index));
    return before && [...before, { kind: 'deadline', text: inside.slice(until.index + 1) }];
  }
  const half = halfWidth(inside);
  const shared =
    /^(?:由)?([^,;。]{2,40}?)(?:牵头|负责|具体负责|组织实施)(?:实施|落实)?(?:[,;、](?:各?)([^。]{2,80}?)(?:配合|参与|协助|协同)(?:实施|落实)?)?[。;]?$/.exec(
      half,
    );
  if (!shared) return null;
  const lead = inside.slice(half.indexOf(shared[1] ?? ''), half.indexOf(shared[1] ?? '') + (shared[1] ?? '').length);
  const kind: AttributeKind = /(?:院长|书记|主任|领导|局长)$/.test(lead.trim())
    ? 'lead'
    : /牵头/.test(half)
      ? 'leadUnit'
      : 'responsible';
  const attributes: Attribute[] = [{ kind, text: lead.replace(/按(?:照)?(?:职责|责任)?分工$/, '') }];
  if (shared[2] !== undefined) {
    const from = half.lastIndexOf(shared[2]);
    attributes.push({ kind: 'supporting', text: inside.slice(from, from + shared[2].length) });
  }
  return attributes;
}

interface Key {
  kind: AttributeKind;
  at: number;
  end: number;
}

/** Keys are followed by a colon. */
function keysIn(half: string): Key[] {
  const keys: Key[] = [];
  for (const found of half.matchAll(KEY)) {
    const at = found.index ?? 0;
    const colon = /^\s{0,4}(?:\([^():]{1,10}\))?\s?:\s*/.exec(half.slice(at + found[0].length));
    if (!colon) continue;
    const kind = Object.entries(found.groups ?? {}).find(([, text]) => text !== undefined)?.[0] as AttributeKind;
    keys.push({ kind, at, end: at + found[0].length + colon[0].length });
  }
  return keys;
}

function valuesOf(line: string, keys: readonly Key[]): Attribute[] {
  return keys.flatMap(({ kind, end }, index) => {
    const text = bare(line.slice(end, keys[index + 1]?.at ?? line.length));
    const day = kind === 'deadline' || keys.some((key) => key.kind === 'deadline') ? null : DAY_BEHIND.exec(text);
    if (!day) return [{ kind, text }];
    return [
      { kind, text: bare(text.slice(0, day.index)) },
      { kind: 'deadline' as const, text: day[1] ?? '' },
    ];
  });
}

/** 责任科室：门诊部，2023年12月底前完成: the day stands behind the names. */
const DAY_BEHIND =
  /[,，;；、]\s?((?:于|在)?[^,，;；、]{0,12}(?:\d\s?月|年底|年内|季度|上半年|下半年|长期|持续|\d{4}\s?年)[^,，;；、]{0,12})$/;

/** Without the stop behind it, and without a bracket that belongs to what stands around it. */
function bare(text: string): string {
  let made = text.trim();
  for (let before = ''; before !== made; ) {
    before = made;
    made = made.replace(/[\s；;。．，,、]$/, '');
    const open = [...made].filter((sign) => '（('.includes(sign)).length;
    const closed = [...made].filter((sign) => '）)'.includes(sign)).length;
    if ((closed > open && /[）)]$/.test(made)) || /[（(〔【[〕】\]]$/.test(made)) made = made.slice(0, -1);
  }
  return made;
}
