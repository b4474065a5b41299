import { useEffect, useState } from 'react';
import { api } from '#web/client/api.ts';
import { ApiProblem } from '#web/client/problem.ts';
import { follow, type StreamState } from '#web/client/stream.ts';

/** Whether the picture on this page is fed right now; a screen that hangs tells it with its heartbeat. */
export const feed = { live: false };

/** One live screen. Every message is the whole of it, so a lost line costs nothing but the time it was down. */
export function useWhole<T>(path: string): { whole: T | null; state: StreamState; gone: boolean } {
  const [whole, setWhole] = useState<T | null>(null);
  const [state, setState] = useState<StreamState>('connecting');
  const [gone, setGone] = useState(false);
  useEffect(() => {
    setWhole(null);
    setGone(false);
    api<T>(path).then(setWhole, (error) =>
      setGone(error instanceof ApiProblem && error.status < 500 && error.status > 0),
    );
    const close = follow<T>(`${path}/stream`, {
      onMessage: setWhole,
      onState(next) {
        feed.live = next === 'live';
        setState(next);
      },
    });
    return () => {
      feed.live = false;
      close();
    };
  }, [path]);
  return { whole, state, gone };
}
