import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type { CareGroup, ProofToCheck, WholeGroup } from '../../../contract-groups.ts';

export type { ProofToCheck, WholeGroup } from '../../../contract-groups.ts';

const base = (hospital: number) => `/api/h/${hospital}/identity`;

export function useProofs(hospital: number) {
  return useQuery({
    queryKey: ['identity', 'proofs', hospital],
    queryFn: () => api<{ items: ProofToCheck[]; groups: WholeGroup[] }>(`${base(hospital)}/desk/group-proofs`),
  });
}

export function usePatientGroups(hospital: number, patient: string) {
  return useQuery({
    queryKey: ['identity', 'patient-groups', hospital, patient],
    queryFn: () =>
      api<{ items: CareGroup[]; groups: CareGroup[] }>(`${base(hospital)}/desk/patients/${patient}/groups`),
  });
}

export type GroupWish = Omit<WholeGroup, 'id' | 'position'>;

export function useProofActs(hospital: number) {
  const cache = useQueryClient();
  async function send(method: 'POST' | 'PUT', end: string, body: object, intent?: string): Promise<void> {
    await api(base(hospital) + end, { method, body, ...(intent ? { intent } : {}) }).finally(() =>
      cache.invalidateQueries({ queryKey: ['identity'] }),
    );
  }
  return {
    confirm: (id: string, validUntil: string) =>
      send('POST', `/desk/group-proofs/${id}/check`, { verdict: 'confirmed', ...(validUntil ? { validUntil } : {}) }),
    refuse: (id: string, reason: string) =>
      send('POST', `/desk/group-proofs/${id}/check`, { verdict: 'refused', reason }),
    give: (patient: string, group: string, number: string, validUntil: string) =>
      send(
        'POST',
        '/desk/group-proofs',
        { patient, group, ...(number ? { number } : {}), ...(validUntil ? { validUntil } : {}) },
        `group.give.${patient}.${group}`,
      ),
    keep: (id: string | null, wish: GroupWish) =>
      id === null ? send('POST', '/groups', wish, `group.add.${wish.zh}`) : send('PUT', `/groups/${id}`, wish),
  };
}
