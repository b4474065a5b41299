import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { RecordFacts } from '../domain/match-records.ts';

/** Active records that have something in common: what, and who. */
export interface Block {
  what: 'name_and_birth' | 'phone' | 'number' | 'guardian' | 'near_name';
  ids: string[];
  names: string[];
}

/** What more people than this have in common says nothing about two of them (a placeholder date, a switchboard). */
const MOST_IN_BLOCK = 20;

/**
 * One pass over the active records for each thing to have in common, grouped by the database: no pair is looked at that
 * shares nothing. The wide blocks of near names keep only records born on one day with one first or last character.
 */
export async function duplicateBlocks(t: Tx): Promise<Block[]> {
  const group = (what: string, from: string, by: string) => `
    select '${what}' as what, array_agg(p.patient_id) as ids, array_agg(p.name) as names
    from ${from} where p.hospital_id = $1 and p.survivor_id is null
    group by ${by} having count(distinct p.patient_id) between 2 and $2`;
  const document = `identity.patient p join identity.patient_document d
    on d.hospital_id = p.hospital_id and d.patient_id = p.patient_id`;
  const guardian = `identity.patient p join identity.patient_guardian g
    on g.hospital_id = p.hospital_id and g.patient_id = p.patient_id`;
  const { rows } = await t.client.query<Block>(
    [
      group('number', document, 'd.number_index'),
      group('name_and_birth', 'identity.patient p', 'p.birth_date, p.name'),
      group('phone', 'identity.patient p', 'p.phone_index'),
      group('guardian', guardian, 'g.number_index, p.birth_date'),
      group('near_name', 'identity.patient p', 'p.birth_date, left(p.name, 1)'),
      group('near_name', 'identity.patient p', 'p.birth_date, right(p.name, 1)'),
    ].join(' union all '),
    [t.scope.hospital, MOST_IN_BLOCK],
  );
  return rows;
}

interface FactsRow {
  patient_id: string;
  name: string;
  gender: RecordFacts['gender'];
  birth_date: LocalDate;
  phone_index: string;
  documents: { family: string; index: string }[];
  guardians: string[];
  mother_id: string | null;
  birth_order: number | null;
  replaced: boolean;
}

type Facts = RecordFacts & { replaced: boolean };

/** What the matching rule looks at, of these records. */
export async function recordFacts(t: Tx, ids: readonly string[]): Promise<Map<string, Facts>> {
  const { rows } = await t.client.query<FactsRow>(
    `select p.patient_id, p.name, p.gender, p.birth_date, p.phone_index,
       coalesce((select jsonb_agg(jsonb_build_object('family', d.family, 'index', d.number_index))
         from identity.patient_document d where d.hospital_id = $1 and d.patient_id = p.patient_id), '[]') as documents,
       coalesce((select jsonb_agg(g.number_index) from identity.patient_guardian g
         where g.hospital_id = $1 and g.patient_id = p.patient_id), '[]') as guardians,
       n.mother_id, n.birth_order, p.survivor_id is not null as replaced
     from identity.patient p
     left join identity.newborn n on n.hospital_id = p.hospital_id and n.patient_id = p.patient_id
     where p.hospital_id = $1 and p.patient_id = any($2::uuid[])`,
    [t.scope.hospital, ids],
  );
  return new Map(
    rows.map((r) => [
      r.patient_id,
      {
        id: r.patient_id,
        name: r.name,
        gender: r.gender,
        birthDate: r.birth_date,
        phone: r.phone_index,
        documents: r.documents,
        guardians: r.guardians,
        newborn: r.mother_id === null ? null : { mother: r.mother_id, order: r.birth_order ?? 1 },
        replaced: r.replaced,
      },
    ]),
  );
}

/** Pairs that somebody declared to be two people, as `first/second`. */
export async function dismissedPairs(t: Tx): Promise<Set<string>> {
  const { rows } = await t.client.query<{ pair: string }>(
    `select first_id || '/' || second_id as pair from identity.not_duplicate where hospital_id = $1`,
    [t.scope.hospital],
  );
  return new Set(rows.map((row) => row.pair));
}

/** Said twice is said once. */
export async function insertNotDuplicate(t: Tx, pair: [string, string], by: string, now: Instant): Promise<void> {
  await t.client.query(
    `insert into identity.not_duplicate (hospital_id, first_id, second_id, said_at, said_by)
     values ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), $5, $4) on conflict do nothing`,
    [t.scope.hospital, ...pair, by, now],
  );
}
