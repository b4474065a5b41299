import type { EventHub } from './hub.ts';
import type { LiveStream } from './stream.ts';

export interface FeedOptions {
  hub: EventHub;
  topics: readonly string[];
  /** The whole state as JSON text, read anew each time. */
  read(): Promise<string>;
  /** The hospital's last dispatch number, read before the state. */
  position(): Promise<number>;
  onFault(error: unknown): void;
  onEmpty?(): void;
}

export interface Feed {
  add(stream: LiveStream): void;
}

/**
 * One state shown on any number of pages: read once per change, however many look on, and once for a burst of changes.
 * A page gets the whole state when it joins and after every change, so a message that was missed costs nothing.
 */
export function createFeed({ hub, topics, read, position, onFault, onEmpty }: FeedOptions): Feed {
  const streams = new Set<LiveStream>();
  const joining = new Set<LiveStream>();
  let stale = false;
  let heard = 0;
  let reading = false;
  let unsubscribe: (() => void)[] = [];

  return {
    add(stream) {
      // Subscribed before the first read: what happens in between makes a second read, never a gap.
      if (streams.size === 0) unsubscribe = topics.map((topic) => hub.subscribe(topic, ({ no }) => changed(no)));
      streams.add(stream);
      joining.add(stream);
      void stream.closed.then(() => remove(stream));
      void show();
    },
  };

  function remove(stream: LiveStream): void {
    streams.delete(stream);
    joining.delete(stream);
    if (streams.size > 0) return;
    for (const off of unsubscribe) off();
    unsubscribe = [];
    onEmpty?.();
  }

  function changed(no: number): void {
    stale = true;
    heard = Math.max(heard, no);
    void show();
  }

  async function show(): Promise<void> {
    if (reading) return;
    reading = true;
    try {
      while (streams.size > 0 && (stale || joining.size > 0)) await readAndSend();
    } catch (error) {
      onFault(error);
      // A page that cannot be served is ended: its browser comes again and gets the whole state.
      for (const stream of [...streams]) stream.close();
    } finally {
      reading = false;
    }
  }

  async function readAndSend(): Promise<void> {
    const receivers = stale ? [...streams] : [...joining];
    for (const stream of receivers) joining.delete(stream);
    stale = false;
    const id = Math.max(heard, await position());
    const data = await read();
    for (const stream of receivers) stream.send(id, data);
  }
}
