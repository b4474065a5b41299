import { domainError } from '#kernel/errors.ts';
import { addDays, type Instant, type LocalDate, localDate, toOffset } from '#kernel/instant.ts';
import { departmentsById } from '#modules/catalog/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Answer, Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import * as rows from '../db/health-reminder-rows.ts';
import { settingsOf } from '../db/settings.ts';
import { healthReminderAt } from '../domain/rules/health-reminder-goes-out-on-its-day.ts';

/** [D] A check-up every year and one of every other year can be asked for. */
const MOST_DAYS_AHEAD = 800;

export interface HealthReminderWish {
  patient: string;
  kind: rows.HealthKind;
  department: string | null;
  on: LocalDate;
  by: Actor;
}

/** Throws booking.health_reminder_day {days}, booking.department_unknown. */
export async function askHealthReminder(t: Tx, wish: HealthReminderWish, now: Instant): Promise<Answer> {
  const { patient, kind, department, on, by } = wish;
  const today = localDate(now);
  if (on <= today || on > addDays(today, MOST_DAYS_AHEAD))
    throw domainError('booking.health_reminder_day', { days: MOST_DAYS_AHEAD });
  if (department !== null && (await departmentsById(t, [department])).length === 0)
    throw domainError('booking.department_unknown');
  const row = { id: newId(), patient, kind, department, on, lookAt: healthReminderAt(on, await settingsOf(t)) };
  const askedByKind = by.kind === 'patient' ? 'patient' : 'staff';
  await rows.insertHealthReminder(t, { ...row, askedByKind, askedBy: actorId(by) }, now);
  await record(t, 'booking.ask_health_reminder', row.id, { kind, on }, by, now);
  return { status: 201, body: { id: row.id, on } };
}

/** Throws booking.health_reminder_unknown, also for one of somebody the caller may not speak for; health_reminder_over. */
export async function cancelHealthReminder(
  t: Tx,
  id: string,
  mayFor: ((patient: string) => Promise<boolean>) | null,
  by: Actor,
  now: Instant,
): Promise<{ id: string; state: 'cancelled' }> {
  const patient = await rows.patientOfHealthReminder(t, id);
  if (patient === null || (mayFor && !(await mayFor(patient)))) throw domainError('booking.health_reminder_unknown');
  if (!(await rows.cancelHealthReminder(t, id, now))) throw domainError('booking.health_reminder_over');
  await record(t, 'booking.cancel_health_reminder', id, {}, by, now);
  return { id, state: 'cancelled' };
}

/** Those that wait, for contract `healthReminderItem`. */
export async function listHealthReminders(t: Tx, patients: readonly string[], lang: Lang) {
  const list = await rows.waitingHealthReminders(t, patients);
  const departments = await departmentsById(t, [...new Set(list.flatMap((row) => row.department ?? []))]);
  const names = new Map(departments.map((row) => [row.id, row.name[lang]]));
  return list.map((row) => ({
    id: row.id,
    patient: row.patient,
    kind: row.kind,
    department: row.department === null ? null : { id: row.department, name: names.get(row.department) ?? '' },
    on: row.on,
    at: toOffset(row.lookAt),
    askedBy: row.askedByKind,
  }));
}

async function record(
  t: Tx,
  action: string,
  id: string,
  detail: { kind?: string; on?: string },
  by: Actor,
  now: Instant,
): Promise<void> {
  await audit(t, { actor: by, action, subject: `booking.health_reminder/${id}`, outcome: 'ok', detail }, now);
}
