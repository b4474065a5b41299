import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';

const QUIET_MS = 150;

/**
 * Writes the Idempotency-Keys of all requests to `file`, one a line, in the order in which this process read their heads
 * from the sockets: who came first, by the server's own knowledge. A key that comes again stands there again. Returns how
 * to stop.
 */
export function noteArrivals(file: string): () => void {
  const keys: string[] = [];
  const write = setTimeout(() => {
    if (keys.length > 0) appendFileSync(file, `${keys.splice(0).join('\n')}\n`);
  }, QUIET_MS);
  const note = (message: unknown) => {
    const key = (message as { request: IncomingMessage }).request.headers['idempotency-key'];
    if (typeof key !== 'string') return;
    keys.push(key);
    write.refresh();
  };
  subscribe('http.server.request.start', note);
  return () => {
    unsubscribe('http.server.request.start', note);
    clearTimeout(write);
  };
}
