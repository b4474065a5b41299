import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, accountOf } from '#platform/http/actor.ts';
import type { Measures } from '../../contract-tasks.ts';
import { measurePage, type PageWish } from '../../db/tasks/measure-page.ts';
import { measureRows } from '../../db/tasks/measure-rows.ts';
import { activePlans, activeUnits, unitsOf } from '../../db/tasks/people.ts';
import { SOON_DAYS } from '../../domain/tasks/due.ts';
import { itemOf, namesOf, oversees } from './item.ts';

export interface MeasureWish extends Partial<Omit<PageWish, 'states'>> {
  column?: keyof typeof COLUMNS | undefined;
}

/** The columns of the board. */
const COLUMNS = {
  open: ['open'],
  working: ['working'],
  submitted: ['submitted'],
  judged: ['accepted', 'returned'],
} as const;
const AT_ONCE = 100;

/**
 * A page of measures: one's own, or the whole hospital's for who oversees it (else platform.forbidden), narrowed to a unit,
 * a plan, a column of the board or how they stand.
 */
export async function listMeasures(t: Tx, wish: MeasureWish, actor: Actor, now: Instant): Promise<Measures> {
  const { scope = 'mine', unit, plan, only = 'all', order = 'pressing', from = 0, limit = AT_ONCE, column } = wish;
  if (scope === 'all' && !oversees(actor)) throw domainError('platform.forbidden');
  const account = accountOf(actor);
  const today = localDate(now);
  const states = column ? COLUMNS[column] : null;
  const asked = { scope, unit, plan, only, order, from, limit, states };
  const { ids, total, counts } = await measurePage(t, account, asked, { today, soonDays: SOON_DAYS });
  const found = new Map((await measureRows(t, account, { scope: 'all', ids })).map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => found.get(id) ?? []);
  const names = await namesOf(
    t,
    rows.flatMap((row) => [row.leadAccount, row.holder]),
  );
  const own = account === null ? [] : await unitsOf(t, account);
  return {
    today,
    items: rows.map((row) => itemOf(row, actor, today, names)),
    total,
    counts,
    more: from + ids.length < total,
    units: scope === 'all' ? await activeUnits(t) : own.map(({ id, name }) => ({ id, name })),
    plans: (await activePlans(t)).map(({ id, title }) => ({ id, name: title })),
  };
}
