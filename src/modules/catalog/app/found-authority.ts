import type { Tx } from '#platform/db/tx.ts';
import { lockFounding } from '../db/founding.ts';
import { insertHospital } from '../db/insert.ts';
import { allTenantIds, authorityRows, type Words } from '../db/rows.ts';

export type FoundAuthority = { state: 'there'; id: number } | { state: 'taken' } | { state: 'free'; id: number };

/**
 * Where an authority of this name stands or may stand: `there` when it was founded before, `taken` when the number it asks
 * for is somebody else's. Without a number the first one above all others. Two at once: the second waits.
 */
export async function seekAuthority(t: Tx, it: { number: number | null; name: Words }): Promise<FoundAuthority> {
  await lockFounding(t);
  const same = (await authorityRows(t)).find(({ name }) => name.zh === it.name.zh);
  if (same) return it.number === null || it.number === same.id ? { state: 'there', id: same.id } : { state: 'taken' };
  const ids = await allTenantIds(t);
  const id = it.number ?? Math.max(0, ...ids) + 1;
  return ids.includes(id) ? { state: 'taken' } : { state: 'free', id };
}

/** Puts the transaction's authority, a tenant over hospitals. */
export async function insertAuthority(t: Tx, it: { name: Words; address: Words }): Promise<void> {
  const { hospital } = t.scope;
  if (hospital === null) throw new Error('an authority is founded under its number');
  const words = { name_zh: it.name.zh, name_en: it.name.en, address_zh: it.address.zh, address_en: it.address.en };
  await insertHospital(t, { id: hospital, kind: 'authority', ...words });
}
