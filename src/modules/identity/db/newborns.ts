import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

/** Registrations of children of one mother happen one after the other. */
export async function lockMother(t: Tx, mother: string): Promise<void> {
  await t.client.query('select from identity.patient where hospital_id = $1 and patient_id = $2 for no key update', [
    t.scope.hospital,
    mother,
  ]);
}

export async function hasNewborn(t: Tx, mother: string, bornOn: LocalDate, order: number): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `select from identity.newborn n join identity.patient p on p.hospital_id = n.hospital_id and p.patient_id = n.patient_id
     where n.hospital_id = $1 and n.mother_id = $2 and n.born_on = $3 and n.birth_order = $4 and p.survivor_id is null`,
    [t.scope.hospital, mother, bornOn, order],
  );
  return rowCount !== 0;
}

export async function insertNewborn(
  t: Tx,
  n: { patient: string; mother: string; bornOn: LocalDate; order: number },
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into identity.newborn (hospital_id, patient_id, mother_id, born_on, birth_order, registered_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [t.scope.hospital, n.patient, n.mother, n.bornOn, n.order, now],
  );
}

/** False when the child was completed before, or was never registered as a newborn. */
export async function completeNewborn(t: Tx, patient: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update identity.newborn set completed_at = $3
     where hospital_id = $1 and patient_id = $2 and completed_at is null`,
    [t.scope.hospital, patient, now],
  );
  return rowCount === 1;
}

export async function setNameAndGender(t: Tx, patient: string, name: string, gender: string): Promise<void> {
  await t.client.query(
    'update identity.patient set name = $3, gender = $4 where hospital_id = $1 and patient_id = $2',
    [t.scope.hospital, patient, name, gender],
  );
}
