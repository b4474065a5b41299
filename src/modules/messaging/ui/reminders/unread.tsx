import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import './unread.css';

export { words } from './words.ts';

const MOST = 99;

/** How many reminders one has not opened; nothing where there is none. */
export function Unread({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['messaging', 'reminders', 'unread', hospital],
    queryFn: () => api<{ unread: number }>(`/api/h/${hospital}/messaging/reminders/unread`),
    refetchInterval: 60_000,
    // The list says it when it can; a count that does not come must not disturb.
    retry: false,
  });
  const count = data?.unread ?? 0;
  if (count === 0) return null;
  return (
    <span className="unread-count">
      <span aria-hidden="true">{count > MOST ? `${MOST}+` : count}</span>
      <span className="only-heard">{t('messaging.mine.count', { count })}</span>
    </span>
  );
}
