import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, hourOf, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { useClinics, type View } from './data.ts';

/** The clinics that make a yes, one by one, each with what it is counted as. */
export function Clinics(props: { hospital: number; view: View; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const clinics = useClinics(props.hospital, props.view);
  const heading = useRef<HTMLHeadingElement>(null);
  // They open above the table in which they were asked for: bring the eye along.
  useEffect(() => heading.current?.focus(), []);
  const rows = clinics.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card stack" aria-label={t('programme.staff.clinics')}>
      <div className="row apart">
        <h2 ref={heading} tabIndex={-1}>
          {t('programme.staff.clinics')} · {props.name}
        </h2>
        <Button look="plain" onClick={props.onClose}>
          {t('programme.staff.closeVisits')}
        </Button>
      </div>
      {clinics.error && <Problem error={clinics.error} onRetry={() => void clinics.refetch()} />}
      {clinics.isPending && <Skeleton rows={[2, 2, 2, 2]} />}
      {clinics.isSuccess && rows.length === 0 && <EmptyState text={t('programme.staff.noClinics')} />}
      {rows.length > 0 && (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('programme.staff.date')}</th>
              <th scope="col">{t('programme.staff.hours')}</th>
              <th scope="col">{t('programme.staff.department')}</th>
              <th scope="col">{t('programme.staff.doctor')}</th>
              <th scope="col">{t('programme.staff.countedAs')}</th>
              <th scope="col" className="number">
                {t('programme.staff.seen')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((clinic) => (
              <tr key={clinic.session}>
                <th scope="row">{clinic.date}</th>
                <td>
                  {hourOf(clinic.start)}–{hourOf(clinic.end)}
                </td>
                <td>{clinic.department.name}</td>
                <td>{clinic.practitioner.name}</td>
                <td>
                  <span className="row">
                    {clinic.counted.map((one) => (
                      <Tag key={one} tone="jade">
                        {one}
                      </Tag>
                    ))}
                  </span>
                </td>
                <td className="number">{clinic.visits}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {clinics.hasNextPage && (
        <Button look="quiet" busy={clinics.isFetchingNextPage} onClick={() => void clinics.fetchNextPage()}>
          {t('programme.staff.more')}
        </Button>
      )}
    </section>
  );
}
