import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import type { Sending } from '../../contract-sending.ts';

interface Readers {
  /** Empty: all departments. */
  department: string;
  from: string;
  to: string;
}

export function useReaders(hospital: number, { department, from, to }: Readers) {
  const query = new URLSearchParams({ from, to, ...(department ? { department } : {}) });
  return useQuery({
    queryKey: ['content', 'readers', hospital, String(query)],
    queryFn: () => api<{ patients: number }>(`/api/h/${hospital}/content/readers?${query}`),
    enabled: from !== '' && to !== '' && from <= to,
  });
}

export function useSendings(hospital: number, id: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['content', 'sendings', hospital, id, i18n.language],
    queryFn: () => api<{ items: Sending[] }>(`/api/h/${hospital}/content/pieces/${id}/sendings`),
    select: ({ items }) => items,
  });
}

export function useSend(hospital: number, id: string) {
  const cache = useQueryClient();
  return async (body: { department: string | null; from: string; to: string }) => {
    const answer = await api<{ written: number }>(`/api/h/${hospital}/content/pieces/${id}/sendings`, {
      method: 'POST',
      body,
      intent: `content.send.${id}.${JSON.stringify(body)}`,
    });
    await cache.invalidateQueries({ queryKey: ['content', 'sendings'] });
    return answer;
  };
}
