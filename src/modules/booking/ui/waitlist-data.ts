import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../contract-waitlist.ts';

type Item = z.infer<typeof contract.waitlist>['items'][number];
export type WaitlistEntry = Item & { hospital: number };
export type Offered = WaitlistEntry & { offer: NonNullable<Item['offer']> };

/** What oneself and family wait for in all hospitals; asked again while the page is open, because an offer has a deadline. */
export function useWaitlist(hospitals: readonly { id: number }[], signedIn: boolean) {
  return useQueries({
    queries: hospitals.map(({ id }) => ({
      queryKey: ['booking', 'waitlist', id],
      queryFn: () => api<{ items: Item[] }>(`/api/h/${id}/booking/waitlist`),
      enabled: signedIn,
      refetchInterval: 30_000,
    })),
    combine: (answers) => {
      const items = answers.flatMap((one, index) =>
        (one.data?.items ?? []).map((item) => ({ ...item, hospital: hospitals[index]!.id })),
      );
      return {
        ready: answers.length > 0 && answers.every((one) => one.data || one.error),
        error: answers.find((one) => one.error)?.error ?? null,
        items,
        offers: items.filter((item): item is Offered => item.offer !== null),
      };
    },
  });
}

/** join, leave, decline, accept. Each refreshes what it changed. */
export function useWaitlistActs(hospital: number) {
  const cache = useQueryClient();
  const path = `/api/h/${hospital}/booking`;
  async function post<T>(end: string, body: object, intent: string): Promise<T> {
    try {
      return await api<T>(`${path}/${end}`, { method: 'POST', body, intent });
    } finally {
      await cache.invalidateQueries();
    }
  }
  return {
    join: (wanted: { patient: string; department: string; practitioner: string; dates: string[] }) =>
      post('waitlist', wanted, `wait.${wanted.patient}.${wanted.practitioner}.${wanted.dates.join()}`),
    leave: (entry: string) => post(`waitlist/${entry}/leave`, {}, `wait.leave.${entry}`),
    decline: (entry: string, hold: string) => post(`waitlist/${entry}/decline`, {}, `wait.decline.${hold}`),
    accept: ({ patient, offer }: Offered) =>
      post<{ id: string }>('appointments', { hold: offer.hold, patient, channel: 'mobile' }, `book.${offer.hold}`),
  };
}
