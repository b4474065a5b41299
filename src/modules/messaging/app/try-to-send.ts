import type { Adapter, Outgoing, Receipt } from '../domain/adapter.ts';

/** A carrier that says nothing for so long has failed: its job holds up to fifty messages. */
const PATIENCE_MS = 10_000;

/** One try of one way; never throws. */
export async function tryToSend(adapter: Adapter, message: Outgoing): Promise<Receipt> {
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
