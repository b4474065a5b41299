import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import { ApiProblem } from '#web/client/problem.ts';
import type * as draft from '../../contract-draft.ts';
import type * as contract from '../../contract-plans.ts';

export type { DraftPage } from '../../contract-draft.ts';
export type { Corrections, PlanHead, PlanMeasure, PlanTask, PlanView } from '../../contract-plans.ts';

type MadeDraft = z.infer<typeof draft.madeDraftSchema>;
type CorrectBody = z.infer<typeof draft.correctBody>;

export const planBase = (hospital: number) => `/api/h/${hospital}/programme`;

export function usePlans(hospital: number) {
  return useQuery({
    queryKey: ['programme', 'plans', hospital],
    queryFn: () => api<z.infer<typeof contract.plansSchema>>(`${planBase(hospital)}/plans`),
    select: ({ items }) => items,
  });
}

export function usePlan(hospital: number, id: string) {
  return useQuery({
    queryKey: ['programme', 'plan', hospital, id],
    queryFn: () => api<contract.PlanView>(`${planBase(hospital)}/plans/${id}`),
  });
}

export function useLines(hospital: number, id: string, wanted: boolean) {
  return useQuery({
    queryKey: ['programme', 'plan-lines', hospital, id],
    enabled: wanted,
    queryFn: () => api<z.infer<typeof contract.linesSchema>>(`${planBase(hospital)}/plans/${id}/lines`),
  });
}

export function useCorrections(hospital: number, measure: string, wanted: boolean) {
  return useQuery({
    queryKey: ['programme', 'corrections', hospital, measure],
    enabled: wanted,
    queryFn: () =>
      api<z.infer<typeof contract.correctionsSchema>>(`${planBase(hospital)}/plan-measures/${measure}/corrections`),
  });
}

export function usePlanActs(hospital: number) {
  const cache = useQueryClient();
  const { i18n } = useTranslation();
  const base = planBase(hospital);
  // Not the draft itself: it is gone with the confirmation, and its own edits keep it true.
  const stale = () =>
    cache.invalidateQueries({ queryKey: ['programme'], predicate: ({ queryKey }) => queryKey[1] !== 'draft' });
  const post = async <T>(path: string, body: object): Promise<T> => {
    const answer = await api<T>(base + path, { method: 'POST', body });
    await stale();
    return answer;
  };
  return {
    upload: (file: File) => sendDocument(`${base}/plans`, file, i18n.language),
    paste: (text: string) => post<MadeDraft>('/plans/pasted', { text }),
    confirm: (id: string, version: number) =>
      post<{ tasks: number; measures: number; unsettled: number }>(`/plans/${id}/confirm`, { version }),
    drop: (id: string, version: number) => post(`/plans/${id}/drop`, { version }),
    close: (id: string, version: number, why: string) => post(`/plans/${id}/close`, { version, why }),
    link: async (task: string, numbers: number[]) => {
      await api(`${base}/plan-tasks/${task}/indicators`, { method: 'PUT', body: { numbers } });
      await stale();
    },
    correct: async (measure: string, body: CorrectBody) => {
      await api(`${base}/plan-measures/${measure}`, { method: 'PUT', body });
      await stale();
    },
  };
}

/** A document as it is, its name beside it. Throws ApiProblem. */
async function sendDocument(path: string, file: File, lang: string): Promise<MadeDraft> {
  const headers = {
    accept: 'application/json, application/problem+json',
    'accept-language': lang === 'en' ? 'en' : 'zh',
    'content-type': 'application/octet-stream',
    'x-shuxin': '1',
    'x-file-name': encodeURIComponent(file.name),
  };
  const answer = await fetch(path, { method: 'POST', headers, body: file, credentials: 'same-origin' }).catch(() => {
    throw new ApiProblem({ status: 0, code: 'web.offline' });
  });
  const said = (await answer.json().catch(() => ({}))) as object;
  if (answer.ok) return said as MadeDraft;
  throw new ApiProblem({ code: 'web.server', ...said, status: answer.status });
}
