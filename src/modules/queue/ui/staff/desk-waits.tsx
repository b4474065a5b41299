import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { dayName, EmptyState, type Lang, Page, Problem, Skeleton } from '#web/kit/index.ts';
import type { DeskWait } from '../../contract-desk.ts';

/** 窗口等候: how long people waited for a window, day by day and place by place, with those who were never called. */
export function DeskWaits({ hospital, today }: { hospital: number; today: string }) {
  const { t, i18n } = useTranslation();
  const waits = useQuery({
    queryKey: ['queue', 'desk-waits', hospital],
    queryFn: () => api<{ items: DeskWait[] }>(`/api/h/${hospital}/queue/desk/waits`),
  });
  const items = waits.data?.items ?? [];
  return (
    <Page broad title={t('queue.staff.waits')} below={t('queue.staff.waitsWhy')}>
      {waits.error && <Problem error={waits.error} onRetry={() => void waits.refetch()} />}
      {!waits.data && !waits.error && <Skeleton rows={[8, 8]} />}
      {waits.data && items.length === 0 && <EmptyState icon="ticket" text={t('queue.staff.waitsNone')} />}
      {items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard
        <section className="facts-scroll" tabIndex={0} aria-label={t('queue.staff.waits')}>
          <table className="facts-table">
            <thead>
              <tr>
                <th scope="col">{t('queue.staff.waits.day')}</th>
                <th scope="col">{t('queue.staff.waits.place')}</th>
                <th scope="col">{t('queue.staff.waits.called')}</th>
                <th scope="col">{t('queue.staff.waits.p50')}</th>
                <th scope="col">{t('queue.staff.waits.p95')}</th>
                <th scope="col">{t('queue.staff.waits.within')}</th>
                <th scope="col">{t('queue.staff.waits.lost')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((row) => (
                <tr key={`${row.date} ${row.place.id}`}>
                  <th scope="row">{dayName(row.date, today, i18n.language as Lang)}</th>
                  <td>{row.place.name}</td>
                  <td>{row.called}</td>
                  <td>{minutes(row.p50Seconds)}</td>
                  <td>{minutes(row.p95Seconds)}</td>
                  <td>{share(row)}</td>
                  <td>{row.left + row.uncalled}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Page>
  );

  function minutes(seconds: number | null): string {
    return seconds === null ? '' : t('queue.staff.waits.minutes', { count: Math.round(seconds / 6) / 10 });
  }
  function share({ within, called, limitMinutes }: DeskWait): string {
    if (called === 0) return '';
    return t('queue.staff.waits.share', { share: Math.floor((within * 1000) / called) / 10, minutes: limitMinutes });
  }
}
