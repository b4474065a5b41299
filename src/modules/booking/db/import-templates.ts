import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

/** Of these rules of the week those that sessions were written from. */
export async function templatesInUse(t: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await t.client.query<{ id: string }>(
    `select distinct template_id as id from booking.session where hospital_id = $1 and template_id = any($2::uuid[])`,
    [hospitalOf(t), ids],
  );
  return rows.map((row) => row.id);
}

export async function deleteTemplates(t: Tx, ids: readonly string[]): Promise<void> {
  await t.client.query('delete from booking.template where hospital_id = $1 and id = any($2::uuid[])', [
    hospitalOf(t),
    ids,
  ]);
}
