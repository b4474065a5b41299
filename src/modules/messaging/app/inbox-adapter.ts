import type { Adapter } from '../domain/adapter.ts';

/** Delivers into the inbox page ("the patient's phone"): the row is there already, so nothing can fail. */
export const inboxAdapter: Adapter = {
  id: 'inbox',
  send: async () => ({ outcome: 'delivered', detail: 'ok' }),
};
