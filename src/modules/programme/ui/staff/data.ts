import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../../contract.ts';
import type { slotsSchema } from '../../contract-slots.ts';

export type Indicators = z.infer<typeof contract.indicatorsSchema>;
export type Indicator = contract.Indicator;
export type Figure = contract.Figure;
export type Visit = contract.Visit;
type Visits = z.infer<typeof contract.visitsSchema>;
type Clinics = z.infer<typeof contract.clinicsSchema>;

/** What is looked at: all of it stands in the address, so that a figure can be sent to somebody. */
export interface View {
  no: number;
  period: string | null;
  /** Department whose visits are listed; null: all. */
  department: string | null;
  /** Whether the visits behind the figure are shown. */
  visits: boolean;
}

export function useIndicators(hospital: number, period: string | null) {
  return useQuery({
    queryKey: ['programme', 'indicators', hospital, period],
    queryFn: () =>
      api<Indicators>(`/api/h/${hospital}/programme/indicators${period === null ? '' : `?period=${period}`}`),
    refetchInterval: 30_000,
    placeholderData: (before) => before,
  });
}

export const useVisits = (hospital: number, view: View) => usePages<Visits>(hospital, 'visits', view);
export const useSlots = (hospital: number, view: View) =>
  usePages<z.infer<typeof slotsSchema>>(hospital, 'slots', view);
export const useClinics = (hospital: number, view: View) => usePages<Clinics>(hospital, 'clinics', view);

function usePages<T extends { next: string | null }>(
  hospital: number,
  what: 'visits' | 'slots' | 'clinics',
  { no, period, department }: View,
) {
  return useInfiniteQuery({
    queryKey: ['programme', what, hospital, no, period, department],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (period !== null) query.set('period', period);
      if (department !== null) query.set('department', department);
      if (pageParam !== '') query.set('cursor', pageParam);
      return api<T>(`/api/h/${hospital}/programme/indicators/${no}/${what}?${query}`);
    },
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** What an indicator is counted in: places of clinics, or visits. */
export const isOfSlots = ({ no }: Pick<Indicator, 'no'>): boolean => no === 2;
