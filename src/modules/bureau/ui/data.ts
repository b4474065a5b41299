import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import type { AnswerBody, Console, Inbox, JudgeBody, PaperBody, SampleBody } from '../contract.ts';

export type { AnswerBody, Console, Inbox, Paper, PaperBody } from '../contract.ts';

const baseOf = (hospital: number) => `/api/h/${hospital}/bureau`;

export function useConsole(hospital: number) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['bureau', 'console', hospital, i18n.language],
    queryFn: () => api<Console>(`${baseOf(hospital)}/console`),
    // What hospitals send comes in by itself.
    refetchInterval: 20_000,
  });
}

export function useInbox(hospital: number) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['bureau', 'inbox', hospital, i18n.language],
    queryFn: () => api<Inbox>(`${baseOf(hospital)}/inbox`),
    refetchInterval: 20_000,
  });
}

/** Every act of the room; afterwards the pages read anew. */
export function useBureauActs(hospital: number) {
  const cache = useQueryClient();
  const send = async (method: 'POST' | 'PUT', path: string, body?: object) => {
    const intent = method === 'POST' ? { intent: `bureau${path}.${JSON.stringify(body ?? {})}` } : {};
    await api(baseOf(hospital) + path, { method, ...(body ? { body } : {}), ...intent });
    await cache.invalidateQueries({ queryKey: ['bureau'] });
  };
  return {
    ask: (institution: number, leader: string) => send('POST', '/institutions', { institution, leader }),
    nameLeader: (id: number, version: number, leader: string) =>
      send('PUT', `/institutions/${id}`, { version, leader }),
    sendPapers: (body: PaperBody) => send('POST', '/papers', body),
    judge: (id: string, body: JudgeBody) => send('POST', `/papers/${id}/judge`, body),
    draw: (body: SampleBody) => send('POST', '/samples', body),
    look: (id: string, no: number, outcome: 'met' | 'not_met') =>
      send('PUT', `/samples/${id}/items/${no}`, { outcome }),
    weigh: (weights: Console['weights']) => send('PUT', '/weights', weights),
    decide: (id: number, accept: boolean, liaison: string) =>
      send('POST', `/authorities/${id}/decision`, { accept, liaison }),
    publish: (id: number) => send('POST', `/authorities/${id}/report`),
    acknowledge: (id: string, version: number) => send('POST', `/papers/${id}/acknowledge`, { version }),
    answer: (id: string, body: AnswerBody) => send('POST', `/papers/${id}/answer`, body),
  };
}
