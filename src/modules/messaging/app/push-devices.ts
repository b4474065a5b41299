import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { recordOwnAct } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { keepConsent } from '../db/choices.ts';
import { dropEndpoint, ownSubscriptions, putSubscription } from '../db/push-subscriptions.ts';
import type { PushTarget } from '../domain/reach.ts';
import { addressAllowed } from './adapters/call-out.ts';
import { openChannels } from './own-ways.ts';
import { endpointIndexes, subscriptionAad } from './sealed.ts';

type Patient = Extract<Actor, { kind: 'patient' }>;
const MOST_DEVICES = 10;

/**
 * A browser shows messages from now on. Throws messaging.push_not_offered; messaging.address_refused where the address
 * that the browser gives leads into the house; messaging.push_too_many.
 */
export async function addDevice(
  app: Pick<App, 'config' | 'crypto'>,
  t: Tx,
  wish: Omit<PushTarget, 'id'>,
  actor: Patient,
  now: Instant,
): Promise<void> {
  const production = app.config.SHUXIN_MODE === 'production';
  if (!(await openChannels(app, t)).has('web_push')) throw domainError('messaging.push_not_offered');
  if (!addressAllowed(wish.endpoint, { allowPrivate: !production, httpsOnly: production }))
    throw domainError('messaging.address_refused');
  const id = newId();
  const { endpoint, keys } = wish;
  const sealed = app.crypto.seal(JSON.stringify({ endpoint, keys }), subscriptionAad(id));
  await putSubscription(t, { id, indexes: endpointIndexes(app.crypto, endpoint), sealed }, now);
  if ((await ownSubscriptions(t)) > MOST_DEVICES) throw domainError('messaging.push_too_many');
  await keepConsent(t, { id: newId(), purpose: 'web_push', granted: true }, now);
  await recordOwnAct(t, actor, { action: 'identity.push_on' }, now);
}

/** This browser shows none from now on. */
export async function removeDevice(
  app: Pick<App, 'crypto'>,
  t: Tx,
  endpoint: string,
  actor: Patient,
  now: Instant,
): Promise<void> {
  if (!(await dropEndpoint(t, endpointIndexes(app.crypto, endpoint)))) return;
  await keepConsent(t, { id: newId(), purpose: 'web_push', granted: false }, now);
  await recordOwnAct(t, actor, { action: 'identity.push_off' }, now);
}
