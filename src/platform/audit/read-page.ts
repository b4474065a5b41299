import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '../db/tx.ts';

export interface AuditPageRow {
  id: string;
  at: Instant;
  actor_kind: string;
  actor_id: string | null;
  action: string;
  subject: string;
  outcome: 'ok' | 'refused';
}

/** Rows of the transaction's hospital, newest first: ids are made in the order of time. `action` is a beginning. */
export async function auditPage(
  t: Tx,
  { before, action, limit }: { before: string | null; action: string | null; limit: number },
): Promise<AuditPageRow[]> {
  const { rows } = await t.client.query<AuditPageRow>(
    `select id, at, actor_kind, actor_id, action, subject, outcome from platform.audit
     where hospital_id = $1 and ($2::uuid is null or id < $2) and ($3::text is null or starts_with(action, $3))
     order by id desc limit $4`,
    [t.scope.hospital, before, action, limit],
  );
  return rows;
}

/** What was done to one subject, of these actions, oldest first; at most 1,000 rows. */
export async function auditOf(t: Tx, subject: string, actions: readonly string[]): Promise<AuditPageRow[]> {
  const { rows } = await t.client.query<AuditPageRow>(
    `select id, at, actor_kind, actor_id, action, subject, outcome from platform.audit
     where hospital_id = $1 and subject = $2 and action = any($3::text[]) order by at, id limit 1000`,
    [t.scope.hospital, subject, actions],
  );
  return rows;
}

/** What was done to any of these subjects, oldest first; at most 5,000 rows. */
export async function auditOfSubjects(t: Tx, subjects: readonly string[]): Promise<AuditPageRow[]> {
  const { rows } = await t.client.query<AuditPageRow>(
    `select id, at, actor_kind, actor_id, action, subject, outcome from platform.audit
     where hospital_id = $1 and subject = any($2::text[]) and outcome = 'ok' order by at, id limit 5000`,
    [t.scope.hospital, subjects],
  );
  return rows;
}

/** What one transaction did, by its number as text, oldest first; at most 1,000 rows. */
export async function auditOfTransaction(t: Tx, xid: string): Promise<AuditPageRow[]> {
  const { rows } = await t.client.query<AuditPageRow>(
    `select id, at, actor_kind, actor_id, action, subject, outcome from platform.audit
     where hospital_id = $1 and xid = $2::xid8 and outcome = 'ok' order by id limit 1000`,
    [t.scope.hospital, xid],
  );
  return rows;
}
