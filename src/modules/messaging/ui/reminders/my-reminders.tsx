import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import {
  Button,
  EmptyState,
  type Lang,
  momentName,
  navigate,
  ownPath,
  Page,
  Problem,
  Skeleton,
  Tag,
} from '#web/kit/index.ts';
import type { StaffReminder } from '../../contract-staff.ts';
import './reminders.css';

export { words } from './words.ts';

/** What one was told as a member of staff; each leads to the page it speaks of. */
export function MyReminders({ hospital, today }: { hospital: number; today: string }) {
  const { t, i18n } = useTranslation();
  const cache = useQueryClient();
  const base = `/api/h/${hospital}/messaging/reminders`;
  const { data, error, refetch } = useQuery({
    queryKey: ['messaging', 'reminders', hospital, i18n.language],
    queryFn: () => api<{ items: StaffReminder[]; unread: number }>(base),
    refetchInterval: 60_000,
  });
  const open = async ({ id, link, read }: StaffReminder) => {
    // A mark that does not arrive keeps nobody from the work.
    if (!read) await api(`${base}/${id}/read`, { method: 'POST', body: {} }).catch(() => undefined);
    void cache.invalidateQueries({ queryKey: ['messaging', 'reminders'] });
    navigate(ownPath(link));
  };
  return (
    <Page title={t('messaging.mine.title')} below={t('messaging.mine.why')}>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[4, 4, 4]} />}
      {data?.items.length === 0 && <EmptyState text={t('messaging.mine.none')} />}
      <ul className="reminder-list">
        {data?.items.map((one) => (
          <li key={one.id} className="card row apart">
            <span className="grow">
              <b>{one.title}</b>
              <span>{one.text}</span>
              <span className="quiet-words">{momentName(one.at, today, i18n.language as Lang)}</span>
            </span>
            <span className="row">
              {!one.read && <Tag tone="amber">{t('messaging.mine.unread')}</Tag>}
              <Button
                look="quiet"
                aria-label={t('messaging.mine.openOne', { title: one.title, text: one.text })}
                onClick={() => void open(one)}
              >
                {t('messaging.mine.open')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
