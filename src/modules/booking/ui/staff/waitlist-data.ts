import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useContext } from 'react';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../../contract-waitlist.ts';
import { Channel } from './data.ts';

export type DeskEntry = z.infer<typeof contract.deskWaitlist>['items'][number];

/** The line of a department on a day, in its order. */
export function useDeskWaitlist(hospital: number, department: string, date: string) {
  return useQuery({
    queryKey: ['booking', 'desk-waitlist', hospital, department, date],
    queryFn: () =>
      api<{ items: DeskEntry[] }>(`/api/h/${hospital}/booking/desk/waitlist?department=${department}&date=${date}`),
    select: (answer) => answer.items,
    refetchInterval: 15_000,
  });
}

export function useDeskWaitlistActs(hospital: number) {
  const cache = useQueryClient();
  const channel = useContext(Channel);
  const path = `/api/h/${hospital}/booking/desk`;
  async function post(end: string, body: object, intent: string): Promise<unknown> {
    try {
      return await api(`${path}/${end}`, { method: 'POST', body, intent });
    } finally {
      await cache.invalidateQueries();
    }
  }
  return {
    join: (wanted: { patient: string; department: string; practitioner: string; dates: string[]; priority: boolean }) =>
      post('waitlist', wanted, `desk.wait.${wanted.patient}.${wanted.practitioner}.${wanted.dates.join()}`),
    leave: (entry: string) => post(`waitlist/${entry}/leave`, {}, `desk.wait.leave.${entry}`),
    accept: ({ patient, offer }: { patient: string; offer: { hold: string } }) =>
      post('appointments', { hold: offer.hold, patient, channel }, `desk.${offer.hold}`),
  };
}
