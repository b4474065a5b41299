import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export async function insertFile(
  t: Tx,
  f: { id: string; media: string; bytes: Buffer; by: string },
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into programme.problem_file (hospital_id, file_id, media, bytes, kept_at, kept_by) values ($1, $2, $3, $4, $5, $6)`,
    [t.scope.hospital, f.id, f.media, f.bytes, now, f.by],
  );
}

export interface FileRow {
  media: string;
  bytes: Buffer;
  keptBy: string;
  /** The problem it belongs to, with what decides who may see it; null: of minutes, or not sent yet. */
  problem: string | null;
}

export async function fileRow(t: Tx, id: string): Promise<FileRow | null> {
  const { rows } = await t.client.query<FileRow>(
    `select f.media, f.bytes, f.kept_by as "keptBy", p.problem_id as problem
     from programme.problem_file f
     left join programme.problem_photo p on p.hospital_id = f.hospital_id and p.file_id = f.file_id
     where f.hospital_id = $1 and f.file_id = $2`,
    [t.scope.hospital, id],
  );
  return rows[0] ?? null;
}
