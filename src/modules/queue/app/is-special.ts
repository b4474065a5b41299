import { ageOn, type Instant, localDate } from '#kernel/instant.ts';
import { grantsOf, requireLinked } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';

const ELDER_AGE = 80;

/**
 * Whether a patient of the account goes before the windows' ordinary line: of a group with a window of its own, or 80 and
 * older. Throws identity.patient_not_found.
 */
export async function isSpecial(t: Tx, patient: string | undefined, now: Instant): Promise<boolean> {
  if (patient === undefined) return false;
  return isSpecialPatient(t, await requireLinked(t, patient), now);
}

/** The same for somebody whom the caller has made sure of. */
export async function isSpecialPatient(
  t: Tx,
  { id, birthDate }: { id: string; birthDate: string },
  now: Instant,
): Promise<boolean> {
  const today = localDate(now);
  if (ageOn(birthDate, today) >= ELDER_AGE) return true;
  return (await grantsOf(t, [id], today)).get(id)?.has('special_window') ?? false;
}
