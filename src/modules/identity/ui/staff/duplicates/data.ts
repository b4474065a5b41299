import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type * as contract from '../../../contract-merge.ts';

export type ComparedRecord = contract.ComparedRecord;
export type DuplicatePair = contract.DuplicatePair;
export type Comparison = contract.Comparison;
export type PatientMerge = contract.PatientMerge;

const base = (hospital: number) => `/api/h/${hospital}/identity`;

export function useDuplicates(hospital: number) {
  return useQuery({
    queryKey: ['identity', 'duplicates', hospital],
    queryFn: () => api<{ items: DuplicatePair[]; total: number }>(`${base(hospital)}/duplicates`),
  });
}

/** What stands in the way of a merge of these two; asked when somebody is about to merge them. */
export function useComparison(hospital: number, first: string, second: string) {
  return useQuery({
    queryKey: ['identity', 'duplicates', hospital, first, second],
    queryFn: () => api<Comparison>(`${base(hospital)}/duplicates/pair?first=${first}&second=${second}`),
    staleTime: 0,
  });
}

export function useMerges(hospital: number) {
  return useQuery({
    queryKey: ['identity', 'merges', hospital],
    queryFn: () => api<{ items: PatientMerge[] }>(`${base(hospital)}/merges`),
    select: (answer) => answer.items,
  });
}

export function useMergeActs(hospital: number) {
  const cache = useQueryClient();
  async function post(end: string, body: object, intent?: string): Promise<void> {
    await api(base(hospital) + end, { method: 'POST', body, ...(intent ? { intent } : {}) });
    await cache.invalidateQueries({ queryKey: ['identity'] });
  }
  return {
    merge: (survivor: string, replaced: string, reason: string) =>
      post('/merges', { survivor, replaced, reason }, `merge.${survivor}.${replaced}`),
    twoPeople: (first: string, second: string) => post('/duplicates/not-same', { first, second }),
    undo: (merge: string, reason: string) => post(`/merges/${merge}/undo`, { reason }),
  };
}
