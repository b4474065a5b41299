import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type * as oversight from '../../../contract-oversight.ts';

export type EmergencyCard = oversight.EmergencyCard;
export type Review = oversight.Review;

const base = (hospital: number) => `/api/h/${hospital}/identity/break-glass`;

export function useCard(hospital: number, patient: string) {
  return useQuery({
    queryKey: ['identity', 'emergency', hospital, patient],
    queryFn: () => api<EmergencyCard>(`${base(hospital)}/patients/${patient}`),
  });
}

export function useReviews(hospital: number) {
  return useQuery({
    queryKey: ['identity', 'reviews', hospital],
    queryFn: () => api<{ items: Review[] }>(`${base(hospital)}/reviews`),
    select: (answer) => answer.items,
  });
}

export function useEmergencyActs(hospital: number) {
  const cache = useQueryClient();
  async function post<T>(end: string, body: object, intent?: string): Promise<T> {
    const answer = await api<T>(base(hospital) + end, { method: 'POST', body, ...(intent ? { intent } : {}) });
    await cache.invalidateQueries({ queryKey: ['identity'] });
    return answer;
  }
  return {
    open: (patient: string, reason: string) => post('', { patient, reason }, `emergency.${patient}`),
    end: (grant: string) => post(`/${grant}/end`, {}),
    review: (grant: string, verdict: 'justified' | 'not_justified') => post(`/${grant}/review`, { verdict }),
  };
}
