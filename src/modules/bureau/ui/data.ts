import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { sendBytes } from '#web/client/send-bytes.ts';
import type { AnswerBody, Console, Inbox, JudgeBody, PaperBody, Proofs, SampleBody } from '../contract.ts';

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

/** Photographs that may go with an answer; asked for only where somebody chooses. */
export function useProofs(hospital: number) {
  return useQuery({
    queryKey: ['bureau', 'proofs', hospital],
    queryFn: () => api<Proofs>(`${baseOf(hospital)}/proofs`),
  });
}

/** Every act of the room; afterwards the pages read anew. */
export function useBureauActs(hospital: number) {
  const cache = useQueryClient();
  const send = async <T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<T> => {
    const intent = method === 'POST' ? { intent: `bureau${path}.${JSON.stringify(body ?? {})}` } : {};
    const answer = await api<T>(baseOf(hospital) + path, { method, ...(body ? { body } : {}), ...intent });
    await cache.invalidateQueries({ queryKey: ['bureau'] });
    return answer;
  };
  return {
    ask: (institution: number, leader: string) => send('POST', '/institutions', { institution, leader }),
    nameLeader: (id: number, version: number, leader: string) =>
      send('PUT', `/institutions/${id}`, { version, leader }),
    sendPapers: (body: PaperBody) => send('POST', '/papers', body),
    sendPlan: (plan: string, institutions: number[]) => send('POST', '/plans', { plan, institutions }),
    takePlan: (id: string, version: number) => send<{ plan: string }>('POST', `/papers/${id}/take`, { version }),
    refusePlan: (id: string, version: number, reason: string) =>
      send('POST', `/papers/${id}/refuse`, { version, reason }),
    workAsOwn: (id: string) => send<{ problem: string }>('POST', `/papers/${id}/problem`),
    addPhoto: async (id: string, photo: Blob) => {
      await sendBytes(`${baseOf(hospital)}/papers/${id}/photos`, photo);
      await cache.invalidateQueries({ queryKey: ['bureau', 'inbox'] });
    },
    choosePhoto: (id: string, file: string) => send('POST', `/papers/${id}/photos/chosen`, { file }),
    dropPhoto: (id: string, photo: string) => send('DELETE', `/papers/${id}/photos/${photo}`),
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
