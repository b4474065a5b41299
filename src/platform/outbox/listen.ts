import pg from 'pg';
import type { EventHub } from '../live/hub.ts';
import type { Logger } from '../log/log.ts';
import { messagesOf, type Notice } from './announce.ts';
import { LIVE_CHANNEL } from './dispatch-batch.ts';

export interface LiveListener {
  /** Resolves once LISTEN is in force for the first time. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

const RECONNECT_MS = 1_000;

/**
 * Brings what other processes dispatched to this process's live pages. `url` must reach the server itself: a pooler in
 * transaction mode swallows LISTEN. After a broken connection every page is told to read anew.
 */
export function listenLive(url: string, hub: EventHub, sender: string, log: Logger): LiveListener {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let connectedOnce = false;
  const { promise: ready, resolve } = Promise.withResolvers<void>();

  async function connect(): Promise<void> {
    const mine = new pg.Client({ connectionString: url, keepAlive: true });
    client = mine;
    mine.on('error', () => lost(mine));
    mine.on('end', () => lost(mine));
    mine.on('notification', ({ payload }) => deliver(payload ?? ''));
    try {
      await mine.connect();
      await mine.query(`listen ${LIVE_CHANNEL}`);
      if (connectedOnce) hub.resync();
      connectedOnce = true;
      resolve();
    } catch {
      lost(mine);
    }
  }

  function lost(which: pg.Client): void {
    if (which !== client || stopped) return;
    client = null;
    log.warn('live listener lost its connection, trying again');
    which.end().catch(() => undefined);
    timer = setTimeout(() => void connect(), RECONNECT_MS);
  }

  function deliver(payload: string): void {
    const notice = JSON.parse(payload) as Notice;
    if (notice.sender === sender) return;
    for (const [topic, message] of messagesOf(notice)) hub.publish(topic, message);
  }

  void connect();
  return {
    ready,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
