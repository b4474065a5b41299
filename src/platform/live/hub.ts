/** What a live page hears: that something under its topic changed. Ids only; the page reads the state itself. */
export interface LiveMessage {
  hospital: number;
  /** Number of the event in its hospital's dispatch order; 0 after a gap in hearing: read the state anew. */
  no: number;
}

export type Listener = (message: LiveMessage) => void;

/** An open page; the hub ends it when the process stops. */
export interface Closable {
  close(): void;
}

export interface HubCounts {
  topics: number;
  listeners: number;
  streams: number;
  published: number;
  delivered: number;
  /** Pages cut off because they read too slowly. */
  dropped: number;
}

/** Topics inside one process. Processes are joined by LISTEN (outbox/listen.ts), not by this object. */
export interface EventHub {
  publish(topic: string, message: LiveMessage): void;
  /** Calls `listener` on every publish until the returned function is called. */
  subscribe(topic: string, listener: Listener): () => void;
  /** Something may have been missed: every listener hears number 0. */
  resync(): void;
  /** Counts an open page until the returned function is called. */
  track(stream: Closable): (dropped: boolean) => void;
  /** Ends all open pages and refuses new ones, for shutdown. */
  close(): void;
  counts(): HubCounts;
}

/** `onFault` hears of a listener that threw; the others are served all the same. */
export function createHub(onFault: (error: unknown) => void = () => undefined): EventHub {
  const topics = new Map<string, Set<Listener>>();
  const streams = new Set<Closable>();
  const sums = { published: 0, delivered: 0, dropped: 0 };
  let closed = false;

  function tell(listeners: Iterable<Listener>, message: LiveMessage): void {
    for (const listener of [...listeners]) {
      try {
        listener(message);
        sums.delivered += 1;
      } catch (error) {
        onFault(error);
      }
    }
  }

  return {
    publish(topic, message) {
      sums.published += 1;
      tell(topics.get(topic) ?? [], message);
    },
    subscribe(topic, listener) {
      // A wrapper of its own, so that one function subscribed twice is two subscriptions.
      const own: Listener = (message) => listener(message);
      const listeners = topics.get(topic) ?? new Set();
      listeners.add(own);
      topics.set(topic, listeners);
      return () => {
        listeners.delete(own);
        if (listeners.size === 0 && topics.get(topic) === listeners) topics.delete(topic);
      };
    },
    resync() {
      for (const listeners of [...topics.values()]) tell(listeners, { hospital: 0, no: 0 });
    },
    track(stream) {
      streams.add(stream);
      if (closed) stream.close();
      return (dropped) => {
        if (streams.delete(stream) && dropped) sums.dropped += 1;
      };
    },
    close() {
      closed = true;
      for (const stream of [...streams]) stream.close();
    },
    counts: () => ({
      topics: topics.size,
      listeners: [...topics.values()].reduce((sum, listeners) => sum + listeners.size, 0),
      streams: streams.size,
      ...sums,
    }),
  };
}
