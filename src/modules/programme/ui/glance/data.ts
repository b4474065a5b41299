import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import type { Glance, PaymentsPage } from '../../contract-glance.ts';

export type { Glance, Worst } from '../../contract-glance.ts';

/** A wall screen shows nothing older than half a minute. */
export function useGlance(hospital: number) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['programme', 'glance', hospital, i18n.language],
    queryFn: () => api<Glance>(`/api/h/${hospital}/programme/glance`),
    refetchInterval: 30_000,
    placeholderData: (before) => before,
  });
}

/** The payments of today, page by page. */
export function usePayments(hospital: number) {
  const { i18n } = useTranslation();
  return useInfiniteQuery({
    queryKey: ['programme', 'glance', 'payments', hospital, i18n.language],
    queryFn: ({ pageParam }) =>
      api<PaymentsPage>(
        `/api/h/${hospital}/programme/glance/payments${pageParam ? `?cursor=${encodeURIComponent(pageParam)}` : ''}`,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}
