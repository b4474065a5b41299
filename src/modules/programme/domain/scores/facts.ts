import type { HearingBody } from '../problems/words.ts';
import { type Asks, asksFor, type ScoreRule } from './rule.ts';

/** What narrows a fact down. */
export interface FactParams {
  /** Counted from the first day of the year, or of the sheet's own period. */
  since?: 'year' | 'period';
  /** Only records with one of these words (separated by spaces) in their text or place. */
  words?: string;
  category?: string;
  /** Number of an official indicator. */
  indicator?: number;
  /** round 院领导巡查, walk 体验式就医, inspection 检查. */
  round?: 'round' | 'walk' | 'inspection';
  /** Heard by: 院党委, 院长办公会, 专题会; without it any of them. */
  body?: HearingBody;
  /** The number is asked for on every day, in every week, in every month, not once for the whole span. */
  every?: 'day' | 'week' | 'month';
  /** The measures of this task, or of the whole plan. */
  scope?: 'task' | 'plan';
}

export interface Fact {
  code: string;
  zh: string;
  en: string;
  /** null: whatever the rule asks (a declared figure). */
  answers: Asks | null;
  params: readonly (keyof FactParams)[];
  /**
   * Where a figure comes from that no room of this system keeps yet: the published view that will bring it. Until then a
   * person declares it, with evidence; it is never worked out.
   */
  contract: string | null;
  /** It has happened: nothing done now takes it back. */
  past: boolean;
}

const PAST = ['measures_late', 'measures_poor', 'problems_found'];

const recorded = (code: string, answers: Asks, zh: string, en: string, params: Fact['params']): Fact => ({
  ...{ code, answers, zh, en, params },
  contract: null,
  past: PAST.includes(code),
});
const declared = (code: string, zh: string, en: string, contract: string): Fact => ({
  ...{ code, zh, en, contract },
  answers: null,
  params: [],
  past: false,
});

/** Every fact that a rule can be bound to. */
export const FACTS: readonly Fact[] = [
  recorded('hearings_held', 'held', '院党委听取汇报、专题会次数', 'Hearings by the leadership', ['since', 'body']),
  recorded('rounds_held', 'held', '已完成的巡查次数', 'Rounds ended', ['since', 'round', 'every']),
  recorded('monthly_checks', 'held', '做过月度检查的月数', 'Months with a monthly check', ['since']),
  recorded('pdca_summaries', 'held', '已总结的 PDCA 个数', 'Plan-do-check-act cycles summed up', ['since', 'words']),
  recorded('measures_overdue', 'found', '已到期未完成的举措', 'Measures past their day and not accepted', ['scope']),
  recorded('measures_late', 'found', '延时完成的举措', 'Measures finished late', ['scope', 'since']),
  recorded('measures_poor', 'found', '按时提交但质量不满意的举措', 'Measures on time but not good', ['scope', 'since']),
  recorded('problems_open', 'found', '未销号的问题', 'Problems not closed', ['since', 'category', 'words']),
  recorded('problems_overdue', 'found', '逾期未整改的问题', 'Problems past their day', ['since', 'category', 'words']),
  recorded('problems_found', 'found', '发现的问题（含已整改）', 'Problems found, mended or not', [
    'since',
    'category',
    'words',
  ]),
  recorded('indicator_worse', 'found', '指标低于上年同期', 'Indicator worse than a year before', ['indicator']),
  recorded('indicator_missed', 'found', '指标未达目标', 'Indicator misses its target', ['indicator']),
  recorded('cleaning_rounds', 'held', '已完成的保洁巡查次数', 'Cleaning rounds ended', ['since', 'every']),
  recorded('device_faults', 'found', '没有修好的设备（问题类别“设备”）', 'Devices not mended (problems of equipment)', [
    'since',
    'words',
  ]),
  declared('e_invoice_share', '医疗电子票据覆盖率', 'Share of electronic invoices', 'billing.v_invoice_share'),
  declared('smart_settlement', '门诊、病房智慧结算率', 'Share of smart settlements', 'billing.v_settlement_share'),
];

export const factOf = (code: string | null): Fact | undefined => FACTS.find((fact) => fact.code === code);

/** A record can answer what is counted; judgement and reasonable gaps stay with people. */
export function fits(fact: Fact, rule: ScoreRule): boolean {
  const asks = asksFor(rule);
  if (asks === 'judged' || asks === 'exempt' || asks === 'earned') return false;
  return fact.answers === null || (fact.answers === asks && (asks === 'found' || rule.unit !== 'percent'));
}
