import { createHmac } from 'node:crypto';
import { epochMs, type Instant } from '#kernel/instant.ts';
import type { Outgoing } from '../../domain/adapter.ts';
import type { WebhookConfig } from '../../domain/channel.ts';
import type { WireRequest } from './wire.ts';

/** A key for signing: `whsec_` and base64 of 24 to 64 bytes. */
export const WEBHOOK_SECRET = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/;

/** Standard Webhooks 1.0: HMAC-SHA256 over `id.seconds.body`. */
export function signWebhook(secret: string, id: string, seconds: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`, 'utf8').digest('base64')}`;
}

/** A signed message to a program of a neighbour. It names the patient by id; no phone and no document goes along. */
export function webhookRequest(config: WebhookConfig, secret: string, message: Outgoing, now: Instant): WireRequest {
  const { id, hospital, patient, lang, title, body: text, link } = message;
  const body = JSON.stringify({
    type: 'message.created',
    timestamp: now,
    data: { id, hospital, patient, lang, title, text, link },
  });
  const seconds = Math.floor(epochMs(now) / 1000);
  return {
    url: config.url,
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
