import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../../contract.ts';

export type Flow = contract.Flow;
export type FlowDay = Flow['days'][number];
export type Proposal = contract.ProposalItem;

const base = (hospital: number) => `/api/h/${hospital}/elastic`;

export function useFlow(hospital: number, department: string | null, weeks: number) {
  const { i18n } = useTranslation();
  const query = new URLSearchParams({ weeks: String(weeks), ...(department ? { department } : {}) });
  return useQuery({
    queryKey: ['elastic', 'flow', hospital, department, weeks, i18n.language],
    queryFn: () => api<Flow>(`${base(hospital)}/flow?${query}`),
    placeholderData: (before) => before,
  });
}

export function useProposals(hospital: number) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['elastic', 'proposals', hospital, i18n.language],
    queryFn: () => api<{ items: Proposal[] }>(`${base(hospital)}/proposals`),
    select: (answer) => answer.items,
  });
}

export interface Doctor {
  id: string;
  name: string;
  title: string;
}
export interface Room {
  id: string;
  name: string;
  building: string;
  floor: string;
}

function useCatalog<T>(hospital: number, path: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['elastic', path, hospital, i18n.language],
    queryFn: () => api<{ items: T[] }>(`/api/h/${hospital}/catalog/${path}`),
    select: (answer) => answer.items,
  });
}

export const useDoctors = (hospital: number, department: string) =>
  useCatalog<Doctor>(hospital, `practitioners?department=${department}`);
export const useRooms = (hospital: number) => useCatalog<Room>(hospital, 'places?kind=room');

/** What a manager can do; the page is read anew afterwards, whoever was quicker. */
export function useElasticActs(hospital: number) {
  const cache = useQueryClient();
  function post<T>(end: string, body: object, intent: string): Promise<T> {
    return api<T>(`${base(hospital)}/proposals${end}`, { method: 'POST', body, intent }).finally(() =>
      cache.invalidateQueries({ queryKey: ['elastic'] }),
    );
  }
  return {
    reckon: (weeks: number) =>
      post<z.infer<typeof contract.reckonAnswer>>('', { weeks }, `elastic.reckon.${crypto.randomUUID()}`),
    accept: (id: string, body: object) =>
      post<z.infer<typeof contract.acceptAnswer>>(`/${id}/accept`, body, `elastic.accept.${id}`),
    reject: (id: string, reason: string) => post(`/${id}/reject`, { reason }, `elastic.reject.${id}`),
  };
}
