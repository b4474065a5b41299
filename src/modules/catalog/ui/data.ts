import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../contract.ts';

export type Hospital = z.infer<typeof contract.Hospital>;
export type Department = z.infer<typeof contract.Department>;

/** All hospitals of this house; anybody may see them. */
export function useHospitals() {
  return useQuery({
    queryKey: ['catalog', 'hospitals'],
    queryFn: () => api<{ items: Hospital[] }>('/api/hospitals'),
    select: (answer) => answer.items,
    staleTime: 300_000,
  });
}

/** The departments of one hospital, each with its campus and a sentence for whom it is. */
export function useDepartments(hospital: number) {
  return useQuery({
    queryKey: ['catalog', 'departments', hospital],
    queryFn: () => api<{ items: Department[] }>(`/api/h/${hospital}/catalog/departments`),
    select: (answer) => answer.items,
    staleTime: 300_000,
  });
}
