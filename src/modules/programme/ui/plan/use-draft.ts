import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '#web/client/api.ts';
import type { Edit } from '../../domain/plan/edit.ts';
import { editDraft } from '../../domain/plan/edit-draft.ts';
import { type DraftPage, planBase } from './data.ts';

export type MakeEdit = (edit: Edit) => void;

/**
 * The draft, changed at once on the page by the same rules as on the server; edits go there one after the other. When one is
 * refused the page shows why and what the server has.
 */
export function useDraft(hospital: number, id: string) {
  const cache = useQueryClient();
  const queryKey = ['programme', 'draft', hospital, id];
  const [error, setError] = useState<unknown>(null);
  const [waiting, setWaiting] = useState(0);
  const turn = useRef<Promise<number | null>>(Promise.resolve(null));
  const query = useQuery({
    queryKey,
    queryFn: async () => {
      const page = await api<DraftPage>(`${planBase(hospital)}/plans/${id}/draft`);
      turn.current = Promise.resolve(page.plan.version);
      return page;
    },
    // What a person is correcting must not change under their hands.
    refetchOnWindowFocus: false,
  });

  async function send(version: number | null, edit: Edit): Promise<number | null> {
    if (version === null) return null;
    try {
      const body = { version, edit };
      const saved = await api<{ version: number }>(`${planBase(hospital)}/plans/${id}/draft/edits`, {
        method: 'POST',
        body,
      });
      return saved.version;
    } catch (problem) {
      setError(problem);
      void query.refetch();
      return null;
    }
  }

  function edit(wish: Edit): void {
    const page = cache.getQueryData<DraftPage>(queryKey);
    const after = page && editDraft(page.draft, wish, page);
    if (!page || !after) return;
    setError(null);
    cache.setQueryData<DraftPage>(queryKey, { ...page, draft: after });
    setWaiting((count) => count + 1);
    turn.current = turn.current.then((version) => send(version, wish)).finally(() => setWaiting((count) => count - 1));
  }

  /** Units that have just been made can be chosen from now on. */
  function knowUnits(units: DraftPage['units']): void {
    const made = new Set(units.map((unit) => unit.id));
    cache.setQueryData<DraftPage>(
      queryKey,
      (page) => page && { ...page, units: [...page.units.filter((unit) => !made.has(unit.id)), ...units] },
    );
  }

  return { query, edit, knowUnits, error, saving: waiting > 0, settled: () => turn.current };
}
