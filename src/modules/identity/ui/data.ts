import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../contract.ts';
import type * as account from '../contract-account.ts';

export type Me = account.Me;
export type OwnPatient = z.infer<typeof contract.OwnPatient>;
export type OwnRecord = contract.OwnRecord;
export type Relationship = contract.Relationship;
export type SessionItem = z.infer<typeof account.SessionItem>;
export type PrivacyNotice = z.infer<typeof account.PrivacyNotice>;

/** Who is signed in on this device; asked again every `refetchInterval` ms while a page needs it. */
export function useMe(refetchInterval: number | false = false) {
  return useQuery({ queryKey: ['identity', 'me'], queryFn: () => api<Me>('/api/identity/me'), refetchInterval });
}

/** The people this account looks after, in one hospital. */
export function usePatients(hospital: number | null, signedIn: boolean) {
  return useQuery({
    queryKey: ['identity', 'patients', hospital],
    queryFn: () => api<{ items: OwnPatient[] }>(`/api/h/${hospital}/identity/patients`),
    enabled: signedIn && hospital !== null,
    select: (answer) => answer.items,
  });
}

/** The same over several hospitals, as one list. */
export function useFamily(hospitals: readonly { id: number }[], signedIn: boolean) {
  return useQueries({
    queries: hospitals.map(({ id }) => ({
      queryKey: ['identity', 'patients', id],
      queryFn: () => api<{ items: OwnPatient[] }>(`/api/h/${id}/identity/patients`),
      enabled: signedIn,
    })),
    combine: (answers) => ({
      ready: answers.length > 0 && answers.every((one) => one.data || one.error),
      items: answers.flatMap((one, n) =>
        (one.data?.items ?? []).map((it) => ({ ...it, hospital: hospitals[n]?.id ?? 0 })),
      ),
    }),
  });
}

/** Signs this device out; everything seen so far is forgotten. */
export function useSignOut() {
  const cache = useQueryClient();
  return async () => {
    try {
      await api('/api/identity/sign-out', { method: 'POST', body: {} });
    } finally {
      // Also when the server cannot be asked: nothing of this person stays in the page or the tab.
      sessionStorage.clear();
      // First who is here, which closes this person's pages: a query that is dropped under an open page is never asked again.
      await cache.resetQueries({ queryKey: ['identity', 'me'] });
      cache.removeQueries({ type: 'inactive' });
      await cache.resetQueries();
    }
  };
}
