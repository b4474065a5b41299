import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Seen } from '../../domain/problems/recurring.ts';

/** Of figures only the same figure of the same place is compared: their words are all alike. */
export const figurePlace = (key: string, place: string): string => `figure ${key} ${place}`;

/** The newest `limit` problems found from a day on, as far as they are compared; recorded by mistake does not count. */
export async function comparedRows(t: Tx, since: LocalDate, limit: number): Promise<Seen[]> {
  const { rows } = await t.client.query<Seen>(
    `select problem_id as id, found_on as "foundOn", category,
       case when source = 'indicator' then 'figure ' || coalesce(figure_key, figure_no::text) || ' ' || place else place end as place,
       case when source = 'indicator' then '' else words end as words
     from programme.problem
     where hospital_id = $1 and found_on >= $2::date and state <> 'dropped'
     order by found_on desc, problem_id desc limit $3`,
    [t.scope.hospital, since, limit],
  );
  return rows;
}
