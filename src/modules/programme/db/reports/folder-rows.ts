import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface FolderFile {
  /** Of a measure or of a problem. */
  of: 'measure' | 'problem';
  id: string;
  /** The task's number or place in the plan; of a problem the day it was found. */
  key: string;
  place: number;
  title: string;
  /** Of a problem: whether it shows what was found or what was mended. */
  after: boolean;
  media: string;
  size: number;
  sm3: string | null;
  at: Instant;
}

/** The evidence files of a plan, and the photographs of the problems found between two days; no bytes yet. */
export async function folderFiles(
  t: Tx,
  plan: string,
  days: { from: LocalDate; to: LocalDate },
  most: number,
): Promise<FolderFile[]> {
  const { rows } = await t.client.query<FolderFile>(
    `select 'measure' as of, f.file_id as id, coalesce(k.no, k.position::text) as key, k.position as place, e.title,
       false as after, f.media, octet_length(f.bytes) as size, f.sm3, e.kept_at as at
     from programme.evidence e
     join programme.measure_file f on f.hospital_id = e.hospital_id and f.file_id = e.file_id
     join programme.measure m on m.hospital_id = e.hospital_id and m.measure_id = e.measure_id
     join programme.task k on k.hospital_id = m.hospital_id and k.task_id = m.task_id
     where e.hospital_id = $1 and k.plan_id = $2
     union all
     select 'problem', f.file_id, p.found_on::text, 1000000, p.place, s.state = 'rectified', f.media,
       octet_length(f.bytes), null, f.kept_at
     from programme.problem_photo o
     join programme.problem_step s on s.hospital_id = o.hospital_id and s.problem_id = o.problem_id and s.no = o.no
     join programme.problem p on p.hospital_id = o.hospital_id and p.problem_id = o.problem_id
     join programme.problem_file f on f.hospital_id = o.hospital_id and f.file_id = o.file_id
     where o.hospital_id = $1 and p.state <> 'dropped' and p.found_on between $3::date and $4::date
     order by place, key, at, id limit $5`,
    [t.scope.hospital, plan, days.from, days.to, most + 1],
  );
  return rows;
}

export async function folderBytes(t: Tx, file: Pick<FolderFile, 'of' | 'id'>): Promise<Buffer> {
  const table = file.of === 'measure' ? 'programme.measure_file' : 'programme.problem_file';
  const { rows } = await t.client.query<{ bytes: Buffer }>(
    `select bytes from ${table} where hospital_id = $1 and file_id = $2`,
    [t.scope.hospital, file.id],
  );
  if (!rows[0]) throw new Error('a listed file is gone');
  return rows[0].bytes;
}
