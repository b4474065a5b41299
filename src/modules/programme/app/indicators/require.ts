import { domainError } from '#kernel/errors.ts';
import type { Tx } from '#platform/db/tx.ts';
import { scopeHistory } from '../../db/indicators/scope.ts';
import { leafOf } from '../../domain/definitions/all.ts';
import type { Row, Value } from '../../domain/definitions/row.ts';

/** Throws programme.value_unknown. */
export function requireLeaf(key: string): { row: Row; value: Value } {
  const found = leafOf(key);
  if (!found) throw domainError('programme.value_unknown');
  return found;
}

/** Throws programme.value_not_applicable. */
export async function requireApplicable(t: Tx, row: Row): Promise<void> {
  const [said] = await scopeHistory(t, row.no, 1);
  if (!(said?.applicable ?? row.notUntilSaid === undefined)) throw domainError('programme.value_not_applicable');
}
