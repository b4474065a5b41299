import { useCallback, useEffect, useState } from 'react';
import { useActs } from './data.ts';
import { type Draft, draftsOf } from './drafts.ts';
import { isLater, sendDraft } from './send-draft.ts';

/** What waits on this device; those that were to be sent go when the page opens and when the line is back. */
export function useDrafts(account: string, hospital: number) {
  const { refresh } = useActs(hospital);
  const [drafts, setDrafts] = useState<Draft[]>([]);
  const [error, setError] = useState<unknown>(null);
  const reload = useCallback(async () => setDrafts(await draftsOf(account, hospital)), [account, hospital]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: refresh is made anew at every drawing and does the same
  const sendReady = useCallback(async () => {
    setError(null);
    for (const draft of (await draftsOf(account, hospital)).filter(({ ready }) => ready)) {
      try {
        await sendDraft(draft);
        void refresh();
      } catch (problem) {
        if (!isLater(problem)) setError(problem);
        break;
      }
    }
    await reload();
  }, [account, hospital, reload]);

  useEffect(() => {
    void sendReady();
    const online = () => void sendReady();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, [sendReady]);
  return { drafts, error, reload, sendReady };
}
