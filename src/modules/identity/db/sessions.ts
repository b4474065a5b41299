import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface SessionRow {
  session_id: string;
  created_at: Instant;
  last_seen_at: Instant;
  expires_at: Instant;
}

export interface NewSession {
  id: string;
  account: string;
  tokenHash: string;
  kind: 'staff' | 'patient';
  expiresAt: Instant;
}

export async function insertSession(t: Tx, s: NewSession, now: Instant): Promise<void> {
  await t.client.query(
    `insert into identity.session (session_id, account_id, token_hash, kind, created_at, last_seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $5, $6)`,
    [s.id, s.account, s.tokenHash, s.kind, now, s.expiresAt],
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
