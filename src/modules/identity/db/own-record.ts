import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface GuardianRow {
  guardian_id: string;
  name: string;
  relationship: string;
  document_kind: string;
  number_sealed: string;
}

export interface ConsentRow {
  kind: string;
  version: string;
  given: boolean;
  at: Instant;
}

export async function guardianRows(t: Tx, patient: string): Promise<GuardianRow[]> {
  const { rows } = await t.client.query<GuardianRow>(
    `select guardian_id, name, relationship, document_kind, number_sealed from identity.patient_guardian
     where hospital_id = $1 and patient_id = $2 order by added_at, guardian_id`,
    [t.scope.hospital, patient],
  );
  return rows;
}

/** Consents are never re-written: those of all records of the person are asked for. */
export async function consentRows(t: Tx, records: readonly string[]): Promise<ConsentRow[]> {
  const { rows } = await t.client.query<ConsentRow>(
    `select kind, version, given, at from identity.patient_consent
     where hospital_id = $1 and patient_id = any($2::uuid[]) order by at, kind, consent_id`,
    [t.scope.hospital, records],
  );
  return rows;
}

export interface Contact {
  phone?: { sealed: string; index: string } | undefined;
  /** Null takes the address away. */
  address?: { sealed: string | null } | undefined;
}

/** What is left out stays as it is. The phone was proved to be in the hand of who changes it. */
export async function setContact(t: Tx, patient: string, { phone, address }: Contact, now: Instant): Promise<void> {
  await t.client.query(
    `update identity.patient set phone_sealed = coalesce($3, phone_sealed), phone_index = coalesce($4, phone_index),
       phone_proved_at = case when $3::text is null then phone_proved_at else $7 end,
       address_sealed = case when $5 then $6 else address_sealed end
     where hospital_id = $1 and patient_id = $2`,
    [
      t.scope.hospital,
      patient,
      phone?.sealed ?? null,
      phone?.index ?? null,
      address !== undefined,
      address?.sealed ?? null,
      now,
    ],
  );
}
