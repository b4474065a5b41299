import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, hourOf, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { useSlots, type View } from './data.ts';

/** The places behind indicator 2, used or not; each leads to its story. No names. */
export function Slots({
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
  const slots = useSlots(hospital, view);
  const heading = useRef<HTMLHeadingElement>(null);
  // They open above the table in which they were asked for: bring the eye along.
  useEffect(() => heading.current?.focus(), []);
  const rows = slots.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card stack" aria-label={t('programme.staff.slots')}>
      <div className="row apart">
        <h2 ref={heading} tabIndex={-1}>
          {t('programme.staff.slots')} · {name}
        </h2>
        <Button look="plain" onClick={onClose}>
          {t('programme.staff.closeVisits')}
        </Button>
      </div>
      {slots.error && <Problem error={slots.error} onRetry={() => void slots.refetch()} />}
      {slots.isPending && <Skeleton rows={[2, 2, 2, 2]} />}
      {slots.isSuccess && rows.length === 0 && <EmptyState text={t('programme.staff.noSlots')} />}
      {rows.length > 0 && (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('programme.staff.date')}</th>
              <th scope="col" className="number">
                {t('programme.staff.hours')}
              </th>
              <th scope="col">{t('programme.staff.department')}</th>
              <th scope="col">{t('programme.staff.slotUse')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.slot}>
                <th scope="row">{row.date}</th>
                <td className="number">
                  <a className="btn plain" href={`/staff/compliance?slot=${row.slot}`}>
                    {hourOf(row.start)}
                  </a>
                </td>
                <td>{row.department.name}</td>
                <td>
                  <Tag tone={row.used > 0 ? 'jade' : 'plain'}>
                    {row.used > 0 ? t('programme.staff.slotUsed') : t('programme.staff.slotFree')}
                  </Tag>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {slots.hasNextPage && (
        <Button look="quiet" busy={slots.isFetchingNextPage} onClick={() => void slots.fetchNextPage()}>
          {t('programme.staff.more')}
        </Button>
      )}
    </section>
  );
}
