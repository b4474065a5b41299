import { domainError } from '#kernel/errors.ts';
import { daysBetween, type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import { placeById, places, practitionerById, practitioners } from '#modules/catalog/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Answer, Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { doctorFigures } from '../db/doctor-figures.ts';
import { figuresOf } from '../db/figures.ts';
import { insertTemplates, templatesOf } from '../db/templates.ts';
import { visitsOfTemplate } from '../domain/doctor-figures.ts';
import { planSessions, type Template } from '../domain/plan-sessions.ts';
import { slotLengthAllowed } from '../domain/rules/slot-is-at-most-30-minutes.ts';
import { clash } from '../domain/rules/templates-of-a-doctor-do-not-overlap.ts';
import { dayKinds } from './holidays.ts';
import { namesOf } from './names.ts';
import { withoutPapers } from './why-session-stays.ts';
import { writePlans } from './write-plans.ts';

const LONGEST_RANGE_DAYS = 92;

/** The rules of the week that hold today or later. */
export async function listTemplates(t: Tx, department: string | undefined, lang: Lang, now: Instant) {
  const today = localDate(now);
  const templates = (await templatesOf(t, department)).filter((it) => !it.onlyOn && isCurrent(it, today));
  const names = await namesOf(t, templates, lang);
  const items = templates.map((item) => ({
    ...item,
    start: item.starts,
    end: item.ends,
    from: item.from ?? null,
    until: item.until ?? null,
    practitioner: names.practitioner(item.practitioner),
    department: names.department(item.department),
    place: names.place(item.place),
  }));
  return { items };
}

export type NewTemplate = Omit<Template, 'id' | 'active' | 'walkInLimit'> & { walkInLimit?: number | undefined };

/** Neither ended before this day, nor before it began. */
const isCurrent = ({ from, until }: Template, today: LocalDate): boolean =>
  !until || (until >= today && until >= (from ?? until));

/**
 * Adds one rule of the week. Throws booking.practitioner_unknown, place_unknown, template_hours, template_exists,
 * template_overlaps, template_past.
 */
export async function createTemplate(t: Tx, wanted: NewTemplate, by: Actor, now: Instant): Promise<Answer> {
  if (!slotLengthAllowed(wanted.minutesPerSlot)) throw domainError('booking.template_hours');
  if (wanted.from && wanted.from < localDate(now)) throw domainError('booking.template_past');
  const doctor = await practitionerById(t, wanted.practitioner);
  if (!doctor?.active || doctor.department.id !== wanted.department) throw domainError('booking.practitioner_unknown');
  const place = await placeById(t, wanted.place);
  if (!place?.active || place.kind !== 'room') throw domainError('booking.place_unknown');
  const clashing = (await templatesOf(t)).filter((it) => it.active && !it.onlyOn && clash(it, wanted));
  if (clashing.some((it) => it.starts === wanted.starts && it.ends === wanted.ends))
    throw domainError('booking.template_exists');
  if (clashing.length > 0) throw domainError('booking.template_overlaps');
  const figures = (await figuresOf(t)).at(wanted.department, wanted.slotClass);
  const walkInLimit = wanted.walkInLimit ?? figures.walkInLimit;
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
 * Writes the sessions and slots that the templates give in the range; what is there already stays as it is. A doctor or
 * room that is switched off gets none. Answers how many are new. `only` is one rule. Throws booking.range_too_long.
 */
export async function generateSessions(t: Tx, from: LocalDate, to: LocalDate, by: Actor, now: Instant, only?: string) {
  if (daysBetween(from, to) >= LONGEST_RANGE_DAYS) throw domainError('booking.range_too_long');
  const [doctors, rooms] = [ids(await practitioners(t)), ids(await places(t))];
  const wanted = (await templatesOf(t)).filter((it) => only === undefined || it.id === only);
  const working = wanted.filter((it) => doctors.has(it.practitioner) && rooms.has(it.place));
  const kinds = await dayKinds(t, from, to);
  const figures = await figuresOf(t);
  const plans = planSessions(working, kinds, from, to, figures, visitsOfTemplate(figures, await doctorFigures(t)));
  const made = await writePlans(t, plans, figures, by, now);
  const detail = { from, to, ...made };
  await audit(t, { actor: by, action: 'booking.generate', subject: 'booking.session', outcome: 'ok', detail }, now);
  return { ...made, withoutPapers: await withoutPapers(t, plans) };
}

const ids = (rows: readonly { id: string }[]): Set<string> => new Set(rows.map(({ id }) => id));
