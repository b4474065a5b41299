import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, type Lang, Problem } from '#web/kit/index.ts';
import { type Measure, useTaskActs } from './data.ts';
import { dayWords } from './say.ts';

interface Props {
  hospital: number;
  measure: Measure;
  today: string;
}

/** 改期: asked with a reason, approved by another person; what it was before stays readable. */
export function DeadlineCard({ hospital, measure, today }: Props) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const waiting = measure.deadlineChanges.find(({ state }) => state === 'asked');
  const asks = measure.rights.work && !waiting && measure.moves.includes('submit');
  if (measure.deadlineChanges.length === 0 && !asks) return null;
  return (
    <section className="card stack" aria-label={t('programme.tasks.moveDeadline')}>
      <h2>{t('programme.tasks.moveDeadline')}</h2>
      {measure.deadlineChanges.length > 0 && (
        <ol className="task-list">
          {measure.deadlineChanges.map((one) => (
            <li key={one.id}>
              <b>
                {t('programme.tasks.fromTo', {
                  from: one.oldTo ? dayWords(one.oldTo, today, lang) : t('programme.tasks.noDay'),
                  to: dayWords(one.newTo, today, lang),
                })}
              </b>
              {/* words: programme.tasks.change.asked programme.tasks.change.approved programme.tasks.change.refused */}
              <p className="quiet-words">
                {t(`programme.tasks.change.${one.state}`, { who: one.decidedBy?.name ?? '' })}
                {` · ${t('programme.tasks.askedBy', { who: one.askedBy.name, reason: one.reason })}`}
                {one.decisionNote && ` · ${one.decisionNote}`}
              </p>
              {one.mine && <Decide hospital={hospital} measure={measure.id} />}
            </li>
          ))}
        </ol>
      )}
      {asks && (
        <details className="task-more">
          <summary>{t('programme.tasks.askDeadline')}</summary>
          <Ask hospital={hospital} measure={measure} today={today} />
        </details>
      )}
    </section>
  );
}

function Ask({ hospital, measure, today }: Props) {
  const { t } = useTranslation();
  const acts = useTaskActs(hospital);
  const { busy, error, run } = useAct();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  return (
    <div className="stack">
      <Input
        label={t('programme.tasks.newDay')}
        type="date"
        min={today}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      <Input
        label={t('programme.tasks.reason')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button
          look="quiet"
          busy={busy}
          disabled={to === '' || reason.trim() === ''}
          onClick={() => void run(() => acts.askDeadline(measure.id, to, reason.trim()))}
        >
          {t('programme.tasks.askButton')}
        </Button>
      </div>
    </div>
  );
}

function Decide({ hospital, measure }: { hospital: number; measure: string }) {
  const { t } = useTranslation();
  const acts = useTaskActs(hospital);
  const { busy, error, run } = useAct();
  const [note, setNote] = useState('');
  const decide = (approve: boolean) => void run(() => acts.decideDeadline(measure, approve, note.trim()));
  return (
    <div className="stack">
      <Input
        label={t('programme.tasks.decisionNote')}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button busy={busy} onClick={() => decide(true)}>
          {t('programme.tasks.approve')}
        </Button>
        <Button look="quiet" busy={busy} onClick={() => decide(false)}>
          {t('programme.tasks.refuse')}
        </Button>
      </div>
    </div>
  );
}
