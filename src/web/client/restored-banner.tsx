import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from './api.ts';

const ASK_AGAIN_MS = 60_000;

/** Says that this is a copy made from a backup, so that nobody takes its silence for a fault. Mount once, above everything. */
export function RestoredBanner() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['restored'],
    queryFn: () => api<{ restored: boolean }>('/readyz'),
    staleTime: Number.POSITIVE_INFINITY,
    // A house never becomes a copy under way; a copy becomes the house.
    refetchInterval: ({ state }) => (state.data?.restored ? ASK_AGAIN_MS : false),
    retry: false,
  });
  return data?.restored ? (
    <p role="status" className="offline">
      {t('web.restored')}
    </p>
  ) : null;
}
