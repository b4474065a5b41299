import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

/**
 * True for a link `l` to a record `p` whose person was a child when it was made and is grown now (18, Civil Code 17), without
 * that person's leave. The day comes from identity.hospital_day, which the platform's clock sets.
 */
export const GROWN = `coalesce(l.relationship <> 'self'
  and p.birth_date + interval '18 years' <= (select day from identity.hospital_day d where d.hospital_id = l.hospital_id)
  and p.birth_date + interval '18 years' > (l.linked_at at time zone 'Asia/Shanghai')::date
  and not exists (select from identity.grown_consent g where g.hospital_id = l.hospital_id
    and g.patient_id = l.patient_id and g.account_id = l.account_id and g.state = 'granted'), false)`;

/** Keeps the hospital's day; the number of days that began. */
export async function setDay(t: Tx, day: LocalDate): Promise<number> {
  const { rowCount } = await t.client.query(
    `insert into identity.hospital_day as d (hospital_id, day)
     select $1, $2 where not exists (select from identity.hospital_day where hospital_id = $1 and day >= $2)
     on conflict on constraint identity_hospital_day_pkey do update set day = excluded.day`,
    [t.scope.hospital, day],
  );
  return rowCount ?? 0;
}

export interface OverLink {
  patient: string;
  name: string;
  relationship: string;
  state: 'asked' | 'refused' | null;
}

/** The account's links that are over, with what became of the question whether they may go on. */
export async function overLinks(t: Tx): Promise<OverLink[]> {
  const { rows } = await t.client.query<OverLink>(
    `select l.patient_id as patient, p.name, l.relationship, (select g.state from identity.grown_consent g
         where g.hospital_id = l.hospital_id and g.patient_id = l.patient_id and g.account_id = l.account_id
         order by g.asked_at desc limit 1) as state
     from identity.account_patient l
     join identity.patient p on p.hospital_id = l.hospital_id and p.patient_id = l.patient_id
     where l.account_id = $1 and l.hospital_id = $2 and ${GROWN} order by l.linked_at, l.patient_id`,
    [t.scope.account ?? null, t.scope.hospital],
  );
  return rows;
}

/** A second open question about one link breaks identity_grown_consent_one. */
export async function insertConsent(
  t: Tx,
  n: { id: string; patient: string; guardian: string | null; relationship: string },
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into identity.grown_consent (hospital_id, consent_id, patient_id, account_id, guardian_record, relationship,
       state, asked_at) values ($1, $2, $3, $4, $5, $6, 'asked', $7)`,
    [t.scope.hospital, n.id, n.patient, t.scope.account, n.guardian, n.relationship, now],
  );
}

export interface ConsentRow {
  id: string;
  patient: string;
  guardian: string | null;
  relationship: string;
  state: 'asked' | 'granted' | 'refused';
  askedAt: Instant;
}

const COLUMNS = `consent_id as id, patient_id as patient, guardian_record as guardian, relationship, state,
  asked_at as "askedAt"`;

/** What waits for an answer or was granted, of these records; null: of everybody, only what waits. */
export async function consents(t: Tx, records: readonly string[] | null): Promise<ConsentRow[]> {
  const { rows } = await t.client.query<ConsentRow>(
    `select ${COLUMNS} from identity.grown_consent
     where hospital_id = $1 and (case when $2::uuid[] is null then state = 'asked'
       else patient_id = any($2) and state in ('asked', 'granted') end) order by asked_at, consent_id limit 200`,
    [t.scope.hospital, records],
  );
  return rows;
}

/** Leave is given to a question, or taken back at any time; `records` null: at a window. Null when there is nothing to say. */
export async function decideConsent(
  t: Tx,
  say: { id: string; grant: boolean; by: string; records: readonly string[] | null },
  now: Instant,
): Promise<ConsentRow | null> {
  const { rows } = await t.client.query<ConsentRow>(
    `update identity.grown_consent set state = case when $3 then 'granted' else 'refused' end, decided_at = $4,
       decided_by = $5, version = version + 1
     where hospital_id = $1 and consent_id = $2 and (state = 'asked' or state = 'granted' and not $3)
       and ($6::uuid[] is null or patient_id = any($6)) returning ${COLUMNS}`,
    [t.scope.hospital, say.id, say.grant, now, say.by, say.records],
  );
  return rows[0] ?? null;
}
