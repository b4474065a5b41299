import { useQueries, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type { OwnNoShows } from '../contract-no-shows.ts';

export type Standing = OwnNoShows & { hospital: number; hospitalName: string };

/** Where everybody of this account stands, hospital by hospital. */
export function useStandings(hospitals: readonly { id: number; name: string }[]) {
  return useQueries({
    queries: hospitals.map(({ id }) => ({
      queryKey: ['booking', 'no-shows', id],
      queryFn: () => api<{ items: OwnNoShows[] }>(`/api/h/${id}/booking/no-shows`),
    })),
    combine: (answers) => ({
      ready: answers.every((one) => one.data || one.error),
      error: answers.find((one) => one.error)?.error ?? null,
      items: answers.flatMap((one, n) =>
        (one.data?.items ?? []).map((item) => ({
          ...item,
          hospital: hospitals[n]?.id ?? 0,
          hospitalName: hospitals[n]?.name ?? '',
        })),
      ),
    }),
  });
}

export function useReviewAct(hospital: number) {
  const cache = useQueryClient();
  return async (suspension: string, text: string): Promise<void> => {
    const path = `/api/h/${hospital}/booking/suspensions/${suspension}/appeal`;
    await api(path, { method: 'POST', body: { text }, intent: `appeal.${suspension}` });
    await cache.invalidateQueries({ queryKey: ['booking'] });
  };
}
