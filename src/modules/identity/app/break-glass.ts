import { domainError } from '#kernel/errors.ts';
import { addMinutes, ageOn, localDate, toOffset } from '#kernel/instant.ts';
import { maskName } from '#kernel/masking.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import type { EmergencyCard, Review } from '../contract-oversight.ts';
import { endGrant, grantsToReview, insertGrant, openGrants, reviewGrant } from '../db/break-glass.ts';
import { documentRows, patientRows } from '../db/patients.ts';
import { aad } from './sealed.ts';

export const BREAK_GLASS_MINUTES = 60;
const REVIEWS_SHOWN = 100;

interface By {
  actor: Actor;
  now: string;
}

/**
 * Opens one patient to one member of staff for 60 minutes: reading only, no permission is added. The reason stays in
 * the grant, for the reviewer; the audit log has the act.
 */
export async function breakGlass(
  t: Tx,
  by: By,
  input: { patient: string; reason: string },
): Promise<{ id: string; endsAt: string }> {
  const [patient] = await patientRows(t, [input.patient]);
  if (!patient) throw domainError('identity.patient_not_found');
  const id = newId();
  const endsAt = addMinutes(by.now, BREAK_GLASS_MINUTES);
  await insertGrant(t, { id, account: staffOf(by.actor).account, ...input, endsAt }, by.now);
  await record(t, by, 'identity.break_glass', input.patient, { grant: id });
  return { id, endsAt: toOffset(endsAt) };
}

/** Gives it back before the hour is over; identity.break_glass_over when it is. */
export async function endBreakGlass(t: Tx, by: By, grant: string): Promise<void> {
  const patient = await endGrant(t, grant, staffOf(by.actor).account, by.now);
  if (patient === null) throw domainError('identity.break_glass_over');
  await record(t, by, 'identity.end_break_glass', patient, { grant });
}

/** Who it is and whom to call. Every look is on record. */
export async function emergencyCard(t: Tx, app: App, by: By, patient: string): Promise<EmergencyCard> {
  const [row] = await patientRows(t, [patient]);
  if (!row) throw domainError('identity.patient_not_found');
  const documents = await documentRows(t, [row.patient_id]);
  await record(t, by, 'identity.emergency_look', row.patient_id, {});
  return {
    id: row.patient_id,
    name: row.name,
    gender: row.gender,
    birthDate: row.birth_date,
    age: ageOn(row.birth_date, localDate(by.now)),
    phone: app.crypto.open(row.phone_sealed, aad.phone(row.patient_id)),
    address: row.address_sealed === null ? null : app.crypto.open(row.address_sealed, aad.address(row.patient_id)),
    documents: documents.map((d) => ({
      kind: d.kind,
      number: app.crypto.open(d.number_sealed, aad.document(d.document_id)),
    })),
  };
}

/** What stands in the banner of whoever has opened somebody. */
export async function openEmergencies(t: Tx, account: string, now: string) {
  const rows = await openGrants(t, account, now);
  return rows.map((r) => ({ grant: r.grant_id, patient: r.patient_id, name: r.patient, endsAt: toOffset(r.ends_at) }));
}

export async function listReviews(t: Tx): Promise<Review[]> {
  const rows = await grantsToReview(t, REVIEWS_SHOWN);
  return rows.map((r) => ({
    id: r.grant_id,
    staff: r.staff,
    patientMasked: maskName(r.patient),
    reason: r.reason,
    at: toOffset(r.at),
    endsAt: toOffset(r.ended_at ?? r.ends_at),
    verdict: r.verdict,
  }));
}

/** Says whether an emergency access was justified; once, and never by the one who used it. */
export async function review(
  t: Tx,
  by: By,
  input: { grant: string; verdict: 'justified' | 'not_justified' },
): Promise<void> {
  if (!(await reviewGrant(t, { ...input, by: staffOf(by.actor).account }, by.now))) {
    throw domainError('identity.review_done');
  }
  const subject = `identity.break_glass/${input.grant}`;
  const detail = { verdict: input.verdict };
  await audit(t, { actor: by.actor, action: 'identity.review_break_glass', subject, outcome: 'ok', detail }, by.now);
}

function staffOf(actor: Actor) {
  if (actor.kind !== 'staff') throw domainError('identity.staff_only');
  return actor;
}

async function record(t: Tx, by: By, action: string, patient: string, detail: Record<string, string>): Promise<void> {
  await audit(t, { actor: by.actor, action, subject: `identity.patient/${patient}`, outcome: 'ok', detail }, by.now);
}
