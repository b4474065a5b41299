import type { Tx } from '#platform/db/tx.ts';
import { type Settings, settingsFrom } from '../domain/settings.ts';
import { hospitalOf } from './hospital-of.ts';

/** The figures of this hospital: its own rows over the defaults. They are changed by db/figures.ts. */
export async function settingsOf(t: Tx): Promise<Settings> {
  const { rows } = await t.client.query('select key, value from booking.setting where hospital_id = $1', [
    hospitalOf(t),
  ]);
  return settingsFrom(rows);
}
