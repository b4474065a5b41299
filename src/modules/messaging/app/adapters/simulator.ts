import { createHash } from 'node:crypto';
import type { Outgoing, Receipt } from '../../domain/adapter.ts';
import type { SimulatorConfig } from '../../domain/channel.ts';

/** 0 to 99, the same for the same seed and message; another form draws anew, so what one refuses the next may take. */
const luckOf = ({ seed = 0, form = 'sms' }: SimulatorConfig, id: string): number =>
  createHash('sha256').update(`${seed}/${form}/${id}`).digest().readUInt32BE(0) % 100;

/** The demo's own network: reaches nobody, refuses some, is busy for some, and is late with its receipts. */
export function simulate(config: SimulatorConfig, { id }: Pick<Outgoing, 'id'>): Receipt {
  const luck = luckOf(config, id);
  if (luck < config.refusePercent) return { outcome: 'failed', detail: 'sim_refused' };
  if (luck < config.refusePercent + config.busyPercent) return { outcome: 'failed', detail: 'sim_busy' };
  return config.delayMinutes === 0
    ? { outcome: 'delivered', detail: 'sim_ok' }
    : { outcome: 'accepted', detail: 'sim_taken' };
}
