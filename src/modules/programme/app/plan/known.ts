import { staffAtWork } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { unitRows } from '../../db/unit/units.ts';
import type { Known } from '../../domain/plan/draft.ts';

/** The units in use and the people at work, whom a document may name. */
export async function knownHere(t: Tx): Promise<Known> {
  const units = (await unitRows(t)).filter(({ active }) => active);
  return { units: units.map(({ id, name, aliases }) => ({ id, name, aliases })), staff: await staffAtWork(t) };
}
