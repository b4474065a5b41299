import { useEffect, useSyncExternalStore } from 'react';

export type StreamState = 'connecting' | 'live' | 'offline';

/**
 * Follows a server-sent stream of JSON messages until the returned function is called. The browser reconnects by itself
 * after a dropped line; after a refusal it gives up, so then we knock again, at most every 15 s.
 */
export function follow<T>(
  url: string,
  {
    onMessage,
    onState,
    events = [],
  }: { onMessage: (data: T) => void; onState?: (state: StreamState) => void; events?: readonly string[] },
): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = 1000;
  const heard = (event: MessageEvent<string>) => onMessage(JSON.parse(event.data) as T);

  function open() {
    onState?.('connecting');
    source = new EventSource(url);
    source.onopen = () => {
      wait = 1000;
      onState?.('live');
    };
    source.onmessage = heard;
    for (const name of events) source.addEventListener(name, heard);
    source.onerror = () => {
      onState?.('offline');
      if (source.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, wait);
      wait = Math.min(wait * 2, 15_000);
    };
  }

  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

const broken = new Set<string>();
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/** `follow` for a component; while the line is down the offline banner shows. `null` follows nothing. */
export function useStream<T>(url: string | null, onMessage: (data: T) => void, events?: readonly string[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new handler must not reopen the line
  useEffect(() => {
    if (!url) return;
    const close = follow<T>(url, {
      events,
      onMessage,
      onState(state) {
        if (state === 'offline') broken.add(url);
        else if (state === 'live') broken.delete(url);
        tell();
      },
    });
    return () => {
      close();
      broken.delete(url);
      tell();
    };
  }, [url]);
}

/** True while the device is offline or a followed stream is down. */
export function useOffline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        listeners.delete(listener);
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => !navigator.onLine || broken.size > 0,
  );
}
