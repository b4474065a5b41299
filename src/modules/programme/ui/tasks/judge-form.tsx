import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Facts, Problem, RadioGroup, TextArea } from '#web/kit/index.ts';
import { type Grade, grades } from '../../domain/tasks/measure.ts';
import { type Measure, useTaskActs } from './data.ts';

/** One of the four words of the report form, of those that the dates allow; or back with the reason. */
export function JudgeForm({ hospital, measure }: { hospital: number; measure: Measure }) {
  const { t } = useTranslation();
  const acts = useTaskActs(hospital);
  const { busy, error, run } = useAct();
  // Nobody says by a slip that something was never done.
  const only = measure.grades.length === 1 && measure.grades[0] !== 'undone' ? (measure.grades[0] ?? null) : null;
  const [chosen, setGrade] = useState<Grade | null>(null);
  const [note, setNote] = useState('');
  const grade = chosen ?? only;
  const back = measure.moves.includes('return');
  const accepts = measure.moves.includes('accept') || measure.moves.includes('undone');
  // What came in after its day is settled first, in a card of its own.
  if (measure.brought === 'unsettled' && !back) return null;
  if (!back && !accepts) return null;
  const said = measure.history.find(({ kind }) => kind === 'submit')?.note;
  return (
    <section className="card stack" aria-label={t('programme.tasks.judge')}>
      <h2>{t('programme.tasks.judge')}</h2>
      {measure.state === 'submitted' && said && <p>{t('programme.tasks.saidDone', { note: said })}</p>}
      {accepts && (
        <RadioGroup
          label={t('programme.tasks.grade')}
          hint={t('programme.tasks.gradeHint')}
          value={grade}
          options={measure.grades.map((value) => ({ value, label: t(`programme.tasks.grade.${value}`) }))}
          onChange={(value) => setGrade(value as Grade)}
        />
      )}
      {accepts && (
        <details className="task-more">
          <summary>{t('programme.tasks.gradesMean')}</summary>
          <Facts
            rows={grades.map((one) => [t(`programme.tasks.grade.${one}`), t(`programme.tasks.gradeMeans.${one}`)])}
          />
          {/* words: programme.tasks.gradeMeans.on_time_good programme.tasks.gradeMeans.on_time_poor programme.tasks.gradeMeans.late programme.tasks.gradeMeans.undone */}
        </details>
      )}
      <TextArea
        label={t('programme.tasks.judgeNote')}
        hint={back ? t('programme.tasks.judgeNoteHint') : undefined}
        rows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        {accepts && (
          <Button
            busy={busy}
            disabled={grade === null}
            onClick={() => void run(() => acts.accept(measure.id, measure.version, grade as Grade, note.trim()))}
          >
            {t('programme.tasks.accept')}
          </Button>
        )}
        {back && (
          <Button
            look="quiet"
            busy={busy}
            disabled={note.trim() === ''}
            onClick={() => void run(() => acts.giveBack(measure.id, measure.version, note.trim()))}
          >
            {t('programme.tasks.giveBack')}
          </Button>
        )}
      </div>
    </section>
  );
}
