import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Seen } from '../../domain/problems/recurring.ts';

/** The newest `limit` problems found from a day on, as far as they are compared; recorded by mistake does not count. */
export async function comparedRows(t: Tx, since: LocalDate, limit: number): Promise<Seen[]> {
  const { rows } = await t.client.query<Seen>(
    `select problem_id as id, found_on as "foundOn", place, category, words from programme.problem
     where hospital_id = $1 and found_on >= $2::date and state <> 'dropped'
     order by found_on desc, problem_id desc limit $3`,
    [t.scope.hospital, since, limit],
  );
  return rows;
}
