import { type Actor, accountOf } from '#platform/http/actor.ts';
import type { Call } from '#platform/http/route.ts';
import { deviceOf } from '#platform/limits/device.ts';
import type { Caller } from '../domain/caller.ts';

/** Whoever books by themselves. Of the browser's own number only a keyed hash goes further. */
export function callerOf(call: Pick<Call, 'app' | 'raw'> & { actor: Actor }): Caller {
  const account = accountOf(call.actor);
  if (account === null) throw new Error('who books has an account');
  const number = deviceOf(call.raw.request, call.app.crypto);
  return { account, device: number && call.app.crypto.blindIndex('booking.device', number).slice(0, 32) };
}
