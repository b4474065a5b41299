import { domainError } from '#kernel/errors.ts';
import { daysBetween, type Instant, type LocalDate } from '#kernel/instant.ts';
import { placesById, practitionersById } from '#modules/catalog/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Answer, Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { insertSessions } from '../db/insert-sessions.ts';
import { settingsOf } from '../db/settings.ts';
import { insertTemplates, templatesOf } from '../db/templates.ts';
import { planSessions, type Template } from '../domain/plan-sessions.ts';
import { slotLengthAllowed } from '../domain/rules/slot-is-at-most-30-minutes.ts';
import { dayKinds } from './holidays.ts';
import { namesOf } from './names.ts';

const LONGEST_RANGE_DAYS = 92;

export async function listTemplates(t: Tx, department: string | undefined, lang: Lang) {
  const templates = await templatesOf(t, department);
  const names = await namesOf(t, templates, lang);
  const items = templates.map((item) => ({
    ...item,
    start: item.starts,
    end: item.ends,
    practitioner: names.practitioner(item.practitioner),
    department: names.department(item.department),
    place: names.place(item.place),
  }));
  return { items };
}

export type NewTemplate = Omit<Template, 'id' | 'active' | 'walkInLimit'> & { walkInLimit?: number | undefined };

/** Adds one rule of the week. Throws booking.practitioner_unknown, place_unknown, template_hours, template_exists. */
export async function createTemplate(t: Tx, wanted: NewTemplate, by: Actor, now: Instant): Promise<Answer> {
  if (!slotLengthAllowed(wanted.minutesPerSlot)) throw domainError('booking.template_hours');
  if ((await practitionersById(t, [wanted.practitioner])).length === 0)
    throw domainError('booking.practitioner_unknown');
  if ((await placesById(t, [wanted.place])).length === 0) throw domainError('booking.place_unknown');
  const walkInLimit = wanted.walkInLimit ?? (await settingsOf(t)).walkInLimit;
  const id = newId();
  await insertTemplates(t, [{ ...wanted, id, walkInLimit, active: true }], now);
  await audit(
    t,
    { actor: by, action: 'booking.template_create', subject: `booking.template/${id}`, outcome: 'ok' },
    now,
  );
  return { status: 201, body: { id } };
}

/**
 * Writes the sessions and slots that the templates give in the range; what is there already stays as it is. Answers
 * how many are new. Throws booking.range_too_long.
 */
export async function generateSessions(t: Tx, from: LocalDate, to: LocalDate, by: Actor, now: Instant) {
  if (daysBetween(from, to) >= LONGEST_RANGE_DAYS) throw domainError('booking.range_too_long');
  const made = await insertSessions(t, planSessions(await templatesOf(t), await dayKinds(t, from, to), from, to));
  const detail = { from, to, ...made };
  await audit(t, { actor: by, action: 'booking.generate', subject: 'booking.session', outcome: 'ok', detail }, now);
  return made;
}
