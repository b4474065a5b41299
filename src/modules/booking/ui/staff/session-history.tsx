import { useTranslation } from 'react-i18next';
import { type Lang, momentName, Problem, Skeleton } from '#web/kit/index.ts';
import { type SessionChange, useSessionHistory } from './slot-class-data.ts';

/** What was changed in a session: when, what, who, why. */
export function SessionHistory({ hospital, session, today }: { hospital: number; session: string; today: string }) {
  const { t, i18n } = useTranslation();
  const history = useSessionHistory(hospital, session);
  if (history.error) return <Problem error={history.error} onRetry={() => void history.refetch()} />;
  if (!history.data) return <Skeleton rows={[2]} />;
  if (history.data.items.length === 0) return <p className="asked">{t('booking.flow.noChange')}</p>;
  return (
    <ul className="asked stack" aria-label={t('booking.flow.changes')}>
      {history.data.items.map((row) => (
        <li key={`${row.at} ${row.what}`}>
          {momentName(row.at, today, i18n.language as Lang)} · {changeWords(t, row)} · {row.byName}
          {row.reason && ` · ${row.reason}`}
        </li>
      ))}
    </ul>
  );
}

type Words = ReturnType<typeof useTranslation>['t'];

// words: booking.flow.change.paused booking.flow.change.resumed booking.flow.change.closed booking.flow.change.stopped booking.flow.change.added
const changeWords = (t: Words, { what, place }: SessionChange): string =>
  what === 'moved' ? t('booking.flow.change.moved', { place }) : t(`booking.flow.change.${what}`);
