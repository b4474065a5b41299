import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { requirePatient } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { bookedByInstitution } from '../db/institutions.ts';
import { channelOf, type PartnerChannel } from '../domain/institution.ts';
import { cancel } from './cancel.ts';
import { requireInstitution } from './institutions.ts';
import { listAppointments } from './list-appointments.ts';

/**
 * What a partner needs before it books: for whom it does, as which channel (its own, unless the call says that a family
 * doctor books), and the patient known here. Throws booking.institution_none.
 */
export async function partnerMayBook(
  t: Tx,
  wish: { patient: string; channel?: PartnerChannel | undefined },
  by: Actor,
): Promise<{ institution: string; channel: PartnerChannel }> {
  const { id, kind } = await requireInstitution(t, by);
  await requirePatient(t, wish.patient);
  return { institution: id, channel: wish.channel ?? channelOf(kind) };
}

/** What this institution booked for the patient; what others booked is none of its business. */
export async function partnerAppointments(app: App, t: Tx, patient: string, by: Actor, lang: Lang, now: Instant) {
  const institution = await requireInstitution(t, by);
  const { id } = await requirePatient(t, patient);
  const { items } = await listAppointments(app, t, [id], lang, now);
  const own = await bookedByInstitution(
    t,
    institution.id,
    items.map((item) => item.id),
  );
  return { items: items.filter((item) => own.has(item.id)) };
}

/** Cancels what this institution booked, under the patients' cut-off. Anything else is booking.appointment_unknown. */
export async function partnerCancel(
  app: App,
  t: Tx,
  request: { id: string; reason?: string | undefined; by: Actor },
  now: Instant,
) {
  const institution = await requireInstitution(t, request.by);
  const own = await bookedByInstitution(t, institution.id, [request.id]);
  if (own.size === 0) throw domainError('booking.appointment_unknown');
  return cancel(app, t, { ...request, as: 'patient' }, now);
}
