import { addMinutes, type Instant, isInstant } from '#kernel/instant.ts';
import { type Db, scopeSql } from '#platform/db/tx.ts';

export interface AuthenticatedRow {
  session_id: string;
  account_id: string;
  kind: 'staff' | 'patient';
  name: string | null;
  practitioner_id: string | null;
  active: boolean | null;
  permissions: string[] | null;
  /** Patients opened in an emergency; absent for patients. */
  opened?: string[] | null;
}

/** Written at most this often, so that reading does not become writing. */
export const SEEN_EVERY_MINUTES = 1;

/**
 * The live session of a token hash with the permissions of this moment, in one round trip: every guarded request pays
 * it. `hospital` comes from the token and is part of what was hashed, so it cannot be changed by its holder. `seen`:
 * whether somebody is at work, so that the session does not end for idleness.
 */
export async function sessionByToken(
  db: Db,
  tokenHash: string,
  hospital: number | null,
  now: Instant,
  seen: boolean,
): Promise<AuthenticatedRow | undefined> {
  if (!/^[0-9a-f]{64}$/.test(tokenHash) || !isInstant(now)) throw new RangeError('token hash or now');
  const client = await db.pool.connect();
  let broken: Error | undefined;
  try {
    const results = (await client.query(
      `begin; ${scopeSql({ hospital, credential: tokenHash })}; ${statement(tokenHash, hospital, now, seen)}; commit`,
    )) as unknown as { command: string; rows: AuthenticatedRow[] }[];
    return results.find((result) => result.command === 'SELECT')?.rows[0];
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

// Several statements in one message take no parameters; hash, number and instant are checked above.
function statement(tokenHash: string, hospital: number | null, now: Instant, seen: boolean): string {
  const live = `s.token_hash = '${tokenHash}' and ${stillOpen(now)}`;
  const h = hospital ?? 'null::integer';
  const touch = `with seen as (
      update identity.session s set last_seen_at = '${now}'
      where ${live} and s.last_seen_at < '${addMinutes(now, -SEEN_EVERY_MINUTES)}')`;
  return `${seen ? touch : ''}
    select s.session_id, s.account_id, s.kind, staff.name, staff.practitioner_id, staff.active,
      case when s.limited is not null then null when s.kind = 'staff' then (
        select array_agg(distinct p.permission) from identity.role_member m
        join identity.role_permission p on p.hospital_id = m.hospital_id and p.role = m.role
        where m.hospital_id = ${h} and m.account_id = s.account_id)
      else (select array_agg(permission) from identity.patient_permission) end as permissions${hospital === null ? '' : openedBy(hospital, now)}
    from identity.session s
    left join identity.staff staff on staff.hospital_id = ${h} and staff.account_id = s.account_id
    where ${live}`;
}

/** Of a session `s`: not ended by anybody, not past its life, and used within its idle time. */
export function stillOpen(now: Instant): string {
  return `s.revoked_at is null and s.expires_at > '${now}'
    and s.last_seen_at > '${now}'::timestamptz - make_interval(mins => s.idle_minutes)`;
}

/** One more column: whom the staff account `s` has open at `now`. */
export function openedBy(hospital: number, now: Instant): string {
  return `, (select array_agg(b.patient_id::text) from identity.break_glass b where b.hospital_id = ${hospital}
      and b.account_id = s.account_id and b.ended_at is null and b.ends_at > '${now}') as opened`;
}
