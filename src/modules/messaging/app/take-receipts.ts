import { timingSafeEqual } from 'node:crypto';
import { domainError } from '#kernel/errors.ts';
import { epochMs, type Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { type ChannelRow, channels } from '../db/channels.ts';
import { takeReceipts } from '../db/deliveries.ts';
import { type Told, toldByAliyun, toldByFields, toldByWebhook } from '../domain/told.ts';
import { signWebhook } from './adapters/standard-webhook.ts';
import { cleanCode, jsonOf } from './adapters/wire.ts';
import { deviceKeys, receiptKeyAad, secretAad } from './sealed.ts';

/** A signature is good for so long, as Standard Webhooks asks. */
const FRESH_MS = 5 * 60_000;

export interface Call {
  channel: string;
  /** The secret end of the address. */
  key: string;
  body: Buffer;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * What a provider tells of messages that it took. An address with a wrong key, or of no channel, is not there (404). Ids
 * that are not ours, or not of this channel, change nothing; what is told twice, late or replayed changes nothing more.
 */
export async function takeCall(app: Pick<App, 'crypto'>, t: Tx, call: Call, now: Instant): Promise<number> {
  const channel = (await channels(t)).find(({ id }) => id === call.channel);
  if (!channel || !isGenuine(app, channel, call, now)) throw domainError('messaging.receipts_not_here');
  const told = readTold(channel, jsonOf(call.body.toString('utf8')));
  await settle(t, channel.id, told, now);
  return told.length;
}

function isGenuine({ crypto }: Pick<App, 'crypto'>, channel: ChannelRow, call: Call, now: Instant): boolean {
  if (channel.receiptKeySealed === null) return false;
  if (!same(call.key, crypto.open(channel.receiptKeySealed, receiptKeyAad(channel.id)))) return false;
  return (
    channel.kind !== 'webhook' || isSigned(crypto.open(channel.secretSealed ?? '', secretAad(channel.id)), call, now)
  );
}

/** Standard Webhooks 1.0: any of the signatures of the header, over exactly these bytes, in these minutes. */
function isSigned(secret: string, { body, headers }: Call, now: Instant): boolean {
  const [id, seconds, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    String(headers[name] ?? ''),
  ) as [string, string, string];
  if (id === '' || !/^\d{1,12}$/.test(seconds) || Math.abs(epochMs(now) - Number(seconds) * 1000) > FRESH_MS)
    return false;
  const right = signWebhook(secret, id, Number(seconds), body.toString('utf8'));
  return signatures.split(' ').some((one) => same(one, right));
}

function readTold(channel: ChannelRow, json: unknown): Told[] {
  if (channel.kind === 'webhook') return toldByWebhook(json);
  if (channel.kind === 'aliyun_sms') return toldByAliyun(json);
  return channel.kind === 'http_template' && channel.config.receipt ? toldByFields(json, channel.config.receipt) : [];
}

/** A browser shows the key that stood in the message. Throws messaging.receipts_not_here. */
export async function takeDeviceReceipt(
  { crypto }: Pick<App, 'crypto'>,
  t: Tx,
  { channel, message, key }: { channel: string; message: string; key: string },
  now: Instant,
): Promise<void> {
  if (!deviceKeys(crypto, channel, message).some((right) => same(key, right)))
    throw domainError('messaging.receipts_not_here');
  await settle(t, channel, [{ id: message, arrived: true, code: 'shown' }], now);
}

/** Of one message in one call the last word counts; arrived stops the chain, failed lets it go on at once. */
async function settle(t: Tx, channel: string, told: readonly Told[], now: Instant): Promise<void> {
  const last = [...new Map(told.map((one) => [one.id, one])).values()];
  const receipts = last.map(({ id: message, arrived, code }) => ({
    id: newId(),
    message,
    outcome: arrived ? ('delivered' as const) : ('failed' as const),
    detail: code === '' ? (arrived ? 'ok' : 'not_delivered') : cleanCode(code),
  }));
  if (receipts.length > 0) await takeReceipts(t, channel, receipts, now);
}

function same(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
