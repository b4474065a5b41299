import { addMinutes, type Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

export interface KeyRow {
  id: string;
  label: string;
  /** null until its secret was made. */
  prefix: string | null;
  createdAt: Instant;
  expiresAt: Instant;
  lastUsedAt: Instant | null;
  revokedAt: Instant | null;
}

export interface KeyInUse {
  institution: string;
  name: string;
  prefix: string;
}

/** Written at most this often, so that reading does not become writing. */
const USED_EVERY_MINUTES = 1;

/** The institution whose live key has this hash; it counts as used. */
export async function useKey(t: Tx, hash: string, now: Instant): Promise<KeyInUse | null> {
  const { rows } = await t.client.query<KeyInUse>(
    `with used as (
       update booking.institution_key set last_used_at = $3
       where hospital_id = $1 and key_hash = $2 and revoked_at is null and expires_at > $3
         and (last_used_at is null or last_used_at < $4))
     select i.id as institution, i.name, k.prefix from booking.institution_key k
     join booking.institution i on i.hospital_id = k.hospital_id and i.id = k.institution_id
     where k.hospital_id = $1 and k.key_hash = $2 and k.revoked_at is null and k.expires_at > $3 and i.ended_at is null`,
    [hospitalOf(t), hash, now, addMinutes(now, -USED_EVERY_MINUTES)],
  );
  return rows[0] ?? null;
}

export async function keysOf(t: Tx, institution: string): Promise<KeyRow[]> {
  const { rows } = await t.client.query<KeyRow>(
    `select id, label, prefix, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt",
       revoked_at as "revokedAt"
     from booking.institution_key where hospital_id = $1 and institution_id = $2
     order by revoked_at is not null, created_at desc, id limit 200`,
    [hospitalOf(t), institution],
  );
  return rows;
}

/** False when the institution has this many keys that could still be used. It must stand locked, so that two count right. */
export async function insertKey(
  t: Tx,
  made: { id: string; institution: string; label: string; expiresAt: Instant; by: string; most: number },
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into booking.institution_key (hospital_id, id, institution_id, label, created_at, created_by, expires_at)
     select $1, $2, $3, $4, $5, $6, $7 where (
       select count(*) from booking.institution_key where hospital_id = $1 and institution_id = $3
         and revoked_at is null and expires_at > $5) < $8`,
    [hospitalOf(t), made.id, made.institution, made.label, now, made.by, made.expiresAt, made.most],
  );
  return rowCount === 1;
}

/** Gives the key its secret, once; null when it has one, is revoked or over, or its institution has ended. */
export async function issueKey(
  t: Tx,
  id: string,
  secret: { hash: string; prefix: string },
  now: Instant,
): Promise<{ institution: string; expiresAt: Instant } | null> {
  const { rows } = await t.client.query<{ institution: string; expiresAt: Instant }>(
    `update booking.institution_key k set key_hash = $3, prefix = $4, issued_at = $5
     from booking.institution i
     where k.hospital_id = $1 and k.id = $2 and k.issued_at is null and k.revoked_at is null and k.expires_at > $5
       and i.hospital_id = k.hospital_id and i.id = k.institution_id and i.ended_at is null
     returning k.institution_id as institution, k.expires_at as "expiresAt"`,
    [hospitalOf(t), id, secret.hash, secret.prefix, now],
  );
  return rows[0] ?? null;
}

/** The institution of the key that this call revoked; null when there was nothing to revoke. */
export async function revokeKey(t: Tx, id: string, by: string, now: Instant): Promise<string | null> {
  const { rows } = await t.client.query<{ institution: string }>(
    `update booking.institution_key set revoked_at = $3, revoked_by = $4
     where hospital_id = $1 and id = $2 and revoked_at is null returning institution_id as institution`,
    [hospitalOf(t), id, now, by],
  );
  return rows[0]?.institution ?? null;
}

export async function keyExists(t: Tx, id: string): Promise<boolean> {
  const { rowCount } = await t.client.query('select from booking.institution_key where hospital_id = $1 and id = $2', [
    hospitalOf(t),
    id,
  ]);
  return rowCount === 1;
}
