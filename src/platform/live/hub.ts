/** What a live page hears: that something under its topic changed. Ids only; the page reads the state itself. */
export interface LiveMessage {
  hospital: number;
  /** Number of the event in its hospital's dispatch order; becomes the SSE id. */
  no: number;
}

export type Listener = (message: LiveMessage) => void;

export interface HubCounts {
  topics: number;
  listeners: number;
  published: number;
  delivered: number;
}

/** Topics inside one process. Processes are joined by LISTEN (outbox/listen.ts), not by this object. */
export interface EventHub {
  publish(topic: string, message: LiveMessage): void;
  /** Calls `listener` on every publish until the returned function is called. */
  subscribe(topic: string, listener: Listener): () => void;
  counts(): HubCounts;
}

/** `onFault` hears of a listener that threw; the others are served all the same. */
export function createHub(onFault: (error: unknown) => void = () => undefined): EventHub {
  const topics = new Map<string, Set<Listener>>();
  let published = 0;
  let delivered = 0;
  return {
    publish(topic, message) {
      published += 1;
      for (const listener of [...(topics.get(topic) ?? [])]) {
        try {
          listener(message);
          delivered += 1;
        } catch (error) {
          onFault(error);
        }
      }
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
    counts: () => ({
      topics: topics.size,
      listeners: [...topics.values()].reduce((sum, listeners) => sum + listeners.size, 0),
      published,
      delivered,
    }),
  };
}
