import type { Adapter } from '../domain/adapter.ts';

/** The demo's telephone network: it knows the numbers of fake people only, and reaches nobody. */
export const demoCarrier: Adapter = {
  id: 'demo_phone',
  send: async ({ phone }) =>
    phone?.startsWith('100000')
      ? { outcome: 'delivered', detail: 'ok' }
      : { outcome: 'failed', detail: 'number_not_in_service' },
};
