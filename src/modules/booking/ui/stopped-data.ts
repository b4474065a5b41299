import { useQueries, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type { OwnStop } from '../contract-stop.ts';

export type Stopped = OwnStop & { hospital: number };

/** What became of oneself and family when a clinic was stopped, in all hospitals; those to be answered in `open`. */
export function useStopped(hospitals: readonly { id: number }[], signedIn: boolean) {
  return useQueries({
    queries: hospitals.map(({ id }) => ({
      queryKey: ['booking', 'stopped', id],
      queryFn: () => api<{ items: OwnStop[] }>(`/api/h/${id}/booking/stop-cases`),
      enabled: signedIn,
      refetchInterval: 60_000,
    })),
    combine: (answers) => {
      const items = answers.flatMap((one, index) =>
        (one.data?.items ?? []).map((item): Stopped => ({ ...item, hospital: hospitals[index]!.id })),
      );
      return {
        ready: answers.length > 0 && answers.every((one) => one.data || one.error),
        error: answers.find((one) => one.error)?.error ?? null,
        items,
        open: items.filter((item) => item.state === 'open'),
      };
    },
  });
}

/** Another time was booked instead: the substitute or the kept place is given up, what was cancelled is known. */
export function useGiveWay() {
  const cache = useQueryClient();
  return async ({ id, hospital, outcome }: Stopped): Promise<void> => {
    const answer = outcome === 'cancelled' ? 'accept' : 'decline';
    const path = `/api/h/${hospital}/booking/stop-cases/${id}/${answer}`;
    await api(path, { method: 'POST', body: {}, intent: `stop.${answer}.${id}` }).finally(() =>
      cache.invalidateQueries(),
    );
  };
}

/** agree, take the kept place, decline. Each refreshes what it changed, whatever the answer. */
export function useStoppedActs(one: Stopped) {
  const cache = useQueryClient();
  const path = `/api/h/${one.hospital}/booking`;
  const post = <T>(end: string, body: object, intent: string) =>
    api<T>(`${path}/${end}`, { method: 'POST', body, intent }).finally(() => cache.invalidateQueries());
  return {
    accept: () => post(`stop-cases/${one.id}/accept`, {}, `stop.accept.${one.id}`),
    decline: () => post(`stop-cases/${one.id}/decline`, {}, `stop.decline.${one.id}`),
    take: (hold: string) =>
      post<{ id: string }>('appointments', { hold, patient: one.patient, channel: 'mobile' }, `book.${hold}`),
  };
}
