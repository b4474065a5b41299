import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import type { Adapter, Receipt } from '../domain/adapter.ts';
import { meets, needOf, type Reach } from '../domain/reach.ts';
import { channelById } from './manage-channels.ts';
import { tryToSend } from './try-to-send.ts';
import { adapterOf, readPapers, type Sender } from './ways-out.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const words = { title: '测试消息', body: '这是一条测试消息，不必理会。This is a test message.' };

/** One harmless message over a channel, also over one that is switched off; what was said comes back at once. */
export async function testChannel(
  app: Sender,
  inTx: <T>(fn: (t: Tx) => Promise<T>) => Promise<T>,
  wish: { hospital: number; channel: string; to: Reach },
  by: Actor,
  now: Instant,
): Promise<Receipt> {
  const adapter = await inTx(async (t) => {
    const row = await channelById(t, wish.channel);
    return meets(needOf(row), wish.to) ? adapterOf(app, row, await readPapers(t)) : addressless;
  });
  const { hospital, to } = wish;
  const message = { hospital, id: newId(), patient: NOBODY, lang: 'zh' as const, ...words, link: null, ...to };
  const receipt = await tryToSend(adapter, message);
  const { outcome: told, detail: code } = receipt;
  const subject = `messaging.channel/${wish.channel}`;
  await inTx((t) =>
    audit(t, { actor: by, action: 'messaging.channel_test', subject, outcome: 'ok', detail: { told, code } }, now),
  );
  return receipt;
}

/** Nobody can type in a browser or a WeChat, and a letter to nowhere tells nothing about its server. */
const addressless: Adapter = { id: '', send: async () => ({ outcome: 'failed', detail: 'no_address' }) };
