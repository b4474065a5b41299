import { addDays, atLocal, type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { patientsById } from '#modules/identity/public.ts';
import { unreachedReminders } from '#modules/messaging/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { type AppointmentRow, appointmentsById } from '../db/appointment-rows.ts';
import { callsMade } from '../db/reminder-calls.ts';
import { unwritableReminders } from '../db/reminder-rows.ts';
import { namesOf } from './names.ts';

/** Reminders go out at most a week ahead. */
const DAYS_BACK = 8;

/** Whose coming visit no reminder has reached, the soonest first: somebody calls them, until one call does. Contract `unreachedList`. */
export async function unreached(app: App, t: Tx, lang: Lang, now: Instant) {
  const since = atLocal(addDays(localDate(now), -DAYS_BACK), '00:00');
  const messages = (await unreachedReminders(t, app, since)).map(({ dedupe, at, why }) => ({
    appointment: dedupe.split('/')[0] ?? '',
    at,
    why,
  }));
  const unwritten = (await unwritableReminders(t, now)).map((row) => ({ ...row, why: 'not_written' as const }));
  const all = [...unwritten, ...messages];
  const visits = new Map(
    (
      await appointmentsById(
        t,
        all.map((one) => one.appointment),
      )
    ).map((row) => [row.id, row]),
  );
  const calls = await callsMade(t, [...visits.keys()]);
  const coming = all.flatMap((one) => {
    if (calls.get(one.appointment)?.reached) return [];
    const visit = visits.get(one.appointment);
    return visit?.state === 'booked' && visit.slotStart !== null && visit.slotStart > now ? { ...one, visit } : [];
  });
  // Both reminders of a visit may have failed: the person is called once.
  const once = [...new Map(coming.map((one) => [one.appointment, one])).values()].sort((a, b) =>
    startOf(a.visit) < startOf(b.visit) ? -1 : 1,
  );
  const patients = await patientsById(t, [...new Set(once.map(({ visit }) => visit.patient))]);
  const people = new Map(patients.map((patient) => [patient.id, patient.name]));
  const names = await namesOf(
    t,
    once.map(({ visit }) => visit),
    lang,
  );
  return {
    now: toOffset(now),
    items: once.map(({ appointment, at, why, visit }) => ({
      appointment,
      patient: { id: visit.patient, name: people.get(visit.patient) ?? '' },
      start: toOffset(startOf(visit)),
      department: names.department(visit.department),
      practitioner: names.practitioner(visit.practitioner),
      triedAt: toOffset(at),
      why,
      tries: calls.get(appointment)?.tries ?? 0,
    })),
  };
}

const startOf = (visit: AppointmentRow) => visit.slotStart ?? visit.sessionStart;
