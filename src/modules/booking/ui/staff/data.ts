import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../../contract.ts';

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

export function useWeek(hospital: number, department: string | null, from: string) {
  return useQuery({
    queryKey: ['booking', 'week', hospital, department, from],
    queryFn: () => api<Week>(`/api/h/${hospital}/booking/desk/week?department=${department}&from=${from}`),
    enabled: department !== null,
    refetchInterval: 15_000,
  });
}

/** The sessions of a department on one day, with their start times. */
export function useDaySessions(hospital: number, department: string | null, date: string | null) {
  return useQuery({
    queryKey: ['booking', 'sessions', hospital, department, date],
    queryFn: () =>
      api<{ items: Session[] }>(
        `/api/h/${hospital}/booking/sessions?department=${department}&date=${date}&channel=window`,
      ),
    select: (answer) => answer.items,
    enabled: department !== null && date !== null,
    refetchInterval: 15_000,
  });
}

export function useDeskAppointments(hospital: number, patient: string) {
  return useQuery({
    queryKey: ['booking', 'desk', hospital, patient],
    queryFn: () => api<{ items: Appointment[] }>(`/api/h/${hospital}/booking/desk/patients/${patient}/appointments`),
    select: (answer) => answer.items,
  });
}

/** What a registrar and the one who keeps the rota can do; each act refreshes what it changed. */
export function useDeskActs(hospital: number) {
  const cache = useQueryClient();
  const path = `/api/h/${hospital}/booking`;
  async function post<T>(end: string, body: object, intent: string): Promise<T> {
    const answer = await api<T>(`${path}/${end}`, { method: 'POST', body, intent });
    await cache.invalidateQueries();
    return answer;
  }
  return {
    register({ session, slot }: Target, patient: string): Promise<Booked> {
      if (!slot) return post('desk/walk-ins', { session: session.id, patient }, `walk-in.${session.id}.${patient}`);
      return post('desk/appointments', { slot: slot.id, patient, channel: 'window' }, `desk.${slot.id}.${patient}`);
    },
    cancel: (appointment: string) => post(`desk/appointments/${appointment}/cancel`, {}, `desk.cancel.${appointment}`),
    change: (session: string, act: 'pause' | 'resume' | 'close') =>
      post(`sessions/${session}/${act}`, {}, `rota.${act}.${session}`),
    move: (session: string, place: string) =>
      post(`sessions/${session}/move`, { place }, `rota.move.${session}.${place}`),
  };
}
