import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

/** Who of these people may not book in advance now, and until when. */
export async function suspendedNow(
  t: Tx,
  patients: readonly string[],
  now: Instant,
  lock: '' | 'for share' = '',
): Promise<Map<string, Instant>> {
  const { rows } = await t.client.query<{ patient: string; until: Instant | null }>(
    `select patient_id as patient, suspended_until as until from booking.standing
     where hospital_id = $1 and patient_id = any($2::uuid[]) order by patient_id ${lock}`,
    [hospitalOf(t), patients],
  );
  return new Map(rows.flatMap(({ patient, until }) => (until !== null && now < until ? [[patient, until]] : [])));
}

/**
 * The same for a decision: the rows stay as they are until the end of the transaction. A suspension made at the same
 * moment waits for this booking, or this booking sees it.
 */
export function suspendedAtDecision(t: Tx, patients: readonly string[], now: Instant): Promise<Map<string, Instant>> {
  return suspendedNow(t, patients, now, 'for share');
}

/** Everybody who books or is suspended at this moment comes after us, until the end of the transaction. */
export async function lockStandings(t: Tx, patients: readonly string[]): Promise<void> {
  await t.client.query(
    `insert into booking.standing as s (hospital_id, patient_id)
     select $1, p from unnest($2::uuid[]) as p order by p
     on conflict on constraint booking_standing_pk do update set suspended_until = s.suspended_until`,
    [hospitalOf(t), patients],
  );
}

/** Brings the rows of these people into line with their suspensions. */
export async function settleStandings(t: Tx, patients: readonly string[]): Promise<void> {
  await t.client.query(
    `insert into booking.standing (hospital_id, patient_id, suspended_until)
     select $1, p, (select max(until) from booking.suspension
       where hospital_id = $1 and patient_id = p and lifted_at is null)
     from unnest($2::uuid[]) as p order by p
     on conflict on constraint booking_standing_pk do update set suspended_until = excluded.suspended_until`,
    [hospitalOf(t), patients],
  );
}

/** Until the end of which day this person may take on-site numbers by themselves; null: not at all. */
export async function keepOnsiteGrant(t: Tx, patient: string, until: LocalDate | null): Promise<void> {
  await t.client.query(
    `insert into booking.standing (hospital_id, patient_id, onsite_until) values ($1, $2, $3)
     on conflict on constraint booking_standing_pk do update set onsite_until = excluded.onsite_until`,
    [hospitalOf(t), patient, until],
  );
}

/** Who of these people may take on-site numbers by themselves today. */
export async function onsiteGranted(t: Tx, patients: readonly string[], today: LocalDate): Promise<Set<string>> {
  const { rows } = await t.client.query<{ patient: string }>(
    `select patient_id as patient from booking.standing
     where hospital_id = $1 and patient_id = any($2::uuid[]) and onsite_until >= $3`,
    [hospitalOf(t), patients, today],
  );
  return new Set(rows.map((row) => row.patient));
}
