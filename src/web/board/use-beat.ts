import { useEffect } from 'react';
import type { OwnScreen } from '#modules/queue/ui/board/index.tsx';
import { api } from '#web/client/api.ts';
import { feed } from './use-whole.ts';

const EACH_MINUTE = 60_000;
/** The stream of what it shows stands by then. */
const FIRST_AFTER = 3_000;

/** A screen that hangs says each minute that it is on and what stands on it; a lost beat is not made up for. */
export function useBeat(hospital: number, own: OwnScreen | null): void {
  const shows = own?.state === 'paired' ? own.shows : null;
  const place = own?.state === 'paired' ? own.place : null;
  useEffect(() => {
    if (shows === null || place === null) return;
    const say = () =>
      void api(`/api/h/${hospital}/queue/screens/self/beat`, {
        method: 'POST',
        body: { shows, place, live: feed.live },
      }).catch(() => {});
    const first = setTimeout(say, FIRST_AFTER);
    const timer = setInterval(say, EACH_MINUTE);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [hospital, shows, place]);
}
