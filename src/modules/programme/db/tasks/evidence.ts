import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface NewFile {
  id: string;
  measure: string;
  media: string;
  bytes: Buffer;
  sm3: string;
  by: string;
}

export async function insertFile(t: Tx, f: NewFile, now: Instant): Promise<void> {
  await t.client.query(
    `insert into programme.measure_file (hospital_id, file_id, measure_id, media, bytes, sm3, kept_at, kept_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [t.scope.hospital, f.id, f.measure, f.media, f.bytes, f.sm3, now, f.by],
  );
}

export async function countFiles(t: Tx, measure: string): Promise<number> {
  const { rows } = await t.client.query<{ count: number }>(
    'select count(*)::integer as count from programme.measure_file where hospital_id = $1 and measure_id = $2',
    [t.scope.hospital, measure],
  );
  return rows[0]?.count ?? 0;
}

export async function fileRow(t: Tx, measure: string, file: string): Promise<{ media: string; bytes: Buffer } | null> {
  const { rows } = await t.client.query<{ media: string; bytes: Buffer }>(
    `select media, bytes from programme.measure_file where hospital_id = $1 and measure_id = $2 and file_id = $3`,
    [t.scope.hospital, measure, file],
  );
  return rows[0] ?? null;
}

export interface NewEvidence {
  id: string;
  measure: string;
  title: string;
  file: string | null;
  path: string | null;
  by: string;
}

/** False when the file is none of this measure. */
export async function insertEvidence(t: Tx, e: NewEvidence, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into programme.evidence (hospital_id, evidence_id, measure_id, title, file_id, path, kept_at, kept_by)
     select $1, $2, $3, $4, $5, $6, $7, $8 where $5::uuid is null or exists (select 1 from programme.measure_file
       where hospital_id = $1 and measure_id = $3 and file_id = $5)`,
    [t.scope.hospital, e.id, e.measure, e.title, e.file, e.path, now, e.by],
  );
  return rowCount === 1;
}

export interface EvidenceRow {
  id: string;
  title: string;
  file: string | null;
  path: string | null;
  media: string | null;
  size: number | null;
  sm3: string | null;
  at: Instant;
  by: string;
}

export async function evidenceOf(t: Tx, measure: string): Promise<EvidenceRow[]> {
  const { rows } = await t.client.query<EvidenceRow>(
    `select e.evidence_id as id, e.title, e.file_id as file, e.path, f.media, octet_length(f.bytes) as size, f.sm3,
       e.kept_at as at, e.kept_by as by
     from programme.evidence e
     left join programme.measure_file f on f.hospital_id = e.hospital_id and f.file_id = e.file_id
     where e.hospital_id = $1 and e.measure_id = $2 order by e.kept_at, e.evidence_id limit 500`,
    [t.scope.hospital, measure],
  );
  return rows;
}
