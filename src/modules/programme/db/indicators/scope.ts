import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface ScopeRow {
  no: number;
  applicable: boolean;
  reason: string;
  at: Instant;
  by: string;
}

/** What the hospital said last of each row that it said anything of. */
export async function scopes(t: Tx): Promise<ScopeRow[]> {
  const { rows } = await sql<ScopeRow>`
    select distinct on (no) no, applicable, reason, decided_at as at, decided_name as by from programme.indicator_scope
    where hospital_id = ${t.scope.hospital} order by no, decided_at desc, scope_id desc`.execute(t.db);
  return rows;
}

/** All that was said of one row, newest first. */
export async function scopeHistory(t: Tx, no: number, limit: number): Promise<ScopeRow[]> {
  const { rows } = await sql<ScopeRow>`
    select no, applicable, reason, decided_at as at, decided_name as by from programme.indicator_scope
    where hospital_id = ${t.scope.hospital} and no = ${no} order by decided_at desc, scope_id desc limit ${limit}`.execute(
    t.db,
  );
  return rows;
}

export async function insertScope(
  t: Tx,
  row: Pick<ScopeRow, 'no' | 'applicable' | 'reason'> & { id: string },
  by: { id: string; name: string },
  now: Instant,
): Promise<void> {
  await sql`
    insert into programme.indicator_scope (hospital_id, scope_id, no, applicable, reason, decided_at, decided_by, decided_name)
    values (${t.scope.hospital}, ${row.id}, ${row.no}, ${row.applicable}, ${row.reason}, ${now}, ${by.id}, ${by.name})`.execute(
    t.db,
  );
}
