import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#web/client/api.ts';
import type { OwnWays } from '../../contract-ways.ts';

/** What one hospital offers and has, and one act at a time upon it. */
export function useWays(hospital: number) {
  const cache = useQueryClient();
  const key = ['messaging', 'ways', hospital];
  const base = `/api/h/${hospital}/messaging`;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const ways = useQuery({ queryKey: key, queryFn: () => api<OwnWays>(`${base}/ways`) });
  async function act<T>(does: () => Promise<T>): Promise<T | undefined> {
    setBusy(true);
    setError(null);
    try {
      return await does();
    } catch (failure) {
      setError(failure);
      return undefined;
    } finally {
      setBusy(false);
      await cache.invalidateQueries({ queryKey: key });
    }
  }
  const send = <T>(method: 'POST' | 'DELETE', path: string, body?: object) =>
    act(() => api<T>(`${base}/${path}`, { method, body }));
  return { ways, busy, error, act, send };
}
export type Ways = ReturnType<typeof useWays>;
