import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type { FigureList, LatestNoShow, SuspensionReview } from '../../contract-no-shows.ts';

export type { FigureItem, FigureList, LatestNoShow, SuspensionReview } from '../../contract-no-shows.ts';

const base = (hospital: number) => `/api/h/${hospital}/booking`;

export function useSuspensions(hospital: number) {
  return useQuery({
    queryKey: ['booking', 'suspensions', hospital],
    queryFn: () => api<{ items: SuspensionReview[]; latest: LatestNoShow[] }>(`${base(hospital)}/suspensions`),
  });
}

export function useFigures(hospital: number) {
  return useQuery({
    queryKey: ['booking', 'figures', hospital],
    queryFn: () => api<FigureList>(`${base(hospital)}/figures`),
  });
}

export interface FigureWish {
  department: string | null;
  slotClass: string | null;
  value: number | null;
  reason: string;
}

export function useManagerActs(hospital: number) {
  const cache = useQueryClient();
  async function send(method: 'POST' | 'PUT', end: string, body: object): Promise<void> {
    // Whoever was quicker: the list is to be asked for again either way.
    await api(base(hospital) + end, { method, body }).finally(() => cache.invalidateQueries({ queryKey: ['booking'] }));
  }
  return {
    decide: (appeal: string, verdict: 'lifted' | 'upheld', reason: string) =>
      send('POST', `/appeals/${appeal}/decide`, { verdict, reason }),
    forgive: (noShow: string, reason: string) => send('POST', `/no-shows/${noShow}/forgive`, { reason }),
    set: (key: string, wish: FigureWish) => send('PUT', `/figures/${key}`, wish),
  };
}
