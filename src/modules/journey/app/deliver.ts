import { epochMs, type Instant, toOffset } from '#kernel/instant.ts';
import { callOut, codeOfStatus, signWebhook, type WireRequest } from '#modules/messaging/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { enqueueAll } from '#platform/jobs/enqueue.ts';
import { type Outgoing, settle, takeDue, takeOut } from '../db/deliveries.ts';
import { type FeedRow, feedOf, switchOff } from '../db/feed.ts';
import { nextTry } from '../domain/delivery.ts';
import { STATUS_CODES } from '../domain/status-codes.ts';
import { outsideRules, secretAad } from './sealed.ts';

/** The job: each of these goes out once. The platform is called outside of any transaction; its answer is a receipt. */
export async function deliver(
  app: App,
  { hospital, ids }: { hospital: number; ids: readonly string[] },
): Promise<void> {
  const now = app.clock.now();
  const { feed, out } = await app.db.tx({ hospital }, async (t) => {
    const found = await feedOf(t);
    return { feed: found, out: found?.enabled ? await takeOut(t, ids, now) : [] };
  });
  if (!feed) return;
  const secret = out.length > 0 ? app.crypto.open(feed.secretSealed, secretAad(feed.id)) : '';
  const call = callOut(outsideRules(app));
  for (const one of out) {
    const answer = await call(requestOf(feed, secret, hospital, one, now));
    const code = 'failed' in answer ? answer.failed : (codeOfStatus(answer.status) ?? 'ok');
    const gone = 'status' in answer && answer.status === 410;
    await app.db.tx({ hospital }, (t) => note(t, one, gone ? 'http_410' : code, now));
    if (gone) break;
  }
}

/** Standard Webhooks: the id stays the same over all tries, the signature covers id, time and body. */
export function requestOf(
  feed: Pick<FeedRow, 'url'>,
  secret: string,
  hospital: number,
  { id, event, visit, patient, kind, at, detail }: Outgoing,
  now: Instant,
): WireRequest {
  const { code, zh, verified } = STATUS_CODES[kind];
  const { place, area } = detail;
  const data = {
    hospital,
    patient,
    visit,
    event,
    step: kind,
    status: { code, zh, verified },
    place: place ?? area ?? null,
  };
  const body = JSON.stringify({ type: 'journey.step_reached', timestamp: toOffset(at), data });
  const seconds = Math.floor(epochMs(now) / 1000);
  return {
    url: feed.url,
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signWebhook(secret, id, seconds, body),
    },
    body,
  };
}

async function note(t: Tx, { id, tries }: Outgoing, code: string, now: Instant): Promise<void> {
  if (code === 'ok') return settle(t, { id, code, state: 'delivered', next: null }, now);
  if (code === 'http_410') await switchOff(t, now);
  const next = code === 'http_410' ? null : nextTry(tries, now);
  await settle(t, { id, code, state: next === null ? 'given_up' : 'waiting', next }, now);
}

/** The sweep: what failed and whose pause is over, and what somebody died with in hand. */
export async function deliverDue(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const ids = await takeDue(t, now, limit);
  if (ids.length > 0) await enqueueAll(t, 'journey.deliver', t.scope.hospital as number, ids);
  return ids.length;
}
