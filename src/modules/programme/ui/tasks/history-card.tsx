import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, type Lang, momentName, Problem, TextArea } from '#web/kit/index.ts';
import { type Measure, useTaskActs } from './data.ts';
import { dayWords } from './say.ts';

/** 经过: everything that happened, the newest first; a note is added on top. */
export function HistoryCard({ hospital, measure, today }: { hospital: number; measure: Measure; today: string }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  return (
    <section className="card stack" aria-label={t('programme.tasks.history')}>
      <h2>{t('programme.tasks.history')}</h2>
      {measure.rights.help && <NoteForm hospital={hospital} measure={measure.id} />}
      {measure.history.length === 0 && <p className="quiet-words">{t('programme.tasks.historyNone')}</p>}
      <ol className="task-history">
        {measure.history.map((step) => (
          <li key={step.id}>
            {/* words: programme.tasks.step.start programme.tasks.step.note programme.tasks.step.evidence programme.tasks.step.submit programme.tasks.step.accept programme.tasks.step.return programme.tasks.step.delegate programme.tasks.step.delegate_accept programme.tasks.step.delegate_decline programme.tasks.step.deadline_ask programme.tasks.step.deadline_approve programme.tasks.step.deadline_refuse programme.tasks.step.remind programme.tasks.step.past_unsettled programme.tasks.step.past_done programme.tasks.step.past_moved programme.tasks.step.past_overdue */}
            <b>{t(`programme.tasks.step.${step.kind}`)}</b>
            {step.grade && ` ${t(`programme.tasks.grade.${step.grade}`)}`}
            {step.other && ` → ${step.other.name}`}
            {step.newTo && step.kind !== 'past_unsettled' && ` → ${dayWords(step.newTo, today, lang)}`}
            {step.note && step.kind !== 'remind' && <p>{step.note}</p>}
            <p className="quiet-words">
              {[step.by.account && step.by.name, momentName(step.at, today, lang)].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function NoteForm({ hospital, measure }: { hospital: number; measure: string }) {
  const { t } = useTranslation();
  const acts = useTaskActs(hospital);
  const { busy, error, run } = useAct();
  const [note, setNote] = useState('');
  const add = () =>
    void run(async () => {
      await acts.note(measure, note.trim());
      setNote('');
    });
  return (
    <details className="task-more">
      <summary>{t('programme.tasks.writeNote')}</summary>
      <div className="stack">
        <TextArea
          label={t('programme.tasks.note')}
          rows={3}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {error !== null && <Problem error={error} />}
        <div className="row">
          <Button look="quiet" busy={busy} disabled={note.trim() === ''} onClick={add}>
            {t('programme.tasks.noteButton')}
          </Button>
        </div>
      </div>
    </details>
  );
}
