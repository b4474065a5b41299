import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { GroupGrant } from '../domain/care-groups.ts';

export interface GroupRow {
  id: string;
  zh: string;
  en: string;
  proofZh: string;
  proofEn: string;
  fromAge: number | null;
  window: string;
  grants: GroupGrant[];
  active: boolean;
  position: number;
}

export async function groupRows(t: Tx): Promise<GroupRow[]> {
  const { rows } = await t.client.query<GroupRow>(
    `select group_id as id, name_zh as zh, name_en as en, proof_zh as "proofZh", proof_en as "proofEn",
       from_age as "fromAge", desk_window as window, grants, active, position
     from identity.care_group where hospital_id = $1 order by position, group_id`,
    [t.scope.hospital],
  );
  return rows;
}

/** Writes a group as it is to be from now on. */
export async function putGroup(t: Tx, g: GroupRow): Promise<void> {
  await t.client.query(
    `insert into identity.care_group (hospital_id, group_id, name_zh, name_en, proof_zh, proof_en, from_age, desk_window,
       grants, active, position) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict on constraint identity_care_group_pkey do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
       proof_zh = excluded.proof_zh, proof_en = excluded.proof_en, from_age = excluded.from_age,
       desk_window = excluded.desk_window, grants = excluded.grants, active = excluded.active`,
    [t.scope.hospital, g.id, g.zh, g.en, g.proofZh, g.proofEn, g.fromAge, g.window, g.grants, g.active, g.position],
  );
}

export interface ProofRow {
  id: string;
  patient: string;
  group: string;
  numberSealed: string | null;
  validUntil: LocalDate | null;
  state: 'asked' | 'confirmed' | 'refused' | 'ended';
  askedAt: Instant;
  checkedAt: Instant | null;
  refusedReasonSealed: string | null;
  version: number;
}

const COLUMNS = `proof_id as id, patient_id as patient, group_id as "group", number_sealed as "numberSealed",
  valid_until as "validUntil", state, asked_at as "askedAt", checked_at as "checkedAt",
  refused_reason_sealed as "refusedReasonSealed", version from identity.group_proof`;

async function proofsWhere(t: Tx, where: string, values: unknown[]): Promise<ProofRow[]> {
  const { rows } = await t.client.query<ProofRow>(
    `select ${COLUMNS} where hospital_id = $1 and ${where} order by asked_at desc, proof_id limit 200`,
    [t.scope.hospital, ...values],
  );
  return rows;
}

export const proofsOf = (t: Tx, patients: readonly string[]) =>
  proofsWhere(t, 'patient_id = any($2::uuid[])', [patients]);
export const askedProofs = (t: Tx) => proofsWhere(t, `state = 'asked'`, []);
export async function proofById(t: Tx, id: string): Promise<ProofRow | null> {
  return (await proofsWhere(t, 'proof_id = $2', [id]))[0] ?? null;
}

export interface NewProof {
  id: string;
  patient: string;
  group: string;
  numberSealed: string | null;
  validUntil: LocalDate | null;
  by: string;
  /** Looked at already, or proved by the record itself. */
  checked: boolean;
}

export async function insertProof(t: Tx, p: NewProof, now: Instant): Promise<void> {
  await t.client.query(
    `insert into identity.group_proof (hospital_id, proof_id, patient_id, group_id, number_sealed, valid_until, state,
       asked_at, asked_by, checked_at, checked_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      t.scope.hospital,
      p.id,
      p.patient,
      p.group,
      p.numberSealed,
      p.validUntil,
      p.checked ? 'confirmed' : 'asked',
      now,
      p.by,
      p.checked ? now : null,
      p.checked ? p.by : null,
    ],
  );
}

/** Decides a proof that was asked for, once; null when somebody was quicker. */
export async function checkProofRow(
  t: Tx,
  id: string,
  check: { state: 'confirmed' | 'refused'; by: string; validUntil: LocalDate | null; reasonSealed: string | null },
  now: Instant,
): Promise<number | null> {
  const { rows } = await t.client.query<{ version: number }>(
    `update identity.group_proof set state = $3, checked_at = $4, checked_by = $5, valid_until = coalesce($6, valid_until),
       refused_reason_sealed = $7, version = version + 1
     where hospital_id = $1 and proof_id = $2 and state = 'asked' returning version`,
    [t.scope.hospital, id, check.state, now, check.by, check.validUntil, check.reasonSealed],
  );
  return rows[0]?.version ?? null;
}
