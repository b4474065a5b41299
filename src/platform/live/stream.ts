import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EventHub } from './hub.ts';

export interface StreamOptions {
  hub: EventHub;
  request: IncomingMessage;
  response: ServerResponse;
  /** A comment this often keeps proxies from closing a quiet stream; default 15,000. */
  heartbeatMs?: number;
  /** How long the browser waits before it connects again; default 3,000. */
  retryMs?: number;
  /** Bytes that may wait for a slow reader before it is cut off; default 256 KiB. */
  maxBuffered?: number;
}

export interface LiveStream {
  /** Number the browser had heard last, 0 for a new page. */
  readonly lastEventId: number;
  /** Resolves when the page has gone, was too slow, or the process stops. */
  readonly closed: Promise<void>;
  send(id: number, data: string): void;
  close(): void;
}

/** Opens a server-sent event stream on a response that nothing else will answer. `data` is one line of JSON. */
export function openStream(options: StreamOptions): LiveStream {
  const { hub, request, response, heartbeatMs = 15_000, retryMs = 3_000, maxBuffered = 262_144 } = options;
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'keep-alive',
    'x-accel-buffering': 'no',
  });
  response.write(`retry: ${retryMs}\n\n`);
  const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMs);
  heartbeat.unref();

  const stream: LiveStream = {
    lastEventId: lastEventIdOf(request),
    closed,
    send: (id, data) => write(`id: ${id}\ndata: ${data}\n\n`),
    close: () => void (response.writableEnded || response.end()),
  };
  const untrack = hub.track(stream);
  response.on('close', () => end(false));
  // A reset by the reader's side is the ordinary end of a page.
  response.on('error', () => end(false));
  return stream;

  function write(text: string): void {
    if (response.writableEnded || response.destroyed) return;
    response.write(text);
    if (response.writableLength <= maxBuffered) return;
    end(true);
    response.destroy();
  }

  function end(dropped: boolean): void {
    clearInterval(heartbeat);
    untrack(dropped);
    resolve();
  }
}

function lastEventIdOf(request: IncomingMessage): number {
  const text = request.headers['last-event-id'];
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : 0;
}
