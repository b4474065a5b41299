import { type FormEvent, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input } from '#web/kit/index.ts';
import type { DraftTask as Task } from '../../domain/plan/draft.ts';
import { CellWords } from './cell-words.tsx';
import type { DraftPage } from './data.ts';
import { DraftMeasure } from './draft-measure.tsx';
import { DropButton } from './drop-button.tsx';
import { wordsOf } from './links-card.tsx';
import { Source } from './source.tsx';
import { TaskForm } from './task-form.tsx';
import { TaskIndicators } from './task-indicators.tsx';
import type { MakeEdit } from './use-draft.ts';

/** One opened task: its content and scoring, then each measure, all beside their lines of the document. */
function Opened({ page, task, onEdit }: { page: DraftPage; task: Task; onEdit: MakeEdit }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const [adding, setAdding] = useState('');
  const { draft } = page;
  const guess = [task, task.category, ...(task.scoring ? [task.scoring] : [])].some(({ sure }) => sure === 'guess');
  function add(event: FormEvent) {
    event.preventDefault();
    onEdit({ kind: 'add_measure', task: task.key, text: adding.trim() });
    setAdding('');
  }
  return (
    <div className="plan-task">
      {editing ? (
        <TaskForm draft={draft} task={task} onEdit={onEdit} onDone={() => setEditing(false)} />
      ) : (
        <div className="plan-beside">
          <div className="stack">
            <p>
              {task.text} <CellWords cell={task} />
            </p>
            <p className="quiet-words">
              {t('programme.task.category')} {task.category.text || '—'} <CellWords cell={task.category} />
            </p>
            {task.scoring ? (
              <p>
                <b>{t('programme.task.scoring')}</b> {task.scoring.text} <CellWords cell={task.scoring} />
              </p>
            ) : (
              <p className="quiet-words">{t('programme.task.noScoring')}</p>
            )}
            <div className="row">
              <Button look="quiet" onClick={() => setEditing(true)}>
                {t('programme.draft.correct')}
              </Button>
              {guess && (
                <Button look="plain" onClick={() => onEdit({ kind: 'right', task: task.key, measure: null })}>
                  {t('programme.look.right')}
                </Button>
              )}
              <DropButton
                label={t('programme.task.drop')}
                onDrop={(reason) => onEdit({ kind: 'drop', task: task.key, measure: null, reason })}
              />
            </div>
          </div>
          <Source draft={draft} lines={[task.line, task.category.line, task.scoring?.line ?? null]} />
        </div>
      )}
      <TaskIndicators
        words={wordsOf(task)}
        set={page.indicatorSet}
        chosen={draft.links?.[task.key] ?? []}
        onChoose={(numbers) => onEdit({ kind: 'indicators', tasks: [{ task: task.key, numbers }] })}
      />
      <ol className="plan-measures">
        {task.measures.map((measure) => (
          <li key={measure.key}>
            <DraftMeasure page={page} task={task.key} measure={measure} onEdit={onEdit} />
          </li>
        ))}
      </ol>
      <form
        className="row plan-add"
        onSubmit={add}
        aria-label={`${t('programme.measure.add')} ${task.no ?? task.text.slice(0, 20)}`}
      >
        <div className="grow">
          <Input
            label={t('programme.measure.add')}
            maxLength={400}
            value={adding}
            onChange={(event) => setAdding(event.target.value)}
          />
        </div>
        <Button type="submit" look="quiet" disabled={adding.trim() === ''}>
          {t('programme.task.addNow')}
        </Button>
      </form>
    </div>
  );
}

/** Drawn anew only when the draft changed: opening one of three hundred must not draw the others. */
export const DraftTask = memo(Opened);
