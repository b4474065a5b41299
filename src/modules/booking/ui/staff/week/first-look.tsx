import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import { EmptyState, type Lang, weekdayName } from '#web/kit/index.ts';
import type * as contract from '../../../contract.ts';
import { useDepartments } from './data.ts';

type Days = z.infer<typeof contract.dayList>;

/** What a patient sees: by department the days that can be booked, with their free places. */
export function FirstLook({ hospital }: { hospital: number }) {
  const { t, i18n } = useTranslation();
  const departments = useDepartments(hospital);
  const list = (departments.data ?? []).slice(0, 8);
  const days = useQueries({
    queries: list.map(({ id }) => ({
      queryKey: ['booking', 'days', hospital, id, i18n.language],
      queryFn: () => api<Days>(`/api/h/${hospital}/booking/days?department=${id}`),
    })),
  });
  const rows = list
    .map((department, n) => ({ ...department, days: days[n]?.data?.items.filter(({ free }) => free > 0) ?? [] }))
    .filter((row) => row.days.length > 0);
  return (
    <div className="stack">
      {rows.length === 0 && <EmptyState icon="book" text={t('booking.week.lookNone')} />}
      {rows.map((row) => (
        <div key={row.id} className="stack">
          <h3>{row.name}</h3>
          <ul className="setup-days">
            {row.days.map(({ date, free }) => (
              <li key={date}>
                <small>{weekdayName(date, i18n.language as Lang)}</small> <b>{date.slice(5)}</b>{' '}
                <span>{t('booking.week.free', { count: free })}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p>{t('booking.week.lookWhy')}</p>
      <div className="row">
        <a className="btn quiet" href="/">
          {t('booking.week.patientPage')}
        </a>
      </div>
    </div>
  );
}
