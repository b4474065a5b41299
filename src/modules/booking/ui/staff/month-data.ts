import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../../contract-month.ts';
import { useChannel } from './data.ts';

export type Month = z.infer<typeof contract.monthAnswer>;
export type MonthRow = Month['rows'][number];

export interface MonthQuestion {
  from: string;
  department: string;
  slotClass: string;
  name: string;
  page: number;
}

/** 31 days of one page of doctors. The last page stays in sight until the next one is there. */
export function useMonth(hospital: number, question: MonthQuestion) {
  const channel = useChannel();
  const asked = new URLSearchParams({ from: question.from, page: String(question.page), channel });
  for (const key of ['department', 'slotClass', 'name'] as const) if (question[key]) asked.set(key, question[key]);
  const query = asked.toString();
  return useQuery({
    queryKey: ['booking', 'month', hospital, query],
    queryFn: ({ signal }) => api<Month>(`/api/h/${hospital}/booking/desk/month?${query}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
}
