import { localDate, toOffset } from '#kernel/instant.ts';
import { comingAppointments } from '#modules/booking/public.ts';
import { departmentsById, placesById, practitionersById } from '#modules/catalog/public.ts';
import { type MineItem, standingOf, waitsOf } from '#modules/queue/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Today, Visit } from '../contract-sitting.ts';
import type { AtDevice, Known } from './at-kiosk.ts';

/** The person's visits of today with the place in each line, and what is booked for later days. */
export async function today(t: Tx, at: Known): Promise<Today> {
  return { now: toOffset(at.now), items: await visitsOf(t, at, at.patient), coming: await comingOf(t, at) };
}

/** Where these visits stand now, as the machine may show them. */
export async function visitsOf(t: Tx, at: AtDevice, patient: string): Promise<Visit[]> {
  const { items } = await standingOf(t, [patient], at.now, at.lang);
  const waits = new Map((await waitsOf(t, at.app, [patient], at.now)).items.map((one) => [one.appointment, one.wait]));
  const ids = items.flatMap(({ place, waitingArea }) => [place?.id, waitingArea?.id].filter((id) => id !== undefined));
  const places = new Map((await placesById(t, ids)).map((place) => [place.id, place]));
  return items.map((item) => visitAt(item, places, at, waits.get(item.appointment) ?? null));
}

type Places = ReadonlyMap<string, Awaited<ReturnType<typeof placesById>>[number]>;

function visitAt(item: MineItem, places: Places, { device, lang }: AtDevice, wait: Visit['wait']): Visit {
  const { department, doctor, appointment, encounter, number, state, ahead } = item;
  const room = places.get(item.place?.id ?? '');
  const hall = places.get(item.waitingArea?.id ?? '');
  return {
    appointment,
    encounter,
    number,
    state,
    ahead,
    wait,
    department,
    doctor,
    place: room?.name[lang] ?? '',
    hall: hall?.name[lang] ?? '',
    floor: [hall?.building[lang], hall?.floor].filter(Boolean).join(' '),
    campus: room?.campus.name[lang] ?? '',
    here: room === undefined || room.campus.id === device.campus,
    start: item.slotStart,
    checkInFrom: item.checkInFrom,
    checkInUntil: item.checkInUntil,
    canCheckIn: item.canCheckIn,
  };
}

async function comingOf(t: Tx, { patient, now, lang }: Known): Promise<Today['coming']> {
  const rows = (await comingAppointments(t, [patient], localDate(now))).slice(0, 5);
  const departments = new Map(
    (
      await departmentsById(
        t,
        rows.map((r) => r.department),
      )
    ).map((d) => [d.id, d.name[lang]]),
  );
  const doctors = new Map(
    (
      await practitionersById(
        t,
        rows.map((r) => r.practitioner),
      )
    ).map((p) => [p.id, p.name[lang]]),
  );
  return rows.map(({ date, slotStart, department, practitioner, number }) => ({
    date,
    start: slotStart && toOffset(slotStart),
    department: departments.get(department) ?? '',
    doctor: doctors.get(practitioner) ?? '',
    number,
  }));
}
