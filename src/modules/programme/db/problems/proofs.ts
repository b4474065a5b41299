import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface ProofRow {
  /** The file. */
  id: string;
  problem: string;
  words: string;
  foundOn: LocalDate;
  /** Taken when it was seen, or when it was put right. */
  shows: 'before' | 'after';
}

/** Photographs of problems that were put right, the newest problems first. */
export async function proofRows(t: Tx): Promise<ProofRow[]> {
  const { rows } = await t.client.query<ProofRow>(
    `select f.file_id as id, p.problem_id as problem, left(p.words, 80) as words, p.found_on as "foundOn",
       case when s.state = 'rectified' then 'after' else 'before' end as shows
     from programme.problem p
     join programme.problem_photo f on f.hospital_id = p.hospital_id and f.problem_id = p.problem_id
     join programme.problem_step s on s.hospital_id = f.hospital_id and s.problem_id = f.problem_id and s.no = f.no
     where p.hospital_id = $1 and p.state in ('rectified', 'closed')
     order by p.recorded_at desc, p.problem_id, f.no, f.position limit 60`,
    [t.scope.hospital],
  );
  return rows;
}

/** The bytes of one of these. */
export async function proofBytes(t: Tx, file: string): Promise<{ shows: ProofRow['shows']; bytes: Buffer } | null> {
  const { rows } = await t.client.query<{ shows: ProofRow['shows']; bytes: Buffer }>(
    `select case when s.state = 'rectified' then 'after' else 'before' end as shows, b.bytes
     from programme.problem_photo f
     join programme.problem p on p.hospital_id = f.hospital_id and p.problem_id = f.problem_id
     join programme.problem_step s on s.hospital_id = f.hospital_id and s.problem_id = f.problem_id and s.no = f.no
     join programme.problem_file b on b.hospital_id = f.hospital_id and b.file_id = f.file_id
     where f.hospital_id = $1 and f.file_id = $2 and p.state in ('rectified', 'closed')`,
    [t.scope.hospital, file],
  );
  return rows[0] ?? null;
}
