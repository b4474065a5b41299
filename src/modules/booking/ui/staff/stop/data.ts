import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type { CallItem, OwnClinic, StopItem, StopPreview, StopRequestItem } from '../../../contract-stop.ts';

export type { CallItem, OwnClinic, StopItem, StopPreview, StopRequestItem } from '../../../contract-stop.ts';

const base = (hospital: number) => `/api/h/${hospital}/booking`;

export interface Wish {
  cause: string;
  reason: string;
  substitute: string | null;
  offerNext: boolean;
}

/** What a stop would do now; asked again while one looks, because people go on booking. */
export function useStopPreview(hospital: number, session: string, substitute: string | null, offerNext: boolean) {
  const query = `next=${offerNext ? 'yes' : 'no'}${substitute ? `&substitute=${substitute}` : ''}`;
  return useQuery({
    queryKey: ['booking', 'stop', hospital, session, query],
    queryFn: () => api<StopPreview>(`${base(hospital)}/sessions/${session}/stop?${query}`),
    placeholderData: (before) => before,
    refetchInterval: 15_000,
  });
}

export function useStops(hospital: number, on: boolean) {
  return useQuery({
    queryKey: ['booking', 'stops', hospital],
    queryFn: () => api<{ items: StopItem[] }>(`${base(hospital)}/stops`),
    select: (answer) => answer.items,
    enabled: on,
    refetchInterval: 15_000,
  });
}

export function useStopRequests(hospital: number, on: boolean) {
  return useQuery({
    queryKey: ['booking', 'stop-requests', hospital],
    queryFn: () => api<{ items: StopRequestItem[] }>(`${base(hospital)}/stop-requests`),
    select: (answer) => answer.items,
    enabled: on,
    refetchInterval: 30_000,
  });
}

export function useStopCalls(hospital: number) {
  return useQuery({
    queryKey: ['booking', 'stop-calls', hospital],
    queryFn: () => api<{ items: CallItem[] }>(`${base(hospital)}/desk/stop-calls`),
    select: (answer) => answer.items,
    refetchInterval: 15_000,
  });
}

export function useOwnClinics(hospital: number) {
  return useQuery({
    queryKey: ['booking', 'own-clinics', hospital],
    queryFn: () => api<{ items: OwnClinic[] }>(`${base(hospital)}/own-clinics`),
    select: (answer) => answer.items,
  });
}

/** Each act refreshes what it changed, whatever the answer. */
export function useStopActs(hospital: number) {
  const cache = useQueryClient();
  async function post<T>(end: string, body: object, intent: string): Promise<T> {
    return api<T>(base(hospital) + end, { method: 'POST', body, intent }).finally(() => cache.invalidateQueries());
  }
  return {
    stop: (session: string, wish: Wish, urgent: boolean) =>
      post<StopPreview['numbers']>(`/sessions/${session}/stop`, { ...wish, urgent }, `stop.${session}`),
    ask: (session: string, wish: Wish) => post(`/sessions/${session}/stop-requests`, wish, `stop.ask.${session}`),
    askOwn: (session: string, wish: Wish) => post(`/own-clinics/${session}/stop-requests`, wish, `stop.own.${session}`),
    decide: (request: string, verdict: 'approved' | 'refused', reason: string, substitute: string | null) =>
      post(`/stop-requests/${request}/decide`, { verdict, reason, substitute }, `stop.decide.${request}.${verdict}`),
    call: (one: CallItem, outcome: string, note: string) =>
      post(
        `/desk/stop-calls/${one.id}`,
        { outcome, ...(note.trim() && { note: note.trim() }), done: outcome === 'wrong_number' },
        `stop.call.${one.id}.${one.calls.length}`,
      ),
    accept: (one: CallItem) =>
      one.hold
        ? post('/desk/appointments', { hold: one.hold, patient: one.patient.id, channel: 'phone' }, `desk.${one.hold}`)
        : post(`/desk/stop-cases/${one.id}/accept`, {}, `stop.accept.${one.id}`),
    decline: (one: CallItem) => post(`/desk/stop-cases/${one.id}/decline`, {}, `stop.decline.${one.id}`),
    phone: async (patient: string): Promise<string> => {
      const body = { field: 'phone', purpose: 'contact_patient' };
      const path = `/api/h/${hospital}/identity/patients/${patient}/reveal`;
      const answer = await api<{ values: { value: string }[] }>(path, { method: 'POST', body });
      return answer.values[0]?.value ?? '';
    },
  };
}
