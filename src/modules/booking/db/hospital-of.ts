import type { Tx } from '#platform/db/tx.ts';

/** The hospital of this transaction; every statement names it, so that its index leads and no row of another is asked for. */
export function hospitalOf(t: Tx): number {
  if (t.scope.hospital === null) throw new Error('booking works inside one hospital');
  return t.scope.hospital;
}
