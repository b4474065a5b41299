import { parseInstant } from '#kernel/instant.ts';
import { seat, unseat } from './patients.ts';
import { learnPlace, openSessions } from './sessions.ts';
import { staff } from './staff.ts';
import { type Guest, path, type SessionView, type World } from './world.ts';

interface Preview {
  needsApproval: boolean;
  substitutes: { id: string; free: boolean }[];
}
interface StopCase {
  id: string;
  patient: string;
  state: string;
  outcome: 'substitute' | 'held' | 'cancelled';
  hold: string | null;
  now: { start: string } | null;
}
interface Appointment {
  id: string;
  patient: string;
  state: string;
  session: string;
  slot: string | null;
  number: number;
  start: string;
  date: string;
}

/** The doctor is ill: the clinic is stopped by its keeper, and everybody booked there answers. Answers where they are now. */
export async function stopClinic(w: World, session: SessionView, guests: readonly Guest[]): Promise<Guest[]> {
  const lead = staff(w.anyone, 'lead');
  const preview = await lead.get<Preview>(path(w, `booking/sessions/${session.id}/stop?next=yes`));
  const substitute = preview.body.substitutes.find((doctor) => doctor.free)?.id ?? null;
  const wish = { cause: 'ill', reason: '医生突然生病', substitute, offerNext: true };
  if (preview.body.needsApproval) {
    const asked = await lead.post<{ id: string }>(path(w, `booking/sessions/${session.id}/stop-requests`), wish);
    const verdict = { verdict: 'approved', reason: '同意停诊' };
    await staff(w.anyone, 'leader').post(path(w, `booking/stop-requests/${asked.body.id}/decide`), verdict);
  } else {
    await lead.post(path(w, `booking/sessions/${session.id}/stop`), wish);
  }
  w.counts.stopped += 1;
  if (substitute) w.takenOver.add(`${substitute} ${session.start}`);
  const now: Guest[] = [];
  for (const guest of guests) {
    unseat(w, guest);
    const seated = await answer(w, session, guest);
    if (seated) now.push(seated);
  }
  return now;
}

async function answer(w: World, stopped: SessionView, guest: Guest): Promise<Guest | null> {
  const cases = await guest.api?.get<{ items: StopCase[] }>(path(w, 'booking/stop-cases'));
  const own = cases?.body.items.find((it) => it.patient === guest.patient && it.state === 'open');
  if (!guest.api || !own) {
    w.errors.push('somebody of a stopped clinic was told nothing');
    return null;
  }
  if (own.outcome === 'held') {
    const taken = await guest.api.post(path(w, 'booking/appointments'), { hold: own.hold, patient: guest.patient });
    if (taken.code === null) w.counts.keptTaken += 1;
  } else {
    const agreed = await guest.api.post(path(w, `booking/stop-cases/${own.id}/accept`), {});
    if (agreed.code === null) w.counts[own.outcome === 'substitute' ? 'substituted' : 'cancelledByHospital'] += 1;
    if (own.outcome === 'cancelled') return null;
  }
  const list = await guest.api.get<{ items: Appointment[] }>(path(w, 'booking/appointments'));
  const booked = list.body.items.find((it) => it.patient === guest.patient && it.state === 'booked' && it.slot);
  if (!booked) {
    w.errors.push('somebody took another place and has none');
    return null;
  }
  const session = (await openSessions(w, stopped.department, booked.date)).find((it) => it.id === booked.session);
  if (!session) {
    w.errors.push('the place taken is in no open session');
    return null;
  }
  const slot = { id: booked.slot as string, start: parseInstant(booked.start) as string };
  const seated = seat(w, session, slot, { ...guest, appointment: booked.id, number: booked.number });
  // Only of this slot is it known how much of it is ours.
  learnPlace(w, { id: slot.id, free: 0 });
  return seated;
}
