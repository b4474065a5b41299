import { addDays, type Instant, type LocalDate, localDate, localTime } from '#kernel/instant.ts';

/** Days of reminding, as a hospital sets them. */
export interface ReminderRule {
  /** Before the last day, to whoever works on it. */
  before: readonly number[];
  /** After it: to the heads of the responsible units, and to the leader of the plan. */
  head: number;
  leader: number;
}
export const reminderRuleAtFirst: ReminderRule = { before: [7, 1], head: 1, leader: 7 };

/** Nobody is reminded before this hour: until then the day before counts. */
const FIRST_HOUR = '08:00';
export const reminderDay = (now: Instant): LocalDate =>
  localTime(now) < FIRST_HOUR ? addDays(localDate(now), -1) : localDate(now);

export interface ReminderStep {
  /** `before_7`, `head`, `leader`: taken once for each deadline. */
  step: string;
  to: 'worker' | 'head' | 'leader';
  on: LocalDate;
}

/** All steps for a last day, in their order. */
export function reminderSteps(end: LocalDate, rule: ReminderRule): ReminderStep[] {
  const before = [...new Set(rule.before)].sort((a, b) => b - a);
  return [
    ...before.map((days): ReminderStep => ({ step: `before_${days}`, to: 'worker', on: addDays(end, -days) })),
    { step: 'head', to: 'head', on: addDays(end, rule.head) },
    { step: 'leader', to: 'leader', on: addDays(end, rule.leader) },
  ];
}

/**
 * What to do on `today`: of several steps that have come only the last is said (a plan brought in late reminds nobody three
 * times), the others count as taken with it; `next` is the day of the next one, null: there is none.
 */
export function remindersDue(
  end: LocalDate,
  rule: ReminderRule,
  today: LocalDate,
  taken: ReadonlySet<string>,
): { take: string[]; say: ReminderStep | null; next: LocalDate | null } {
  const steps = reminderSteps(end, rule);
  const come = steps.filter(({ on, step }) => on <= today && !taken.has(step));
  const last = steps.findLast(({ on }) => on <= today);
  return {
    take: come.map(({ step }) => step),
    say: last && come.includes(last) ? last : null,
    next: steps.find(({ on }) => on > today)?.on ?? null,
  };
}
