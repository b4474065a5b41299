import { domainError, type ErrorParams } from '#kernel/errors.ts';
import { ageOn, type Instant, localDate } from '#kernel/instant.ts';
import { requireLinked } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { personBookings } from '../db/load-pool.ts';
import { sessionById } from '../db/session-rows.ts';
import { settingsOf } from '../db/settings.ts';
import { suspendedNow } from '../db/standing.ts';
import { personRefusal, sessionRefusal, suspensionRefusal } from '../domain/decide-bookings.ts';
import { freePlacesFor } from '../domain/free-places.ts';
import { type PreflightCode, preflightText } from '../domain/preflight-text.ts';
import { errors } from '../errors.ts';

export interface PreflightItem {
  code: string;
  level: 'block' | 'warn' | 'ok';
  text: string;
}

/**
 * Everything that would stop this patient, asked once before the slots are shown: identity, limits of the day, state
 * of the session. Reads only; the booking itself decides again. Throws identity.patient_not_found when not linked.
 */
export async function preflight(
  t: Tx,
  ask: { patient: string; session?: string | undefined },
  lang: Lang,
  now: Instant,
): Promise<{ ok: boolean; items: PreflightItem[] }> {
  const patient = await requireLinked(t, ask.patient);
  const items: PreflightItem[] = [item('booking.preflight_identity', 'ok', lang)];
  if (ageOn(patient.birthDate, localDate(now)) < 14) items.push(item('booking.preflight_child', 'warn', lang));
  const suspended = suspensionRefusal((await suspendedNow(t, [patient.id], now)).get(patient.id), now);
  if (suspended) items.push(block(suspended.code, lang, suspended.params));
  if (ask.session) items.push(...(await sessionItems(t, patient.id, ask.session, lang, now)));
  return { ok: items.every((i) => i.level !== 'block'), items };
}

async function sessionItems(t: Tx, patient: string, id: string, lang: Lang, now: Instant): Promise<PreflightItem[]> {
  const session = await sessionById(t, id);
  if (!session) throw domainError('booking.session_unknown');
  const settings = await settingsOf(t);
  const bookings = await personBookings(t, [patient], [session.date]);
  const person = personRefusal({ patient }, session, bookings, settings);
  const closed = now >= session.endsAt ? { code: 'booking.session_over' } : sessionRefusal(session, now, settings);
  const free = freePlacesFor(session.freeByShare, 'mobile', now, session.date, settings);
  const full = free === 0 && !closed ? [item('booking.preflight_full', 'block', lang)] : [];
  return [
    person ? block(person.code, lang) : item('booking.preflight_limits', 'ok', lang),
    closed ? block(closed.code, lang) : item('booking.preflight_session', 'ok', lang),
    ...full,
  ];
}

function item(code: PreflightCode, level: PreflightItem['level'], lang: Lang): PreflightItem {
  return { code, level, text: preflightText[code][lang] };
}

function block(code: string, lang: Lang, params: ErrorParams = {}): PreflightItem {
  const text = (errors as Record<string, Record<Lang, string>>)[code];
  if (!text) throw new Error(`no text for ${code}`);
  const filled = text[lang].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  return { code, level: 'block', text: filled };
}
