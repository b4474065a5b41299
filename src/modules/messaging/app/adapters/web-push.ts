import webPush from 'web-push';
import type { Outgoing } from '../../domain/adapter.ts';
import type { WebPushConfig } from '../../domain/channel.ts';
import type { PushTarget } from '../../domain/reach.ts';
import { codeOfStatus, type WireRequest } from './wire.ts';

/** A push service keeps a message for a browser that is off so long, and no longer. */
const KEEP_SECONDS = 4 * 3_600;

export const makeVapidKeys = (): { publicKey: string; privateKey: string } => webPush.generateVAPIDKeys();

/** What a browser is given: the short form, where to look, and where to say that it came. No name, no time, no place. */
export const pushPayload = ({ id, short, link, lang }: Outgoing, receiptPath: string): string =>
  JSON.stringify({ id, lang, title: short ?? '', link: link ?? '/inbox', receipt: receiptPath });

/** One request for one browser, encrypted for it alone (RFC 8291) and signed with the key of this channel (RFC 8292). */
export function pushRequest(
  config: WebPushConfig,
  privateKey: string,
  target: PushTarget,
  payload: string,
): WireRequest {
  const { endpoint, headers, body } = webPush.generateRequestDetails(
    { endpoint: target.endpoint, keys: target.keys },
    payload,
    {
      TTL: KEEP_SECONDS,
      urgency: 'high',
      contentEncoding: 'aes128gcm',
      vapidDetails: { subject: config.contact, publicKey: config.publicKey, privateKey },
    },
  );
  const named = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length');
  return {
    url: endpoint,
    method: 'POST',
    headers: Object.fromEntries(named.map(([name, value]) => [name.toLowerCase(), String(value)])),
    body: '',
    bytes: body,
  };
}

export function readPush({ status }: { status: number }): string | null {
  return status === 404 || status === 410 ? 'push_gone' : codeOfStatus(status);
}
