import { type FactParams, factOf, fits } from './facts.ts';
import type { ScoreRule } from './rule.ts';

export interface Binding {
  fact: string;
  params: FactParams;
}

type Hint = [words: RegExp, fact: string, params: (trigger: string) => FactParams];

/** Words of a clause that say which record answers it; the first that fits is taken, a person may choose another. */
const HINTS: readonly Hint[] = [
  [/听取.{0,6}汇报|专题会|例会|专题研究|研究.{0,4}部署/, 'hearings_held', () => ({ since: 'year' })],
  [/PDCA|闭环管理|总结.{0,4}梳理|梳理.{0,4}总结/i, 'pdca_summaries', () => ({ since: 'year' })],
  [/体验式|体验.{0,4}(?:就医|少)|体验少/, 'rounds_held', () => ({ since: 'year', round: 'walk' })],
  [/月度检查|每月检查|月检/, 'monthly_checks', () => ({ since: 'year' })],
  [/保洁/, 'cleaning_rounds', () => ({})],
  [/院领导.{0,6}巡查|现场巡查|现场办公/, 'rounds_held', () => ({ since: 'year', round: 'round' })],
  [/电子(?:票据|发票)/, 'e_invoice_share', () => ({})],
  [/结算率/, 'smart_settlement', () => ({})],
  [/(?:设备|机器?|装置|设施).{0,8}(?:不能正常|故障|损坏|没有修)/, 'device_faults', () => ({})],
  [/销号/, 'problems_open', () => ({ since: 'year' })],
  [/(?:整改|问题).{0,6}(?:逾期|超期|到期|不及时)/, 'problems_overdue', () => ({ since: 'year' })],
  [/(?:举措|任务).{0,8}(?:逾期|超期|未完成|未按[时期])/, 'measures_overdue', () => ({ scope: 'task' })],
  [/异味|乱贴|乱画/, 'problems_open', (trigger) => ({ category: 'toilet', words: said(trigger, /异味|乱贴|乱画/g) })],
  [/脏乱|不整洁/, 'problems_open', () => ({ category: 'environment', words: '整洁 脏' })],
  [/呼叫/, 'problems_open', () => ({ category: 'accessibility', words: '呼叫' })],
  [/照明|跌倒|扶手/, 'problems_open', (trigger) => ({ category: 'safety', words: said(trigger, /照明|跌倒|扶手/g) })],
];

/** The record that the clause's own words point to, or null: then a person is asked. */
export function suggestFact(rule: ScoreRule): Binding | null {
  for (const [words, code, params] of HINTS) {
    const fact = factOf(code);
    if (fact && words.test(rule.trigger) && fits(fact, rule)) return { fact: code, params: params(rule.trigger) };
  }
  return null;
}

const said = (trigger: string, words: RegExp): string => [...new Set(trigger.match(words))].join(' ');
