import type { TFunction } from 'i18next';
import type { TagTone } from '#web/kit/index.ts';
import { factOf } from '../../domain/scores/facts.ts';
import { pointsText } from '../../domain/scores/points.ts';
import type { LineRule, Sheet } from './data.ts';

export const stateTone: Record<Sheet['state'], TagTone> = {
  filling: 'amber',
  filled: 'indigo',
  reviewed: 'jade',
  closed: 'plain',
};

/** '2026 年', '2026 年第 4 季度', '2026 年下半年', '2026 年 11 月' */
export function periodWords(t: TFunction, period: string): string {
  const [year, rest] = [period.slice(0, 4), period.slice(4)];
  if (rest === '') return t('programme.scores.period.year', { year });
  if (rest.startsWith('-')) return t('programme.scores.period.month', { year, month: Number(rest.slice(1)) });
  if (rest.startsWith('Q')) return t('programme.scores.period.quarter', { year, quarter: rest.slice(1) });
  return rest === 'H1' ? t('programme.scores.period.first', { year }) : t('programme.scores.period.second', { year });
}

/** '3 处', '96.5 %', '1.5 分' */
export function amountWords(t: TFunction, rule: Pick<LineRule, 'unit' | 'asks'>, amount: number): string {
  if (rule.asks === 'judged') return t('programme.scores.points', { points: pointsText(amount) });
  if (rule.unit === 'percent' && rule.asks === 'held') return `${pointsText(amount)} %`;
  // words: programme.scores.unit.once programme.scores.unit.time programme.scores.unit.case programme.scores.unit.place programme.scores.unit.item programme.scores.unit.device programme.scores.unit.document programme.scores.unit.percent
  return t(`programme.scores.unit.${rule.unit}`, { count: amount });
}

/** Why: what was found, or how many there are of those required. */
export function whyWords(t: TFunction, rule: LineRule): string {
  if (!rule.answered) return t('programme.scores.why.open');
  const amount = amountWords(t, rule, rule.amount);
  if (rule.asks === 'held') {
    const required = amountWords(t, rule, (rule.required ?? 0) * (rule.unit === 'percent' ? 100 : 1));
    return t('programme.scores.why.held', { required, amount });
  }
  if (rule.asks === 'judged')
    return rule.kind === 'bonus'
      ? t('programme.scores.why.given', { amount })
      : t('programme.scores.why.judged', { amount });
  if (rule.asks === 'exempt')
    return rule.amount > 0 ? t('programme.scores.why.exempt') : t('programme.scores.why.counts');
  if (rule.amount === 0) return t('programme.scores.why.none');
  if (rule.unit === 'once') return t('programme.scores.why.so');
  return rule.asks === 'earned'
    ? t('programme.scores.why.earned', { amount })
    : t('programme.scores.why.found', { amount });
}

/** What would win it back, by when; null where nothing is lost. */
export function backWords(t: TFunction, rule: LineRule, to: string): string | null {
  if (!rule.back) return null;
  const { least, all } = rule.back;
  if (factOf(rule.fact)?.past) return t('programme.scores.back.past');
  if (all.gain === 0) return t('programme.scores.back.others');
  const say = (one: { count: number; gain: number }) => ({
    amount: amountWords(t, rule, one.count),
    gain: pointsText(one.gain),
    to,
  });
  if (rule.asks === 'judged') return t('programme.scores.back.judged', say(all));
  if (rule.unit === 'once') return t('programme.scores.back.once', say(all));
  const more = rule.asks === 'held';
  const share = more && rule.unit === 'percent';
  const first = share
    ? t('programme.scores.back.share', say(least))
    : t(more ? 'programme.scores.back.held' : 'programme.scores.back.found', say(least));
  // words: programme.scores.back.held programme.scores.back.found programme.scores.back.heldAll programme.scores.back.foundAll
  if (all.gain === least.gain) return first;
  const rest = t(more ? 'programme.scores.back.heldAll' : 'programme.scores.back.foundAll', say(all));
  return t('programme.scores.back.both', { first, rest });
}

/** '每处 0.5 分，最多 4 分' */
export function ruleWords(t: TFunction, rule: LineRule): string {
  const part = [];
  const each = rule.points === null ? '' : pointsText(rule.points);
  if (rule.kind !== 'exempt') {
    if (rule.pointsTo !== null)
      part.push(t('programme.scores.rule.range', { from: each, to: pointsText(rule.pointsTo) }));
    else if (rule.points === null) part.push(t('programme.scores.rule.free'));
    else if (rule.asks === 'judged') part.push(t('programme.scores.rule.upTo', { to: each }));
    else if (rule.unit === 'once') part.push(t('programme.scores.points', { points: each }));
    else
      part.push(
        t('programme.scores.rule.each', { unit: amountWords(t, { ...rule, asks: 'found' }, rule.per), points: each }),
      );
  }
  if (rule.required !== null)
    part.push(
      t('programme.scores.rule.required', {
        amount: amountWords(t, rule, rule.required * (rule.unit === 'percent' ? 100 : 1)),
      }),
    );
  if (rule.cap !== null) part.push(t('programme.scores.rule.cap', { cap: pointsText(rule.cap) }));
  if (rule.floor) part.push(t('programme.scores.rule.floor', { floor: pointsText(rule.floor) }));
  return part.join(t('programme.scores.comma'));
}
