import { useQuery, useQueryClient } from '@tanstack/react-query';
import { dateOf } from '#web/kit/when.ts';
import { api } from './api.ts';
import { ApiProblem } from './problem.ts';

interface ClockAnswer {
  now: string;
  mode: 'real' | 'stepped';
}

export type ClockStep = { minutes: number } | { to: string } | { nextMorning: true };

/** The platform's time. In the demo it stands still until somebody moves it; elsewhere it is the device's clock. */
export function useClock(): { now: string; today: string; mode: 'real' | 'stepped' | 'unknown' } {
  const { data } = useQuery({ queryKey: ['clock'], queryFn: readClock, refetchInterval: 15_000 });
  const now = data?.mode === 'stepped' ? data.now : new Date().toISOString();
  return { now, today: dateOf(now), mode: data?.mode ?? 'unknown' };
}

/** Demo only: moves the platform's clock; everything due by then has happened when it answers. */
export function useClockStep(): (step: ClockStep) => Promise<void> {
  const cache = useQueryClient();
  return async (step) => {
    await api<ClockAnswer>('/api/demo/clock', { method: 'POST', body: step });
    await cache.invalidateQueries();
  };
}

let real = false;

async function readClock(): Promise<ClockAnswer> {
  if (real) return { now: new Date().toISOString(), mode: 'real' };
  try {
    return await api<ClockAnswer>('/api/demo/clock');
  } catch (error) {
    // Outside the demo the route does not exist.
    if (!(error instanceof ApiProblem) || error.status !== 404) throw error;
    real = true;
    return { now: new Date().toISOString(), mode: 'real' };
  }
}
