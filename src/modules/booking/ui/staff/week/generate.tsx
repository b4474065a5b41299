import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#kernel/instant.ts';
import { Button, Notice, Problem } from '#web/kit/index.ts';
import { type Generated, useWeekActs } from './data.ts';

/** Writes the numbers of the next 14 days from the repeating week; what is there already stays. */
export function Generate({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const acts = useWeekActs(hospital);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [made, setMade] = useState<Generated | null>(null);
  const last = addDays(today, 14);

  async function generate() {
    setBusy(true);
    setError(null);
    await acts.generate(today, last).then(setMade).catch(setError);
    setBusy(false);
  }
  return (
    <div className="stack">
      <p className="quiet-words">{t('booking.week.generateWhy')}</p>
      <div className="row">
        <Button look="quiet" busy={busy} onClick={() => void generate()}>
          {t('booking.week.generate', { date: last.slice(5) })}
        </Button>
      </div>
      {made && (
        <Notice tone={made.sessions > 0 ? 'good' : 'note'} alert>
          <p>
            {made.sessions > 0
              ? t('booking.week.made', { sessions: made.sessions, slots: made.slots })
              : t('booking.week.madeNone')}
          </p>
        </Notice>
      )}
      {!!made?.withoutPapers?.length && (
        <Notice tone="soon" title={t('booking.clinics.withoutPapers', { count: made.withoutPapers.length })} />
      )}
      {error !== null && <Problem error={error} />}
    </div>
  );
}
