import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { PatientRow } from './patients.ts';

export interface ComparedRow extends PatientRow {
  created_at: Instant;
  documents: { id: string; kind: string; sealed: string }[];
  /** Names. */
  guardians: string[];
  mother: string | null;
  birth_order: number | null;
}

/** Records as they are, not the one that stands for them, with all that tells two people apart. */
export async function comparedRows(t: Tx, ids: readonly string[]): Promise<ComparedRow[]> {
  const { rows } = await t.client.query<ComparedRow>(
    `select p.patient_id, p.name, p.gender, p.birth_date, p.phone_sealed, p.address_sealed, p.lang, p.created_at,
       coalesce((select jsonb_agg(jsonb_build_object('id', d.document_id, 'kind', d.kind, 'sealed', d.number_sealed)
           order by d.added_at, d.document_id)
         from identity.patient_document d where d.hospital_id = $1 and d.patient_id = p.patient_id), '[]') as documents,
       coalesce((select jsonb_agg(g.name order by g.added_at, g.guardian_id)
         from identity.patient_guardian g where g.hospital_id = $1 and g.patient_id = p.patient_id), '[]') as guardians,
       m.name as mother, n.birth_order
     from identity.patient p
     left join identity.newborn n
       on n.hospital_id = p.hospital_id and n.patient_id = p.patient_id and n.completed_at is null
     left join identity.patient m on m.hospital_id = n.hospital_id and m.patient_id = n.mother_id
     where p.hospital_id = $1 and p.patient_id = any($2::uuid[])`,
    [t.scope.hospital, ids],
  );
  return rows;
}
