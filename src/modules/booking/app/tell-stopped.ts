import type { Instant } from '#kernel/instant.ts';
import { departmentsById, placesById, practitionersById, type Words } from '#modules/catalog/public.ts';
import { notifyAll } from '#modules/messaging/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { SessionRow } from '../db/session-rows.ts';
import type { Settled } from './carry-out-stop.ts';

const TEMPLATES = { substitute: 'stop_substitute', held: 'stop_held', cancelled: 'stopped' } as const;

/**
 * Writes to everybody of a stopped clinic in the transaction of the stop, so that nobody is forgotten whatever happens
 * next; answers the message of each, null where nobody could be written to.
 */
export async function tellStopped(
  t: Tx,
  session: SessionRow,
  cases: readonly Settled[],
  now: Instant,
): Promise<(string | null)[]> {
  if (cases.length === 0) return [];
  const doctors = namesOf(
    await practitionersById(t, [session.practitioner, ...cases.flatMap(({ place }) => place?.practitioner ?? [])]),
  );
  const departments = namesOf(await departmentsById(t, [session.department]));
  const places = namesOf(await placesById(t, [session.place]));
  const notices = cases.map(({ id, outcome, patient, wasStart, place, number, until }) => ({
    template: TEMPLATES[outcome],
    patient,
    params: {
      time: wasStart ?? session.startsAt,
      department: departments.get(session.department) ?? null,
      doctor: doctors.get(session.practitioner) ?? null,
      newtime: place?.startsAt ?? session.startsAt,
      newdoctor: doctors.get(place?.practitioner ?? '') ?? null,
      place: places.get(session.place) ?? null,
      number,
      until,
    },
    dedupe: id,
  }));
  return notifyAll(t, notices, now);
}

const namesOf = (rows: readonly { id: string; name: Words }[]) => new Map(rows.map((row) => [row.id, row.name]));
