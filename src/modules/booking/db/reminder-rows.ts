import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { ReminderKind } from '../domain/rules/reminders-go-out-before-the-visit.ts';
import { hospitalOf } from './hospital-of.ts';

export interface ReminderRow {
  appointment: string;
  kind: ReminderKind;
  start: Instant;
  lookAt: Instant;
}

/** One of each kind for an appointment and its start, however often it is told. */
export async function planReminderRows(t: Tx, rows: readonly ReminderRow[]): Promise<void> {
  if (rows.length === 0) return;
  await t.client.query(
    `insert into booking.reminder (hospital_id, appointment_id, kind, starts_at, state, look_at)
     select $1, r.appointment, r.kind, r.start, 'waiting', r."lookAt"
     from jsonb_to_recordset($2::jsonb) as r (appointment uuid, kind text, start timestamptz, "lookAt" timestamptz)
     on conflict on constraint booking_reminder_pk do nothing`,
    [hospitalOf(t), JSON.stringify(rows)],
  );
}

/** Those to be looked at now, the longest due first, locked: another process that looks too passes them over. */
export async function dueReminders(t: Tx, now: Instant, limit: number): Promise<ReminderRow[]> {
  const { rows } = await t.client.query<ReminderRow>(
    `select appointment_id as appointment, kind, starts_at as start, look_at as "lookAt" from booking.reminder
     where hospital_id = $1 and state = 'waiting' and look_at <= $2
     order by look_at, appointment_id, kind limit $3 for update skip locked`,
    [hospitalOf(t), now, limit],
  );
  return rows;
}

export type ReminderEnd = 'not_booked' | 'other_time' | 'too_late' | 'not_writable';
export interface Settled extends ReminderRow {
  state: 'waiting' | 'sent' | 'none';
  why: ReminderEnd | null;
}

/** What was decided about waiting reminders; answers those that were still waiting. */
export async function settleReminders(t: Tx, settled: readonly Settled[], now: Instant): Promise<void> {
  if (settled.length === 0) return;
  await t.client.query(
    `update booking.reminder r set state = d.state, look_at = d."lookAt", why = d.why,
       ended_at = case when d.state = 'waiting' then null else $3::timestamptz end
     from jsonb_to_recordset($2::jsonb)
       as d (appointment uuid, kind text, start timestamptz, state text, "lookAt" timestamptz, why text)
     where r.hospital_id = $1 and r.appointment_id = d.appointment and r.kind = d.kind and r.starts_at = d.start
       and r.state = 'waiting'`,
    [hospitalOf(t), JSON.stringify(settled), now],
  );
}

/** Retention: what became of reminders of visits before this moment, the oldest first. Answers how many went. */
export async function forgetReminders(t: Tx, before: Instant, limit: number): Promise<number> {
  const { rowCount } = await t.client.query(
    `delete from booking.reminder r using (
       select appointment_id, kind, starts_at from booking.reminder
       where hospital_id = $1 and ended_at is not null and starts_at < $2 order by starts_at limit $3) d
     where r.hospital_id = $1 and r.appointment_id = d.appointment_id and r.kind = d.kind and r.starts_at = d.starts_at`,
    [hospitalOf(t), before, limit],
  );
  return rowCount ?? 0;
}

/** After a figure changed: every reminder that waits is looked at anew, and finds its time by the figure of that moment. */
export async function lookAgain(t: Tx, now: Instant): Promise<void> {
  const values = [hospitalOf(t), now];
  const where = `where hospital_id = $1 and state = 'waiting' and look_at > $2`;
  await t.client.query(`update booking.reminder set look_at = $2 ${where}`, values);
  await t.client.query(`update booking.health_reminder set look_at = $2 ${where}`, values);
}

/** The reminders of these appointments that are still to come. */
export async function waitingReminders(t: Tx, appointments: readonly string[]): Promise<ReminderRow[]> {
  const { rows } = await t.client.query<ReminderRow>(
    `select appointment_id as appointment, kind, starts_at as start, look_at as "lookAt" from booking.reminder
     where hospital_id = $1 and appointment_id = any($2::uuid[]) and state = 'waiting' order by look_at, kind`,
    [hospitalOf(t), appointments],
  );
  return rows;
}

/** Reminders of visits to come whose message could not be written; at most 200. */
export async function unwritableReminders(t: Tx, now: Instant): Promise<{ appointment: string; at: Instant }[]> {
  const { rows } = await t.client.query<{ appointment: string; at: Instant }>(
    `select appointment_id as appointment, ended_at as at from booking.reminder
     where hospital_id = $1 and why = 'not_writable' and starts_at > $2 order by starts_at, appointment_id limit 200`,
    [hospitalOf(t), now],
  );
  return rows;
}
