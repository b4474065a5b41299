import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { ApiProblem } from '#web/client/problem.ts';
import type { Page, PageItem } from '../contract.ts';
import type { Kind, VisitStep } from '../domain/kinds.ts';

export type { Page, PageItem } from '../contract.ts';

const MINUTES_5 = 300_000;

export interface Wanted {
  kind?: Kind;
  department?: string;
  step?: VisitStep;
  about?: string;
}

/** What is published, in the language of the page. */
export function usePages(hospital: number, wanted: Wanted) {
  const { i18n } = useTranslation();
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value));
  return useQuery({
    queryKey: ['content', 'pages', hospital, i18n.language, query.toString()],
    queryFn: () => api<{ items: PageItem[] }>(`/api/h/${hospital}/content/pages?${query}`),
    select: ({ items }) => items,
    staleTime: MINUTES_5,
  });
}

/** One page; null when there is none any more. `id` undefined asks nothing yet. */
export function usePage(hospital: number, id: string | undefined) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['content', 'page', hospital, i18n.language, id],
    enabled: id !== undefined,
    queryFn: () =>
      api<Page>(`/api/h/${hospital}/content/pages/${id}`).catch((error) => {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }),
    staleTime: MINUTES_5,
  });
}

export interface Doctor {
  id: string;
  name: string;
  title: string;
  department: { id: string; name: string };
  intro: string;
}

export function useDoctors(hospital: number) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['content', 'doctors', hospital, i18n.language],
    queryFn: () => api<{ items: Doctor[] }>(`/api/h/${hospital}/catalog/practitioners`),
    select: ({ items }) => items,
    staleTime: MINUTES_5,
  });
}
