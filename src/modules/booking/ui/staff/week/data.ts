import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../../../contract.ts';

export type Rule = z.infer<typeof contract.templateItem>;
export type Withdrawn = z.infer<typeof contract.templateEnded>;
type Changed = z.infer<typeof contract.templateChanged>;

export type Generated = z.infer<typeof contract.generateAnswer>;

export interface Doctor {
  id: string;
  name: string;
  title: string;
  department: { id: string; name: string };
}
export interface Room {
  id: string;
  name: string;
  building: string;
  floor: string;
}

function useList<T>(hospital: number, key: string, path: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['booking', key, hospital, i18n.language],
    queryFn: () => api<{ items: T[] }>(`/api/h/${hospital}/${path}`),
    select: (answer) => answer.items,
  });
}

export const useRules = (hospital: number) => useList<Rule>(hospital, 'rules', 'booking/templates');
export const useDoctors = (hospital: number) => useList<Doctor>(hospital, 'doctors', 'catalog/practitioners');
export const useRooms = (hospital: number) => useList<Room>(hospital, 'rooms', 'catalog/places?kind=room');
export const useDepartments = (hospital: number) =>
  useList<{ id: string; name: string }>(hospital, 'departments', 'catalog/departments');

/** What can be done with the repeating week; everything that shows it is read anew. */
export function useWeekActs(hospital: number) {
  const cache = useQueryClient();
  const path = `/api/h/${hospital}/booking/templates`;
  async function post<T>(end: string, body: object, intent?: string): Promise<T> {
    const answer = await api<T>(`${path}${end}`, { method: 'POST', body, ...(intent ? { intent } : {}) });
    await cache.invalidateQueries();
    return answer;
  }
  return {
    add: (body: object) => post<{ id: string }>('', body, 'booking.rule.add'),
    change: (id: string, body: object) => post<Changed>(`/${id}/change`, body, `booking.rule.change.${id}`),
    end: (id: string, from: string) => post<Withdrawn>(`/${id}/end`, { from }),
    generate: (from: string, to: string) => post<Generated>('/generate', { from, to }),
  };
}
