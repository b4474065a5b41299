import { useEffect, useRef, useState } from 'react';
import { api } from '#web/client/api.ts';

// By the browser's own table of zones: the page is light.
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });

/**
 * The hospital's time: what the server last said, carried on by this machine's stop-watch, never its clock (the clock of a wall
 * screen is wrong more often than not). In the demo time stands still and is asked for. `shown` is '14:12', empty until known;
 * `now` answers the instant whenever it is asked.
 */
export function useBoardTime(said: string | null): { shown: string; now: () => string | null } {
  const base = useRef<{ now: string; at: number; stands: boolean } | null>(null);
  const [, tick] = useState(0);

  useEffect(() => {
    if (said) base.current = { now: said, at: performance.now(), stands: base.current?.stands ?? false };
    tick((n) => n + 1);
  }, [said]);

  useEffect(() => {
    const look = () =>
      api<{ now: string; mode: string }>('/api/demo/clock')
        .then(
          ({ now, mode }) => {
            base.current = { now, at: performance.now(), stands: mode === 'stepped' };
          },
          () => {},
        )
        .then(() => tick((n) => n + 1));
    void look();
    const timer = setInterval(look, 10_000);
    return () => clearInterval(timer);
  }, []);

  const now = () => {
    if (!base.current) return null;
    const elapsed = base.current.stands ? 0 : performance.now() - base.current.at;
    return new Date(Date.parse(base.current.now) + elapsed).toISOString();
  };
  const instant = now();
  return { shown: instant ? clock.format(Date.parse(instant)) : '', now };
}
