import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';

/** Two made-up units, for a demo in which nobody has made any. */
export async function insertDemoUnits(t: Tx, people: readonly string[]): Promise<void> {
  for (const [at, name] of ['演示：门诊部', '演示：总务科'].entries()) {
    const unit = newId();
    await t.client.query('insert into programme.unit (hospital_id, unit_id, name) values ($1, $2, $3)', [
      ...[t.scope.hospital, unit],
      name,
    ]);
    await t.client.query(
      `insert into programme.unit_member (hospital_id, unit_id, account_id, part) values ($1, $2, $3, 'head')`,
      [t.scope.hospital, unit, people[at]],
    );
  }
}
