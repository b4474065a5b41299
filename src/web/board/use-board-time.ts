import { useEffect, useState } from 'react';
import { api } from '#web/client/api.ts';
import { hourOf } from '#web/kit/when.ts';

/**
 * '14:12' of the hospital: the time the server last said, carried on by this machine's stop-watch, never its clock
 * (the clock of a wall screen is wrong more often than not). In the demo time stands still and is asked for.
 */
export function useBoardTime(said: string | null): string {
  const [base, setBase] = useState<{ now: string; at: number } | null>(null);
  const [, tick] = useState(0);
  const [stands, setStands] = useState(false);

  useEffect(() => {
    if (said) setBase({ now: said, at: performance.now() });
  }, [said]);

  useEffect(() => {
    const look = () =>
      api<{ now: string; mode: string }>('/api/demo/clock').then(
        ({ now, mode }) => {
          setStands(mode === 'stepped');
          setBase({ now, at: performance.now() });
        },
        () => tick((n) => n + 1),
      );
    void look();
    const timer = setInterval(look, 10_000);
    return () => clearInterval(timer);
  }, []);

  if (!base) return '';
  const elapsed = stands ? 0 : performance.now() - base.at;
  return hourOf(new Date(Date.parse(base.now) + elapsed).toISOString());
}
