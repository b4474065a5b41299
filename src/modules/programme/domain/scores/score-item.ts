import { type Answer, answerOf, type Finding } from './finding.ts';
import { asksFor, exemptsWhole, type RuleUnit, type ScoreItem, type ScoreRule } from './rule.ts';
import { wantedBy, worstOf } from './wanted.ts';

/** What stopped a rule from taking or giving all it wanted: its own cap, its floor, or the item having no more. */
export type Limit = 'cap' | 'floor' | 'empty' | 'full';

export interface RuleScore {
  rule: ScoreRule;
  answer: Answer;
  wanted: number;
  lost: number;
  gained: number;
  limit: Limit | null;
}

export interface ItemScore {
  id: string;
  /** Marks that count towards the whole; 0 for extra points and for what is left out. */
  full: number;
  points: number;
  /** A reasonable gap: nothing is taken; `excluded` when its marks leave the sum as well. */
  exempt: boolean;
  excluded: boolean;
  rules: RuleScore[];
  /** Rules that nobody and no record has answered yet. */
  open: number[];
  /** The most that the open rules could still take. */
  atStake: number;
}

/**
 * Scores one item. Deductions are taken in the order of the rules and end at 0 or at a rule's floor (扣完为止); extra points
 * come after them and never lift the item above its full marks, or above the bonus cap. Always
 * `full - points = sum of lost - sum of gained`, to the hundredth.
 */
export function scoreItem(item: ScoreItem, findings: readonly Finding[]): ItemScore {
  const answers = item.rules.map((rule) => ({ rule, answer: answerOf(rule, findings) }));
  const gap = answers.find(({ rule, answer }) => exemptsWhole(rule, item) && answer.amount > 0)?.rule;
  if (gap) return exempted(item, answers, gap.exemptAs === 'excluded');

  const full = item.full ?? 0;
  let points = full;
  const rules: RuleScore[] = answers.map((one) => nothing(one));
  const excused = excusedOf(item, answers);
  for (const score of rules) {
    if (!takes(score.rule)) continue;
    const { wanted, capped } = wantedBy(score.rule, item, lessExcused(score, excused));
    const lost = Math.min(wanted, Math.max(0, points - (score.rule.floor ?? 0)));
    const short = score.rule.floor ? 'floor' : 'empty';
    Object.assign(score, { wanted, lost, limit: lost < wanted ? short : capped ? 'cap' : null });
    points -= lost;
  }
  let left = Math.min(item.bonusCap ?? Number.MAX_SAFE_INTEGER, item.full === null ? mostBonus(item) : full - points);
  for (const score of rules) {
    if (score.rule.kind !== 'bonus') continue;
    const { wanted, capped } = wantedBy(score.rule, item, score.answer);
    const gained = Math.min(wanted, left);
    Object.assign(score, { wanted, gained, limit: gained < wanted ? 'full' : capped ? 'cap' : null });
    points += gained;
    left -= gained;
  }
  const open = rules.filter(({ rule, answer }) => takes(rule) && !answer.answered).map(({ rule }) => rule);
  const stake = open.reduce((sum, rule) => sum + worstOf(rule, item), 0);
  return {
    ...{ id: item.id, full, points, exempt: false, excluded: false, rules },
    open: open.map(({ no }) => no),
    atStake: Math.min(points, stake),
  };
}

/** How many cases of each unit are excused: 合理缺项 of single cases, not of the whole item. */
function excusedOf(item: ScoreItem, answers: readonly { rule: ScoreRule; answer: Answer }[]): Map<RuleUnit, number> {
  const excused = new Map<RuleUnit, number>();
  for (const { rule, answer } of answers) {
    if (rule.kind !== 'exempt' || exemptsWhole(rule, item)) continue;
    excused.set(rule.unit, (excused.get(rule.unit) ?? 0) + answer.amount);
  }
  return excused;
}

// Excused cases are used up in the order of the rules.
function lessExcused({ rule, answer }: RuleScore, excused: Map<RuleUnit, number>): Answer {
  if (asksFor(rule) !== 'found') return answer;
  const used = Math.min(answer.amount, excused.get(rule.unit) ?? 0);
  excused.set(rule.unit, (excused.get(rule.unit) ?? 0) - used);
  return { ...answer, amount: answer.amount - used };
}

export const takes = (rule: ScoreRule): boolean => rule.kind === 'deduct' || rule.kind === 'judge';

function exempted(item: ScoreItem, answers: { rule: ScoreRule; answer: Answer }[], excluded: boolean): ItemScore {
  const full = excluded ? 0 : (item.full ?? 0);
  const rules = answers.map((one) => nothing(one));
  return { id: item.id, full, points: full, exempt: true, excluded, rules, open: [], atStake: 0 };
}

const nothing = ({ rule, answer }: { rule: ScoreRule; answer: Answer }): RuleScore => ({
  ...{ rule, answer, wanted: 0, lost: 0, gained: 0 },
  limit: null,
});

// Extra points without a written limit are limited by their own rules only.
const mostBonus = (item: ScoreItem): number => item.bonusCap ?? Number.MAX_SAFE_INTEGER;
