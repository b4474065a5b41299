import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, accountOf } from '#platform/http/actor.ts';
import type { Measures } from '../../contract-tasks.ts';
import { MOST_MEASURES, measureRows } from '../../db/tasks/measure-rows.ts';
import { activePlans, activeUnits, unitsOf } from '../../db/tasks/people.ts';
import { itemOf, namesOf, oversees } from './item.ts';

export interface MeasureWish {
  scope?: 'mine' | 'all' | undefined;
  unit?: string | undefined;
  plan?: string | undefined;
}

/**
 * Measures in the order of their plans: one's own, or the whole hospital's for who oversees it (else platform.forbidden),
 * narrowed to a unit or a plan.
 */
export async function listMeasures(t: Tx, wish: MeasureWish, actor: Actor, now: Instant): Promise<Measures> {
  const { scope = 'mine', unit, plan } = wish;
  if (scope === 'all' && !oversees(actor)) throw domainError('platform.forbidden');
  const account = accountOf(actor);
  const today = localDate(now);
  const rows = await measureRows(t, account, { scope, unit, plan });
  const names = await namesOf(
    t,
    rows.flatMap((row) => [row.leadAccount, row.holder]),
  );
  const own = account === null ? [] : await unitsOf(t, account);
  return {
    today,
    items: rows.slice(0, MOST_MEASURES).map((row) => itemOf(row, actor, today, names)),
    more: rows.length > MOST_MEASURES,
    units: scope === 'all' ? await activeUnits(t) : own.map(({ id, name }) => ({ id, name })),
    plans: (await activePlans(t)).map(({ id, title }) => ({ id, name: title })),
  };
}
