import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { DoctorFigure, DoctorFigureKey } from '../domain/doctor-figures.ts';
import { hospitalOf } from './hospital-of.ts';

export async function doctorFigures(t: Tx): Promise<DoctorFigure[]> {
  const { rows } = await t.client.query<DoctorFigure>(
    'select practitioner_id as practitioner, key, value from booking.doctor_figure where hospital_id = $1',
    [hospitalOf(t)],
  );
  return rows;
}

export interface DoctorFigureChange {
  id: string;
  practitioner: string;
  key: DoctorFigureKey;
  before: number | null;
  value: number | null;
  reason: string;
  at: Instant;
  by: string;
  byName: string;
}

/** Sets one figure of a doctor, or takes it away (null); answers what stood there before. Two at once wait for each other. */
export async function changeDoctorFigure(t: Tx, change: Omit<DoctorFigureChange, 'before'>): Promise<number | null> {
  const { practitioner, key, value, at, by } = change;
  const scope = [hospitalOf(t), practitioner, key];
  await t.client.query(`select pg_advisory_xact_lock(hashtext('booking.doctor_figure'), $1)`, [hospitalOf(t)]);
  const { rows } = await t.client.query<{ value: number }>(
    'select value from booking.doctor_figure where hospital_id = $1 and practitioner_id = $2 and key = $3',
    scope,
  );
  const before = rows[0]?.value ?? null;
  if (value === null) {
    await t.client.query(
      'delete from booking.doctor_figure where hospital_id = $1 and practitioner_id = $2 and key = $3',
      scope,
    );
  } else {
    await t.client.query(
      `insert into booking.doctor_figure (hospital_id, practitioner_id, key, value, changed_at, changed_by)
       values ($1, $2, $3, $4, $5, $6) on conflict on constraint booking_doctor_figure_pk do update
       set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
      [...scope, value, at, by],
    );
  }
  await t.client.query(
    `insert into booking.doctor_figure_change (hospital_id, practitioner_id, key, id, before, value, reason, changed_at,
       changed_by, changed_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [...scope, change.id, before, value, change.reason, at, by, change.byName],
  );
  return before;
}

/** The latest changes of these doctors first, at most 50. */
export async function doctorFigureChanges(
  t: Tx,
  practitioners: readonly string[],
): Promise<Omit<DoctorFigureChange, 'by'>[]> {
  const { rows } = await t.client.query<Omit<DoctorFigureChange, 'by'>>(
    `select id, practitioner_id as practitioner, key, before, value, reason, changed_at as at, changed_by_name as "byName"
     from booking.doctor_figure_change where hospital_id = $1 and practitioner_id = any($2::uuid[])
     order by changed_at desc, id desc limit 50`,
    [hospitalOf(t), practitioners],
  );
  return rows;
}
