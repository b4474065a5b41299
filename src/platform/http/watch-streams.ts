import type { ServerResponse } from 'node:http';
import type { Actor } from './actor.ts';

export interface WatchOptions {
  /** Who holds these tokens now, in their order. */
  actors(tokens: readonly string[]): Promise<Actor[]>;
  onFault(error: unknown): void;
  /** Default 500: a right that was taken away ends its streams within a second. */
  everyMs?: number;
}

/** `may` says whether the holder, as they are now, would still be let in. */
export type WatchStream = (response: ServerResponse, token: string, may: (now: Actor) => boolean) => void;

interface Watched {
  response: ServerResponse;
  token: string;
  may: (now: Actor) => boolean;
}

/**
 * A request is judged once, a stream stays open: all signed-in streams of a process are judged again together, twice a
 * second, by one question for however many tokens. What no longer holds is ended; its page then asks anew and is
 * refused like any other. While the database does not answer nothing new is shown either, so streams wait for it.
 */
export function watchStreams({ actors, onFault, everyMs = 500 }: WatchOptions): WatchStream {
  const open = new Set<Watched>();
  let timer: NodeJS.Timeout | undefined;

  function schedule(): void {
    if (timer !== undefined || open.size === 0) return;
    timer = setTimeout(() => void look(), everyMs);
    timer.unref();
  }

  async function look(): Promise<void> {
    try {
      const judged = [...open];
      const tokens = [...new Set(judged.map(({ token }) => token))];
      const now = await actors(tokens);
      const holders = new Map(tokens.map((token, i) => [token, now[i]]));
      for (const { response, token, may } of judged) {
        const holder = holders.get(token);
        if (!holder || !may(holder)) response.end();
      }
    } catch (error) {
      onFault(error);
    } finally {
      timer = undefined;
      schedule();
    }
  }

  return (response, token, may) => {
    if (response.destroyed || response.writableEnded) return;
    const watched = { response, token, may };
    open.add(watched);
    response.once('close', () => open.delete(watched));
    schedule();
  };
}
