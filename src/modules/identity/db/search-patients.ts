import type { Tx } from '#platform/db/tx.ts';
import type { PatientRow } from './patients.ts';

/** One search: by the indexes of a document number or of a phone, or by the beginning of a name. */
export type Search = { document: readonly string[] } | { phone: readonly string[] } | { name: string };

/** Most people a search may show; more means "say more". */
const SEARCH_LIMIT = 20;

export interface FoundRow extends PatientRow {
  /** The first document given. */
  document_id: string | null;
  number_sealed: string | null;
  guarded: boolean;
  /** Registered under the mother, and still without name and document. */
  newborn: boolean;
}

/** Phones and names of merged records lead to the surviving one. Answers many searches of the transaction's hospital, each with its people by name, by one statement for each kind. */
export async function searchPatients(t: Tx, searches: readonly Search[]): Promise<FoundRow[][]> {
  const found: FoundRow[][] = searches.map(() => []);
  const kinds = Map.groupBy(searches.entries(), ([, s]) =>
    'name' in s ? 'name' : 'phone' in s ? 'phone' : 'document',
  );
  for (const [kind, asked] of kinds) {
    const { rows } = await t.client.query<FoundRow & { n: number }>(statement[kind], [
      t.scope.hospital,
      asked.map(([n]) => n),
      asked.map(([, s]) => keyOf(s)),
    ]);
    for (const row of rows) {
      // Two records found that were merged are one person.
      if (!found[row.n]?.some((other) => other.patient_id === row.patient_id)) found[row.n]?.push(row);
    }
  }
  return found;
}

const keyOf = (s: Search): string => ('name' in s ? s.name : `{${('phone' in s ? s.phone : s.document).join(',')}}`);

// Under row-level security only comparisons that betray nothing may use an index, and LIKE is none of them: it read all
// patients. These are, and U+10FFFF is greater than everything a name goes on with.
const byName = `p.name ~>=~ a.key and p.name ~<~ (a.key || chr(1114111))`;
const byPhone = 'p.phone_index = any(a.key::text[])';
const byDocument = `p.patient_id in (select d.patient_id from identity.patient_document d
  where d.hospital_id = $1 and d.number_index = any(a.key::text[]))`;

const statement = { name: find(byName), phone: find(byPhone), document: find(byDocument) };

function find(condition: string): string {
  return `select a.n, p.patient_id, p.name, p.gender, p.birth_date, p.phone_sealed, p.address_sealed, p.lang,
      first.document_id, first.number_sealed, exists (
      select from identity.patient_guardian g where g.hospital_id = $1 and g.patient_id = p.patient_id) as guarded, exists (
      select from identity.newborn b where b.hospital_id = $1 and b.patient_id = p.patient_id
        and b.completed_at is null) as newborn
    from unnest($2::integer[], $3::text[]) as a (n, key)
    cross join lateral (
      select coalesce(p.survivor_id, p.patient_id) as id
      from identity.patient p where p.hospital_id = $1 and ${condition}
      order by p.name using ~<~, p.patient_id limit ${SEARCH_LIMIT}) hit
    join identity.patient p on p.hospital_id = $1 and p.patient_id = hit.id
    left join lateral (
      select d.document_id, d.number_sealed from identity.patient_document d
      where d.hospital_id = $1 and d.patient_id = p.patient_id order by d.added_at, d.document_id limit 1) first on true
    order by a.n, p.name using ~<~, p.patient_id`;
}
