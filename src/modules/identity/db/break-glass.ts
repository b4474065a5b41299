import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface GrantRow {
  grant_id: string;
  account_id: string;
  staff: string;
  patient_id: string;
  patient: string;
  reason: string;
  at: Instant;
  ends_at: Instant;
  ended_at: Instant | null;
  verdict: 'justified' | 'not_justified' | null;
}

export async function insertGrant(
  t: Tx,
  g: { id: string; account: string; patient: string; reason: string; endsAt: Instant },
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into identity.break_glass (hospital_id, grant_id, account_id, patient_id, reason, at, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [t.scope.hospital, g.id, g.account, g.patient, g.reason, now, g.endsAt],
  );
}

/** Ends what is still open before its time; the patient, or null when there is no such grant of this account. */
export async function endGrant(t: Tx, grant: string, account: string, now: Instant): Promise<string | null> {
  const { rows } = await t.client.query<{ patient_id: string }>(
    `update identity.break_glass set ended_at = $4
     where hospital_id = $1 and grant_id = $2 and account_id = $3 and ended_at is null and ends_at > $4
     returning patient_id`,
    [t.scope.hospital, grant, account, now],
  );
  return rows[0]?.patient_id ?? null;
}

const GRANTS = `select b.grant_id, b.account_id, s.name as staff, b.patient_id, p.name as patient, b.reason, b.at,
    b.ends_at, b.ended_at, b.verdict
  from identity.break_glass b
  join identity.staff s on s.hospital_id = b.hospital_id and s.account_id = b.account_id
  join identity.patient p on p.hospital_id = b.hospital_id and p.patient_id = b.patient_id
  where b.hospital_id = $1`;

/** What this account has open now. */
export async function openGrants(t: Tx, account: string, now: Instant): Promise<GrantRow[]> {
  const { rows } = await t.client.query<GrantRow>(
    `${GRANTS} and b.account_id = $2 and b.ended_at is null and b.ends_at > $3 order by b.ends_at`,
    [t.scope.hospital, account, now],
  );
  return rows;
}

/** What waits for a review, oldest first, then the latest that were reviewed. */
export async function grantsToReview(t: Tx, limit: number): Promise<GrantRow[]> {
  const { rows } = await t.client.query<GrantRow>(
    `${GRANTS} order by b.reviewed_at is not null, case when b.reviewed_at is null then b.at end, b.at desc limit $2`,
    [t.scope.hospital, limit],
  );
  return rows;
}

/** False when there is none that waits. identity_break_glass_other_eyes refuses one's own. */
export async function reviewGrant(
  t: Tx,
  r: { grant: string; by: string; verdict: string },
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update identity.break_glass set reviewed_at = $3, reviewed_by = $4, verdict = $5
     where hospital_id = $1 and grant_id = $2 and reviewed_at is null`,
    [t.scope.hospital, r.grant, now, r.by, r.verdict],
  );
  return rowCount === 1;
}
