import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import { useStream } from '#web/client/stream.ts';
import type { Companion, Follows, Invited } from '../../contract.ts';

export type { Companion, Follows, Invited };

/** One visit, live. Each message only says that something moved: the state is asked for again in the page's language. */
export function useCompanion(hospital: string, visit: string) {
  const cache = useQueryClient();
  const path = `/api/h/${hospital}/journey/visits/${visit}`;
  const key = ['journey', 'visit', hospital, visit];
  const answer = useQuery({ queryKey: key, queryFn: () => api<Companion>(path), refetchInterval: 60_000 });
  useStream(
    answer.data && !answer.error ? `${path}/stream` : null,
    () => void cache.invalidateQueries({ queryKey: key }),
  );
  return answer;
}

export function useFollows(hospital: number) {
  return useQuery({
    queryKey: ['journey', 'follows', hospital],
    queryFn: () => api<Follows>(`/api/h/${hospital}/journey/follows`),
  });
}

/** What one may do about following in one hospital; afterwards its lists are asked for again. */
export function useFollowActs(hospital: number) {
  const cache = useQueryClient();
  const base = `/api/h/${hospital}/journey/follows`;
  const done = () => cache.invalidateQueries({ queryKey: ['journey'] });
  return {
    async invite(body: { patient: string; who: string; until: string }): Promise<Invited> {
      const intent = `journey.invite.${body.patient}`;
      const made = await api<Invited>(base, { method: 'POST', body, intent });
      await done();
      return made;
    },
    async take(code: string): Promise<void> {
      await api(`${base}/take`, { method: 'POST', body: { code }, intent: `journey.take.${hospital}` });
      await done();
    },
    async end(id: string): Promise<void> {
      await api(`${base}/${id}/end`, { method: 'POST' });
      await done();
    },
  };
}

export function useFeedConsent(hospital: string) {
  const cache = useQueryClient();
  return async (patient: string, given: boolean) => {
    await api(`/api/h/${hospital}/journey/feed-consents`, { method: 'PUT', body: { patient, given } });
    await cache.invalidateQueries({ queryKey: ['journey', 'visit', hospital] });
  };
}
