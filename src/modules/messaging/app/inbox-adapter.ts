import type { Adapter } from '../domain/adapter.ts';

/** Delivers into the inbox page ("the patient's phone"): the row is there already, so nothing can fail. */
export const inboxAdapter: Adapter = {
  id: 'inbox',
  send: async () => ({ outcome: 'delivered', detail: 'ok' }),
};

/** The end of a message that its reader has not asked for, or does not want any more: it reaches nobody. */
export const unasked: Adapter = {
  id: 'inbox',
  send: async () => ({ outcome: 'failed', detail: 'no_consent' }),
};
