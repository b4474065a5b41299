import { useTranslation } from 'react-i18next';
import { Generate } from './generate.tsx';
import { Rules } from './rules.tsx';

/** The repeating week beside the rota of days: the rules, and the button that writes numbers from them. */
export function RepeatingWeek({
  hospital,
  today,
  department,
}: {
  hospital: number;
  today: string;
  department: string | null;
}) {
  const { t } = useTranslation();
  return (
    <section className="card stack" aria-label={t('booking.week.title')}>
      <h2>{t('booking.week.title')}</h2>
      <p className="quiet-words">{t('booking.week.why')}</p>
      <Generate hospital={hospital} today={today} />
      <Rules hospital={hospital} today={today} department={department} />
    </section>
  );
}
