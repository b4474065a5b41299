import { domainError } from '#kernel/errors.ts';
import type { Tx } from '#platform/db/tx.ts';
import { dutyHolders, lockDuties } from '../db/duties.ts';
import { powersLost } from '../domain/duties.ts';

/** Runs a change of staff or roles; identity.last_administrator when nobody would be left to undo it. */
export async function keepAdministrators<T>(t: Tx, change: () => Promise<T>): Promise<T> {
  await lockDuties(t);
  const before = await dutyHolders(t);
  const result = await change();
  if (powersLost(before, await dutyHolders(t)).length > 0) throw domainError('identity.last_administrator');
  return result;
}
