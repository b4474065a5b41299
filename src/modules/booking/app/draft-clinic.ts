import { domainError } from '#kernel/errors.ts';
import { daysBetween, type Instant, type LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { doctorFigures } from '../db/doctor-figures.ts';
import { figuresOf } from '../db/figures.ts';
import { templatesOf } from '../db/templates.ts';
import { visitsOfTemplate } from '../domain/doctor-figures.ts';
import { planSessions } from '../domain/plan-sessions.ts';
import { dayKinds } from './holidays.ts';
import { createTemplate, type NewTemplate } from './templates.ts';
import { paperRefusal } from './why-session-stays.ts';
import { asDrafts } from './write-plans.ts';

const LONGEST_DAYS = 92;

export type DraftClinic = Omit<NewTemplate, 'from' | 'until'> & { from: LocalDate; until: LocalDate };
export interface Drafted {
  template: string;
  sessions: number;
  slots: number;
}

/**
 * One more clinic on trial: a rule of the week from a day until a day, its sessions written as drafts that nobody can book
 * before they are submitted, approved and released. Throws what createTemplate throws, booking.range_too_long,
 * booking.practitioner_busy and the refusals of missing papers.
 */
export async function draftClinic(t: Tx, wanted: DraftClinic, by: Actor, now: Instant): Promise<Drafted> {
  if (daysBetween(wanted.from, wanted.until) >= LONGEST_DAYS) throw domainError('booking.range_too_long');
  const { id } = (await createTemplate(t, wanted, by, now)).body as { id: string };
  const rule = (await templatesOf(t, wanted.department)).find((it) => it.id === id);
  if (!rule) throw new Error('the rule that was made is there');
  const figures = await figuresOf(t);
  const kinds = await dayKinds(t, wanted.from, wanted.until);
  const visits = visitsOfTemplate(figures, await doctorFigures(t));
  const plans = planSessions([rule], kinds, wanted.from, wanted.until, figures, visits);
  if (plans.length === 0) throw domainError('booking.joint_no_day');
  const made = await asDrafts(t, wanted.department, plans, by, now);
  if (made.sessions === 0) {
    const day = plans[0]?.date ?? wanted.from;
    throw (await paperRefusal(t, [wanted.practitioner], day)) ?? domainError('booking.practitioner_busy');
  }
  return { template: id, ...made };
}
