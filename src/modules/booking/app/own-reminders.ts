import { type Instant, toOffset } from '#kernel/instant.ts';
import { linkedPatients } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { visitsSince } from '../db/calendar-rows.ts';
import { waitingReminders } from '../db/reminder-rows.ts';
import { listHealthReminders } from './health-reminders.ts';
import { namesOf } from './names.ts';

/** What will be written to whom the account looks after, and when: contract `ownReminders`. */
export async function ownReminders(t: Tx, lang: Lang, now: Instant) {
  const patients = await linkedPatients(t);
  const visits = new Map((await visitsSince(t, patients, now)).map((visit) => [visit.id, visit]));
  const reminders = await waitingReminders(t, [...visits.keys()]);
  const names = await namesOf(t, [...visits.values()], lang);
  const items = reminders.flatMap((reminder) => {
    const visit = visits.get(reminder.appointment);
    if (!visit) return [];
    const { appointment, kind, start, lookAt } = reminder;
    const { patient, department, practitioner } = visit;
    return {
      appointment,
      patient,
      kind,
      at: toOffset(lookAt),
      start: toOffset(start),
      department: names.department(department),
      practitioner: names.practitioner(practitioner),
    };
  });
  return { now: toOffset(now), items, health: await listHealthReminders(t, patients, lang) };
}
