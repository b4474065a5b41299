import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface FolderFile {
  /** What it shows: a measure, a problem or a declared value. */
  of: 'measure' | 'problem' | 'indicator';
  id: string;
  /** The task's number or place in the plan; of a problem the day it was found; the key of a value. */
  key: string;
  title: string;
  /** What the measure says or what was found; the period of a value. */
  about: string;
  /** Of a problem: whether it shows what was found or what was mended. */
  after: boolean;
  media: string;
  size: number;
  sm3: string | null;
  at: Instant;
}

const OF_MEASURES = `
  select 'measure' as of, f.file_id as id, coalesce(k.no, k.position::text) as key, e.title, m.text as about,
    false as after, f.media, octet_length(f.bytes) as size, f.sm3, e.kept_at as at, k.position as place
  from programme.evidence e
  join programme.measure_file f on f.hospital_id = e.hospital_id and f.file_id = e.file_id
  join programme.measure m on m.hospital_id = e.hospital_id and m.measure_id = e.measure_id
  join programme.task k on k.hospital_id = m.hospital_id and k.task_id = m.task_id
  where e.hospital_id = $1 and k.plan_id = $2`;

const OF_PROBLEMS = `
  select 'problem', f.file_id, p.found_on::text, p.place, p.words, s.state = 'rectified', f.media, octet_length(f.bytes),
    null, f.kept_at, 1000000
  from programme.problem_photo o
  join programme.problem_step s on s.hospital_id = o.hospital_id and s.problem_id = o.problem_id and s.no = o.no
  join programme.problem p on p.hospital_id = o.hospital_id and p.problem_id = o.problem_id
  join programme.problem_file f on f.hospital_id = o.hospital_id and f.file_id = o.file_id
  where o.hospital_id = $1 and p.state <> 'dropped' and p.found_on between $3::date and $4::date`;

/** Of what counts: what was given back or waits proves nothing. */
const OF_VALUES = `
  select 'indicator', f.evidence_id, d.value_key, d.value_key, d.period, false, f.media, octet_length(f.bytes), null,
    f.kept_at, 2000000 + substring(d.value_key from '^[0-9]+')::integer
  from programme.indicator_declared d
  join programme.indicator_evidence f on f.hospital_id = d.hospital_id and f.evidence_id = d.evidence_id
  where d.hospital_id = $1 and d.state = 'approved' and left(d.period, 4) = to_char($3::date, 'YYYY')`;

/**
 * The evidence files of a plan, the photographs of the problems found between two days of its year and the proofs of the
 * values declared for it; no bytes yet. One row more than `most`, so that too many can be refused.
 */
export async function folderFiles(
  t: Tx,
  plan: string,
  days: { from: LocalDate; to: LocalDate },
  most: number,
): Promise<FolderFile[]> {
  const { rows } = await t.client.query<FolderFile & { place?: number }>(
    `${OF_MEASURES} union all ${OF_PROBLEMS} union all ${OF_VALUES} order by place, key, at, id limit $5`,
    [t.scope.hospital, plan, days.from, days.to, most + 1],
  );
  return rows.map(({ place: _, ...file }) => file);
}

const TABLES: Readonly<Record<FolderFile['of'], [table: string, id: string]>> = {
  measure: ['programme.measure_file', 'file_id'],
  problem: ['programme.problem_file', 'file_id'],
  indicator: ['programme.indicator_evidence', 'evidence_id'],
};

export async function folderBytes(t: Tx, file: Pick<FolderFile, 'of' | 'id'>): Promise<Buffer> {
  const [table, id] = TABLES[file.of];
  const { rows } = await t.client.query<{ bytes: Buffer }>(
    `select bytes from ${table} where hospital_id = $1 and ${id} = $2`,
    [t.scope.hospital, file.id],
  );
  if (!rows[0]) throw new Error('a listed file is gone');
  return rows[0].bytes;
}
