import { domainError } from '#kernel/errors.ts';
import {
  addDays,
  type Instant,
  type LocalDate,
  type LocalTime,
  localDate,
  toOffset,
  weekday,
} from '#kernel/instant.ts';
import { placeById, practitioners } from '#modules/catalog/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Answer, Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { figuresOf } from '../db/figures.ts';
import { busyAt, insertJointClinic, insertJointSession, jointDates } from '../db/joint-clinics.ts';
import { draftRota } from '../db/rotas.ts';
import type { Figures } from '../domain/figures.ts';
import { planSessions, type SessionPlan, type Template } from '../domain/plan-sessions.ts';
import { slotLengthAllowed } from '../domain/rules/slot-is-at-most-30-minutes.ts';
import type { Period, SlotClass } from '../domain/session.ts';
import { dayKinds } from './holidays.ts';
import { namesOf } from './names.ts';
import { paperRefusal } from './why-session-stays.ts';

export interface NewJoint {
  name: string;
  disease: string;
  doctors: string[];
  department: string;
  place: string;
  period: Period;
  date: LocalDate;
  weeks: number;
  starts: LocalTime;
  ends: LocalTime;
  minutesPerSlot: number;
  capacity: number;
  walkInLimit?: number | undefined;
  fee: number;
  slotClass: SlotClass;
}

/**
 * Opens a joint clinic on its dates, with all its doctors on all of them or not at all: somebody who is elsewhere refuses
 * the whole. Throws booking.joint_doctors, joint_doctor_busy, practitioner_unknown, place_unknown, template_hours, template_past, joint_no_day
 * and the refusals of missing papers.
 */
export async function createJointClinic(t: Tx, wanted: NewJoint, by: Actor, now: Instant): Promise<Answer> {
  if (!slotLengthAllowed(wanted.minutesPerSlot)) throw domainError('booking.template_hours');
  if (wanted.date < localDate(now)) throw domainError('booking.template_past');
  const working = new Map((await practitioners(t)).map(({ id, department }) => [id, department.id]));
  const doctors = new Set(wanted.doctors);
  if (doctors.size !== wanted.doctors.length || wanted.doctors.some((id) => !working.has(id)))
    throw domainError('booking.joint_doctors');
  // It stands in the lists of the department of who leads it.
  if (working.get(wanted.doctors[0] ?? '') !== wanted.department) throw domainError('booking.practitioner_unknown');
  const place = await placeById(t, wanted.place);
  if (!place?.active || place.kind !== 'room') throw domainError('booking.place_unknown');

  const figures = await figuresOf(t);
  const plans = await plansOf(t, wanted, figures);
  const first = plans[0];
  if (!first) throw domainError('booking.joint_no_day');
  if (first.total === 0) throw domainError('booking.template_hours');
  const [busy] = await busyAt(t, wanted.doctors, plans);
  if (busy) throw domainError('booking.joint_doctor_busy', { date: busy.date, practitioner: busy.practitioner });
  const clinic = newId();
  await insertJointClinic(t, { ...wanted, id: clinic }, actorId(by), now);
  // Where another person approves what opens, these dates are drafts of the department's rota like any other.
  const approved = figures.at(wanted.department, wanted.slotClass).rotaApproval === 1;
  const rota = approved ? await draftRota(t, wanted.department, first.date, plans.at(-1)?.date ?? first.date) : null;
  const sessions = [];
  for (const plan of plans) {
    const session = await insertJointSession(t, clinic, plan, wanted.doctors.slice(1), rota);
    if (!session) throw (await paperRefusal(t, wanted.doctors, plan.date)) ?? domainError('booking.joint_doctors');
    sessions.push({ session, date: plan.date });
  }
  const detail = { doctors: wanted.doctors.join(','), dates: sessions.length };
  const subject = `booking.joint_clinic/${clinic}`;
  await audit(t, { actor: by, action: 'booking.joint_create', subject, outcome: 'ok', detail }, now);
  const held = new Set(sessions.map(({ date }) => date));
  return { status: 201, body: { id: clinic, sessions, skipped: datesOf(wanted).filter((date) => !held.has(date)) } };
}

const datesOf = ({ date, weeks }: NewJoint): LocalDate[] =>
  Array.from({ length: weeks }, (_, n) => addDays(date, n * 7));

/** As the leading doctor's own rule would give them, so that holidays are left out and slots get their shares; for first and return visits alike. */
async function plansOf(t: Tx, wanted: NewJoint, figures: Figures): Promise<SessionPlan[]> {
  const settings = figures.at(wanted.department, wanted.slotClass);
  const dates = datesOf(wanted);
  const [from, to] = [wanted.date, dates.at(-1) ?? wanted.date];
  const { doctors, walkInLimit = settings.walkInLimit, ...rest } = wanted;
  const practitioner = doctors[0] as string;
  const rule: Template = { ...rest, id: '', practitioner, walkInLimit, weekday: weekday(wanted.date), active: true };
  const kinds = await dayKinds(t, from, to);
  return planSessions([rule], kinds, from, to, { ...settings, firstPercent: 0, returnPercent: 0 }).filter(({ date }) =>
    dates.includes(date),
  );
}

/** The dates of joint clinics from today on. */
export async function listJointClinics(t: Tx, lang: Lang, now: Instant) {
  const dates = await jointDates(t, localDate(now));
  const ids = dates.flatMap((it) => it.doctors.map((practitioner) => ({ practitioner })));
  const names = await namesOf(t, [...dates.map(({ department, place }) => ({ department, place })), ...ids], lang);
  const items = dates.map((it) => ({
    ...it,
    start: toOffset(it.startsAt),
    end: toOffset(it.endsAt),
    department: names.department(it.department),
    place: names.place(it.place),
    doctors: it.doctors.map((id) => names.practitioner(id)),
  }));
  return { items };
}
