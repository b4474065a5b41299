/** A live page of a server: what it was sent so far, and when the server ended it. */
export interface OpenStream {
  events: string[];
  ended: Promise<void>;
  /** Resolves once `enough` holds of what has come. */
  until(enough: (events: readonly string[]) => boolean): Promise<void>;
  stop(): void;
}

export async function openStream(url: string, token?: string): Promise<OpenStream> {
  const abort = new AbortController();
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch(url, { headers, signal: abort.signal });
  if (!response.ok || !response.body) throw new Error(`the stream answered ${response.status}`);
  const events: string[] = [];
  const waiting = new Set<() => void>();
  let text = '';
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body as ReadableStream<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      events.push(...parts.flatMap((part) => part.split('\n').filter((line) => line.startsWith('data:'))));
      for (const look of waiting) look();
    }
  };
  return {
    events,
    ended: read().catch(() => undefined),
    until: (enough) =>
      new Promise((resolve) => {
        const look = () => {
          if (!enough(events)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    stop: () => abort.abort(),
  };
}
