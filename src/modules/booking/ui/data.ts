import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../contract.ts';

export type Appointment = z.infer<typeof contract.appointmentItem> & { hospital: number };
export type Day = z.infer<typeof contract.dayList>['items'][number];
export type Session = z.infer<typeof contract.sessionItem>;
export type Slot = z.infer<typeof contract.slotItem>;
export type Hold = z.infer<typeof contract.holdAnswer>;
export type Preflight = z.infer<typeof contract.preflightAnswer>;

/** Own appointments in all hospitals, soonest first. */
export function useAppointments(hospitals: readonly { id: number }[], signedIn: boolean) {
  return useQueries({
    queries: hospitals.map(({ id }) => ({
      queryKey: ['booking', 'appointments', id],
      queryFn: () => api<{ items: Omit<Appointment, 'hospital'>[] }>(`/api/h/${id}/booking/appointments`),
      enabled: signedIn,
    })),
    combine: (answers) => ({
      ready: answers.length > 0 && answers.every((one) => one.data || one.error),
      error: answers.find((one) => one.error)?.error ?? null,
      items: answers
        .flatMap((one, index) => (one.data?.items ?? []).map((item) => ({ ...item, hospital: hospitals[index]!.id })))
        .sort((a, b) => (when(a) < when(b) ? -1 : 1)),
    }),
  });
}

/** Sorts walk-ins, which have no minute, to the end of their day. */
const when = (one: Appointment) => one.start ?? `${one.date}T24`;

export function useDays(hospital: number, department: string, patient: string | null) {
  const of = patient ? `patients/${patient}/` : '';
  return useQuery({
    queryKey: ['booking', 'days', hospital, department, patient],
    queryFn: () => api<{ items: Day[] }>(`/api/h/${hospital}/booking/${of}days?department=${department}`),
    select: (answer) => answer.items,
  });
}

/** For the patient where one is chosen: what is kept for other visits is then no place of theirs. */
export function useSessions(hospital: number, department: string, date: string | null, patient: string | null) {
  const of = patient ? `patients/${patient}/` : '';
  return useQuery({
    queryKey: ['booking', 'sessions', hospital, department, date, patient],
    queryFn: () =>
      api<{ items: Session[] }>(`/api/h/${hospital}/booking/${of}sessions?department=${department}&date=${date}`),
    select: (answer) => answer.items,
    enabled: date !== null,
    refetchInterval: 30_000,
  });
}

/** Everything that could stop this person, asked before the times are shown. Without a session: the person alone. */
export function usePreflight(hospital: number, patient: string | null, session: string | null) {
  return useQuery({
    queryKey: ['booking', 'preflight', hospital, patient, session],
    queryFn: () =>
      api<Preflight>(`/api/h/${hospital}/booking/preflight?patient=${patient}${session ? `&session=${session}` : ''}`),
    enabled: patient !== null,
  });
}

/** hold, release, book, cancel. Each refreshes what it changed. */
export function useBookingActs(hospital: number) {
  const cache = useQueryClient();
  const path = `/api/h/${hospital}/booking`;
  const refresh = () => cache.invalidateQueries();
  return {
    async hold(slot: string, patient: string): Promise<Hold> {
      const intent = `hold.${slot}.${patient}`;
      return api<Hold>(`${path}/holds`, { method: 'POST', body: { slot, patient }, intent });
    },
    async release(hold: string): Promise<void> {
      const intent = `release.${hold}`;
      // Whatever the answer, the times shown are to be asked for again.
      await api(`${path}/holds/${hold}/release`, { method: 'POST', body: {}, intent }).finally(refresh);
    },
    async book(hold: string, patient: string, reason: string): Promise<{ id: string }> {
      const body = { hold, patient, channel: 'mobile', ...(reason.trim() && { reason: reason.trim() }) };
      const made = await api<{ id: string }>(`${path}/appointments`, { method: 'POST', body, intent: `book.${hold}` });
      await refresh();
      return made;
    },
    async cancel(appointment: string): Promise<void> {
      const intent = `cancel.${appointment}`;
      await api(`${path}/appointments/${appointment}/cancel`, { method: 'POST', body: {}, intent });
      await refresh();
    },
  };
}
