import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, type Lang, momentName, Problem, Select } from '#web/kit/index.ts';
import { type Measure, useTaskActs } from './data.ts';

interface Props {
  hospital: number;
  measure: Measure;
  today: string;
}

/** 交办: to whom it was handed, one after the other, and to whom it goes next. */
export function HandCard({ hospital, measure, today }: Props) {
  const { t, i18n } = useTranslation();
  const waits = measure.chain.some(({ state }) => state === 'asked');
  const hands = measure.rights.work && !waits && measure.moves.includes('submit') && measure.colleagues.length > 0;
  if (measure.chain.length === 0 && !hands) return null;
  return (
    <section className="card stack" aria-label={t('programme.tasks.hand')}>
      <h2>{t('programme.tasks.hand')}</h2>
      {measure.chain.length > 0 && (
        <ol className="task-list">
          {measure.chain.map((one) => (
            <li key={one.id}>
              <b>{t('programme.tasks.fromTo', { from: one.from.name, to: one.to.name })}</b>
              {/* words: programme.tasks.handing.asked programme.tasks.handing.accepted programme.tasks.handing.declined */}
              <p className="quiet-words">
                {[
                  t(`programme.tasks.handing.${one.state}`),
                  momentName(one.answeredAt ?? one.askedAt, today, i18n.language as Lang),
                  one.note,
                  one.answer,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ol>
      )}
      {hands && (
        <details className="task-more">
          <summary>{t('programme.tasks.handTo')}</summary>
          <HandForm hospital={hospital} measure={measure} />
        </details>
      )}
    </section>
  );
}

function HandForm({ hospital, measure }: { hospital: number; measure: Measure }) {
  const { t } = useTranslation();
  const acts = useTaskActs(hospital);
  const { busy, error, run } = useAct();
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  return (
    <div className="stack">
      <Select
        label={t('programme.tasks.colleague')}
        value={to}
        options={[
          { value: '', label: t('programme.tasks.choose') },
          ...measure.colleagues.map(({ account, name }) => ({ value: account, label: name })),
        ]}
        onChange={(event) => setTo(event.target.value)}
      />
      <Input
        label={t('programme.tasks.handNote')}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button
          look="quiet"
          busy={busy}
          disabled={to === ''}
          onClick={() => void run(() => acts.handOn(measure.id, to, note.trim()))}
        >
          {t('programme.tasks.handButton')}
        </Button>
      </div>
    </div>
  );
}
