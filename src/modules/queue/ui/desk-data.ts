import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type { DeskPlace, DeskTicket } from '../contract-desk.ts';

export type { DeskPlace, DeskTicket } from '../contract-desk.ts';

const AGAIN = 5_000;
const base = (hospital: number) => `/api/h/${hospital}/queue`;

/** Registration desks with how many wait; the number moves all the time. */
export function useDesks(hospital: number) {
  return useQuery({
    queryKey: ['queue', 'desks', hospital],
    queryFn: () => api<{ items: DeskPlace[] }>(`${base(hospital)}/desks`),
    refetchInterval: AGAIN * 2,
  });
}

const ticketsOf = (hospital: number) => ({
  queryKey: ['queue', 'desk-tickets', hospital],
  queryFn: () => api<{ items: DeskTicket[] }>(`${base(hospital)}/desk-tickets`),
  refetchInterval: AGAIN,
});

export const useDeskTickets = (hospital: number) => useQuery(ticketsOf(hospital));

/** Somewhere one waits for a window or is called to it. */
export function useHasDeskTicket(hospitals: readonly { id: number }[]): boolean {
  return useQueries({
    queries: hospitals.map(({ id }) => ticketsOf(id)),
    combine: (answers) => answers.some((one) => one.data?.items.some(({ state }) => state !== 'absent')),
  });
}

export function useDeskTicketActs(hospital: number) {
  const cache = useQueryClient();
  const send = async (path: string, body: object, intent?: string) => {
    await api(base(hospital) + path, { method: 'POST', body, ...(intent ? { intent } : {}) }).finally(() =>
      cache.invalidateQueries({ queryKey: ['queue'] }),
    );
  };
  return {
    take: (place: string, patient: string | undefined) =>
      send('/desk-tickets', patient ? { place, patient } : { place }, `desk.take.${place}`),
    leave: (id: string) => send(`/desk-tickets/${id}/leave`, {}),
  };
}
