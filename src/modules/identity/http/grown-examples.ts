import { addDays, localDate } from '#kernel/instant.ts';
import { accountOf } from '#platform/http/actor.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { sampleRegistration } from '../domain/sample-person.ts';

/** Somebody whom the insider's account registered as a child and who is grown since yesterday. */
export async function grownChild(d: DoorContext): Promise<string> {
  const path = `/api/h/${d.hospital}/identity/desk/patients`;
  const { id } = (await d.send('identity.patient.register', 'POST', path, sampleRegistration(newId()))).body as {
    id: string;
  };
  const today = localDate(d.now);
  const birth = `${Number(today.slice(0, 4)) - 18}${addDays(today, -1).slice(4)}`;
  await d.rows('update identity.patient set birth_date = $3 where hospital_id = $1 and patient_id = $2', [
    d.hospital,
    id,
    birth,
  ]);
  await d.rows(
    `insert into identity.hospital_day (hospital_id, day) values ($1, $2)
     on conflict (hospital_id) do update set day = excluded.day`,
    [d.hospital, today],
  );
  await d.rows(
    `insert into identity.account_patient (account_id, hospital_id, patient_id, relationship, linked_at)
     values ($1, $2, $3, 'child', $4::timestamptz - interval '4 years')`,
    [accountOf(d.actor), d.hospital, id, d.now],
  );
  return id;
}

/** A question that waits: about the insider themselves, so that they may answer it. */
export async function askedConsent(d: DoorContext): Promise<string> {
  const id = newId();
  await d.rows(
    `insert into identity.grown_consent (hospital_id, consent_id, patient_id, account_id, relationship, state, asked_at)
     values ($1, $2, $3, $4, 'child', 'asked', $5)`,
    [d.hospital, id, d.patient, newId(), d.now],
  );
  return id;
}
