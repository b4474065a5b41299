import type { Tx } from '#platform/db/tx.ts';
import type { Step } from '../domain/step.ts';

const COLUMNS = `event_id as event, visit_id as visit, patient_id as patient, kind, at, detail`;

/** Writes what is not there yet; answers the events that were new. One statement however many. */
export async function insertSteps(t: Tx, steps: readonly Step[]): Promise<string[]> {
  const { rows } = await t.client.query<{ event: string }>(
    `insert into journey.step (hospital_id, event_id, visit_id, patient_id, kind, at, detail)
     select $1, s.event, s.visit, s.patient, s.kind, s.at, s.detail::jsonb
     from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::timestamptz[], $7::text[])
       as s (event, visit, patient, kind, at, detail)
     on conflict (hospital_id, event_id) do nothing returning event_id as event`,
    [
      t.scope.hospital,
      steps.map((s) => s.event),
      steps.map((s) => s.visit),
      steps.map((s) => s.patient),
      steps.map((s) => s.kind),
      steps.map((s) => s.at),
      steps.map((s) => JSON.stringify(s.detail)),
    ],
  );
  return rows.map((row) => row.event);
}

/**
 * The steps of one visit in their order. That the record was made is told with the first visit that the patient ever
 * booked, and with no later one.
 */
export async function stepsOfVisit(t: Tx, visit: string): Promise<Step[]> {
  const { rows } = await t.client.query<Step>(
    `select ${COLUMNS} from journey.step where hospital_id = $1 and visit_id = $2
     union all
     select ${COLUMNS} from journey.step r where r.hospital_id = $1 and r.visit_id is null and exists (
       select from journey.step b where b.hospital_id = $1 and b.visit_id = $2 and b.kind = 'booked'
         and b.patient_id = r.patient_id and not exists (
           select from journey.step o where o.hospital_id = $1 and o.patient_id = b.patient_id and o.kind = 'booked'
             and o.visit_id <> b.visit_id and (o.at, o.event_id) < (b.at, b.event_id)))
     order by at, event limit 500`,
    [t.scope.hospital, visit],
  );
  return rows;
}
