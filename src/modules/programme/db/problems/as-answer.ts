import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { State } from '../../domain/problems/words.ts';

export interface OwnProblem {
  id: string;
  state: State;
  closedAt: Instant | null;
  /** What was said when it was last put right; null before. */
  rectified: string | null;
  /** Files: what it looks like now, then what was found. */
  photos: string[];
}

/** How these problems stand, and what an answer about them can be made of. */
export async function problemsAsAnswer(t: Tx, ids: readonly string[]): Promise<OwnProblem[]> {
  const { rows } = await t.client.query<OwnProblem>(
    `select p.problem_id as id, p.state, p.closed_at as "closedAt", s.words as rectified,
       array(select f.file_id from programme.problem_photo f
         where f.hospital_id = p.hospital_id and f.problem_id = p.problem_id and (f.no = 1 or f.no = s.no)
         order by f.no desc, f.position)::text[] as photos
     from programme.problem p
     left join lateral (
       select no, words from programme.problem_step
       where hospital_id = p.hospital_id and problem_id = p.problem_id and state = 'rectified' order by no desc limit 1) s on true
     where p.hospital_id = $1 and p.problem_id = any ($2::uuid[])`,
    [t.scope.hospital, ids],
  );
  return rows;
}
