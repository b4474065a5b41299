import type { App } from '../app.ts';
import type { Scope, Tx } from '../db/tx.ts';
import type { Answer, IdempotencyClaim } from '../http/route.ts';
import { claim } from './claim.ts';
import { keep } from './keep.ts';

/**
 * One transaction that claims the key, runs `fn` and keeps its Answer beside the effect. An equal request gets the kept
 * answer and `fn` does not run; the same key with other content throws platform.idempotency_mismatch. When `fn` throws,
 * the claim rolls back with everything else.
 */
export async function idempotentTx<T>(
  app: Pick<App, 'db' | 'clock'>,
  scope: Scope,
  row: IdempotencyClaim,
  fn: (t: Tx) => Promise<T>,
): Promise<T> {
  return app.db.tx(scope, async (t) => {
    const [found] = await claim(t, [row], app.clock.now());
    if (found?.kind === 'conflict') throw found.error;
    if (found?.kind === 'replay') return found.answer as T;
    const answer = await fn(t);
    if (!isAnswer(answer))
      throw new Error(`${row.route}: on a creating route the transaction returns the whole answer`);
    await keep(t, [{ claim: row, answer }]);
    return answer;
  });
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && Number.isInteger((value as Answer).status);
}
