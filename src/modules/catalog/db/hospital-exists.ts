import type { Tx } from '#platform/db/tx.ts';

export async function hospitalExists(t: Tx, hospital: number): Promise<boolean> {
  const { rowCount } = await t.client.query('select from catalog.hospital where id = $1', [hospital]);
  return rowCount === 1;
}
