import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '#web/client/problem.ts';
import { ask, askHere } from './ask.ts';
import { useFlow } from './flow.ts';

/** What the server answers to a question of this page; asked again in another language. `here`: of the person. */
export function useAsked<T>(path: string, here: boolean): { data: T | null; again: () => void } {
  const { i18n } = useTranslation();
  const { act } = useFlow();
  const [data, setData] = useState<T | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language or a new round asks anew
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    (here ? askHere<T>(path, { signal }) : ask<T>(path, { signal })).then(setData, (error: unknown) => {
      // Said where all refusals are said.
      if (!signal.aborted) act(() => Promise.reject(error instanceof ApiProblem ? error : new Error('no answer')));
    });
    return () => stop.abort();
  }, [path, here, round, i18n.language]);
  return { data, again: () => setRound((n) => n + 1) };
}
