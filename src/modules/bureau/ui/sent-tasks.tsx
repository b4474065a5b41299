import { useTranslation } from 'react-i18next';
import type { Paper } from './data.ts';

/** What a plan asks for, before it is taken: every task with its last day and marks. */
export function SentTasks({ plan, title }: { plan: NonNullable<Paper['plan']>; title: string }) {
  const { t } = useTranslation();
  const measures = plan.tasks.reduce((sum, one) => sum + one.measures, 0);
  const marks = plan.tasks.reduce((sum, one) => sum + (one.fullMarks ?? 0), 0);
  return (
    <details className="bureau-more">
      <summary>
        {t('bureau.planHolds', { tasks: plan.tasks.length, measures })}
        {marks > 0 && ` · ${t('bureau.marksAre', { marks: marks / 100 })}`}
        <span className="only-heard"> {title}</span>
      </summary>
      <ol className="bureau-items">
        {plan.tasks.map((task, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the tasks of a plan that was sent never change
          <li key={i}>
            {task.content}
            <span className="quiet-words">
              {' '}
              {[
                t('bureau.measuresAre', { count: task.measures }),
                task.dueOn && t('bureau.dueOn', { day: task.dueOn }),
                task.fullMarks !== null && t('bureau.marksAre', { marks: task.fullMarks / 100 }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
