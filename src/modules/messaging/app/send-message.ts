import type { App } from '#platform/app.ts';
import { newId } from '#platform/ids.ts';
import { pendingMessage, settleMessage } from '../db/messages.ts';
import type { Adapter, Outgoing, Receipt } from '../domain/adapter.ts';
import { inboxAdapter } from './inbox-adapter.ts';

/**
 * Sends one message and keeps the receipt. Every message is a job of its own: a recipient that fails is a `failed`
 * receipt, and nobody else's message waits for it. The carrier is called outside any transaction; after a crash it may
 * be called again, with the same message id.
 */
export async function sendMessage(
  app: Pick<App, 'db' | 'clock'>,
  job: { hospital: number; id: string },
  adapter: Adapter = inboxAdapter,
): Promise<void> {
  const scope = { hospital: job.hospital };
  const row = await app.db.tx(scope, (t) => pendingMessage(t, job.id));
  if (!row) return;
  const receipt = await tryToSend(adapter, {
    hospital: job.hospital,
    id: row.message_id,
    patient: row.patient_id,
    lang: row.lang,
    title: row.lang === 'en' ? row.title_en : row.title_zh,
    body: row.lang === 'en' ? row.body_en : row.body_zh,
    link: row.link,
  });
  await app.db.tx(scope, (t) =>
    settleMessage(t, { id: newId(), message: row.message_id, adapter: adapter.id, ...receipt }, app.clock.now()),
  );
}

async function tryToSend(adapter: Adapter, message: Outgoing): Promise<Receipt> {
  try {
    return await adapter.send(message);
  } catch {
    // What a carrier throws may quote the text of the message: only the fact is kept.
    return { outcome: 'failed', detail: 'adapter_error' };
  }
}
