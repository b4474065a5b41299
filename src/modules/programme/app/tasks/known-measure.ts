import { domainError } from '#kernel/errors.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, accountOf } from '#platform/http/actor.ts';
import { type MeasureRow, measureRows } from '../../db/tasks/measure-rows.ts';
import type { Rights } from '../../domain/tasks/rights.ts';
import { rightsIn } from './item.ts';

/** The measure and what this person may do with it. Throws programme.measure_not_found, also to strangers. */
export async function knownMeasure(t: Tx, id: string, actor: Actor): Promise<{ row: MeasureRow; rights: Rights }> {
  const [row] = await measureRows(t, accountOf(actor), { scope: 'all', measure: id });
  if (!row) throw domainError('programme.measure_not_found');
  const rights = rightsIn(row, actor);
  if (!rights.see) throw domainError('programme.measure_not_found');
  return { row, rights };
}

/** The same for an act that needs a right. Throws programme.measure_not_found, programme.measure_not_yours. */
export async function requireRight(t: Tx, id: string, actor: Actor, right: keyof Rights): Promise<MeasureRow> {
  const { row, rights } = await knownMeasure(t, id, actor);
  if (right === 'judge' && !rights.judge) throw domainError('programme.judge_own');
  if (!rights[right]) throw domainError('programme.measure_not_yours');
  return row;
}
