import { addMinutes, epochMs, fromEpochMs, parseInstant } from '#kernel/instant.ts';
import type { ApiUser } from './client.ts';
import { checkInAtKiosk } from './kiosk.ts';
import type { Person } from './people.ts';
import { countUp, type Guest, path, type SessionView, type SlotView, type World } from './world.ts';

/** Signs in with phone and code and registers the person; answers the patient id and their own API user. */
export async function register(w: World, person: Person): Promise<{ api: ApiUser; patient: string } | null> {
  const { anyone } = w;
  const code = await anyone.post<{ devCode: string }>('/api/identity/patient/code', { phone: person.phone });
  const signIn = await anyone.post<{ token: string }>('/api/identity/patient/sign-in', {
    phone: person.phone,
    code: code.body?.devCode,
  });
  if (signIn.code !== null) return null;
  const api = anyone.as(signIn.body.token);
  const made = await api.post<{ id: string }>(path(w, 'identity/patients'), {
    ...registration(person, w.notice),
    relationship: 'self',
  });
  return made.code === null ? { api, patient: made.body.id } : null;
}

export function registration(person: Person, notice: string): Record<string, unknown> {
  return {
    name: person.name,
    gender: person.gender,
    documents: [{ kind: 'resident_id', number: person.idNumber }],
    phone: person.phone,
    privacyNoticeVersion: notice,
    healthDataConsent: true,
  };
}

export interface Choice {
  session: SessionView;
  slot: SlotView;
}

/** Picks a random free slot of the day for somebody, so that no two people of the plan want the same place. */
export function choose(w: World, sessions: SessionView[], random: () => number): Choice | null {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const session = sessions[Math.floor(random() * sessions.length)];
    const free = session?.slots.filter((slot) => slot.free > (w.perSlot.get(slot.id) ?? 0)) ?? [];
    const slot = free[Math.floor(random() * free.length)];
    if (!session || !slot) continue;
    countUp(w.perSlot, slot.id);
    return { session, slot };
  }
  return null;
}

/** Holds and books the chosen slot. */
export async function book(
  w: World,
  { session, slot }: Choice,
  guest: Pick<Guest, 'person' | 'patient' | 'random'> & { api: ApiUser },
): Promise<Guest | null> {
  const hold = await guest.api.post<{ id: string }>(path(w, 'booking/holds'), {
    slot: slot.id,
    patient: guest.patient,
  });
  const wanted = { hold: hold.body.id, patient: guest.patient };
  const made =
    hold.code === null
      ? await guest.api.post<{ id: string; number: number }>(path(w, 'booking/appointments'), wanted)
      : null;
  if (made?.code !== null) {
    countUp(w.perSlot, slot.id, -1);
    return null;
  }
  w.counts.booked += 1;
  return seat(w, session, slot, { ...guest, appointment: made.body.id, number: made.body.number });
}

/** Somebody has this place now: counted, with the minute at which they will come. */
export function seat(
  w: World,
  session: SessionView,
  slot: Pick<SlotView, 'id' | 'start'>,
  guest: Pick<Guest, 'person' | 'patient' | 'random' | 'api' | 'appointment' | 'number'>,
): Guest {
  countUp(w.sold, slot.id);
  countUp(w.numbers, `${session.id}/${guest.number}`);
  countKept(w, session.date, slot.id, 1);
  const slotStart = parseInstant(slot.start) as string;
  const arrival = arrivalFor(slotStart, session, guest.random);
  return { ...guest, session, slot: slot.id, slotStart, booked: true, arrival, checkedInAt: null, calls: 0 };
}

export function countKept(w: World, date: string, slot: string, by: number): void {
  const visit = w.kept.get(slot);
  if (!visit) return;
  const counts = w.expert.get(date) ?? { first: 0, return: 0 };
  w.expert.set(date, { ...counts, [visit]: counts[visit] + by });
}

/** Somebody else wants a place that is taken; a hospital that gives it has sold it twice, and that is counted. */
export async function contend(w: World, rival: Guest, taken: Guest): Promise<void> {
  const slot = taken.session.slots.find((s) => s.id === taken.slot);
  if (!rival.api || !slot || (w.sold.get(slot.id) ?? 0) < slot.free) return;
  const limits = ['booking.doctor_day_limit', 'booking.department_day_limit'];
  const wish = { slot: slot.id, patient: rival.patient };
  const answer = await rival.api.post(path(w, 'booking/appointments'), wish, ['booking.slot_full', ...limits]);
  if (answer.code === null) countUp(w.sold, slot.id);
  if (answer.code === 'booking.slot_full') w.counts.refusedFull += 1;
}

/** Most come a quarter of an hour early, some late; all within the session's check-in time. */
function arrivalFor(slotStart: string, session: SessionView, random: () => number): string {
  const spread = (random() + random() + random()) / 3;
  const wanted = addMinutes(slotStart, Math.round(-50 + spread * 70));
  const [from, until] = [
    addMinutes(parseInstant(session.start) as string, -25),
    addMinutes(parseInstant(session.end) as string, -5),
  ];
  if (wanted < from) return from;
  if (wanted > until) return until;
  return wanted;
}

/** A walk-in's minute of arrival, from just before the session to half an hour before its end. */
export function walkInArrival(session: SessionView, random: () => number): string {
  const [from, until] = [epochMs(parseInstant(session.start) as string), epochMs(parseInstant(session.end) as string)];
  const minutes = Math.floor((until - from) / 60_000) - 40;
  return fromEpochMs(from - 10 * 60_000 + Math.floor(random() * minutes) * 60_000);
}

const TOO_LATE = ['booking.cancel_too_late', 'booking.cancel_too_late_hours'];

/** Patient cancels; the slot and the number are free again. False when it is too late: then they come after all. */
export async function cancel(w: World, guest: Guest): Promise<boolean> {
  const answer = await guest.api?.post(path(w, `booking/appointments/${guest.appointment}/cancel`), {}, TOO_LATE);
  if (answer?.code !== null) return false;
  w.counts.cancelled += 1;
  unseat(w, guest);
  return true;
}

export function unseat(w: World, guest: Guest): void {
  if (guest.slot) countKept(w, guest.session.date, guest.slot, -1);
  if (guest.slot) for (const counts of [w.perSlot, w.sold]) countUp(counts, guest.slot, -1);
  countUp(w.numbers, `${guest.session.id}/${guest.number}`, -1);
}

/** Registers somebody without a booking at the desk (现场挂号) and checks them in. */
export async function walkIn(
  w: World,
  guest: Omit<Guest, 'patient' | 'appointment' | 'number' | 'checkedInAt' | 'calls'>,
): Promise<void> {
  const known = await w.desk.post<{ id: string }>(
    path(w, 'identity/desk/patients'),
    registration(guest.person, w.notice),
  );
  if (known.code !== null) return;
  const ticket = await w.desk.post<{ id: string; number: number }>(
    path(w, 'booking/desk/walk-ins'),
    { session: guest.session.id, patient: known.body.id },
    ['booking.walk_in_limit'],
  );
  if (ticket.code !== null) {
    w.counts.turnedAway += 1;
    return;
  }
  w.counts.walkIns += 1;
  countUp(w.numbers, `${guest.session.id}/${ticket.body.number}`);
  await checkIn(w, {
    ...guest,
    patient: known.body.id,
    appointment: ticket.body.id,
    number: ticket.body.number,
    checkedInAt: null,
    calls: 0,
  });
}

/** Check-in by the person's own phone, at a kiosk or at the desk; the first one counts as arrival. */
export async function checkIn(w: World, guest: Guest): Promise<void> {
  const encounter = await checkInSomewhere(w, guest);
  if (encounter === null) return;
  if (guest.checkedInAt === null) w.counts.checkedIn += 1;
  guest.checkedInAt ??= w.now();
  if (guest.tested && !guest.missed) guest.backs = (guest.backs ?? 0) + 1;
  guest.missed = false;
  w.present.set(encounter, guest);
  w.idle.get(guest.session.id)?.();
}

async function checkInSomewhere(w: World, guest: Guest): Promise<string | null> {
  const own = guest.api !== null && guest.random() < 0.5;
  if (!own && guest.booked && guest.random() < 0.5) {
    w.counts.atKiosk += 1;
    return checkInAtKiosk(w, guest);
  }
  if (own) await guest.api?.get(path(w, 'queue/mine/waits'));
  else w.counts.atDesk += 1;
  const by = own && guest.api ? guest.api : w.desk;
  const wish = { appointment: guest.appointment };
  const answer = await by.post<{ encounter: string }>(path(w, own ? 'queue/check-ins' : 'queue/desk/check-ins'), wish);
  return answer.code === null ? answer.body.encounter : null;
}
