import { addDays, atLocal, type Instant, type LocalDate, type LocalTime } from '#kernel/instant.ts';
import { type DayKind, templateWeekday } from './rules/holidays-have-no-sessions.ts';
import type { ShareFigures } from './rules/shares-are-spread-over-the-session.ts';
import type { Period, SlotClass } from './session.ts';
import { planSlots, type SlotPlan } from './slot-times.ts';

export interface Template {
  id: string;
  practitioner: string;
  department: string;
  place: string;
  weekday: number;
  period: Period;
  starts: LocalTime;
  ends: LocalTime;
  minutesPerSlot: number;
  capacity: number;
  walkInLimit: number;
  fee: number;
  slotClass: SlotClass;
  active: boolean;
  /** First and last day on which it holds; null or absent is open. */
  from?: LocalDate | null;
  until?: LocalDate | null;
}

export interface SessionPlan {
  template: Template;
  date: LocalDate;
  startsAt: Instant;
  endsAt: Instant;
  total: number;
  slots: SlotPlan[];
}

/**
 * The sessions that the templates give from `from` to `to`, both included. `kinds` names every day's kind; `figures` say
 * which of the slots is for whom.
 */
export function planSessions(
  templates: readonly Template[],
  kinds: ReadonlyMap<LocalDate, DayKind>,
  from: LocalDate,
  to: LocalDate,
  figures: ShareFigures,
): SessionPlan[] {
  const plans: SessionPlan[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const day = templateWeekday(date, kinds.get(date) ?? 'workday');
    for (const template of templates) {
      if (template.weekday === day && holdsOn(template, date)) plans.push(planOf(template, date, figures));
    }
  }
  return plans;
}

export function holdsOn({ active, from, until }: Template, date: LocalDate): boolean {
  return active && (!from || from <= date) && (!until || date <= until);
}

function planOf(template: Template, date: LocalDate, figures: ShareFigures): SessionPlan {
  const slots = planSlots(date, template, figures);
  const { starts, ends, capacity } = template;
  const total = slots.length * capacity;
  return { template, date, startsAt: atLocal(date, starts), endsAt: atLocal(date, ends), total, slots };
}
