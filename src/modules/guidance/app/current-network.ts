import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { currentNumber, planOf } from '../db/plans.ts';
import { type Network, networkOf } from '../domain/network.ts';

export interface Current {
  edition: number;
  net: Network;
}

// An edition never changes, so what was made ready of it once stays true; a hospital keeps only its latest.
const ready = new WeakMap<App, Map<number, Current>>();

/** The published plan, ready for walking. Throws guidance.no_plan. */
export async function currentNetwork(app: App, t: Tx): Promise<Current> {
  const hospital = t.scope.hospital as number;
  const edition = await currentNumber(t);
  if (edition === null) throw domainError('guidance.no_plan');
  const known = ready.get(app)?.get(hospital);
  if (known?.edition === edition) return known;
  const plan = await planOf(t, edition);
  if (!plan) throw new Error('the edition in force is there');
  const current = { edition, net: networkOf(plan) };
  const mine = ready.get(app) ?? new Map<number, Current>();
  ready.set(app, mine.set(hospital, current));
  return current;
}
