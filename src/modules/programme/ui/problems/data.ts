import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as work from '../../contract-problem-work.ts';
import type * as contract from '../../contract-problems.ts';

export type { Hearing, Month, Pdca, RoundFull, RoundItem } from '../../contract-problem-work.ts';
export type { Board, Choices, ProblemFull, ProblemItem } from '../../contract-problems.ts';
export type Show = z.infer<typeof contract.listQuery>['show'];
export type Filter = Omit<z.infer<typeof contract.listQuery>, 'show'>;
export type Again = z.infer<typeof contract.againSchema>;
export type Rule = z.infer<typeof contract.ruleSchema>;
export type PdcaFields = z.infer<typeof work.pdcaBody>;
export type RoundFields = Omit<z.infer<typeof work.saveRoundBody>, 'version' | 'end'>;

const baseOf = (hospital: number) => `/api/h/${hospital}/programme`;
export const fileUrl = (hospital: number, id: string): string => `${baseOf(hospital)}/problem-files/${id}`;

function useRead<T>(hospital: number, path: string, on = true) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['programme', 'problems', hospital, path, i18n.language],
    queryFn: () => api<T>(baseOf(hospital) + path),
    enabled: on,
    placeholderData: (before) => before,
  });
}

export function useProblems(hospital: number, show: Show, filter: Filter = {}) {
  const query = new URLSearchParams({ show });
  for (const [key, value] of Object.entries(filter)) if (value) query.set(key, value);
  return useRead<z.infer<typeof contract.problemsSchema>>(hospital, `/problems?${query}`);
}
export const useProblem = (hospital: number, id: string) => useRead<contract.ProblemFull>(hospital, `/problems/${id}`);
export const useBoard = (hospital: number) => useRead<contract.Board>(hospital, '/problem-board');
export const useChoices = (hospital: number) => useRead<contract.Choices>(hospital, '/problem-choices');
export const useGroups = (hospital: number) =>
  useRead<z.infer<typeof contract.groupsSchema>>(hospital, '/problem-groups');
export const useRule = (hospital: number) => useRead<Rule>(hospital, '/problem-rule');
export const useMonth = (hospital: number, month: string) => useRead<work.Month>(hospital, `/problem-months/${month}`);
export const useRounds = (hospital: number) => useRead<z.infer<typeof work.roundsSchema>>(hospital, '/rounds');
export const useRound = (hospital: number, id: string) => useRead<work.RoundFull>(hospital, `/rounds/${id}`);
export const usePdca = (hospital: number) => useRead<z.infer<typeof work.pdcasSchema>>(hospital, '/pdca');
export const useHearings = (hospital: number) => useRead<z.infer<typeof work.hearingsSchema>>(hospital, '/hearings');

export function useActs(hospital: number) {
  const cache = useQueryClient();
  const base = baseOf(hospital);
  const send = async <T>(method: 'POST' | 'PUT', path: string, body: object, intent?: string) => {
    const answer = await api<T>(base + path, { method, body, ...(intent ? { intent } : {}) });
    await cache.invalidateQueries({ queryKey: ['programme', 'problems'] });
    return answer;
  };
  type Made = { id: string };
  return {
    refresh: () => cache.invalidateQueries({ queryKey: ['programme', 'problems'] }),
    assign: (id: string, body: z.infer<typeof contract.assignBody>) => send('POST', `/problems/${id}/assign`, body),
    rectify: (id: string, body: z.infer<typeof contract.rectifyBody>) => send('POST', `/problems/${id}/rectify`, body),
    look: (id: string, body: z.infer<typeof contract.lookBody>) => send('POST', `/problems/${id}/look`, body),
    drop: (id: string, body: z.infer<typeof contract.dropBody>) => send('POST', `/problems/${id}/drop`, body),
    beginRound: (body: z.infer<typeof work.beginRoundBody>) =>
      send<Made>('POST', '/rounds', body, `programme.round.${body.kind}.${body.heldOn}`),
    keepRound: (id: string, body: z.infer<typeof work.saveRoundBody>) => send('PUT', `/rounds/${id}`, body),
    tick: (month: string, unit: string, remark: string) =>
      send('POST', `/problem-months/${month}/checks`, { unit, remark }),
    keepRule: (rule: Rule) => send('PUT', '/problem-rule', rule),
    beginPdca: (body: PdcaFields) => send<Made>('POST', '/pdca', body, `programme.pdca.${body.unit}`),
    keepPdca: (id: string, body: z.infer<typeof work.savePdcaBody>) => send('PUT', `/pdca/${id}`, body),
    recordHearing: (body: z.infer<typeof work.hearingBody>) =>
      send<Made>('POST', '/hearings', body, `programme.hearing.${body.file}`),
    fromFigure: (body: z.infer<typeof contract.figureBody>) =>
      send<Made>('POST', '/indicator-problems', body, `programme.figure.${body.key}.${body.period}.${body.department}`),
  };
}

export const askAgain = (hospital: number, body: z.infer<typeof contract.againBody>, signal: AbortSignal) =>
  api<Again>(`${baseOf(hospital)}/problem-again`, { method: 'POST', body, signal });
export const askFigure = (hospital: number, key: string, period: string) =>
  api<z.infer<typeof work.figureSchema>>(`${baseOf(hospital)}/pdca-figure?key=${key}&period=${period}`);
