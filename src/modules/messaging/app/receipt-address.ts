import { randomBytes } from 'node:crypto';
import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { writeReceiptKey } from '../db/channels.ts';
import { takesReceipts } from '../domain/channel.ts';
import { channelById } from './manage-channels.ts';
import { receiptKeyAad } from './sealed.ts';

/**
 * A new address at which a provider tells what became of messages; the one before ends. From now on the channel's messages
 * wait for receipts. Throws messaging.channel_unknown,
 * messaging.receipts_unknown_kind.
 */
export async function makeReceiptAddress(
  app: Pick<App, 'crypto' | 'config'>,
  t: Tx,
  { hospital, id }: { hospital: number; id: string },
  by: Actor,
  now: Instant,
): Promise<{ address: string }> {
  const { kind } = await channelById(t, id);
  if (!takesReceipts(kind)) throw domainError('messaging.receipts_unknown_kind');
  const key = randomBytes(32).toString('base64url');
  await writeReceiptKey(t, id, app.crypto.seal(key, receiptKeyAad(id)), now);
  await record(t, 'messaging.receipts_on', id, by, now);
  return { address: `${app.config.PUBLIC_URL ?? ''}/api/h/${hospital}/messaging/receipts/${id}/${key}` };
}

/** The address ends, and being taken counts as being there again. */
export async function endReceipts(t: Tx, id: string, by: Actor, now: Instant): Promise<void> {
  if (!(await writeReceiptKey(t, id, null, now))) throw domainError('messaging.channel_unknown');
  await record(t, 'messaging.receipts_off', id, by, now);
}

const record = (t: Tx, action: string, id: string, by: Actor, now: Instant): Promise<void> =>
  audit(t, { actor: by, action, subject: `messaging.channel/${id}`, outcome: 'ok' }, now);
