import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

export type LiftedWhy = 'review' | 'forgiven' | 'not_theirs';

export interface SuspensionRow {
  id: string;
  patient: string;
  since: Instant;
  until: Instant;
  /** The figures it was made by. */
  noShows: number;
  months: number;
  days: number;
  liftedAt: Instant | null;
  liftedWhy: LiftedWhy | null;
  version: number;
}

const COLUMNS = `s.id, s.patient_id as patient, s.since, s.until, s.no_shows as "noShows", s.months, s.days,
  s.lifted_at as "liftedAt", s.lifted_why as "liftedWhy", s.version from booking.suspension s`;

async function suspensionsWhere(t: Tx, where: string, values: unknown[]): Promise<SuspensionRow[]> {
  const { rows } = await t.client.query<SuspensionRow>(`select ${COLUMNS} where s.hospital_id = $1 and ${where}`, [
    hospitalOf(t),
    ...values,
  ]);
  return rows;
}

export async function suspensionById(t: Tx, id: string): Promise<SuspensionRow | null> {
  return (await suspensionsWhere(t, 's.id = $2', [id]))[0] ?? null;
}

/** Not lifted and not over; the one that lasts longest first. */
export function liveSuspensionsOf(t: Tx, patients: readonly string[], now: Instant): Promise<SuspensionRow[]> {
  return suspensionsWhere(
    t,
    's.patient_id = any($2::uuid[]) and s.lifted_at is null and s.until > $3 order by s.until desc, s.id',
    [patients, now],
  );
}

/** What a reviewer looks at: asked for first, in the order of asking; then whatever else is in force. */
export function suspensionsToReview(t: Tx, now: Instant, limit: number): Promise<SuspensionRow[]> {
  return suspensionsWhere(
    t,
    `(s.lifted_at is null and s.until > $2 or exists (select from booking.appeal o where o.hospital_id = $1
        and o.suspension_id = s.id and o.state = 'open'))
     order by (select p.asked_at from booking.appeal p where p.hospital_id = $1 and p.suspension_id = s.id
       and p.state = 'open') nulls last, s.since desc, s.id limit $3`,
    [now, limit],
  );
}

export interface NewSuspension {
  id: string;
  patient: string;
  until: Instant;
  noShows: number;
  months: number;
  days: number;
  /** Ids of the no-shows it rests on. */
  rests: readonly string[];
}

/** Writes suspensions and ties to each the no-shows it rests on. */
export async function insertSuspensions(t: Tx, list: readonly NewSuspension[], now: Instant): Promise<void> {
  if (list.length === 0) return;
  const hospital = hospitalOf(t);
  await t.client.query(
    `insert into booking.suspension (hospital_id, id, patient_id, since, until, no_shows, months, days)
     select $1, s.id, s.patient, $3, s.until, s."noShows", s.months, s.days
     from jsonb_to_recordset($2::jsonb) as s (id uuid, patient uuid, until timestamptz, "noShows" integer,
       months integer, days integer)`,
    [hospital, JSON.stringify(list), now],
  );
  const ties = list.flatMap(({ id, rests }) => rests.map((noShow) => [noShow, id] as const));
  await t.client.query(
    `update booking.no_show n set suspension_id = r.suspension
     from unnest($2::uuid[], $3::uuid[]) as r (id, suspension) where n.hospital_id = $1 and n.id = r.id`,
    [hospital, ties.map(([noShow]) => noShow), ties.map(([, suspension]) => suspension)],
  );
}

export interface Lifted {
  id: string;
  patient: string;
  version: number;
}

/** Lifts what is still in force; answers only that. What a lifted one rested on stays tied to it. */
export async function liftSuspensions(
  t: Tx,
  ids: readonly string[],
  by: { id: string; why: LiftedWhy },
  now: Instant,
): Promise<Lifted[]> {
  if (ids.length === 0) return [];
  const { rows } = await t.client.query<Lifted>(
    `update booking.suspension set lifted_at = $3, lifted_by = $4, lifted_why = $5, version = version + 1
     where hospital_id = $1 and id = any($2::uuid[]) and lifted_at is null and until > $3
     returning id, patient_id as patient, version`,
    [hospitalOf(t), ids, now, by.id, by.why],
  );
  return rows;
}

/** The no-shows of suspensions that lost their ground count again, each for itself. */
export async function untieNoShows(t: Tx, suspensions: readonly string[]): Promise<void> {
  if (suspensions.length === 0) return;
  await t.client.query(
    `update booking.no_show set suspension_id = null where hospital_id = $1 and suspension_id = any($2::uuid[])`,
    [hospitalOf(t), suspensions],
  );
}
