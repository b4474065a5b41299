import { useTranslation } from 'react-i18next';
import { useRetry } from '#web/client/retry.ts';
import { Card, type Lang, momentName, Problem, Skeleton } from '#web/kit/index.ts';
import { type Coming, useReminders } from './reminder-data.ts';

interface Props {
  hospitals: readonly { id: number }[];
  today: string;
  nameOf: (patient: string) => string | undefined;
  /** The kinds that are switched off. */
  off: { day: boolean; hours: boolean };
}

/** 接下来会提醒您: when, and of which visit. */
export function ComingReminders({ hospitals, today, nameOf, off }: Props) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const { items, ready, error } = useReminders(hospitals);
  const retry = useRetry();
  const coming = items.filter((one) => !off[one.kind]);
  const visit = (one: Coming) =>
    [nameOf(one.patient), one.department.name, one.practitioner.name].filter(Boolean).join(' · ');
  return (
    <Card title={t('booking.remind.coming')}>
      {error && <Problem error={error} onRetry={retry} />}
      {!ready && !error && <Skeleton rows={[4]} />}
      {ready && !error && coming.length === 0 && <p>{t('booking.remind.none')}</p>}
      <ul className="stack plain-rows">
        {coming.map((one) => (
          <li key={`${one.appointment} ${one.kind}`}>
            <b>{momentName(one.at, today, lang)}</b>
            <br />
            {t('booking.remind.of', { time: momentName(one.start, today, lang) })}
            <br />
            <span className="quiet-words">{visit(one)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
