import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Problem, Tag } from '#web/kit/index.ts';
import { Correct } from './correct.tsx';
import { type PlanMeasure, type PlanTask, type PlanView, usePlanActs } from './data.ts';
import { DrawnNear } from './drawn-near.tsx';
import { useDue } from './due.ts';
import { History } from './history.tsx';
import { cellTone } from './say.ts';
import { TaskIndicators } from './task-indicators.tsx';

/** The tasks by section; each opens its measures and its scoring. */
export function PlanTasks({ hospital, view, keeps }: { hospital: number; view: PlanView; keeps: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const groups = Map.groupBy(view.tasks, (task) => groupOf(view, task));
  const all = open.size === view.tasks.length;
  return (
    <section className="plan-tasks" aria-label={t('programme.plan.tasks')}>
      <div className="row apart">
        <h2>{t('programme.draft.tasks', { count: view.tasks.length })}</h2>
        <Button look="quiet" onClick={() => setOpen(all ? new Set() : new Set(view.tasks.map(({ id }) => id)))}>
          {t(all ? 'programme.draft.foldAll' : 'programme.draft.openAll')}
        </Button>
      </div>
      {[...groups].map(([title, tasks]) => (
        <div key={title}>
          {title !== '' && <h3 className="plan-group">{title}</h3>}
          {tasks.map((task) => (
            <details
              key={task.id}
              className="plan-task-place"
              open={open.has(task.id)}
              onToggle={({ currentTarget }) => {
                const after = new Set(open);
                if (currentTarget.open) after.add(task.id);
                else after.delete(task.id);
                if (after.size !== open.size) setOpen(after);
              }}
            >
              <summary>
                <Line task={task} />
              </summary>
              {open.has(task.id) && (
                <DrawnNear rows={task.measures.length}>
                  <One hospital={hospital} task={task} set={view.indicatorSet} keeps={keeps} />
                </DrawnNear>
              )}
            </details>
          ))}
        </div>
      ))}
    </section>
  );
}

function groupOf({ sections }: PlanView, { section, category }: PlanTask): string {
  const found = section === null ? undefined : sections[section];
  return found ? [found.no, found.title].filter(Boolean).join(' ') : (category ?? '');
}

function Line({ task }: { task: PlanTask }) {
  const { t } = useTranslation();
  const marks = task.scoring?.fullMarks ?? task.scoring?.bonusCap ?? null;
  return (
    <>
      <b className="plan-no">{task.no ?? '·'}</b>
      <span className="grow">{task.content}</span>
      <span className="plan-counts">
        <span>{t('programme.task.measures', { count: task.measures.length })}</span>
        {marks !== null && (
          <span>{t(task.bonus ? 'programme.task.bonusMarks' : 'programme.task.marks', { marks })}</span>
        )}
      </span>
    </>
  );
}

function One({
  hospital,
  task,
  set,
  keeps,
}: {
  hospital: number;
  task: PlanTask;
  set: PlanView['indicatorSet'];
  keeps: boolean;
}) {
  const { t } = useTranslation();
  const acts = usePlanActs(hospital);
  const { error, run } = useAct();
  return (
    <div className="plan-task">
      <TaskIndicators
        words={{ task: task.content, measures: task.measures.map(({ text }) => text) }}
        set={set}
        chosen={task.indicators}
        onChoose={keeps ? (numbers) => void run(() => acts.link(task.id, numbers)) : null}
      />
      {error !== null && <Problem error={error} />}
      <ol className="plan-measures">
        {task.measures.map((measure) => (
          <li key={measure.id}>
            <Measure hospital={hospital} measure={measure} keeps={keeps} />
          </li>
        ))}
      </ol>
      {task.scoring && (
        <p>
          <b>{t('programme.task.scoring')}</b> {task.scoring.text}
        </p>
      )}
    </div>
  );
}

function Measure({ hospital, measure, keeps }: { hospital: number; measure: PlanMeasure; keeps: boolean }) {
  const { t } = useTranslation();
  const due = useDue();
  const { lead, deadline } = measure;
  const names = (list: PlanMeasure['departments']) => list.map(({ name, unit }) => unit ?? name).join('、') || '—';
  return (
    <div className="stack">
      <p>{measure.text}</p>
      <dl className="plan-cells">
        <div>
          <dt>{t('programme.measure.lead')}</dt>
          <dd>
            {lead.name ?? '—'} <Cell cell={lead.cell} />
          </dd>
        </div>
        <div>
          <dt>{t('programme.measure.departments')}</dt>
          <dd>{names(measure.departments)}</dd>
        </div>
        <div>
          <dt>{t('programme.measure.supporting')}</dt>
          <dd>{names(measure.supporting)}</dd>
        </div>
        <div>
          <dt>{t('programme.measure.deadline')}</dt>
          <dd>
            <b>{due(deadline)}</b> <Cell cell={deadline.cell} />
          </dd>
        </div>
      </dl>
      {measure.notes.map(({ column, text }) => (
        <p key={column + text} className="quiet-words">
          {column} {text}
        </p>
      ))}
      {(keeps || measure.corrections > 0) && (
        <div className="row">
          {keeps && <Correct hospital={hospital} measure={measure} />}
          {measure.corrections > 0 && <History hospital={hospital} measure={measure} />}
        </div>
      )}
    </div>
  );
}

function Cell({ cell }: { cell: PlanMeasure['lead']['cell'] }) {
  const { t } = useTranslation();
  if (cell === 'written') return null;
  return <Tag tone={cellTone[cell] ?? 'plain'}>{t(`programme.cell.${cell}`)}</Tag>;
}
