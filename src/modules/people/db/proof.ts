import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { ProofMedia, ProofOf } from '../domain/proof-kind.ts';

export interface NewProof {
  id: string;
  of: ProofOf;
  record: string;
  media: ProofMedia;
  bytes: Buffer;
  sm3: string;
  by: string;
}

/** How many a record may have. */
const MOST = 20;
const alive = { licence: 'ended_at is null', certificate: 'ended_at is null', training: `state <> 'cancelled'` };

/** False when there is no such record, or it is full. */
export async function insertProof(t: Tx, p: NewProof, now: Instant): Promise<boolean> {
  const column = `${p.of}_id`;
  const { rowCount } = await t.client.query(
    `insert into people.proof (hospital_id, file_id, ${column}, media, bytes, sm3, kept_at, kept_by)
     select $1, $2, r.${column}, $4, $5, $6, $7, $8 from people.${p.of} r
     where r.hospital_id = $1 and r.${column} = $3 and ${alive[p.of]}
       and (select count(*) from people.proof f where f.hospital_id = $1 and f.${column} = $3) < ${MOST}`,
    [t.scope.hospital, p.id, p.record, p.media, p.bytes, p.sm3, now, p.by],
  );
  return rowCount === 1;
}

export interface ProofRow {
  id: string;
  record: string;
  media: ProofMedia;
  at: Instant;
}

/** Without their bytes, the oldest first. */
export async function proofRows(t: Tx, records: readonly string[]): Promise<ProofRow[]> {
  const { rows } = await t.client.query<ProofRow>(
    `select file_id as id, coalesce(licence_id, certificate_id, training_id) as record, media, kept_at as at
     from people.proof where hospital_id = $1
       and (licence_id = any($2::uuid[]) or certificate_id = any($2::uuid[]) or training_id = any($2::uuid[]))
     order by kept_at, file_id limit 5000`,
    [t.scope.hospital, records],
  );
  return rows;
}

/** `owner`: whose licence it proves. */
export async function proofRow(
  t: Tx,
  id: string,
): Promise<{ media: ProofMedia; bytes: Buffer; owner: string | null } | null> {
  const { rows } = await t.client.query<{ media: ProofMedia; bytes: Buffer; owner: string | null }>(
    `select p.media, p.bytes, l.account_id as owner from people.proof p
     left join people.licence l on l.hospital_id = p.hospital_id and l.licence_id = p.licence_id
     where p.hospital_id = $1 and p.file_id = $2`,
    [t.scope.hospital, id],
  );
  return rows[0] ?? null;
}
