import type { Tx } from '#platform/db/tx.ts';
import type { ReportPhoto } from '../../domain/reports/photos.ts';
import { MOST_ROWS } from '../../domain/reports/report.ts';
import type { Span } from './work-rows.ts';

/** Photographs of the problems closed in a span, before and after, then those added to measures; no bytes yet. */
export async function photosOf(t: Tx, span: Span): Promise<ReportPhoto[]> {
  const { rows } = await t.client.query<ReportPhoto>(
    `select 'problem' as of, o.file_id as id, p.place as at, p.words, o.no > 1 as after, f.media,
       octet_length(f.bytes) as size
     from programme.problem p
     join programme.problem_photo o on o.hospital_id = p.hospital_id and o.problem_id = p.problem_id
     join programme.problem_file f on f.hospital_id = o.hospital_id and f.file_id = o.file_id
     where p.hospital_id = $1 and p.state = 'closed' and p.closed_at >= $2 and p.closed_at < $3 and f.media like 'image/%'
       and (o.no = 1 or o.no = (select max(s.no) from programme.problem_step s
         where s.hospital_id = $1 and s.problem_id = p.problem_id and s.state = 'rectified'))
     order by p.found_on, p.problem_id, o.no, o.position limit ${MOST_ROWS}`,
    [t.scope.hospital, span.from, span.until],
  );
  const added = await t.client.query<ReportPhoto>(
    `select 'measure' as of, f.file_id as id, coalesce(k.no, '') as at, e.title as words, false as after, f.media,
       octet_length(f.bytes) as size
     from programme.evidence e
     join programme.measure_file f on f.hospital_id = e.hospital_id and f.file_id = e.file_id
     join programme.measure m on m.hospital_id = e.hospital_id and m.measure_id = e.measure_id
     join programme.task k on k.hospital_id = m.hospital_id and k.task_id = m.task_id
     where e.hospital_id = $1 and e.kept_at >= $2 and e.kept_at < $3 and f.media like 'image/%'
     order by k.position, e.kept_at, e.evidence_id limit ${MOST_ROWS}`,
    [t.scope.hospital, span.from, span.until],
  );
  return [...rows, ...added.rows];
}
