import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type { Closure, Draft, Edition, PaceNow, Wall, Ways } from '../../contract-editor.ts';
import type { Plan } from '../../domain/plan.ts';

export type { Closure, Draft, DrawnProblem, Edition, PaceNow, Wall, Ways } from '../../contract-editor.ts';

const base = (hospital: number) => `/api/h/${hospital}/guidance`;

export const useDraft = (hospital: number) =>
  useQuery({
    queryKey: ['guidance', 'draft', hospital],
    queryFn: () => api<Draft>(`${base(hospital)}/draft`),
    // What somebody is drawing must not be drawn over by an answer that comes by itself.
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useEditions = (hospital: number) =>
  useQuery({
    queryKey: ['guidance', 'editions', hospital],
    queryFn: () => api<{ items: Edition[] }>(`${base(hospital)}/editions`),
  });

export const useWays = (hospital: number) =>
  useQuery({ queryKey: ['guidance', 'ways', hospital], queryFn: () => api<Ways>(`${base(hospital)}/closures`) });

export const usePace = (hospital: number) =>
  useQuery({ queryKey: ['guidance', 'pace', hospital], queryFn: () => api<PaceNow>(`${base(hospital)}/pace`) });

export const useWalls = (hospital: number) =>
  useQuery({
    queryKey: ['guidance', 'walls', hospital],
    queryFn: () =>
      api<{ items: Wall[]; bare: { id: string; name: string; where: string }[] }>(`${base(hospital)}/walls`),
  });

/** Every act asks the lists it touches again; a refusal is thrown to the form. */
export function useActs(hospital: number) {
  const cache = useQueryClient();
  const root = base(hospital);
  const again = (...names: string[]) =>
    Promise.all(names.map((name) => cache.invalidateQueries({ queryKey: ['guidance', name, hospital] })));
  const keepDraft = (draft: Draft) => cache.setQueryData(['guidance', 'draft', hospital], draft);
  return {
    async save(version: number, plan: Plan): Promise<Draft> {
      const draft = await api<Draft>(`${root}/draft`, { method: 'PUT', body: { version, plan } });
      keepDraft(draft);
      return draft;
    },
    async publish(version: number, note: string): Promise<void> {
      await api(`${root}/editions`, { method: 'POST', body: { version, note }, intent: `plan.publish.${version}` });
      await again('draft', 'editions', 'ways', 'walls');
    },
    async restore(number: number, version: number): Promise<void> {
      keepDraft(await api<Draft>(`${root}/editions/${number}/restore`, { method: 'POST', body: { version } }));
    },
    async close(way: string, reason: string, until: string | null): Promise<void> {
      await api<Closure>(`${root}/closures`, {
        method: 'POST',
        body: { way, reason, until },
        intent: `way.close.${way}`,
      });
      await again('ways');
    },
    async open(id: string): Promise<void> {
      await api(`${root}/closures/${id}/end`, { method: 'POST', body: {} });
      await again('ways');
    },
    async makeCode(spot: string): Promise<void> {
      await api(`${root}/walls`, { method: 'POST', body: { spot }, intent: `wall.make.${spot}` });
      await again('walls');
    },
    async retireCode(code: string): Promise<void> {
      await api(`${root}/walls/${code}/retire`, { method: 'POST', body: {} });
      await again('walls');
    },
    async setPace(pace: PaceNow & { reason: string }): Promise<void> {
      await api(`${root}/pace`, { method: 'PUT', body: pace });
      await again('pace');
    },
  };
}
