import { useEffect, useState } from 'react';
import type { OwnScreen } from '#modules/queue/ui/board/index.tsx';
import { api } from '#web/client/api.ts';
import { follow, type StreamState } from '#web/client/stream.ts';

const TRY_AGAIN_MS = 5_000;

/**
 * What this screen is to show. One that is not known asks for a code by itself, and for another when that has run out or somebody
 * has taken the screen off; its token is a cookie that no script reads.
 */
export function useOwnScreen(hospital: number): { own: OwnScreen | null; state: StreamState } {
  const [own, setOwn] = useState<OwnScreen | null>(null);
  const [state, setState] = useState<StreamState>('connecting');
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round begins from the start
  useEffect(() => {
    const self = `/api/h/${hospital}/queue/screens/self`;
    let over = false;
    let close = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => setRound((n) => n + 1), ms);
    };

    function show(next: OwnScreen) {
      if (next.state === 'unknown') return again(0);
      clearTimeout(timer);
      setOwn(next);
      if (next.state === 'waiting') again(next.secondsLeft * 1000);
    }

    async function begin() {
      const known = await api<OwnScreen>(self);
      if (over) return;
      const first = known.state === 'unknown' ? await api<OwnScreen>(self, { method: 'POST' }) : known;
      if (over) return;
      show(first);
      close = follow<OwnScreen>(`${self}/stream`, { onMessage: show, onState: setState });
    }

    begin().catch(() => {
      if (over) return;
      setState('offline');
      again(TRY_AGAIN_MS);
    });
    return () => {
      over = true;
      clearTimeout(timer);
      close();
    };
  }, [hospital, round]);
  return { own, state };
}
