import { domainError, type ErrorParams } from '#kernel/errors.ts';
import { ageOn, type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import { type Patient, requireLinked, requirePatient } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { appointmentById } from '../db/appointment-rows.ts';
import { figuresOf } from '../db/figures.ts';
import { personBookings } from '../db/load-pool.ts';
import { sessionById } from '../db/session-rows.ts';
import { suspendedNow } from '../db/standing.ts';
import type { Caller } from '../domain/caller.ts';
import { personRefusal, sessionRefusal, suspensionRefusal } from '../domain/decide-bookings.ts';
import { freePlacesFor } from '../domain/free-places.ts';
import type { PersonBooking } from '../domain/pool.ts';
import { type PreflightCode, preflightText } from '../domain/preflight-text.ts';
import type { BookingChannel } from '../domain/session.ts';
import { errors } from '../errors.ts';
import { callerErrors } from '../errors-callers.ts';
import { slotClassErrors } from '../errors-slot-classes.ts';
import { mayTakeOnsite } from './onsite-by-group.ts';
import { limitedUntilDay } from './require-unlimited.ts';
import { visitCheck } from './visit-check.ts';

export interface PreflightItem {
  code: string;
  level: 'block' | 'warn' | 'ok';
  text: string;
}

export interface PreflightAsk {
  patient: string;
  session?: string | undefined;
  /** Through which channel the place would be taken. */
  channel: BookingChannel;
  /** The appointment that would give way to the new one. */
  moving?: string | undefined;
  /** Of whoever books by themselves. */
  caller?: Caller | undefined;
}

/**
 * Everything that would stop this patient, asked once before the slots are shown: identity, limits of the day, state
 * of the session. Reads only; the booking itself decides again. Throws identity.patient_not_found when not linked.
 */
export async function preflight(t: Tx, ask: Omit<PreflightAsk, 'channel'>, lang: Lang, now: Instant) {
  return checked(t, await requireLinked(t, ask.patient), { ...ask, channel: 'mobile' }, lang, now);
}

/** The same for staff, who see before they confirm why somebody cannot book. */
export async function preflightForStaff(t: Tx, ask: PreflightAsk, lang: Lang, now: Instant) {
  return checked(t, await requirePatient(t, ask.patient), ask, lang, now);
}

async function checked(
  t: Tx,
  patient: Patient,
  ask: PreflightAsk,
  lang: Lang,
  now: Instant,
): Promise<{ ok: boolean; items: PreflightItem[] }> {
  const items: PreflightItem[] = [item('booking.preflight_identity', 'ok', lang)];
  if (ageOn(patient.birthDate, localDate(now)) < 14) items.push(item('booking.preflight_child', 'warn', lang));
  const suspended = suspensionRefusal((await suspendedNow(t, [patient.id], now)).get(patient.id), now);
  if (suspended) items.push(block(suspended.code, lang, suspended.params));
  const limited = ask.caller ? await limitedUntilDay(t, ask.caller, now) : null;
  if (limited !== null) items.push(block('booking.caller_limited', lang, { until: limited }));
  if (ask.session) items.push(...(await sessionItems(t, { ...ask, patient: patient.id }, ask.session, lang, now)));
  return { ok: items.every((i) => i.level !== 'block'), items };
}

async function sessionItems(t: Tx, ask: PreflightAsk, id: string, lang: Lang, now: Instant): Promise<PreflightItem[]> {
  const session = await sessionById(t, id);
  if (!session) throw domainError('booking.session_unknown');
  const settings = await figuresOf(t);
  const bookings = await standing(t, ask, session.date);
  const person = personRefusal(ask, session, bookings, settings);
  const closed = now >= session.endsAt ? { code: 'booking.session_over' } : sessionRefusal(session, now, settings);
  const visit = await visitCheck(t, ask, session, settings, now);
  const onsite = (await mayTakeOnsite(t, ask, now)) ? session.freeByShare.onsite : 0;
  const free = freePlacesFor(session.freeByShare, ask.channel, now, session.date, settings) + onsite - visit.kept;
  const keptFor = visit.kind === 'return' ? 'booking.preflight_kept_first' : 'booking.preflight_kept';
  const why = visit.kept > 0 ? keptFor : 'booking.preflight_full';
  const full = free <= 0 && !closed ? [item(why, 'block', lang)] : [];
  const kind = visit.kind === null ? [] : [item(`booking.preflight_${visit.kind}`, 'ok', lang)];
  return [
    person ? block(person.code, lang) : item('booking.preflight_limits', 'ok', lang),
    closed ? block(closed.code, lang) : item('booking.preflight_session', 'ok', lang),
    ...full,
    ...kind,
  ];
}

/** What this person has booked that day, without what would give way. */
async function standing(t: Tx, { patient, moving }: PreflightAsk, date: LocalDate): Promise<PersonBooking[]> {
  const bookings = await personBookings(t, [patient], [date]);
  const old = moving === undefined ? null : await appointmentById(t, moving);
  if (!old || old.patient !== patient || old.slot === null) return bookings;
  const gone = bookings.findIndex((one) => one.date === old.date && one.practitioner === old.practitioner);
  return bookings.filter((_, n) => n !== gone);
}

function item(code: PreflightCode, level: PreflightItem['level'], lang: Lang): PreflightItem {
  return { code, level, text: preflightText[code][lang] };
}

function block(code: string, lang: Lang, params: ErrorParams = {}): PreflightItem {
  const text = ({ ...errors, ...callerErrors, ...slotClassErrors } as Record<string, Record<Lang, string>>)[code];
  if (!text) throw new Error(`no text for ${code}`);
  const filled = text[lang].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  return { code, level: 'block', text: filled };
}
