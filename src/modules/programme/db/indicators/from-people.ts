import { sql } from 'kysely';
import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Certificate } from '../../domain/certificates.ts';

/** The certificates of the hospital that hold or held, the newest first. */
export async function certificateRows(t: Tx): Promise<Certificate[]> {
  const { rows } = await sql<Certificate>`
    select certificate_id as id, kind, issued_on as "issuedOn", valid_until as "validUntil" from people.v_certificate
    where hospital_id = ${t.scope.hospital} order by issued_on desc, certificate_id limit 100`.execute(t.db);
  return rows;
}

export interface OwnSurvey {
  closedOn: LocalDate;
  invited: number;
  answers: number;
  marks: number;
  full: number;
}

/** The staff survey that the hospital closed last until a day; fewer answers than `least` are nobody's business. */
export async function lastOwnSurvey(t: Tx, until: LocalDate, least: number): Promise<OwnSurvey | null> {
  const { rows } = await sql<OwnSurvey>`
    select closed_on as "closedOn", invited, answers::integer as answers, marks::integer as marks,
      full_marks::integer as full
    from people.v_satisfaction
    where hospital_id = ${t.scope.hospital} and closed_on <= ${until}::date and answers >= ${least}
    order by closed_on desc, survey_id desc limit 1`.execute(t.db);
  return rows[0] ?? null;
}
