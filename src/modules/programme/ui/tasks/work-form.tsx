import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Problem, TextArea, toast } from '#web/kit/index.ts';
import { type Measure, useTaskActs } from './data.ts';

/** Start, and submit with a sentence on what was done. */
export function WorkForm({ hospital, measure }: { hospital: number; measure: Measure }) {
  const { t } = useTranslation();
  const acts = useTaskActs(hospital);
  const { busy, error, run } = useAct();
  const [note, setNote] = useState('');
  const returned = measure.state === 'returned' && measure.history.find(({ kind }) => kind === 'return');
  if (!measure.moves.includes('submit')) return null;
  return (
    <section className="card stack" aria-label={t('programme.tasks.now')}>
      <h2>{t('programme.tasks.now')}</h2>
      {returned && <p className="task-returned">{t('programme.tasks.returnedFor', { note: returned.note })}</p>}
      {measure.moves.includes('start') && (
        <div className="row">
          <Button look="quiet" busy={busy} onClick={() => void run(() => acts.start(measure.id, measure.version))}>
            {t('programme.tasks.start')}
          </Button>
          <span className="quiet-words">{t('programme.tasks.startWhy')}</span>
        </div>
      )}
      <TextArea
        label={t('programme.tasks.done')}
        hint={t(measure.evidence > 0 ? 'programme.tasks.doneHint' : 'programme.tasks.doneHintNone')}
        // words: programme.tasks.doneHint programme.tasks.doneHintNone
        rows={3}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button
          busy={busy}
          disabled={note.trim() === ''}
          onClick={() =>
            void run(async () => {
              await acts.submit(measure.id, measure.version, note.trim());
              toast(t('programme.tasks.submittedToast'));
            })
          }
        >
          {t('programme.tasks.submit')}
        </Button>
      </div>
    </section>
  );
}
