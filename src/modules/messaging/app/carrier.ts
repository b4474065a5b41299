import type { App } from '#platform/app.ts';
import type { Adapter } from '../domain/adapter.ts';
import { demoCarrier } from './demo-carrier.ts';

type Sender = Pick<App, 'config'>;
const chosen = new WeakMap<Sender, Adapter>();

/** Sends this application's messages to phones by `carrier`. */
export function useCarrier(app: Sender, carrier: Adapter): void {
  chosen.set(app, carrier);
}

/** The way to phones, if there is one; without, everything goes to the inbox. */
export function carrierOf(app: Sender): Adapter | null {
  return chosen.get(app) ?? (app.config.SHUXIN_MODE === 'production' ? null : demoCarrier);
}
