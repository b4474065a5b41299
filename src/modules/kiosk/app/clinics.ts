import { domainError } from '#kernel/errors.ts';
import { localDate } from '#kernel/instant.ts';
import { listDays, listSessions, sessionById } from '#modules/booking/public.ts';
import { departments, placesById } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { ClinicSessions } from '../contract-sitting.ts';
import type { AtDevice, Known } from './at-kiosk.ts';

/** The departments at this machine's campus, in the order of the directory. */
export async function departmentsHere(t: Tx, { device, lang }: AtDevice) {
  const here = (await departments(t)).filter(({ campus }) => campus.id === device.campus);
  return { items: here.map(({ id, name }) => ({ id, name: name[lang] })) };
}

/** The days with places that this machine may give to this person now. */
export async function daysHere(t: Tx, at: Known, department: string) {
  const ask = { department, channel: 'kiosk', patient: at.patient } as const;
  const { items } = await listDays(t, ask, at.lang, at.now);
  return { items: items.filter(({ free }) => free > 0).slice(0, 14) };
}

/** Doctors and their free times of a day, at this machine's campus. */
export async function sessionsHere(
  t: Tx,
  at: Known,
  ask: { department: string; date: string },
): Promise<{ items: ClinicSessions }> {
  if (ask.date < localDate(at.now)) return { items: [] };
  const { items } = await listSessions(t, { ...ask, channel: 'kiosk', patient: at.patient }, at.lang, at.now);
  const places = await placesById(
    t,
    items.map(({ place }) => place.id),
  );
  const elsewhere = new Set(places.filter(({ campus }) => campus.id !== at.device.campus).map(({ id }) => id));
  return {
    items: items
      .filter(({ state, place }) => state === 'open' && !elsewhere.has(place.id))
      .map(({ id, period, practitioner, fee, place, slots }) => {
        const free = slots.filter((slot) => slot.state === 'free');
        return {
          id,
          period,
          doctor: practitioner.name,
          title: practitioner.title,
          fee,
          free: free.length,
          place: place.name,
          slots: free.map((slot) => ({ id: slot.id, start: slot.start })),
        };
      }),
  };
}

/** The clinic that this place belongs to, if this machine offers it to this person. Throws booking.slot_unknown. */
export async function requireOffered(t: Tx, at: Known, ask: { session: string; slot: string }) {
  const session = await sessionById(t, ask.session);
  const { department, date } = session ?? {};
  const offered = department && date ? (await sessionsHere(t, at, { department, date })).items : [];
  const clinic = offered.find(({ id }) => id === ask.session);
  if (!clinic || !session) throw domainError('booking.slot_unknown');
  return { clinic, department: session.department };
}
