import { type FactParams, factOf, fits } from './facts.ts';
import type { ScoreRule } from './rule.ts';

export interface Binding {
  fact: string;
  params: FactParams;
}

type Hint = [words: RegExp, fact: string, params: (trigger: string, about: string) => FactParams];

/** Words of a clause that say which record answers it; the first that fits is taken, a person may choose another. */
const HINTS: readonly Hint[] = [
  [
    /听取.{0,6}汇报|专题会|例会|专题研究|研究.{0,4}部署/,
    'hearings_held',
    (trigger) => ({ since: 'year', ...body(trigger) }),
  ],
  [/PDCA|闭环管理|总结.{0,4}梳理|梳理.{0,4}总结/i, 'pdca_summaries', () => ({ since: 'year' })],
  [/体验式|体验.{0,4}(?:就医|少)|体验少/, 'rounds_held', () => ({ since: 'year', round: 'walk' })],
  [/月度检查|每月检查|月检/, 'monthly_checks', () => ({ since: 'year' })],
  [/保洁/, 'cleaning_rounds', (trigger) => ({ since: 'year', ...every(trigger) })],
  [
    /院领导.{0,6}巡查|现场巡查|现场办公/,
    'rounds_held',
    (trigger) => ({ since: 'year', round: 'round', ...every(trigger) }),
  ],
  [/电子(?:票据|发票)/, 'e_invoice_share', () => ({})],
  [/结算率/, 'smart_settlement', () => ({})],
  // Before what is broken in general: lights and handrails are found as places that are not safe.
  [/照明|跌倒|扶手/, 'problems_open', (trigger) => ({ category: 'safety', words: said(trigger, /照明|跌倒|扶手/g) })],
  [
    /(?:设备|机器?|装置|设施).{0,8}(?:不能正常|故障|损坏|没有修)/,
    'device_faults',
    (trigger, about) => ({ since: 'year', ...devices(trigger + about) }),
  ],
  [/销号/, 'problems_open', () => ({ since: 'year' })],
  [/(?:整改|问题).{0,6}(?:逾期|超期|到期|不及时)/, 'problems_overdue', () => ({ since: 'year' })],
  [/(?:举措|任务).{0,8}(?:逾期|超期|未完成|未按[时期])/, 'measures_overdue', () => ({ scope: 'task' })],
  [/异味|乱贴|乱画/, 'problems_open', (trigger) => ({ category: 'toilet', words: said(trigger, /异味|乱贴|乱画/g) })],
  [/脏乱|不整洁/, 'problems_open', () => ({ category: 'environment', words: '整洁 脏' })],
  [/呼叫/, 'problems_open', () => ({ category: 'accessibility', words: '呼叫' })],
];

/** The record that the clause's own words point to, or null: then a person is asked. */
export function suggestFact(rule: ScoreRule, about = ''): Binding | null {
  // A clause of three words: what is not reached stands in the item.
  const asked = /未达到?要求/.test(rule.trigger) ? rule.trigger + about : rule.trigger;
  for (const [words, code, params] of HINTS) {
    const fact = factOf(code);
    if (fact && words.test(asked) && fits(fact, rule)) return { fact: code, params: params(rule.trigger, about) };
  }
  return null;
}

const body = (trigger: string): Pick<FactParams, 'body'> => (/党委/.test(trigger) ? { body: 'party_committee' } : {});

/** Which devices it is about, by the words a problem of them would have; without any, all. */
function devices(text: string): Pick<FactParams, 'words'> {
  const words = said(text, /售货|饮水|饮用水|开水|电梯|轮椅|推车|自助机|打印|空调|电视|充电/g);
  return words === '' ? {} : { words };
}

/** 每周不少于 2 次 asks it of every week. */
function every(trigger: string): Pick<FactParams, 'every'> {
  const [, words] = /每(?:个)?([天日周月])(?!度)/.exec(trigger) ?? [];
  if (words === undefined) return {};
  return { every: words === '周' ? 'week' : words === '月' ? 'month' : 'day' };
}

const said = (trigger: string, words: RegExp): string => [...new Set(trigger.match(words))].join(' ');
