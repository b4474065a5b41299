import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import { useAct } from '#web/client/use-act.ts';
import type { DeskLines, PoolList, PoolWish } from '../../contract-lines.ts';

export type Line = DeskLines['lines'][number];
export type { PoolList, PoolWish };
export type Pool = PoolList['items'][number];

/** The lines of today; people come and go all the time, so they are read anew every 10 s. */
export function useLines(hospital: number) {
  return useQuery({
    queryKey: ['queue', 'lines', hospital],
    queryFn: () => api<DeskLines>(`/api/h/${hospital}/queue/desk/lines`),
    refetchInterval: 10_000,
  });
}

/** One act at a time; whatever came of it, the lines are read anew before the next. */
function useActs(key: string) {
  const cache = useQueryClient();
  const { run, ...state } = useAct();
  const refresh = () => cache.invalidateQueries({ queryKey: ['queue', key] });
  return { ...state, run: (act: () => Promise<unknown>) => run(() => act().finally(refresh)) };
}

export function useLineActs(hospital: number) {
  const { busy, error, run } = useActs('lines');
  const post = (end: string, body: object) =>
    run(() => api(`/api/h/${hospital}/queue/desk/lines/${end}`, { method: 'POST', body }));
  return {
    busy,
    error,
    stop: (session: string, reason: string) => post(`${session}/stop`, { reason }),
    reopen: (session: string) => post(`${session}/reopen`, {}),
  };
}

export function usePools(hospital: number) {
  return useQuery({
    queryKey: ['queue', 'pools', hospital],
    queryFn: () => api<PoolList>(`/api/h/${hospital}/queue/pools`),
  });
}

export function usePoolActs(hospital: number) {
  const { busy, error, run } = useActs('pools');
  const base = `/api/h/${hospital}/queue/pools`;
  return {
    busy,
    error,
    make: (body: PoolWish & { department: string }) =>
      run(() => api(base, { method: 'POST', body, intent: `queue.pool.${body.department}.${body.name}` })),
    change: (id: string, body: PoolWish) => run(() => api(`${base}/${id}`, { method: 'PUT', body })),
    end: (id: string) => run(() => api(`${base}/${id}`, { method: 'DELETE' })),
  };
}
