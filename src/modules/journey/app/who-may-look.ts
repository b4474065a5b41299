import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Appointment, appointmentForCheckIn } from '#modules/booking/public.ts';
import { linkedPatients } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { followsTaken } from '../db/follows.ts';
import { opensVisit } from '../domain/follow.ts';

export interface Seen {
  visit: Appointment;
  /** Own: the account looks after the patient. Else it follows by consent, and sees the timeline only. */
  own: boolean;
}

/** The visit, for the transaction's account at this moment; else journey.visit_not_found (404), there or not. */
export async function requireVisit(t: Tx, id: string, now: Instant): Promise<Seen> {
  const visit = await appointmentForCheckIn(t, id);
  if (!visit) throw domainError('journey.visit_not_found');
  if ((await linkedPatients(t)).includes(visit.patient)) return { visit, own: true };
  const follows = (await followsTaken(t, now)).filter((one) => one.patient === visit.patient);
  if (!follows.some((one) => opensVisit(one, visit.date))) throw domainError('journey.visit_not_found');
  return { visit, own: false };
}
