import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Exemption } from '../domain/rules/hospital-changes-never-count-as-no-show.ts';
import type { NoShow } from '../domain/rules/repeated-no-shows-suspend.ts';
import type { Channel, SlotClass } from '../domain/session.ts';
import { hospitalOf } from './hospital-of.ts';

export interface NoShowRow extends NoShow {
  patient: string;
  appointment: string;
  department: string;
  practitioner: string;
  slotClass: SlotClass;
  channel: Channel;
  exempt: Exemption | null;
  bookedAt: Instant;
  notedAt: Instant;
  version: number;
}

const COLUMNS = `n.id, n.patient_id as patient, n.appointment_id as appointment, n.department_id as department,
  a.practitioner_id as practitioner, n.slot_class as "slotClass", a.channel, n.missed_at as "missedAt",
  n.noted_at as "notedAt", a.booked_at as "bookedAt", n.exempt, n.forgiven_at as "forgivenAt",
  n.suspension_id as suspension, n.version
  from booking.no_show n
  join booking.appointment a on a.hospital_id = n.hospital_id and a.id = n.appointment_id`;

async function noShowsWhere(t: Tx, where: string, values: unknown[]): Promise<NoShowRow[]> {
  const { rows } = await t.client.query<NoShowRow>(`select ${COLUMNS} where n.hospital_id = $1 and ${where}`, [
    hospitalOf(t),
    ...values,
  ]);
  return rows;
}

/** Of these people, those missed after `since` or under one of a person's live suspensions; newest first. */
export function noShowsOf(t: Tx, patients: readonly string[], since: Instant): Promise<NoShowRow[]> {
  return noShowsWhere(
    t,
    `n.patient_id = any($2::uuid[]) and (n.missed_at > $3 or n.suspension_id in (select id from booking.suspension
       where hospital_id = $1 and patient_id = any($2::uuid[]) and lifted_at is null))
     order by n.missed_at desc, n.id limit 5000`,
    [patients, since],
  );
}

export function noShowsUnder(t: Tx, suspensions: readonly string[]): Promise<NoShowRow[]> {
  return noShowsWhere(t, 'n.suspension_id = any($2::uuid[]) order by n.missed_at desc, n.id', [suspensions]);
}

/** What was noted last, of everybody. */
export function latestNoShows(t: Tx, limit: number): Promise<NoShowRow[]> {
  return noShowsWhere(t, 'true order by n.noted_at desc, n.id limit $2', [limit]);
}

export async function noShowById(t: Tx, id: string): Promise<NoShowRow | null> {
  return (await noShowsWhere(t, 'n.id = $2', [id]))[0] ?? null;
}

export interface Missed {
  appointment: string;
  patient: string;
  department: string;
  slotClass: SlotClass;
  startsAt: Instant;
  bookedAt: Instant;
  movedAt: Instant | null;
  reassigned: boolean;
  notedAt: Instant;
}

/** Those of these appointments that were booked for a minute and are no-shows; walk-ins are none of it. */
export async function missedAppointments(t: Tx, ids: readonly string[]): Promise<Missed[]> {
  const { rows } = await t.client.query<Missed>(
    `select a.id as appointment, a.patient_id as patient, a.department_id as department, s.slot_class as "slotClass",
       a.starts_at as "startsAt", a.booked_at as "bookedAt", s.moved_at as "movedAt", a.moved_at is not null as reassigned, a.no_show_at as "notedAt"
     from booking.appointment a join booking.session s on s.hospital_id = a.hospital_id and s.id = a.session_id
     where a.hospital_id = $1 and a.id = any($2::uuid[]) and a.state = 'no_show' and a.channel <> 'walk_in'
       and a.arrived_at is null
     order by a.patient_id, a.id`,
    [hospitalOf(t), ids],
  );
  return rows;
}

export type NewNoShow = Missed & { id: string; exempt: Exemption | null };

/** One for each appointment, however often it is told; answers the ids of those that are new. */
export async function insertNoShows(t: Tx, missed: readonly NewNoShow[]): Promise<Set<string>> {
  const { rows } = await t.client.query<{ id: string }>(
    `insert into booking.no_show (hospital_id, id, appointment_id, patient_id, department_id, slot_class, missed_at,
       noted_at, exempt)
     select $1, m.id, m.appointment, m.patient, m.department, m."slotClass", m."startsAt", m."notedAt", m.exempt
     from jsonb_to_recordset($2::jsonb) as m (id uuid, appointment uuid, patient uuid, department uuid,
       "slotClass" text, "startsAt" timestamptz, "notedAt" timestamptz, exempt text)
     on conflict on constraint booking_no_show_once do nothing returning id`,
    [hospitalOf(t), JSON.stringify(missed)],
  );
  return new Set(rows.map((row) => row.id));
}

/** Null when it does not count anyway, or was forgiven before. */
export async function forgive(
  t: Tx,
  id: string,
  by: { account: string; reasonSealed: string },
  now: Instant,
): Promise<number | null> {
  const { rows } = await t.client.query<{ version: number }>(
    `update booking.no_show set forgiven_at = $3, forgiven_by = $4, forgiven_reason_sealed = $5, version = version + 1
     where hospital_id = $1 and id = $2 and exempt is null and forgiven_at is null returning version`,
    [hospitalOf(t), id, now, by.account, by.reasonSealed],
  );
  return rows[0]?.version ?? null;
}
