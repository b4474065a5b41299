import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Declared } from '../../domain/cells.ts';
import type { Period } from '../../domain/period.ts';

export interface DeclaredRow extends Declared {
  key: string;
  /** Null: the whole hospital. */
  department: string | null;
  note: string;
  link: string | null;
  evidence: string | null;
  state: 'waiting' | 'approved' | 'returned';
  declaredAt: Instant;
  declaredBy: string;
  declaredName: string;
  decidedAt: Instant | null;
  decidedName: string | null;
  decidedNote: string;
  version: number;
}

const columns = sql`declared_id as id, value_key as key, department_id as department, period, definition, numerator, denominator, scaled, grades, note, link,
  evidence_id as evidence, state, declared_at as "declaredAt", declared_by as "declaredBy", declared_name as "declaredName",
  decided_at as "decidedAt", decided_name as "decidedName", decided_note as "decidedNote", version`;

/** By value and period the declaration that was approved last, of the hospital (null) or a department. */
export async function declaredInForce(
  t: Tx,
  department: string | null,
): Promise<Map<string, Map<Period, DeclaredRow>>> {
  const { rows } = await sql<DeclaredRow>`
    select distinct on (value_key, period) ${columns} from programme.indicator_declared
    where hospital_id = ${t.scope.hospital} and state = 'approved' and department_id is not distinct from ${department}::uuid
    order by value_key, period, decided_at desc, declared_id desc`.execute(t.db);
  const found = new Map<string, Map<Period, DeclaredRow>>();
  for (const row of rows) {
    const periods = found.get(row.key) ?? new Map<Period, DeclaredRow>();
    found.set(row.key, periods.set(row.period, row));
  }
  return found;
}

/** `<value>/<period>` of what waits for a second person. */
export async function waitingPeriods(t: Tx, department: string | null): Promise<Set<string>> {
  const { rows } = await sql<{ at: string }>`
    select value_key || '/' || period as at from programme.indicator_declared
    where hospital_id = ${t.scope.hospital} and state = 'waiting' and department_id is not distinct from ${department}::uuid`.execute(
    t.db,
  );
  return new Set(rows.map(({ at }) => at));
}

/** All that was ever declared of a value, newest first. */
export async function declaredHistory(t: Tx, key: string, limit: number): Promise<DeclaredRow[]> {
  const { rows } = await sql<DeclaredRow>`
    select ${columns} from programme.indicator_declared where hospital_id = ${t.scope.hospital} and value_key = ${key}
    order by declared_at desc, declared_id desc limit ${limit}`.execute(t.db);
  return rows;
}

export async function insertDeclared(
  t: Tx,
  row: Omit<DeclaredRow, 'state' | 'decidedAt' | 'decidedName' | 'decidedNote' | 'version'>,
): Promise<void> {
  await sql`
    insert into programme.indicator_declared (hospital_id, declared_id, value_key, department_id, period, definition, numerator,
      denominator, scaled, grades, note, link, evidence_id, declared_at, declared_by, declared_name)
    values (${t.scope.hospital}, ${row.id}, ${row.key}, ${row.department}, ${row.period}, ${row.definition}, ${row.numerator},
      ${row.denominator}, ${row.scaled}, ${row.grades}, ${row.note}, ${row.link}, ${row.evidence}, ${row.declaredAt}, ${row.declaredBy},
      ${row.declaredName})`.execute(t.db);
}

/** Null when it does not wait any more, or is not the one that was seen. Nobody approves what they declared: the table refuses. */
export async function decideDeclared(
  t: Tx,
  { id, version, state, note }: { id: string; version: number; state: 'approved' | 'returned'; note: string },
  by: { id: string; name: string },
  now: Instant,
): Promise<{ key: string; period: Period } | null> {
  const { rows } = await sql<{ key: string; period: Period }>`
    update programme.indicator_declared set state = ${state}, decided_at = ${now}, decided_by = ${by.id},
      decided_name = ${by.name}, decided_note = ${note}, version = version + 1
    where hospital_id = ${t.scope.hospital} and declared_id = ${id} and version = ${version} and state = 'waiting'
    returning value_key as key, period`.execute(t.db);
  return rows[0] ?? null;
}

export async function insertEvidence(
  t: Tx,
  row: { id: string; media: string; bytes: Buffer; by: string },
  now: Instant,
) {
  await sql`
    insert into programme.indicator_evidence (hospital_id, evidence_id, media, bytes, kept_at, kept_by)
    values (${t.scope.hospital}, ${row.id}, ${row.media}, ${row.bytes}, ${now}, ${row.by})`.execute(t.db);
}

export async function evidenceRow(t: Tx, id: string): Promise<{ media: string; bytes: Buffer } | null> {
  const { rows } = await sql<{ media: string; bytes: Buffer }>`
    select media, bytes from programme.indicator_evidence
    where hospital_id = ${t.scope.hospital} and evidence_id = ${id}`.execute(t.db);
  return rows[0] ?? null;
}
