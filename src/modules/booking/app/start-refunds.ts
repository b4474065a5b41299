import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { emitAll } from '#platform/outbox/emit.ts';

export interface Refund {
  /** The appointment, with its version after the change. */
  id: string;
  patient: string;
  session: string;
  fen: number;
  version: number;
}

/**
 * booking.refund_started for each appointment that was paid for and does not take place by the hospital's doing; whoever
 * keeps the money hears it and gives it back.
 */
export async function startRefunds(t: Tx, refunds: readonly Refund[], stop: string, now: Instant): Promise<void> {
  const paid = refunds.filter(({ fen }) => fen > 0);
  const events = paid.map(({ id, patient, session, fen, version }) => ({
    type: 'booking.refund_started',
    subject: id,
    seq: version,
    payload: { appointment: id, patient, session, fen, stop },
  }));
  await emitAll(t, events, now);
}
