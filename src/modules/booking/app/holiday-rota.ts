import { domainError } from '#kernel/errors.ts';
import { addDays, type Instant, type LocalDate, type LocalTime, localDate, weekday } from '#kernel/instant.ts';
import { calendar, placeById, practitionerById } from '#modules/catalog/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Answer, Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { doctorFigures } from '../db/doctor-figures.ts';
import { figuresOf } from '../db/figures.ts';
import { holidaySessions } from '../db/holiday-rows.ts';
import { endTemplate, insertTemplates, templatesOf } from '../db/templates.ts';
import { withdrawSessions } from '../db/withdraw-sessions.ts';
import type { ClinicKind } from '../domain/clinic-kinds.ts';
import { visitsOfTemplate } from '../domain/doctor-figures.ts';
import { planSessions, type Template } from '../domain/plan-sessions.ts';
import { slotLengthAllowed } from '../domain/rules/slot-is-at-most-30-minutes.ts';
import type { Period, SlotClass } from '../domain/session.ts';
import { namesOf } from './names.ts';
import { noteWithdrawn } from './note-withdrawn.ts';
import { paperRefusal } from './why-session-stays.ts';
import { writePlans } from './write-plans.ts';

const DAYS_AHEAD = 120;

export interface NewDuty {
  date: LocalDate;
  practitioner: string;
  department: string;
  place: string;
  period: Period;
  starts: LocalTime;
  ends: LocalTime;
  minutesPerSlot: number;
  capacity: number;
  walkInLimit?: number | undefined;
  fee: number;
  slotClass: SlotClass;
  kind: ClinicKind;
}

const isOff = ({ kind }: { kind: string }): boolean => kind === 'holiday' || kind === 'closed';

/** The holidays and closed days of the coming months, with what runs on them. */
export async function listHolidays(t: Tx, lang: Lang, now: Instant) {
  const today = localDate(now);
  const days = (await calendar(t, today, addDays(today, DAYS_AHEAD))).filter(isOff);
  const rules = (await templatesOf(t)).filter((it) => it.onlyOn && it.until && it.until >= it.onlyOn);
  const names = await namesOf(t, rules, lang);
  const sessions = new Map((await holidaySessions(t, today)).map((row) => [row.template, row]));
  const items = days.map(({ date, name, kind }) => ({
    date,
    name: name?.[lang] ?? '',
    kind: kind as 'holiday' | 'closed',
    duties: rules
      .filter((rule) => rule.onlyOn === date)
      .map((rule) => ({
        id: rule.id,
        practitioner: names.practitioner(rule.practitioner),
        department: names.department(rule.department),
        place: names.place(rule.place),
        start: rule.starts,
        end: rule.ends,
        kind: rule.clinicKind ?? 'ordinary',
        total: sessions.get(rule.id)?.total ?? 0,
        booked: sessions.get(rule.id)?.booked ?? 0,
        state: sessions.get(rule.id)?.state ?? null,
      })),
  }));
  return { items };
}

/**
 * One session on a holiday, by a rule of its own that holds on that day alone; its numbers are written at once. Throws
 * booking.not_a_holiday, holiday_past, practitioner_unknown, place_unknown, template_hours, practitioner_busy and the
 * refusals of missing papers.
 */
export async function addDuty(t: Tx, wanted: NewDuty, by: Actor, now: Instant): Promise<Answer> {
  const { date, kind, ...rest } = wanted;
  if (date < localDate(now)) throw domainError('booking.holiday_past');
  const [day] = await calendar(t, date, date);
  if (!day || !isOff(day)) throw domainError('booking.not_a_holiday');
  if (!slotLengthAllowed(wanted.minutesPerSlot)) throw domainError('booking.template_hours');
  const doctor = await practitionerById(t, wanted.practitioner);
  if (!doctor?.active || doctor.department.id !== wanted.department) throw domainError('booking.practitioner_unknown');
  const place = await placeById(t, wanted.place);
  if (!place?.active || place.kind !== 'room') throw domainError('booking.place_unknown');

  const figures = await figuresOf(t);
  const walkInLimit = wanted.walkInLimit ?? figures.at(wanted.department, wanted.slotClass).walkInLimit;
  const id = newId();
  const own = { onlyOn: date, from: date, until: date, weekday: weekday(date), clinicKind: kind };
  const rule: Template = { ...rest, ...own, id, walkInLimit, active: true };
  await insertTemplates(t, [rule], now);
  const visits = visitsOfTemplate(figures, await doctorFigures(t));
  const plans = planSessions([rule], new Map([[date, day.kind]]), date, date, figures, visits);
  const made = await writePlans(t, plans, figures, by, now);
  if (made.sessions === 0)
    throw (await paperRefusal(t, [wanted.practitioner], date)) ?? domainError('booking.practitioner_busy');
  const detail = { date, practitioner: wanted.practitioner, slots: made.slots };
  const subject = `booking.template/${id}`;
  await audit(t, { actor: by, action: 'booking.holiday_add', subject, outcome: 'ok', detail }, now);
  return { status: 201, body: { id, slots: made.slots } };
}

/** Takes a holiday's session back where nobody has a place in it; with people in it it stays. Throws booking.holiday_duty_unknown. */
export async function endDuty(t: Tx, id: string, by: Actor, now: Instant): Promise<{ removed: number; kept: number }> {
  const rule = (await templatesOf(t)).find((it) => it.id === id && it.onlyOn);
  if (!rule?.onlyOn || !(await endTemplate(t, id, rule.onlyOn))) throw domainError('booking.holiday_duty_unknown');
  const { removed, kept, rotas } = await withdrawSessions(t, id, rule.onlyOn, now);
  await noteWithdrawn(t, rotas, by, now);
  const detail = { date: rule.onlyOn, removed, kept };
  const subject = `booking.template/${id}`;
  await audit(t, { actor: by, action: 'booking.holiday_end', subject, outcome: 'ok', detail }, now);
  return { removed, kept };
}
