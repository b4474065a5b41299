import { useQuery } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type { GoMap, GoRoute, GoTour, Here } from '../../contract.ts';

export type { GoMap, GoRoute, GoSpot, GoStep, GoTour } from '../../contract.ts';

const base = (hospital: number) => `/api/h/${hospital}/guidance`;

export function useMap(hospital: number) {
  return useQuery({
    queryKey: ['guidance', 'map', hospital],
    queryFn: () => api<GoMap>(`${base(hospital)}/map`),
    staleTime: 60_000,
  });
}

/** Where the scanned code hangs; nothing is asked without one. */
export function useScanned(hospital: number, code: string | null) {
  return useQuery({
    queryKey: ['guidance', 'here', hospital, code],
    queryFn: () => api<Here>(`${base(hospital)}/codes/${code}`),
    enabled: code !== null,
  });
}

export function useRoute(hospital: number, from: string, to: string, free: boolean) {
  return useQuery({
    queryKey: ['guidance', 'route', hospital, from, to, free],
    queryFn: () => api<GoRoute>(`${base(hospital)}/route?from=${from}&to=${to}${free ? '&free=1' : ''}`),
  });
}

export function useTour(hospital: number, from: string, stops: readonly string[], before: string, free: boolean) {
  const query = new URLSearchParams({ from, stops: stops.join(',') });
  if (before) query.set('before', before);
  if (free) query.set('free', '1');
  return useQuery({
    queryKey: ['guidance', 'tour', hospital, query.toString()],
    queryFn: () => api<GoTour>(`${base(hospital)}/tour?${query}`),
  });
}
