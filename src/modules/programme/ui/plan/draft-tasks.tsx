import { type FormEvent, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Tag } from '#web/kit/index.ts';
import type { DraftTask as Task } from '../../domain/plan/draft.ts';
import type { Look } from '../../domain/plan/looks.ts';
import type { DraftPage } from './data.ts';
import { DraftTask } from './draft-task.tsx';
import { DrawnNear } from './drawn-near.tsx';
import type { MakeEdit } from './use-draft.ts';

/** Every task as one folded line; only what is opened is drawn, so that three hundred stay quick. */
export function DraftTasks({
  page,
  looks,
  open,
  onOpen,
  onEdit,
}: {
  page: DraftPage;
  looks: readonly Look[];
  open: ReadonlySet<number>;
  onOpen: (task: number, on: boolean) => void;
  onEdit: MakeEdit;
}) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState('');
  const of = Map.groupBy(looks, ({ task }) => task);
  function add(event: FormEvent) {
    event.preventDefault();
    onEdit({ kind: 'add_task', content: adding.trim(), after: null });
    setAdding('');
  }
  return (
    <div className="plan-tasks">
      {page.draft.tasks.map((task, at) => {
        const title = groupOf(page, task);
        const first = title !== '' && (at === 0 || title !== groupOf(page, page.draft.tasks[at - 1] as Task));
        return (
          <section key={task.key} id={`task-${task.key}`} className="plan-task-place">
            {first && <h3 className="plan-group">{title}</h3>}
            <details open={open.has(task.key)} onToggle={(event) => onOpen(task.key, event.currentTarget.open)}>
              <summary>
                <Line task={task} looks={of.get(task.key)?.length ?? 0} />
              </summary>
              {open.has(task.key) && (
                <DrawnNear rows={task.measures.length + 1}>
                  <DraftTask page={page} task={task} onEdit={onEdit} />
                </DrawnNear>
              )}
            </details>
          </section>
        );
      })}
      <form className="row plan-add" onSubmit={add} aria-label={t('programme.task.add')}>
        <div className="grow">
          <Input
            label={t('programme.task.add')}
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

function groupOf({ draft }: DraftPage, task: Task): string {
  const section = task.section === null ? undefined : draft.sections[task.section];
  if (section) return [section.no, section.title].filter(Boolean).join(' ');
  return task.category.text;
}

const Line = memo(({ task, looks }: { task: Task; looks: number }) => {
  const { t } = useTranslation();
  const marks = task.scoring?.fullMarks ?? task.scoring?.bonusCap ?? null;
  return (
    <>
      <b className="plan-no">{task.no ?? '·'}</b>
      <span className="grow">{task.text}</span>
      <span className="plan-counts">
        {looks > 0 && <Tag tone="amber">{t('programme.task.looks', { count: looks })}</Tag>}
        <span>{t('programme.task.measures', { count: task.measures.length })}</span>
        {marks !== null && (
          <span>{t(task.bonus ? 'programme.task.bonusMarks' : 'programme.task.marks', { marks })}</span>
          // words: programme.task.bonusMarks programme.task.marks
        )}
      </span>
    </>
  );
});
