import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { requireLinked } from '#modules/identity/public.ts';
import { addressAllowed, WEBHOOK_SECRET } from '#modules/messaging/public.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { enqueueAll } from '#platform/jobs/enqueue.ts';
import type { FeedSaid } from '../contract-feed.ts';
import { deliverAgain, latestDeliveries } from '../db/deliveries.ts';
import * as db from '../db/feed.ts';
import { STATUS_CODES } from '../domain/status-codes.ts';
import type { StepKind } from '../domain/step.ts';
import { outsideRules, secretAad } from './sealed.ts';

export interface FeedWish {
  url: string;
  enabled: boolean;
  secret?: string | undefined;
}

/** What the administrator's page shows; the secret never. */
export async function readFeed(t: Tx): Promise<FeedSaid> {
  const feed = await db.feedOf(t);
  const deliveries = await latestDeliveries(t);
  return {
    feed: feed && { url: feed.url, enabled: feed.enabled },
    deliveries: deliveries.map((one) => ({ ...one, at: toOffset(one.at), nextAt: one.nextAt && toOffset(one.nextAt) })),
    codes: Object.entries(STATUS_CODES).map(([kind, { code, zh, verified }]) => ({
      kind: kind as StepKind,
      code,
      name: zh,
      verified,
    })),
  };
}

/**
 * Sets where the steps go. A kept secret goes to no new host: who moves the feed gives it anew. Throws
 * journey.feed_address, feed_secret.
 */
export async function changeFeed(app: App, t: Tx, wish: FeedWish, by: Actor, now: Instant): Promise<FeedSaid> {
  if (!addressAllowed(wish.url, outsideRules(app))) throw domainError('journey.feed_address');
  const before = await db.feedOf(t);
  const kept = before !== null && new URL(before.url).host === new URL(wish.url).host;
  if (wish.secret === undefined ? !kept : !WEBHOOK_SECRET.test(wish.secret)) throw domainError('journey.feed_secret');
  const id = before?.id ?? newId();
  const secretSealed = wish.secret === undefined ? null : app.crypto.seal(wish.secret, secretAad(id));
  await db.writeFeed(t, { id, url: wish.url, enabled: wish.enabled, secretSealed, fresh: before === null }, now);
  const detail = { enabled: wish.enabled, secret: wish.secret !== undefined, host: new URL(wish.url).host };
  await audit(
    t,
    { actor: by, action: 'journey.feed_change', subject: `journey.feed/${id}`, outcome: 'ok', detail },
    now,
  );
  return readFeed(t);
}

/** Throws journey.delivery_unknown. */
export async function sendAgain(t: Tx, id: string, by: Actor, now: Instant): Promise<FeedSaid> {
  if (!(await deliverAgain(t, id, now))) throw domainError('journey.delivery_unknown');
  await enqueueAll(t, 'journey.deliver', t.scope.hospital as number, [id]);
  await audit(t, { actor: by, action: 'journey.deliver_again', subject: `journey.delivery/${id}`, outcome: 'ok' }, now);
  return readFeed(t);
}

/** The patient's word, given or taken back. What waits to be sent is withdrawn when its turn comes. */
export async function setConsent(
  t: Tx,
  wish: { patient: string; given: boolean },
  by: Actor,
  now: Instant,
): Promise<{ given: boolean }> {
  const { id: patient } = await requireLinked(t, wish.patient);
  if (wish.given && !(await db.feedOf(t))?.enabled) throw domainError('journey.feed_off');
  const changed = wish.given ? await db.giveConsent(t, patient, now) : await db.endConsent(t, patient, now);
  const action = wish.given ? 'journey.feed_consent' : 'journey.feed_consent_end';
  if (changed) await audit(t, { actor: by, action, subject: `identity.patient/${patient}`, outcome: 'ok' }, now);
  return { given: wish.given };
}
