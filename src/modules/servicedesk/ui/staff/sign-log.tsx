import { useTranslation } from 'react-i18next';
import { hourOf } from '#web/kit/index.ts';
import type { SignLine } from './data.ts';

/** Who, when, how long; never what. */
export function SignLog({ log }: { log: SignLine['log'] }) {
  const { t } = useTranslation();
  const minutes = (seconds: number) => t('servicedesk.staff.min', { minutes: Math.round(seconds / 60) });
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('servicedesk.staff.col.at')}</th>
          <th scope="col">{t('servicedesk.staff.col.person')}</th>
          <th scope="col">{t('servicedesk.staff.col.interpreter')}</th>
          <th scope="col">{t('servicedesk.staff.col.waited')}</th>
          <th scope="col">{t('servicedesk.staff.col.lasted')}</th>
        </tr>
      </thead>
      <tbody>
        {log.map((one) => (
          <tr key={one.id}>
            <td>{hourOf(one.askedAt)}</td>
            <td>{one.person ?? t('servicedesk.staff.noName')}</td>
            <td>{one.interpreter ?? '—'}</td>
            <td>{minutes(one.waitedSeconds)}</td>
            <td>{one.state === 'withdrawn' ? t('servicedesk.staff.gaveUp') : minutes(one.seconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
