import { type ProvenPhone, provenPhones } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { unwanted } from '../db/choices.ts';
import { type MessageRow, pendingMessages, settleMessages } from '../db/messages.ts';
import type { Adapter, Outgoing, Receipt } from '../domain/adapter.ts';
import { carrierOf } from './carrier.ts';
import { inboxAdapter } from './inbox-adapter.ts';

type Sender = Pick<App, 'db' | 'clock' | 'config' | 'crypto'>;

/** A carrier that says nothing for so long has failed: its job holds up to fifty messages. */
const PATIENCE_MS = 10_000;

/**
 * Sends these messages, all at once, and keeps their receipts: to a phone that is proved to be the patient's, where there
 * is a carrier and its owner has not switched that kind off; else, and when the carrier fails, to the inbox. A recipient
 * that fails is a `failed` receipt, and nobody else's message waits for it. The carrier is called outside any
 * transaction; after a crash it may be called again, with the same message ids.
 */
export async function sendMessages(
  app: Sender,
  { hospital, ids }: { hospital: number; ids: readonly string[] },
  only?: Adapter,
): Promise<void> {
  const carrier = only ? null : carrierOf(app);
  const { rows, phones } = await app.db.tx({ hospital }, async (t) => {
    const pending = await pendingMessages(t, ids);
    return { rows: pending, phones: carrier ? await phonesFor(app, t, pending) : new Map<string, string>() };
  });
  if (rows.length === 0) return;
  const tries = await Promise.all(
    rows.map((row) => {
      const phone = phones.get(row.message_id);
      return carrier && phone !== undefined
        ? send([carrier, inboxAdapter], { ...outgoing(hospital, row), phone })
        : send([only ?? inboxAdapter], outgoing(hospital, row));
    }),
  );
  await app.db.tx({ hospital }, (t) => settleMessages(t, tries.flat(), app.clock.now()));
}

/** The phone of each message that may go to one. */
async function phonesFor(app: Sender, t: Tx, rows: readonly MessageRow[]): Promise<Map<string, string>> {
  const proven = await provenPhones(t, app.crypto, [...new Set(rows.map((row) => row.patient_id))]);
  const off = await unwanted(
    t,
    [...proven.values()].flatMap(({ account }) => account ?? []),
  );
  const wants = ({ account }: ProvenPhone, template: string) => account === null || !off.has(`${account}/${template}`);
  return new Map(
    rows.flatMap((row) => {
      const found = proven.get(row.patient_id);
      return found && wants(found, row.template) ? [[row.message_id, found.phone] as const] : [];
    }),
  );
}

interface Try extends Receipt {
  id: string;
  message: string;
  adapter: string;
}

/** One way after the other, until one takes it. */
async function send(ways: readonly Adapter[], message: Outgoing): Promise<Try[]> {
  const tries: Try[] = [];
  for (const adapter of ways) {
    const { outcome, detail } = await tryToSend(adapter, message);
    tries.push({ id: newId(), message: message.id, adapter: adapter.id, outcome, detail });
    if (outcome === 'delivered') break;
  }
  return tries;
}

function outgoing(hospital: number, row: MessageRow): Outgoing {
  const [title, body] = row.lang === 'en' ? [row.title_en, row.body_en] : [row.title_zh, row.body_zh];
  const { message_id: id, patient_id: patient, lang, link } = row;
  return { hospital, id, patient, lang, title, body, link };
}

async function tryToSend(adapter: Adapter, message: Outgoing): Promise<Receipt> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<Receipt>((resolve) => {
    timer = setTimeout(() => resolve({ outcome: 'failed', detail: 'no_answer' }), PATIENCE_MS);
  });
  try {
    return await Promise.race([adapter.send(message), silence]);
  } catch {
    // What a carrier throws may quote the text of the message: only the fact is kept.
    return { outcome: 'failed', detail: 'adapter_error' };
  } finally {
    clearTimeout(timer);
  }
}
