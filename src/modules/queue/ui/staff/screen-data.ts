import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type { Screen } from '../../contract-screens.ts';

export type { Screen } from '../../contract-screens.ts';

/** What a screen is given: everything about it that staff choose. */
export type Face = Omit<Screen, 'id' | 'version' | 'pairedAt' | 'seenAt' | 'health'>;

export interface Place {
  id: string;
  kind: 'waiting' | 'room' | 'desk';
  name: string;
  building: string;
  floor: string;
}

export function useScreens(hospital: number) {
  return useQuery({
    queryKey: ['queue', 'screens', hospital],
    queryFn: () => api<{ items: Screen[] }>(`/api/h/${hospital}/queue/screens`),
    // Screens go dark by themselves.
    refetchInterval: 30_000,
  });
}

export function usePlaces(hospital: number) {
  return useQuery({
    queryKey: ['catalog', 'places', hospital],
    queryFn: () => api<{ items: Place[] }>(`/api/h/${hospital}/catalog/places`),
  });
}

export function useScreenActs(hospital: number) {
  const cache = useQueryClient();
  const base = `/api/h/${hospital}/queue/screens`;
  const send = async (path: string, method: 'POST' | 'PUT', body: object, intent?: string) => {
    await api(base + path, { method, body, ...(intent ? { intent } : {}) });
    await cache.invalidateQueries({ queryKey: ['queue', 'screens'] });
  };
  return {
    confirm: (code: string, face: Face) => send('/confirm', 'POST', { code, ...face }, `screen.confirm.${code}`),
    change: ({ id, version }: Screen, face: Face) => send(`/${id}`, 'PUT', { version, ...face }),
    revoke: ({ id }: Screen) => send(`/${id}/revoke`, 'POST', {}),
  };
}
