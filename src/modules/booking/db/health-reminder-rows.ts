import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

export type HealthKind = 'checkup' | 'return';
export type AskedBy = 'patient' | 'staff';

export interface HealthReminderRow {
  id: string;
  patient: string;
  kind: HealthKind;
  department: string | null;
  on: LocalDate;
  lookAt: Instant;
  askedByKind: AskedBy;
  askedAt: Instant;
}

const COLUMNS = `id, patient_id as patient, kind, department_id as department, remind_on as "on", look_at as "lookAt",
  asked_by_kind as "askedByKind", asked_at as "askedAt"`;

export async function insertHealthReminder(
  t: Tx,
  row: Omit<HealthReminderRow, 'askedAt'> & { askedBy: string },
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into booking.health_reminder (hospital_id, id, patient_id, kind, department_id, remind_on, state, look_at,
       asked_by_kind, asked_by, asked_at) values ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8, $9, $10)`,
    [
      hospitalOf(t),
      row.id,
      row.patient,
      row.kind,
      row.department,
      row.on,
      row.lookAt,
      row.askedByKind,
      row.askedBy,
      now,
    ],
  );
}

/** What these people still wait for, the next first. */
export async function waitingHealthReminders(t: Tx, patients: readonly string[]): Promise<HealthReminderRow[]> {
  const { rows } = await t.client.query<HealthReminderRow>(
    `select ${COLUMNS} from booking.health_reminder
     where hospital_id = $1 and patient_id = any($2::uuid[]) and state = 'waiting'
     order by remind_on, id limit 500`,
    [hospitalOf(t), patients],
  );
  return rows;
}

/** Whose it is, if it is still waiting. */
export async function patientOfHealthReminder(t: Tx, id: string): Promise<string | null> {
  const { rows } = await t.client.query<{ patient: string }>(
    `select patient_id as patient from booking.health_reminder where hospital_id = $1 and id = $2`,
    [hospitalOf(t), id],
  );
  return rows[0]?.patient ?? null;
}

/** False when it was sent or cancelled before. */
export async function cancelHealthReminder(t: Tx, id: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update booking.health_reminder set state = 'cancelled', ended_at = $3, version = version + 1
     where hospital_id = $1 and id = $2 and state = 'waiting'`,
    [hospitalOf(t), id, now],
  );
  return rowCount === 1;
}

export async function dueHealthReminders(t: Tx, now: Instant, limit: number): Promise<HealthReminderRow[]> {
  const { rows } = await t.client.query<HealthReminderRow>(
    `select ${COLUMNS} from booking.health_reminder
     where hospital_id = $1 and state = 'waiting' and look_at <= $2 order by look_at, id limit $3 for update skip locked`,
    [hospitalOf(t), now, limit],
  );
  return rows;
}

export interface SettledHealth {
  id: string;
  state: 'waiting' | 'sent' | 'none';
  lookAt: Instant;
}

export async function settleHealthReminders(t: Tx, settled: readonly SettledHealth[], now: Instant): Promise<void> {
  if (settled.length === 0) return;
  await t.client.query(
    `update booking.health_reminder r set state = d.state, look_at = d."lookAt", version = r.version + 1,
       ended_at = case when d.state = 'waiting' then null else $3::timestamptz end
     from jsonb_to_recordset($2::jsonb) as d (id uuid, state text, "lookAt" timestamptz)
     where r.hospital_id = $1 and r.id = d.id and r.state = 'waiting'`,
    [hospitalOf(t), JSON.stringify(settled), now],
  );
}
