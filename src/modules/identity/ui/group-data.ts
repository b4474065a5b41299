import { useQueries, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type { OwnGroups } from '../contract-groups.ts';

export type { CareGroup, OwnGroups } from '../contract-groups.ts';

const base = (hospital: number) => `/api/h/${hospital}/identity/groups`;

/** One answer for each hospital, in their order. */
export function useOwnGroups(hospitals: readonly number[]) {
  return useQueries({
    queries: hospitals.map((hospital) => ({
      queryKey: ['identity', 'groups', hospital],
      queryFn: () => api<OwnGroups>(base(hospital)),
    })),
  });
}

export interface ProofWish {
  patient: string;
  group: string;
  number?: string;
  validUntil?: string;
}

export function useAskGroup(hospital: number) {
  const cache = useQueryClient();
  return async (wish: ProofWish): Promise<void> => {
    const intent = `group.${wish.patient}.${wish.group}`;
    await api(`${base(hospital)}/proofs`, { method: 'POST', body: wish, intent });
    await cache.invalidateQueries({ queryKey: ['identity', 'groups'] });
  };
}
