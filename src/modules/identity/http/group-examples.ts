import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';

/** A group whose proof is a paper. */
export async function paperGroup(d: DoorContext): Promise<string> {
  const [row] = await d.rows<{ id: string }>(
    `select group_id as id from identity.care_group where hospital_id = $1 and from_age is null and active
     order by position desc limit 1`,
    [d.hospital],
  );
  if (!row) throw new Error('the door hospital has no group with a paper');
  return row.id;
}

/** Nothing of the insider's patient waits for a look. */
export async function noProofWaits(d: DoorContext): Promise<void> {
  await d.rows(`delete from identity.group_proof where hospital_id = $1 and patient_id = $2`, [d.hospital, d.patient]);
}

export async function askedProof(d: DoorContext): Promise<string> {
  const id = newId();
  await d.rows(
    `insert into identity.group_proof (hospital_id, proof_id, patient_id, group_id, state, asked_at, asked_by)
     values ($1, $2, $3, $4, 'asked', $5, 'door')`,
    [d.hospital, id, d.patient, await paperGroup(d), d.now],
  );
  return id;
}
