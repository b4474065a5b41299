import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { messageStates as rows } from '../db/message-states.ts';

/** How a message stands: what its adapters said, and whether it was read. */
export interface MessageStanding {
  id: string;
  state: 'pending' | 'delivered' | 'failed';
  readAt: Instant | null;
  /** An adapter other than the inbox reported that it handed the message over. */
  handedOver: boolean;
}

/** Of these messages; those unknown are left out. */
export function messageStates(t: Tx, ids: readonly string[]): Promise<MessageStanding[]> {
  return rows(t, ids);
}
