import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type { OwnCalendar } from '../../contract-calendar.ts';

const path = '/api/booking/calendar';
const key = ['booking', 'calendar'];

export function useCalendar() {
  return useQuery({ queryKey: key, queryFn: () => api<OwnCalendar>(path) });
}

export function useCalendarActs() {
  const cache = useQueryClient();
  const keep = (calendar: OwnCalendar) => void cache.setQueryData(key, calendar);
  return {
    /** Answers the address, which is told this once. */
    async renew(withDoctor: boolean): Promise<string> {
      const made = await api<{ path: string }>(path, { method: 'POST', body: { withDoctor } });
      await cache.invalidateQueries({ queryKey: key });
      return new URL(made.path, window.location.origin).href;
    },
    change: async (withDoctor: boolean) => keep(await api<OwnCalendar>(path, { method: 'PUT', body: { withDoctor } })),
    revoke: async () => keep(await api<OwnCalendar>(`${path}/revoke`, { method: 'POST', body: {} })),
  };
}
