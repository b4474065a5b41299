import type { TagTone } from '#web/kit/index.ts';
import type { Console, Paper } from './data.ts';

// words: bureau.link.asked bureau.link.accepted bureau.link.ended
// words: bureau.kind.assignment bureau.kind.self_check bureau.kind.problem bureau.kind.commendation bureau.kind.plan
// words: bureau.state.sent bureau.state.acknowledged bureau.state.answered bureau.state.returned bureau.state.accepted
// words: bureau.item.open bureau.item.done bureau.item.partly bureau.item.not_done
// words: bureau.category.environment bureau.category.toilet bureau.category.signs bureau.category.queue
// words: bureau.category.service bureau.category.process bureau.category.systems bureau.category.equipment
// words: bureau.category.accessibility bureau.category.safety bureau.category.privacy bureau.category.other
// words: bureau.severity.minor bureau.severity.ordinary bureau.severity.serious
// words: bureau.problem.recorded bureau.problem.assigned bureau.problem.returned bureau.problem.rectified bureau.problem.closed
// words: bureau.problem.dropped
// words: bureau.send.assignment bureau.send.self_check bureau.send.problem bureau.send.commendation
// words: bureau.outcome.met bureau.outcome.not_met
// words: bureau.part.selfCheck bureau.part.overdue bureau.part.spotCheck bureau.part.targets
export const stateTone = {
  sent: 'plain',
  acknowledged: 'plain',
  answered: 'amber',
  returned: 'cinnabar',
  accepted: 'jade',
  taken: 'jade',
  refused: 'cinnabar',
} as const satisfies Record<Paper['state'], TagTone>;

export const linkTone = { asked: 'amber', accepted: 'jade', ended: 'plain' } as const satisfies Record<string, TagTone>;

/** Hundredths with two decimals. */
export const hundredths = (value: number): string => (value / 100).toFixed(2);

/** 6667 in percent: `66.67%`; of a yes-or-no figure the word. */
export function figureText(one: Console['figures'][number], yes: string, no: string, minutes: string): string {
  if (one.hundredths === null) return '';
  if (one.unit === 'bool') return one.hundredths > 0 ? yes : no;
  if (one.unit === '%') return `${hundredths(one.hundredths)}%`;
  const value = String(one.hundredths / 100);
  return one.unit === 'min' ? `${value} ${minutes}` : value;
}

/** Those whose turn it is here before the rest, each as new as they came. */
export const firstOf = (papers: readonly Paper[], states: readonly Paper['state'][]): Paper[] =>
  [...papers].sort((a, b) => Number(states.includes(b.state)) - Number(states.includes(a.state)));

export const overdue = (paper: Paper, today: string): boolean =>
  paper.dueOn !== null && paper.dueOn < today && ['sent', 'acknowledged', 'returned'].includes(paper.state);
