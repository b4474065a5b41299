import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Tag } from '#web/kit/index.ts';
import type { Duty } from '../../../contract.ts';

/** Seconds as whole minutes; nothing was accepted: a dash. */
export const minutes = (t: TFunction, seconds: number | null): string =>
  seconds === null ? '—' : t('triage.minutes', { count: Math.ceil(seconds / 60) });

/** By department, what is overdue first. */
export function DutyTable({ departments }: { departments: Duty['departments'] }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <section className="duty-scroll" tabIndex={0} aria-label={t('triage.duty.table')}>
      <table className="duty">
        <thead>
          <tr>
            <th scope="col">{t('triage.duty.department')}</th>
            <th scope="col">{t('triage.duty.opened')}</th>
            <th scope="col">{t('triage.duty.open')}</th>
            <th scope="col">{t('triage.overdue')}</th>
            <th scope="col">{t('triage.duty.passed')}</th>
            <th scope="col">{t('triage.duty.accepted')}</th>
            <th scope="col">{t('triage.duty.median')}</th>
            <th scope="col">{t('triage.duty.sentBack')}</th>
          </tr>
        </thead>
        <tbody>
          {departments.map((row) => (
            <tr key={row.department.id}>
              <th scope="row">{row.department.name}</th>
              <td>{row.opened}</td>
              <td>{row.open}</td>
              <td>{row.overdue > 0 ? <Tag tone="cinnabar">{row.overdue}</Tag> : 0}</td>
              <td>{row.passed}</td>
              <td>{row.accepted}</td>
              <td>{minutes(t, row.medianSeconds)}</td>
              <td>
                {row.sentBack}
                {row.reasons.map(({ reason, count }) => (
                  <span key={reason} className="quiet-words">
                    {' '}
                    {t(`triage.why.send_back.${reason}`)} {count}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
