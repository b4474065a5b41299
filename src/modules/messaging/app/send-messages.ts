import type { App } from '#platform/app.ts';
import { newId } from '#platform/ids.ts';
import { type MessageRow, pendingMessages, settleMessages } from '../db/messages.ts';
import type { Adapter, Receipt } from '../domain/adapter.ts';
import { inboxAdapter } from './inbox-adapter.ts';

/**
 * Sends these messages, all at once, and keeps their receipts. A recipient that fails is a `failed` receipt, and nobody
 * else's message waits for it. The carrier is called outside any transaction; after a crash it may be called again,
 * with the same message ids.
 */
export async function sendMessages(
  app: Pick<App, 'db' | 'clock'>,
  { hospital, ids }: { hospital: number; ids: readonly string[] },
  adapter: Adapter = inboxAdapter,
): Promise<void> {
  const rows = await app.db.tx({ hospital }, (t) => pendingMessages(t, ids));
  if (rows.length === 0) return;
  const receipts = await Promise.all(
    rows.map(async (row) => ({
      id: newId(),
      message: row.message_id,
      adapter: adapter.id,
      ...(await tryToSend(adapter, hospital, row)),
    })),
  );
  await app.db.tx({ hospital }, (t) => settleMessages(t, receipts, app.clock.now()));
}

async function tryToSend(adapter: Adapter, hospital: number, row: MessageRow): Promise<Receipt> {
  const [title, body] = row.lang === 'en' ? [row.title_en, row.body_en] : [row.title_zh, row.body_zh];
  const { message_id: id, patient_id: patient, lang, link } = row;
  try {
    return await adapter.send({ hospital, id, patient, lang, title, body, link });
  } catch {
    // What a carrier throws may quote the text of the message: only the fact is kept.
    return { outcome: 'failed', detail: 'adapter_error' };
  }
}
