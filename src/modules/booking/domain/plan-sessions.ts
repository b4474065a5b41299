import { addDays, addMinutes, atLocal, type Instant, type LocalDate, type LocalTime } from '#kernel/instant.ts';
import type { ClinicKind } from './clinic-kinds.ts';
import { type DayKind, templateWeekday } from './rules/holidays-have-no-sessions.ts';
import type { Period, SlotClass } from './session.ts';
import { planSlots, type SlotFigures, type SlotPlan } from './slot-times.ts';

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
  /** Ordinary where it is left out. */
  clinicKind?: ClinicKind;
  /** It holds on this day alone, whatever kind of day that is: what runs on a holiday. */
  onlyOn?: LocalDate | null;
}

export interface SessionPlan {
  template: Template;
  date: LocalDate;
  startsAt: Instant;
  endsAt: Instant;
  total: number;
  /** From when on slots kept for first or return visits are everybody's; null when none is kept. */
  visitsOpenAt: Instant | null;
  slots: SlotPlan[];
}

/**
 * The sessions that the templates give from `from` to `to`, both included. `kinds` names every day's kind; `figures` say
 * which of the slots is for whom, `visitsOf` what a template's department, class and doctor have of their own.
 */
export function planSessions(
  templates: readonly Template[],
  kinds: ReadonlyMap<LocalDate, DayKind>,
  from: LocalDate,
  to: LocalDate,
  figures: SlotFigures,
  visitsOf: (template: Template) => Partial<SlotFigures> = () => ({}),
): SessionPlan[] {
  const plans: SessionPlan[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const day = templateWeekday(date, kinds.get(date) ?? 'workday');
    for (const template of templates) {
      if (runsOn(template, date, day)) plans.push(planOf(template, date, { ...figures, ...visitsOf(template) }));
    }
  }
  return plans;
}

/** A rule for one day runs on it although the week rests. */
function runsOn(template: Template, date: LocalDate, day: number | null): boolean {
  return (template.onlyOn ? template.onlyOn === date : template.weekday === day) && holdsOn(template, date);
}

export function holdsOn({ active, from, until }: Template, date: LocalDate): boolean {
  return active && (!from || from <= date) && (!until || date <= until);
}

function planOf(template: Template, date: LocalDate, figures: SlotFigures): SessionPlan {
  const slots = planSlots(date, template, figures);
  const [startsAt, endsAt] = [atLocal(date, template.starts), atLocal(date, template.ends)];
  const kept = slots.some((slot) => slot.visit !== 'any');
  const visitsOpenAt = kept ? addMinutes(startsAt, -60 * (figures.visitSpillHours ?? 0)) : null;
  return { template, date, startsAt, endsAt, total: slots.length * template.capacity, visitsOpenAt, slots };
}
