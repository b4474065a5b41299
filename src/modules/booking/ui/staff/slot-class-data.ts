import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../../contract-slot-classes.ts';
import type { Session } from './data.ts';

export type RotaList = z.infer<typeof contract.rotaList>;
export type RotaItem = RotaList['items'][number];
export type AddedItem = z.infer<typeof contract.addedList>['items'][number];
export type SessionChange = z.infer<typeof contract.sessionHistory>['items'][number];
export type DoctorFigureList = z.infer<typeof contract.doctorFigureList>;
export type DoctorFigureKey = z.infer<typeof contract.doctorFigureBody>['key'];

function useGet<T>(hospital: number, path: string, enabled = true) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['booking', path, hospital, i18n.language],
    queryFn: () => api<T>(`/api/h/${hospital}/booking/${path}`),
    enabled,
  });
}

/** The sessions of a department on a day, drafts too. */
export function useRotaDay(hospital: number, department: string | null, date: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['booking', 'rota-day', hospital, department, date, i18n.language],
    queryFn: () =>
      api<{ items: Session[] }>(`/api/h/${hospital}/booking/rotas/day?department=${department}&date=${date}`),
    select: (answer) => answer.items,
    enabled: department !== null,
    refetchInterval: 15_000,
  });
}

export const useRotas = (hospital: number, department: string | null) =>
  useGet<RotaList>(hospital, `rotas?department=${department}`, department !== null);
export const useAdded = (hospital: number, session: string) =>
  useGet<z.infer<typeof contract.addedList>>(hospital, `sessions/${session}/added`);
export const useSessionHistory = (hospital: number, session: string) =>
  useGet<{ items: SessionChange[] }>(hospital, `sessions/${session}/history`);
export const useDoctorFigures = (hospital: number, department: string | null) =>
  useGet<DoctorFigureList>(hospital, `doctor-figures?department=${department}`, department !== null);

/** What is done with rotas, added places and doctors' figures; everything that shows them is read anew. */
export function useSlotClassActs(hospital: number) {
  const cache = useQueryClient();
  async function send(path: string, body: object, intent?: string, method: 'POST' | 'PUT' = 'POST'): Promise<void> {
    await api(`/api/h/${hospital}/booking/${path}`, { method, body, ...(intent ? { intent } : {}) });
    await cache.invalidateQueries();
  }
  return {
    submit: (rota: string) => send(`rotas/${rota}/submit`, {}),
    approve: (rota: string, atOnce: boolean) => send(`rotas/${rota}/approve`, { atOnce }),
    giveBack: (rota: string, reason: string) => send(`rotas/${rota}/return`, { reason }),
    add: (session: string, body: { start: string; reason: string; patient?: string }) =>
      send(`sessions/${session}/added`, body, `added.${session}.${body.start}.${body.patient}`),
    /** The reason is needed where the session was released after an approval. */
    change: (session: string, act: 'pause' | 'resume' | 'close', reason: string) =>
      send(`sessions/${session}/${act}`, because(reason), `rota.${act}.${session}`),
    move: (session: string, place: string, reason: string) =>
      send(`sessions/${session}/move`, { place, ...because(reason) }, `rota.move.${session}.${place}`),
    setFigure: (practitioner: string, body: { key: DoctorFigureKey; value: number | null; reason: string }) =>
      send(`doctor-figures/${practitioner}`, body, undefined, 'PUT'),
  };
}

const because = (reason: string): { reason?: string } => (reason.trim() ? { reason: reason.trim() } : {});
