import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, dateOf, Problem, Skeleton } from '#web/kit/index.ts';
import { type Corrections, type PlanMeasure, useCorrections } from './data.ts';

type Said = Corrections[number]['before'];

/** What a measure said before each correction, who put it right, and why. */
export function History({ hospital, measure }: { hospital: number; measure: PlanMeasure }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data, error } = useCorrections(hospital, measure.id, open);
  return (
    <>
      <Button look="plain" onClick={() => setOpen(true)}>
        {t('programme.correct.history', { count: measure.corrections })}
      </Button>
      <Dialog title={t('programme.correct.historyTitle')} open={open} onClose={() => setOpen(false)}>
        {error && <Problem error={error} />}
        {!data && !error && <Skeleton rows={[4]} />}
        {data?.items.map((one) => (
          <div key={one.at} className="stack plan-correction">
            <p>
              <b>
                {dateOf(one.at)} {one.by}
              </b>{' '}
              {one.why}
            </p>
            <p>
              <span className="quiet-words">{t('programme.correct.before')}</span> <del>{say(one.before)}</del>
            </p>
            <p>
              <span className="quiet-words">{t('programme.correct.after')}</span> {say(one.after)}
            </p>
          </div>
        ))}
      </Dialog>
    </>
  );
}

const say = ({ text, lead, departments, supporting, deadline, from, to }: Said): string =>
  [text, lead, [...departments, ...supporting].join('、'), deadline, [from, to].filter(Boolean).join('—')]
    .filter(Boolean)
    .join(' · ');
