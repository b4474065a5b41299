import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Problem } from '#web/kit/index.ts';
import { PastForm } from '../past/past-form.tsx';
import { type Measure, useTaskActs } from './data.ts';

/** A task that came in after its last day: whoever oversees says what that means. */
export function SettleCard({ hospital, measure, today }: { hospital: number; measure: Measure; today: string }) {
  const { t } = useTranslation();
  const acts = useTaskActs(hospital);
  const { busy, error, run } = useAct();
  if (measure.brought !== 'unsettled' || measure.state === 'accepted') return null;
  return (
    <section className="card stack" aria-label={t('programme.tasks.settle')}>
      <h2>{t('programme.tasks.settle')}</h2>
      <p>{t('programme.tasks.settleWhy')}</p>
      {error !== null && <Problem error={error} />}
      {measure.rights.judge && (
        <PastForm
          end={measure.deadline.to}
          today={today}
          label={t('programme.tasks.settleAsk')}
          busy={busy}
          onSay={(choice) => void run(() => acts.settle(measure.id, choice))}
        />
      )}
    </section>
  );
}
