import type { Db, Tx } from '../db/tx.ts';

/** Makes a hospital known to dispatcher, sweeps and sealer. Its first event does so too; seeds call it at once. True when it is new. */
export async function registerHospital(t: Tx, hospital: number): Promise<boolean> {
  const { rowCount } = await t.client.query('insert into platform.hospital (id) values ($1) on conflict do nothing', [
    hospital,
  ]);
  return rowCount === 1;
}

/** Ids of all hospitals of this database, in order. */
export async function listHospitals(db: Db): Promise<number[]> {
  const { rows } = await db.pool.query<{ id: number }>('select id from platform.hospital order by id');
  return rows.map((row) => row.id);
}
