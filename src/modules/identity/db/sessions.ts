import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface SessionRow {
  session_id: string;
  created_at: Instant;
  last_seen_at: Instant;
  expires_at: Instant;
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
}

export async function insertSession(t: Tx, s: NewSession, now: Instant): Promise<void> {
  await t.client.query(
    `insert into identity.session (session_id, account_id, token_hash, kind, created_at, last_seen_at, expires_at, limited)
     values ($1, $2, $3, $4, $5, $5, $6, $7)`,
    [s.id, s.account, s.tokenHash, s.kind, now, s.expiresAt, s.limited],
  );
}

/** Sessions of the account that still open doors, newest first. */
export async function liveSessions(t: Tx, account: string, now: Instant): Promise<SessionRow[]> {
  const { rows } = await t.client.query<SessionRow>(
    `select session_id, created_at, last_seen_at, expires_at from identity.session
     where account_id = $1 and revoked_at is null and expires_at > $2 order by created_at desc, session_id`,
    [account, now],
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

/** Ends every session of the account but `except`. */
export async function revokeSessions(t: Tx, account: string, except: string | null, now: Instant): Promise<void> {
  await t.client.query(
    `update identity.session set revoked_at = $2
     where account_id = $1 and revoked_at is null and session_id is distinct from $3::uuid`,
    [account, now, except],
  );
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
