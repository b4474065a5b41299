import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';

export interface FeedRow {
  id: string;
  url: string;
  secretSealed: string;
  enabled: boolean;
}

export async function feedOf(t: Tx): Promise<FeedRow | null> {
  const { rows } = await t.client.query<FeedRow>(
    `select feed_id as id, url, secret_sealed as "secretSealed", enabled from journey.feed where hospital_id = $1`,
    [t.scope.hospital],
  );
  return rows[0] ?? null;
}

/** The feed of the hospital under this id; a secret that is left out stays. */
export async function writeFeed(
  t: Tx,
  feed: { id: string; url: string; secretSealed: string | null; enabled: boolean; fresh: boolean },
  now: Instant,
): Promise<void> {
  const values = [t.scope.hospital, feed.id, feed.url, feed.secretSealed, feed.enabled, now];
  await t.client.query(
    feed.fresh
      ? `insert into journey.feed (hospital_id, feed_id, url, secret_sealed, enabled, changed_at) values ($1, $2, $3, $4, $5, $6)`
      : `update journey.feed set url = $3, secret_sealed = coalesce($4, secret_sealed), enabled = $5, changed_at = $6
         where hospital_id = $1 and feed_id = $2`,
    values,
  );
}

/** The platform said that it is gone. */
export async function switchOff(t: Tx, now: Instant): Promise<void> {
  await t.client.query('update journey.feed set enabled = false, changed_at = $2 where hospital_id = $1', [
    t.scope.hospital,
    now,
  ]);
}

/** Which of these patients let their steps go there. */
export async function consenting(t: Tx, patients: readonly string[]): Promise<Set<string>> {
  const { rows } = await t.client.query<{ patient: string }>(
    `select distinct patient_id as patient from journey.feed_consent
     where hospital_id = $1 and patient_id = any($2::uuid[]) and ended_at is null`,
    [t.scope.hospital, patients],
  );
  return new Set(rows.map((row) => row.patient));
}

/** True when it was not given before. */
export async function giveConsent(t: Tx, patient: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into journey.feed_consent (hospital_id, consent_id, patient_id, given_at, given_by)
     select $1, $2, $3, $4, $5 where not exists (
       select from journey.feed_consent where hospital_id = $1 and patient_id = $3 and ended_at is null)`,
    [t.scope.hospital, newId(), patient, now, t.scope.account],
  );
  return rowCount === 1;
}

/** True when there was something to end. */
export async function endConsent(t: Tx, patient: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update journey.feed_consent set ended_at = $3 where hospital_id = $1 and patient_id = $2 and ended_at is null`,
    [t.scope.hospital, patient, now],
  );
  return (rowCount ?? 0) > 0;
}
