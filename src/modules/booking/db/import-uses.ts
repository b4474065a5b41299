import type { Tx } from '#platform/db/tx.ts';
import type { UsesOf } from '#platform/sheet/import-kind.ts';
import { hospitalOf } from './hospital-of.ts';

/** What of imported rows of lower rooms stands in the rota or in an appointment. */
export const usesOfImported: UsesOf = {
  'catalog.departments': inRota('department_id'),
  'catalog.practitioners': inRota('practitioner_id'),
  'catalog.places': inRota('place_id'),
  'identity.patients': async (t, ids) =>
    select(
      t,
      `select patient_id as id from booking.appointment where hospital_id = $1 and patient_id = any($2::uuid[])
       union select patient_id from booking.hold where hospital_id = $1 and patient_id = any($2::uuid[])
       union select patient_id from booking.health_reminder where hospital_id = $1 and patient_id = any($2::uuid[])
       union select patient_id from booking.waitlist where hospital_id = $1 and patient_id = any($2::uuid[])`,
      ids,
    ),
};

function inRota(column: 'department_id' | 'practitioner_id' | 'place_id') {
  return (t: Tx, ids: readonly string[]) =>
    select(
      t,
      `select ${column} as id from booking.template where hospital_id = $1 and ${column} = any($2::uuid[])
       union select ${column} from booking.session where hospital_id = $1 and ${column} = any($2::uuid[])`,
      ids,
    );
}

async function select(t: Tx, text: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await t.client.query<{ id: string }>(text, [hospitalOf(t), ids]);
  return rows.map((row) => row.id);
}
