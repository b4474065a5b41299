import { addMinutes, type Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { channels } from '../db/channels.ts';
import { takeReceipts, waitingFor } from '../db/deliveries.ts';
import { receiptMinutes } from '../domain/next-try.ts';
import { formOf } from '../domain/reach.ts';

/** The simulated networks tell, late, what arrived; some tell it twice. Demo and tests only. */
export async function simulatedReceipts(app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  if (app.config.SHUXIN_MODE === 'production') return 0;
  let told = 0;
  for (const channel of await channels(t)) {
    if (channel.kind !== 'simulator') continue;
    const { delayMinutes, twice } = channel.config;
    const patience = receiptMinutes(formOf(channel));
    const ids = await waitingFor(t, channel.id, addMinutes(now, patience - delayMinutes), limit);
    const receipts = ids.map((message) => ({
      id: newId(),
      message,
      outcome: 'delivered' as const,
      detail: 'sim_ok',
    }));
    if (ids.length === 0 || delayMinutes >= patience) continue;
    for (const again of twice ? [false, true] : [false])
      await takeReceipts(t, channel.id, again ? receipts.map((one) => ({ ...one, id: newId() })) : receipts, now);
    told += ids.length;
  }
  return told;
}
