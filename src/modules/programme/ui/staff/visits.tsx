import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, hourOf, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { useVisits, type View } from './data.ts';

/** The visits behind a figure: who wants to know why, reads them one by one. No names. */
export function Visits({
  hospital,
  view,
  name,
  onClose,
}: {
  hospital: number;
  view: View;
  name: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const visits = useVisits(hospital, view);
  const heading = useRef<HTMLHeadingElement>(null);
  // They open above the table in which they were asked for: bring the eye along.
  useEffect(() => heading.current?.focus(), []);
  const rows = visits.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card stack" aria-label={t('programme.staff.visits')}>
      <div className="row apart">
        <h2 ref={heading} tabIndex={-1}>
          {t('programme.staff.visits')} · {name}
        </h2>
        <Button look="plain" onClick={onClose}>
          {t('programme.staff.closeVisits')}
        </Button>
      </div>
      {visits.error && <Problem error={visits.error} onRetry={() => void visits.refetch()} />}
      {visits.isPending && <Skeleton rows={[2, 2, 2, 2]} />}
      {visits.isSuccess && rows.length === 0 && <EmptyState text={t('programme.staff.noVisits')} />}
      {rows.length > 0 && (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('programme.staff.date')}</th>
              <th scope="col">{t('programme.staff.department')}</th>
              <th scope="col">{t('programme.staff.how')}</th>
              <th scope="col" className="number">
                {t('programme.staff.slot')}
              </th>
              <th scope="col" className="number">
                {t('programme.staff.checkedIn')}
              </th>
              <th scope="col" className="number">
                {t('programme.staff.started')}
              </th>
              <th scope="col" className="number">
                {t('programme.staff.wait')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((visit) => (
              <tr key={visit.encounter}>
                <th scope="row">{visit.date}</th>
                <td>{visit.department.name}</td>
                <td>
                  <Tag tone={visit.booked ? 'jade' : 'indigo'}>
                    {visit.booked ? t('programme.staff.booked') : t('programme.staff.walkIn')}
                  </Tag>
                </td>
                <td className="number">{visit.slotStart ? hourOf(visit.slotStart) : '—'}</td>
                <td className="number">{hourOf(visit.checkedInAt)}</td>
                <td className="number">{hourOf(visit.startedAt)}</td>
                <td className="number">
                  {visit.wait === null ? '—' : t('programme.staff.waited', { minutes: visit.wait })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {visits.hasNextPage && (
        <Button look="quiet" busy={visits.isFetchingNextPage} onClick={() => void visits.fetchNextPage()}>
          {t('programme.staff.more')}
        </Button>
      )}
    </section>
  );
}
