import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../../../contract.ts';

export type { Handover } from '../../../contract.ts';
export type Handovers = z.infer<typeof contract.handoversSchema>;
export type Opened = z.infer<typeof contract.openBody>;

/** What I answer for and what waits to be accepted; colleagues act all the time, so it is read anew every 10 s. */
export function useHandovers(hospital: number) {
  return useQuery({
    queryKey: ['triage', 'handovers', hospital],
    queryFn: () => api<Handovers>(`/api/h/${hospital}/triage/handovers`),
    refetchInterval: 10_000,
  });
}

export function useHandoverActs(hospital: number) {
  const cache = useQueryClient();
  const base = `/api/h/${hospital}/triage/handovers`;
  async function post(path: string, body: object, intent?: string): Promise<void> {
    try {
      await api(base + path, { method: 'POST', body, ...(intent ? { intent } : {}) });
    } finally {
      await cache.invalidateQueries({ queryKey: ['triage'] });
    }
  }
  return {
    open: (body: Opened, intent: string) => post('', body, intent),
    act: (id: string, what: 'pass' | 'accept' | 'send-back' | 'close', body: object) => post(`/${id}/${what}`, body),
  };
}
