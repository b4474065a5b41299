import { staffWithRole } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { MeasureRow } from '../../db/tasks/measure-rows.ts';
import { peopleOfUnits } from '../../db/tasks/people.ts';

/** Who keeps an eye on plans that name no leader. */
const OFFICE = 'improvement_office';

/** Who works on it: whoever holds it, else the lead, else the heads of the responsible units, else all in them. */
export async function workers(
  t: Tx,
  { lead, holder, units }: { lead: string | null; holder: string | null; units: readonly string[] },
): Promise<string[]> {
  const one = holder ?? lead;
  if (one !== null) return [one];
  const people = await peopleOfUnits(t, units);
  const heads = people.filter(({ part }) => part === 'head');
  return (heads.length > 0 ? heads : people).map(({ account }) => account);
}

export const workersOf = (t: Tx, row: MeasureRow): Promise<string[]> =>
  workers(t, {
    lead: row.leadAccount,
    holder: row.holder,
    units: row.units.flatMap(({ id, part }) => (id !== null && part === 'responsible' ? [id] : [])),
  });

/** The heads of these units. */
export async function headsOf(t: Tx, units: readonly string[]): Promise<string[]> {
  return (await peopleOfUnits(t, units)).filter(({ part }) => part === 'head').map(({ account }) => account);
}

/** The leader of the plan; without one the improvement office. */
export async function leadersOf(t: Tx, leader: string | null): Promise<string[]> {
  return leader !== null ? [leader] : (await staffWithRole(t, OFFICE)).map(({ account }) => account);
}
