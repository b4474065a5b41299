import type { App } from '#platform/app.ts';
import { newId } from '#platform/ids.ts';

interface Place {
  app: App;
  rows<T>(text: string, values?: unknown[]): Promise<T[]>;
}

/** For tests: a patient whom nobody but the desk knows; `proved`: the phone in the record is theirs. */
export async function patientOfDesk({ app, rows }: Place, phone: string, proved: boolean): Promise<string> {
  const id = newId();
  const { crypto } = app;
  await rows(
    `insert into identity.patient (hospital_id, patient_id, name, gender, birth_date, phone_sealed, phone_index, lang,
       created_at, phone_proved_at)
     values (1, $1, '测试患者', 'female', '1950-02-03', $2, $3, 'zh', $4, case when $5 then $4::timestamptz end)`,
    [
      id,
      crypto.seal(phone, `identity.patient/${id}/phone`),
      crypto.blindIndex('identity.phone', phone),
      app.clock.now(),
      proved,
    ],
  );
  return id;
}
