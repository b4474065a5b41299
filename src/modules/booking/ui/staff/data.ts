import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../../contract.ts';
import type * as partner from '../../contract-partner.ts';

export type Week = z.infer<typeof contract.weekAnswer>;
export type WeekCell = Week['rows'][number]['days'][number][number];
export type Session = z.infer<typeof contract.sessionItem>;
export type Appointment = z.infer<typeof contract.appointmentItem>;
export type Booked = z.infer<typeof contract.bookedAnswer>;

/** What the registrar is about to register: a start time, or a walk-in ticket of a session of today. */
export interface Target {
  session: Session;
  slot: { id: string; start: string } | null;
}

/** Whose desk this is: the hospital's own, or a lower-tier institution's. It decides what may be seen and booked. */
export const Via = createContext<'desk' | 'partner'>('desk');
/** How people come to this work place of the hospital's own desk. */
export type DeskChannel = 'window' | 'phone';
export const Channel = createContext<DeskChannel>('window');

/** For whom times are looked at: what is kept for other visits is then none of theirs. */
export const ForPatient = createContext<string | null>(null);

/** At a partner's desk: whether the institution books or one of its family doctors; null while that is not known. */
export const PartnerAs = createContext<'partner' | 'family_doctor' | null>(null);

/** Through which channel this desk books. */
export function useChannel(): DeskChannel | 'partner' {
  const channel = useContext(Channel);
  return useContext(Via) === 'partner' ? 'partner' : channel;
}

export function useWeek(hospital: number, department: string | null, from: string) {
  const via = useContext(Via);
  const channel = useChannel();
  const as = via === 'desk' ? `&channel=${channel}` : '';
  return useQuery({
    queryKey: ['booking', 'week', channel, hospital, department, from],
    queryFn: () => api<Week>(`/api/h/${hospital}/booking/${via}/week?department=${department}&from=${from}${as}`),
    enabled: department !== null,
    refetchInterval: 15_000,
  });
}

/** The sessions of a department on one day, with their start times. */
export function useDaySessions(hospital: number, department: string | null, date: string | null) {
  const channel = useChannel();
  const patient = useContext(ForPatient);
  const of = patient && channel !== 'partner' ? `desk/patients/${patient}/` : '';
  return useQuery({
    queryKey: ['booking', 'sessions', channel, hospital, department, date, of],
    queryFn: () =>
      api<{ items: Session[] }>(
        `/api/h/${hospital}/booking/${of}sessions?department=${department}&date=${date}&channel=${channel}`,
      ),
    select: (answer) => answer.items,
    enabled: department !== null && date !== null,
    refetchInterval: 15_000,
  });
}

export function useDeskAppointments(hospital: number, patient: string) {
  const via = useContext(Via);
  return useQuery({
    queryKey: ['booking', via, hospital, patient],
    queryFn: () => api<{ items: Appointment[] }>(`/api/h/${hospital}/booking/${via}/patients/${patient}/appointments`),
    select: (answer) => answer.items,
  });
}

/** What a registrar and the one who keeps the rota can do; each act refreshes what it changed. */
export function useDeskActs(hospital: number) {
  const cache = useQueryClient();
  const via = useContext(Via);
  const as = useContext(PartnerAs);
  const channel = useChannel();
  const path = `/api/h/${hospital}/booking`;
  async function post<T>(end: string, body: object, intent: string): Promise<T> {
    const answer = await api<T>(`${path}/${end}`, { method: 'POST', body, intent });
    await cache.invalidateQueries();
    return answer;
  }
  return {
    register({ session, slot }: Target, patient: string): Promise<Booked> {
      if (!slot) return post('desk/walk-ins', { session: session.id, patient }, `walk-in.${session.id}.${patient}`);
      const body = { slot: slot.id, patient, ...(via === 'desk' ? { channel } : as ? { channel: as } : {}) };
      return post(`${via}/appointments`, body, `${via}.${slot.id}.${patient}`);
    },
    /** 改约: the old place is given back as the new one is booked, or neither happens. */
    moveTo: (appointment: string, slot: string): Promise<Booked> =>
      post(`desk/appointments/${appointment}/move`, { slot, channel }, `desk.move.${appointment}.${slot}`),
    cancel: (appointment: string) =>
      post(`${via}/appointments/${appointment}/cancel`, {}, `${via}.cancel.${appointment}`),
    change: (session: string, act: 'pause' | 'resume' | 'close') =>
      post(`sessions/${session}/${act}`, {}, `rota.${act}.${session}`),
    move: (session: string, place: string) =>
      post(`sessions/${session}/move`, { place }, `rota.move.${session}.${place}`),
  };
}

/** The institution one works for, at the partner's desk. */
export function useOwnInstitution(hospital: number) {
  return useQuery({
    queryKey: ['booking', 'institution', hospital],
    queryFn: () => api<z.infer<typeof partner.ownInstitution>>(`/api/h/${hospital}/booking/partner`),
  });
}
