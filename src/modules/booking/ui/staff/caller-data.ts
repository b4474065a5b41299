import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type { CallerCase } from '../../contract-callers.ts';

export type { CallerCase } from '../../contract-callers.ts';

const base = (hospital: number) => `/api/h/${hospital}/booking/callers`;

export function useCallers(hospital: number) {
  return useQuery({
    queryKey: ['booking', 'callers', hospital],
    queryFn: () => api<{ items: CallerCase[] }>(base(hospital)),
  });
}

export function useCallerActs(hospital: number) {
  const cache = useQueryClient();
  async function send(id: string, end: string, body: object): Promise<void> {
    const path = `${base(hospital)}/${id}/${end}`;
    // Whoever was quicker: the list is to be asked for again either way.
    await api(path, { method: 'POST', body }).finally(() => cache.invalidateQueries({ queryKey: ['booking'] }));
  }
  return {
    nothing: (id: string, reason: string) => send(id, 'decide', { verdict: 'nothing', reason }),
    limit: (id: string, days: number, reason: string) => send(id, 'decide', { verdict: 'limited', days, reason }),
    answer: (id: string, verdict: 'lifted' | 'upheld', reason: string) => send(id, 'answer', { verdict, reason }),
  };
}
