import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { stillOpen } from './authenticate.ts';

export interface SessionRow {
  session_id: string;
  created_at: Instant;
  last_seen_at: Instant;
  expires_at: Instant;
  device: string | null;
}

/** What the holder of a limited session has to do before anything else. */
export type Limit = 'password' | 'second_factor';

export interface NewSession {
  id: string;
  account: string;
  tokenHash: string;
  kind: 'staff' | 'patient';
  expiresAt: Instant;
  limited: Limit | null;
  idleMinutes: number;
  device: string | null;
}

export async function insertSession(t: Tx, s: NewSession, now: Instant): Promise<void> {
  await t.client.query(
    `insert into identity.session (session_id, account_id, token_hash, kind, created_at, last_seen_at, expires_at, limited,
       idle_minutes, device)
     values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9)`,
    [s.id, s.account, s.tokenHash, s.kind, now, s.expiresAt, s.limited, s.idleMinutes, s.device],
  );
}

/** Sessions of the account that still open doors, newest first. */
export async function liveSessions(t: Tx, account: string, now: Instant): Promise<SessionRow[]> {
  const { rows } = await t.client.query<SessionRow>(
    `select s.session_id, s.created_at, s.last_seen_at, s.expires_at, s.device from identity.session s
     where s.account_id = $1 and ${stillOpen(now)} order by s.created_at desc, s.session_id`,
    [account],
  );
  return rows;
}

/** True when a live session of this account was ended by this call. */
export async function revokeSession(t: Tx, account: string, session: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update identity.session set revoked_at = $3
     where session_id = $2 and account_id = $1 and revoked_at is null`,
    [account, session, now],
  );
  return rowCount === 1;
}

/** Ends every session of the account but `except`, and says how many. */
export async function revokeSessions(t: Tx, account: string, except: string | null, now: Instant): Promise<number> {
  const { rowCount } = await t.client.query(
    `update identity.session set revoked_at = $2
     where account_id = $1 and revoked_at is null and session_id is distinct from $3::uuid`,
    [account, now, except],
  );
  return rowCount ?? 0;
}

/** When a session ends by itself: of old age, and if nobody uses it from now on. */
export async function endOf(t: Tx, session: string): Promise<{ ends_at: Instant; idle_ends_at: Instant } | undefined> {
  const { rows } = await t.client.query<{ ends_at: Instant; idle_ends_at: Instant }>(
    `select expires_at as ends_at, last_seen_at + make_interval(mins => idle_minutes) as idle_ends_at
     from identity.session where session_id = $1`,
    [session],
  );
  return rows[0];
}

export async function limitOf(t: Tx, session: string): Promise<Limit | null> {
  const { rows } = await t.client.query<{ limited: Limit | null }>(
    'select limited from identity.session where session_id = $1',
    [session],
  );
  return rows[0]?.limited ?? null;
}

export async function setLimit(t: Tx, session: string, limit: Limit | null): Promise<void> {
  await t.client.query('update identity.session set limited = $2 where session_id = $1', [session, limit]);
}
