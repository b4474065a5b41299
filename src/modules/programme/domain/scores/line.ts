import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { BoundItem, BoundRule } from './bound.ts';
import type { Finding } from './finding.ts';
import { type Asks, asksFor } from './rule.ts';
import { type Limit, scoreItem } from './score-item.ts';
import { shortOf } from './wanted.ts';
import { type WinBack, winBack } from './win-back.ts';

/** A record behind a figure. */
export interface FactRef {
  kind: 'hearing' | 'round' | 'pdca' | 'measure' | 'problem' | 'indicator' | 'check';
  id: string;
  text: string;
  /** In English, where the programme wrote it itself. */
  en?: string | null;
  on: LocalDate | null;
}

/** What the records say; `refs` are the first of them, `amount` counts all. */
export interface FactAnswer {
  amount: number;
  /** Of what is asked for every week: in how many weeks; the rule's number is asked for in each of them. */
  times?: number;
  refs: FactRef[];
}

/** What a person entered. */
export interface GivenFinding {
  id: string;
  rule: number;
  source: 'person' | 'declared' | 'override';
  amount: number;
  note: string;
  evidence: string;
  insteadOf: number | null;
  by: string;
  at: Instant;
}

export interface LineRule extends BoundRule {
  asks: Asks;
  answered: boolean;
  amount: number;
  /** How far below what is required. */
  short: number;
  lost: number;
  gained: number;
  limit: Limit | null;
  /** What the records say, also where a person has set it aside; null without a record. */
  record: FactAnswer | null;
  /** A person's word stands instead of the record. */
  overridden: boolean;
  findings: GivenFinding[];
  back: WinBack | null;
}

/** One line of a sheet: an item, its points, and each rule with what it took, why, and what would win it back. */
export interface ScoreLine {
  item: Omit<BoundItem, 'rules' | 'full' | 'bonusCap'>;
  /** Written full marks; null for extra points, which have `bonusCap`. */
  marks: number | null;
  bonusCap: number | null;
  full: number;
  points: number;
  exempt: boolean;
  excluded: boolean;
  open: number[];
  atStake: number;
  rules: LineRule[];
}

/** Puts records and people's findings together: a record answers, until a person sets it aside with a reason. */
export function lineOf(
  written: BoundItem,
  given: readonly GivenFinding[],
  records: ReadonlyMap<number, FactAnswer>,
): ScoreLine {
  const item = { ...written, rules: written.rules.map((rule) => asked(rule, records.get(rule.no))) };
  const findings = item.rules.flatMap((rule) => counted(rule, given, records.get(rule.no)));
  const score = scoreItem(item, findings);
  const { rules, full: marks, bonusCap, ...head } = item;
  const { full, points, exempt, excluded, open, atStake } = score;
  return {
    ...{ item: head, marks, bonusCap, full, points, exempt, excluded, open, atStake },
    rules: score.rules.map((one) => {
      const rule = rules.find(({ no }) => no === one.rule.no) as BoundRule;
      const own = given.filter((finding) => finding.rule === rule.no);
      return {
        ...{ ...rule, asks: asksFor(rule), ...one.answer, lost: one.lost, gained: one.gained, limit: one.limit },
        short: asksFor(rule) === 'held' && one.answer.answered ? shortOf(rule, one.answer.amount) : 0,
        record: records.get(rule.no) ?? null,
        overridden: own.some(({ source }) => source === 'override'),
        findings: own,
        back: one.lost > 0 ? winBack(item, findings, score, one) : null,
      };
    }),
  };
}

/** 每周 2 次, in a period of 6 weeks: 12. */
const asked = (rule: BoundRule, record: FactAnswer | undefined): BoundRule =>
  record?.times === undefined || rule.required === null ? rule : { ...rule, required: rule.required * record.times };

function counted(rule: BoundRule, given: readonly GivenFinding[], record: FactAnswer | undefined): Finding[] {
  const own = given.filter((finding) => finding.rule === rule.no);
  const instead = own.filter(({ source }) => source === 'override');
  // The latest word of whoever set the record aside; findings of people add up beside it only where no record speaks.
  if (instead.length > 0) return instead.slice(-1).map(({ amount }) => ({ rule: rule.no, amount }));
  if (record) return [{ rule: rule.no, amount: record.amount }];
  return own.map(({ amount }) => ({ rule: rule.no, amount }));
}
