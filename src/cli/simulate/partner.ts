import type { Newcomer } from './line.ts';
import { type Choice, register, seat } from './patients.ts';
import { staff } from './staff.ts';
import { countUp, type Guest, path, type World } from './world.ts';

/** The doctor of a community centre books here for somebody who is registered and stands before them. */
export async function bookAtPartner(w: World, { session, slot }: Choice, who: Newcomer): Promise<Guest | null> {
  const registered = await register(w, who.person);
  if (!registered) return null;
  const partner = staff(w.anyone, 'partner');
  const found = await partner.post<{ items: { id: string }[] }>(path(w, 'identity/outside/patients/search'), {
    text: who.person.idNumber,
  });
  const patient = found.body?.items?.[0]?.id;
  if (patient !== registered.patient) {
    w.errors.push('the partner did not find the person by the whole number');
    return null;
  }
  const made = await partner.post<{ id: string; number: number }>(path(w, 'booking/partner/appointments'), {
    slot: slot.id,
    patient,
  });
  if (made.code !== null) {
    countUp(w.perSlot, slot.id, -1);
    return null;
  }
  w.counts.partnerBooked += 1;
  return seat(w, session, slot, { ...who, ...registered, appointment: made.body.id, number: made.body.number });
}
